"""Writes adversarial.json: one step of a generator and a discriminator as PyTorch computes it, for each loss.

    python adversarial_fixtures.py ../resources/glia/networks/training/adversarial.json

Made with PyTorch 2.13, in 32-bit floats; draws are the CPU generator's behind torch.manual_seed(0), in the order of the
step. Both networks take a step of plain gradient descent at rate 1, the generator's against the new discriminator.
"""

import json
import sys

import torch
from torch import nn
from torch.nn import functional as F

BATCH, LATENT, PENALTY = 16, 2, 10


def numbers(tensor):
    return [float(f"{x:.9g}") for x in tensor.detach().flatten().tolist()]


def parameters(network):
    return {f"dense{i + 1}.{name}": getattr(layer, name)
            for i, layer in enumerate(layer for layer in network if isinstance(layer, nn.Linear))
            for name in ("weight", "bias")}


def descend(network, loss):
    for weight, gradient in zip(network.parameters(), torch.autograd.grad(loss, list(network.parameters()))):
        with torch.no_grad():
            weight.sub_(gradient)


def entropy(output, wanted):
    return F.binary_cross_entropy_with_logits(output, torch.full_like(output, wanted))


def discriminator_loss(word, discriminator, genuine, forged):
    real, made = discriminator(genuine), discriminator(forged)
    if word == "standard":
        return entropy(real, 1.0) + entropy(made, 0.0)
    if word == "least-squares":
        return 0.5 * ((real - 1) ** 2).mean() + 0.5 * (made**2).mean()
    share = torch.rand(BATCH, 1)
    between = (share * genuine + (1 - share) * forged).requires_grad_()
    (slope,) = torch.autograd.grad(discriminator(between).sum(), between, create_graph=True)
    return made.mean() - real.mean() + PENALTY * ((slope.norm(dim=1) - 1) ** 2).mean()


def generator_loss(word, made):
    if word == "standard":
        return entropy(made, 1.0)
    return 0.5 * ((made - 1) ** 2).mean() if word == "least-squares" else -made.mean()


def case(word):
    torch.manual_seed(5)
    generator = nn.Sequential(nn.Linear(LATENT, 4), nn.Tanh(), nn.Linear(4, 3))
    discriminator = nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 1))
    sample = torch.rand(3)
    before = [{path: numbers(weight) for path, weight in parameters(each).items()}
              for each in (generator, discriminator)]
    genuine = sample.repeat(BATCH, 1)
    torch.manual_seed(0)
    forged = generator(torch.randn(BATCH, LATENT)).detach()
    first = discriminator_loss(word, discriminator, genuine, forged)
    descend(discriminator, first)
    second = generator_loss(word, discriminator(generator(torch.randn(BATCH, LATENT))))
    descend(generator, second)
    after = [{path: numbers(weight) for path, weight in parameters(each).items()}
             for each in (generator, discriminator)]
    return {"loss": word, "sample": numbers(sample), "before": before, "after": after,
            "discriminatorLoss": first.item(), "generatorLoss": second.item()}


with open(sys.argv[1], "w") as file:
    cases = [json.dumps(case(word)) for word in ("standard", "least-squares", "wasserstein")]
    file.write("[\n" + ",\n".join(cases) + "\n]\n")
