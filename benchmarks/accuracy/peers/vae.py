"""A variational autoencoder of digits."""

import torch
from torch import nn
from torch.nn import functional as F

from peers import data
from peers.training import train


class Variational(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 16))
        self.decoder = nn.Sequential(nn.Linear(8, 256), nn.ReLU(), nn.Linear(256, 784))

    def cost(self, x):
        mean, log_variance = self.encoder(x).chunk(2, 1)
        drawn = mean + torch.exp(log_variance / 2) * torch.randn_like(mean)
        error = F.binary_cross_entropy_with_logits(self.decoder(drawn), x.flatten(1), reduction="sum")
        return (error + 0.5 * (mean**2 + log_variance.exp() - log_variance - 1).sum()) / len(x)


def vae():
    network = Variational()
    train(network, 10, 1e-3, lambda n, x, y: n.cost(x))
    with torch.no_grad():
        return -network.cost(data.held_inputs).item()
