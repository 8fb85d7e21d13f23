"""A generator of points around eight centres, taught with Wasserstein's loss and a penalty on gradients."""

import math

import torch
from torch import nn

from peers import data


def _network(outputs):
    return nn.Sequential(nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, outputs))


def eight_gaussians():
    generator, critic = _network(2), _network(1)
    optimizers = [torch.optim.Adam(n.parameters(), lr=1e-3, betas=(0.0, 0.9)) for n in (generator, critic)]
    step = 0
    for _ in range(120):
        for rows in torch.randperm(len(data.inputs)).split(128):
            if len(rows) < 128:
                continue
            step += 1
            real = data.inputs[rows]
            forged, share = generator(torch.randn(128, 2)).detach(), torch.rand(128, 1)
            between = torch.lerp(forged, real, share).requires_grad_()
            (slope,) = torch.autograd.grad(critic(between).sum(), between, create_graph=True)
            loss = critic(forged).mean() - critic(real).mean() + 0.1 * ((slope.norm(dim=1) - 1) ** 2).mean()
            optimizers[1].zero_grad()
            loss.backward()
            optimizers[1].step()
            if step % 5 == 0:
                optimizers[0].zero_grad()
                (-critic(generator(torch.randn(128, 2))).mean()).backward()
                optimizers[0].step()
    with torch.no_grad():
        made = generator(torch.randn(1000, 2))
    angles = torch.arange(8) * math.pi / 4
    modes = 2 * torch.stack([angles.cos(), angles.sin()], 1)
    return ((torch.cdist(made, modes) < 0.3).sum(0) >= 20).sum().item()
