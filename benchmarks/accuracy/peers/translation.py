"""Dates as people write them into ISO 8601, by a network that looks back at what it read."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from peers import data
from peers.training import cosine, orthogonal

PADDING, BEGIN, END = 0, 1, 2
STEPS = 11


class Translator(nn.Module):
    def __init__(self):
        super().__init__()
        self.source, self.target = nn.Embedding(50, 32), nn.Embedding(14, 32)
        self.encoder, self.decoder = (orthogonal(nn.GRU(32, 32, batch_first=True)) for _ in range(2))
        self.cross = nn.MultiheadAttention(32, 1, batch_first=True)
        self.scores = nn.Linear(32, 14)

    def forward(self, source, given):
        lengths = (source != PADDING).sum(1)
        packed = nn.utils.rnn.pack_padded_sequence(
            self.source(source), lengths, batch_first=True, enforce_sorted=False)
        steps, state = self.encoder(packed)
        encoded = nn.utils.rnn.pad_packed_sequence(steps, batch_first=True, total_length=source.shape[1])[0]
        written = self.decoder(self.target(given), state)[0]
        looks = self.cross(written, encoded, encoded, key_padding_mask=source == PADDING, need_weights=False)[0]
        return self.scores(written + looks)


def shifted(target):
    return torch.cat([torch.full_like(target[:, :1], BEGIN), target[:, :-1]], 1)


def exact_match(network, source, target):
    given = torch.zeros_like(target)
    given[:, 0] = BEGIN
    written = torch.zeros_like(target)
    for step in range(STEPS):
        written[:, step] = network(source, given)[:, step].argmax(1)
        if step + 1 < STEPS:
            given[:, step + 1] = written[:, step]
    # What stands behind the end is not asked.
    return ((written == target) | (target == PADDING)).all(1).float().mean().item()


def dates():
    inputs, targets = data.inputs.long(), data.targets.long()
    network = Translator()
    optimizer = torch.optim.Adam(network.parameters(), lr=0.005)
    schedule = cosine(optimizer, 8 * math.ceil(len(inputs) / 64))
    for _ in range(8):
        for rows in torch.randperm(len(inputs)).split(64):
            scores = network(inputs[rows], shifted(targets[rows]))
            loss = F.cross_entropy(scores.reshape(-1, 14), targets[rows].reshape(-1), ignore_index=PADDING)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    with torch.no_grad():
        return exact_match(network, data.held_inputs.long(), data.held_targets.long())
