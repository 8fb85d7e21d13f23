"""A generator of handwritten digits and its discriminator; Glia's side judges the images that this one writes."""

import torch
from torch import nn
from torch.nn import functional as F

from peers import data


def _small(layer):
    nn.init.normal_(layer.weight, std=0.02)
    return layer


def _networks():
    generator = nn.Sequential(
        nn.Linear(64, 1568, bias=False), nn.Unflatten(1, (32, 7, 7)), nn.BatchNorm2d(32), nn.ReLU(),
        _small(nn.ConvTranspose2d(32, 16, 4, 2, 1, bias=False)), nn.BatchNorm2d(16), nn.ReLU(),
        _small(nn.ConvTranspose2d(16, 1, 4, 2, 1)), nn.Tanh(),
    )  # fmt: skip
    discriminator = nn.Sequential(
        _small(nn.Conv2d(1, 16, 4, 2, 1)), nn.LeakyReLU(0.2),
        _small(nn.Conv2d(16, 32, 4, 2, 1, bias=False)), nn.BatchNorm2d(32), nn.LeakyReLU(0.2),
        nn.Flatten(), nn.Linear(1568, 1),
    )  # fmt: skip
    return generator, discriminator


def _loss(judged, wanted):
    return F.binary_cross_entropy_with_logits(judged, torch.full_like(judged, wanted))


def mnist_dcgan():
    generator, discriminator = _networks()
    optimizers = [torch.optim.Adam(n.parameters(), lr=1e-3, betas=(0.5, 0.999)) for n in (generator, discriminator)]
    images = data.inputs * 2 - 1
    for _ in range(5):
        for rows in torch.randperm(len(images)).split(64):
            if len(rows) < 64:
                continue
            with torch.no_grad():
                forged = generator(torch.randn(64, 64))
            optimizers[1].zero_grad()
            (_loss(discriminator(images[rows]), 1.0) + _loss(discriminator(forged), 0.0)).backward()
            optimizers[1].step()
            optimizers[0].zero_grad()
            _loss(discriminator(generator(torch.randn(64, 64))), 1.0).backward()
            optimizers[0].step()
    generator.eval()
    with torch.no_grad():
        generator(torch.randn(2000, 64)).numpy().tofile(f"{data.folder}/made")
    return "made"
