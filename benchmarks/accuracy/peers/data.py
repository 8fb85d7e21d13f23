"""The samples that Glia wrote for this row, and the seed: what `peer.py ROW FOLDER SEED` was given."""

import sys

import numpy
import torch

folder, seed = sys.argv[2], int(sys.argv[3])
input_shape, target_shape = ([int(size) for size in line.split()] for line in open(f"{folder}/shapes"))


def _read(name, shape):
    return torch.from_numpy(numpy.fromfile(f"{folder}/{name}", dtype="<f4")).reshape([-1, *shape])


inputs, held_inputs = _read("train.inputs", input_shape), _read("test.inputs", input_shape)
targets, held_targets = _read("train.targets", target_shape), _read("test.targets", target_shape)
