"""Whether two digits are the same, by the distance of what a network makes of them."""

import torch
from torch import nn
from torch.nn import functional as F

from peers import data
from peers.training import train


def _loss(network, x, y):
    """All triplets of the batch (Schroff et al. 2015), the mean over those that are not yet apart."""
    made = network(x)
    distances = torch.sqrt(((made[:, None] - made[None]) ** 2).sum(-1).clamp_min(1e-12))
    same = y[:, None] == y[None]
    triplets = (same & ~torch.eye(len(y), dtype=torch.bool))[:, :, None] & ~same[:, None]
    missing = F.relu(distances[:, :, None] - distances[:, None] + 1) * triplets
    return missing.sum() / (missing > 0).sum().clamp_min(1)


def siamese():
    network = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 8))
    train(network, 8, 1e-3, _loss)
    with torch.no_grad():
        distances = torch.pdist(network(data.held_inputs))
    first, second = torch.triu_indices(len(data.held_targets), len(data.held_targets), 1)
    same = data.held_targets[first] == data.held_targets[second]
    # The chance that a pair of one class is nearer than a pair of two, over all pairs, by ranks.
    ranks = distances.argsort().argsort().double() + 1
    count = same.sum().double()
    above = (ranks[same].sum() - count * (count + 1) / 2) / (count * (~same).sum())
    return 1 - above.item()
