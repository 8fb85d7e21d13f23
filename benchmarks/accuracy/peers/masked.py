"""Hidden characters of Shakespeare's plays, guessed from both sides (Devlin et al. 2019, section 3.1)."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from peers import data
from peers.training import train

LENGTH, VOCABULARY, FEATURES, SHARE, IGNORED = 32, 67, 64, 0.15, -100
MASK = VOCABULARY - 1


class Bert(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(VOCABULARY, FEATURES)
        nn.init.normal_(self.embedding.weight, std=0.02)
        self.position = nn.Parameter(torch.randn(LENGTH, FEATURES) * 0.02)
        # One by one: TransformerEncoder would start them all from the same weights.
        self.blocks = nn.ModuleList(
            nn.TransformerEncoderLayer(FEATURES, 4, 4 * FEATURES, 0.1, "gelu", batch_first=True, norm_first=True)
            for _ in range(2)
        )
        self.head = nn.Sequential(nn.LayerNorm(FEATURES), nn.Linear(FEATURES, VOCABULARY))

    def forward(self, x):
        y = self.embedding(x) + self.position
        for block in self.blocks:
            y = block(y, src_key_padding_mask=x == 0)
        return self.head(y)


def _hidden(whole):
    """Others every time: the share of each line, of those 80 % a mask, 10 % any character, 10 % as they are."""
    asked = torch.rand(whole.shape).argsort(1).argsort(1) < math.floor(SHARE * LENGTH + 0.5)
    drawn = torch.rand(whole.shape)
    shown = torch.where(asked & (drawn < 0.9), torch.randint(1, MASK, whole.shape), whole)
    return torch.where(asked & (drawn < 0.8), MASK, shown), asked


def _loss(network, given, wanted):
    whole = torch.where(wanted == IGNORED, given.long(), wanted)
    shown, asked = _hidden(whole)
    return F.cross_entropy(network(shown)[asked], whole[asked])


def shakespeare_bert():
    network = Bert()
    train(network, 3, 2e-3, _loss)
    with torch.no_grad():
        answers = torch.cat([network(some).argmax(2) for some in data.held_inputs.long().split(256)])
    return (answers == data.held_targets)[data.held_targets != IGNORED].float().mean().item()
