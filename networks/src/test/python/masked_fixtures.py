"""Writes masked.json: what PyTorch computes for a small BERT that learns hidden tokens (Devlin et al. 2019, 3.1).

    python masked_fixtures.py ../resources/glia/networks/training/masked.json

Made with PyTorch 2.13, in 64-bit floats. Sequences of unequal lengths, padded behind with 0; the last token is the mask.
"""

import json
import sys

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(15)
torch.set_default_dtype(torch.float64)
LENGTH, VOCABULARY, FEATURES, IGNORED = 6, 9, 8, -100
MASK = VOCABULARY - 1


def numbers(tensor):
    return [float(f"{x:.9g}") for x in tensor.detach().double().flatten().tolist()]


class Bert(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding1 = nn.Embedding(VOCABULARY, FEATURES)
        self.positional1 = nn.Module()
        self.positional1.weight = nn.Parameter(torch.randn(LENGTH, FEATURES) * 0.3)
        layer = nn.TransformerEncoderLayer
        for number in (1, 2):
            self.add_module(
                f"transformer{number}",
                layer(FEATURES, 2, 16, dropout=0.0, activation="gelu", batch_first=True, norm_first=True),
            )
        self.layernorm1 = nn.LayerNorm(FEATURES)
        self.dense1 = nn.Linear(FEATURES, VOCABULARY)

    def forward(self, tokens):
        padding = tokens == 0
        x = self.embedding1(tokens) + self.positional1.weight
        for layer in (self.transformer1, self.transformer2):
            x = layer(x, src_key_padding_mask=padding)
        return self.dense1(self.layernorm1(x))


lengths = [6, 6, 5, 3]
whole = torch.zeros(len(lengths), LENGTH, dtype=torch.long)
for row, length in enumerate(lengths):
    whole[row, :length] = torch.randint(1, MASK, (length,))
asked = torch.full_like(whole, IGNORED)
given = whole.clone()
# A mask, another token, and one that stays: all three are asked.
for row, place, shown in [(0, 1, MASK), (0, 4, 5), (1, 2, MASK), (2, 0, None), (2, 3, MASK), (3, 2, MASK)]:
    asked[row, place] = whole[row, place]
    given[row, place] = whole[row, place] if shown is None else shown

bert = Bert()
start = {name: numbers(values) for name, values in bert.state_dict().items()}
optimizer = torch.optim.Adam(bert.parameters(), lr=0.01)
losses, accuracies = [], []
for _ in range(20):
    optimizer.zero_grad()
    scores = bert(given)
    loss = F.cross_entropy(scores.reshape(-1, VOCABULARY), asked.reshape(-1), ignore_index=IGNORED)
    kept = asked != IGNORED
    losses.append(loss.item())
    accuracies.append((scores.argmax(-1) == asked)[kept].double().mean().item())
    loss.backward()
    optimizer.step()

bert.eval()
with torch.no_grad():
    answers = bert(given)
fixture = {
    "weights": start,
    "given": numbers(given),
    "asked": numbers(asked),
    "losses": losses,
    "accuracies": accuracies,
    "answers": numbers(answers[kept]),
}
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump(fixture, file)
    file.write("\n")
