"""The same tasks in PyTorch: `peer.py ROW FOLDER SEED` prints the row's figure. Row.java says the same again."""

import math
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional as F

import translation

row, folder, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
torch.manual_seed(seed)
torch.set_num_threads(2)


def read(name):
    return torch.from_numpy(numpy.fromfile(f"{folder}/{name}", dtype="<f4"))


steps = {"dates": translation.STEPS}.get(row, 1)
targets, held_targets = (
    read(f"{part}.targets").long().reshape((-1, steps) if steps > 1 else (-1,)) for part in ("train", "test")
)
inputs = read("train.inputs").reshape(len(targets), -1)
held_inputs = read("test.inputs").reshape(len(held_targets), -1)


def train(network, epochs, rate, loss, batch=64):
    optimizer = torch.optim.Adam(network.parameters(), lr=rate)
    for _ in range(epochs):
        for rows in torch.randperm(len(inputs)).split(batch):
            optimizer.zero_grad()
            loss(network, inputs[rows], targets[rows]).backward()
            optimizer.step()


def classifier(network, epochs, rate):
    train(network, epochs, rate, lambda n, x, y: F.cross_entropy(n(x), y))
    with torch.no_grad():
        return (network(held_inputs).argmax(1) == held_targets).float().mean().item()


class Variational(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 16))
        self.decoder = nn.Sequential(nn.Linear(8, 256), nn.ReLU(), nn.Linear(256, 784))

    def cost(self, x):
        mean, log_variance = self.encoder(x).chunk(2, 1)
        drawn = mean + torch.exp(log_variance / 2) * torch.randn_like(mean)
        error = F.binary_cross_entropy_with_logits(self.decoder(drawn), x, reduction="sum")
        return (error + 0.5 * (mean**2 + log_variance.exp() - log_variance - 1).sum()) / len(x)


def variational():
    network = Variational()
    train(network, 10, 1e-3, lambda n, x, y: n.cost(x))
    with torch.no_grad():
        return -network.cost(held_inputs).item()


def siamese():
    network = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 8))

    def loss(n, x, y):
        made = n(x)
        distances = torch.sqrt(((made[:, None] - made[None]) ** 2).sum(-1).clamp_min(1e-12))
        same = y[:, None] == y[None]
        triplets = (same & ~torch.eye(len(y), dtype=torch.bool))[:, :, None] & ~same[:, None]
        missing = F.relu(distances[:, :, None] - distances[:, None] + 1) * triplets
        return missing.sum() / (missing > 0).sum().clamp_min(1)

    train(network, 8, 1e-3, loss)
    with torch.no_grad():
        distances = torch.pdist(network(held_inputs))
        first, second = torch.triu_indices(len(held_targets), len(held_targets), 1)
        same = held_targets[first] == held_targets[second]
        # The chance that a pair of one class is nearer than a pair of two, over all pairs, by ranks.
        ranks = distances.argsort().argsort().double() + 1
        count = same.sum().double()
        above = (ranks[same].sum() - count * (count + 1) / 2) / (count * (~same).sum())
        return 1 - above.item()


def eight_gaussians():
    def network(outputs):
        return nn.Sequential(nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, outputs))

    generator, critic = network(2), network(1)
    optimizers = [torch.optim.Adam(n.parameters(), lr=1e-3, betas=(0.0, 0.9)) for n in (generator, critic)]
    step = 0
    for _ in range(120):
        for rows in torch.randperm(len(inputs)).split(128):
            if len(rows) < 128:
                continue
            step += 1
            forged, share = generator(torch.randn(128, 2)).detach(), torch.rand(128, 1)
            between = torch.lerp(forged, inputs[rows], share).requires_grad_()
            (slope,) = torch.autograd.grad(critic(between).sum(), between, create_graph=True)
            loss = critic(forged).mean() - critic(inputs[rows]).mean() + 0.1 * ((slope.norm(dim=1) - 1) ** 2).mean()
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


def dense(*sizes, activation):
    layers = []
    for before, after in zip(sizes, sizes[1:]):
        layers += [nn.Linear(before, after), activation()]
    return nn.Sequential(*layers[:-1])


print({
    "xor": lambda: classifier(dense(2, 8, 2, activation=nn.Tanh), 40, 0.01),
    "moons": lambda: classifier(dense(2, 16, 2, activation=nn.Tanh), 40, 0.01),
    "penguins": lambda: classifier(dense(inputs.shape[1], 16, 3, activation=nn.ReLU), 40, 0.01),
    "digits-mlp": lambda: classifier(dense(784, 128, 10, activation=nn.ReLU), 8, 1e-3),
    "vae": variational,
    "siamese": siamese,
    "eight-gaussians": eight_gaussians,
    "dates": lambda: translation.figure(inputs, targets, held_inputs, held_targets),
}[row]())
