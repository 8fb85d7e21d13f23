"""Networks of dense layers alone."""

from torch import nn

from peers.training import classifier


def _dense(*sizes, activation):
    layers = []
    for before, after in zip(sizes, sizes[1:]):
        layers += [nn.Linear(before, after), activation()]
    return nn.Sequential(*layers[:-1])


def xor():
    return classifier(_dense(2, 8, 2, activation=nn.Tanh), 40, 0.01)


def moons():
    return classifier(_dense(2, 16, 2, activation=nn.Tanh), 40, 0.01)


def penguins():
    return classifier(_dense(9, 16, 3, activation=nn.ReLU), 40, 0.01)


def mnist_mlp():
    return classifier(nn.Sequential(nn.Flatten(), *_dense(784, 128, 10, activation=nn.ReLU)), 8, 1e-3)
