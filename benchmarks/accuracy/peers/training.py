"""The loop that rows share: Adam over batches in a new random order at every pass, the last one as small as it comes."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from peers import data


def orthogonal(recurrent):
    """Starts the state's weights from orthogonal matrices, one for each gate, where PyTorch draws them evenly."""
    for name, weight in recurrent.named_parameters():
        if name.startswith("weight_hh"):
            for gate in weight.data.split(recurrent.hidden_size):
                nn.init.orthogonal_(gate)
    return recurrent


def cosine(optimizer, steps):
    """Brings the rate down to nothing over so many steps."""
    return torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: (1 + math.cos(math.pi * step / steps)) / 2)


def train(network, epochs, rate, loss, batch=64, targets=None, falling=False):
    targets = data.targets.long() if targets is None else targets
    optimizer = torch.optim.Adam(network.parameters(), lr=rate)
    schedule = cosine(optimizer, epochs * math.ceil(len(data.inputs) / batch)) if falling else None
    network.train()
    for _ in range(epochs):
        for rows in torch.randperm(len(data.inputs)).split(batch):
            optimizer.zero_grad()
            loss(network, data.inputs[rows], targets[rows]).backward()
            optimizer.step()
            if schedule:
                schedule.step()
    network.eval()


def classifier(network, epochs, rate, falling=False):
    """Trains with cross-entropy and gives the accuracy on the held-out part."""
    train(network, epochs, rate, lambda n, x, y: F.cross_entropy(n(x), y), falling=falling)
    with torch.no_grad():
        return (network(data.held_inputs).argmax(1) == data.held_targets).float().mean().item()
