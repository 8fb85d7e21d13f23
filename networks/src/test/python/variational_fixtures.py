"""Writes variational.json: one step of a variational autoencoder as PyTorch computes it.

    python variational_fixtures.py ../resources/glia/networks/generative/variational.json

Made with PyTorch 2.13, in 32-bit floats; the draw is the CPU generator's behind torch.manual_seed(0). The divergence is
torch.distributions' own.
"""

import json
import sys

import torch
from torch import nn
from torch.distributions import Normal, kl_divergence
from torch.nn import functional as F

BETA = 0.5


def numbers(tensor):
    return [float(f"{x:.9g}") for x in tensor.detach().flatten().tolist()]


torch.manual_seed(3)
sample = torch.rand(3)
batch = sample.repeat(16, 1)
hidden, latent, output = nn.Linear(3, 4), nn.Linear(4, 4), nn.Linear(2, 3)
start = {}
for path, layer in {"dense1": hidden, "latent1": latent, "dense2": output}.items():
    with torch.no_grad():
        layer.weight.mul_(2)
    start[path + ".weight"] = layer.weight
    start[path + ".bias"] = layer.bias

torch.manual_seed(0)
mean, log_variance = latent(torch.tanh(hidden(batch))).chunk(2, 1)
deviation = torch.exp(log_variance / 2)
drawn = mean + deviation * torch.randn_like(mean)
reconstruction = F.binary_cross_entropy(torch.sigmoid(output(drawn)), batch, reduction="sum") / 16
divergence = kl_divergence(Normal(mean, deviation), Normal(0.0, 1.0)).sum() / 16
(reconstruction + BETA * divergence).backward()
json.dump(
    {
        "torch": torch.__version__,
        "beta": BETA,
        "sample": numbers(sample),
        "weights": {path: numbers(weight) for path, weight in start.items()},
        "reconstruction": reconstruction.item(),
        "divergence": divergence.item(),
        "gradients": {path: numbers(weight.grad) for path, weight in start.items()},
    },
    open(sys.argv[1], "w"),
)
