"""Recurrent networks on texts, on a task of memory and on a series."""

import torch
from torch import nn
from torch.nn import functional as F

from peers import data
from peers.training import classifier, orthogonal, train


class Recurrent(nn.Module):
    def __init__(self, first, recurrent, *head):
        super().__init__()
        self.first, self.recurrent, self.head = first, orthogonal(recurrent), nn.Sequential(*head)

    def forward(self, x):
        return self.head(self.recurrent(self.first(x))[0][:, -1])


class Tokens(nn.Embedding):
    """Takes tokens as they are written: as floats."""

    def forward(self, x):
        return super().forward(x.long())


def _sentiment(cell):
    recurrent = cell(64, 64, batch_first=True)
    return classifier(Recurrent(Tokens(5000, 64), recurrent, nn.Dropout(0.3), nn.Linear(64, 2)), 4, 1e-3)


def sentiment_lstm():
    return _sentiment(nn.LSTM)


def sentiment_gru():
    return _sentiment(nn.GRU)


def _recall(recurrent):
    return classifier(Recurrent(Tokens(9, 16), recurrent, nn.Linear(32, 8)), 20, 5e-3)


def recall_rnn():
    return _recall(nn.RNN(16, 32, batch_first=True))


def recall_lstm():
    recurrent = nn.LSTM(16, 32, batch_first=True)
    # The second of four gates: what is in memory stays there until the network learns what to forget.
    nn.init.constant_(recurrent.bias_ih_l0[32:64], 5)
    return _recall(recurrent)


def temperatures_gru():
    network = Recurrent(nn.Identity(), nn.GRU(1, 32, batch_first=True), nn.Linear(32, 1))
    train(network, 10, 3e-3, lambda n, x, y: F.mse_loss(n(x), y), targets=data.targets)
    with torch.no_grad():
        return F.mse_loss(network(data.held_inputs), data.held_targets).sqrt().item()
