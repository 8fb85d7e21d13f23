"""Networks that say which character of Shakespeare's plays comes next, by the nats that each costs them."""

import torch
from torch import nn
from torch.nn import functional as F

from peers import data
from peers.training import orthogonal, train


def _loss(network, given, wanted):
    return F.cross_entropy(network(given.long()).flatten(0, 1), wanted.flatten())


def _nats(network, epochs, rate, falling=False):
    train(network, epochs, rate, _loss, falling=falling)
    with torch.no_grad():
        sums = [
            F.cross_entropy(network(x.long()).flatten(0, 1), y.long().flatten(), reduction="sum").item()
            for x, y in zip(data.held_inputs.split(64), data.held_targets.split(64))
        ]
    return sum(sums) / data.held_targets.numel()


class Gpt(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(65, 128)
        nn.init.normal_(self.embedding.weight, std=0.02)
        self.position = nn.Parameter(torch.randn(64, 128) * 0.02)
        # One by one: TransformerEncoder would start them all from the same weights.
        self.blocks = nn.ModuleList(
            nn.TransformerEncoderLayer(128, 4, 512, 0.1, "gelu", batch_first=True, norm_first=True) for _ in range(2)
        )
        self.head = nn.Sequential(nn.LayerNorm(128), nn.Linear(128, 65))
        self.register_buffer("hidden", nn.Transformer.generate_square_subsequent_mask(64))

    def forward(self, x):
        y = self.embedding(x) + self.position
        for block in self.blocks:
            y = block(y, src_mask=self.hidden, is_causal=True)
        return self.head(y)


def shakespeare_gpt():
    return _nats(Gpt(), 4, 2e-3, falling=True)


class Lstm(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(65, 64)
        self.lstm = orthogonal(nn.LSTM(64, 128, batch_first=True))
        self.head = nn.Linear(128, 65)

    def forward(self, x):
        return self.head(self.lstm(self.embedding(x))[0])


def shakespeare_lstm():
    return _nats(Lstm(), 5, 5e-3)
