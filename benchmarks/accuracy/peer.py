"""The same tasks in PyTorch: `peer.py ROW FOLDER SEED` prints the row's figure. Glia's side says the same again."""

import sys

import torch

from peers import (
    characters,
    convolutions,
    data,
    dcgan,
    dense,
    eight_gaussians,
    masked,
    recurrences,
    siamese,
    translation,
    vae,
)

ROWS = {
    "xor": dense.xor,
    "moons": dense.moons,
    "penguins": dense.penguins,
    "mnist-mlp": dense.mnist_mlp,
    "mnist-lenet": convolutions.mnist_lenet,
    "mnist-resnet": convolutions.mnist_resnet,
    "spoken-digits": convolutions.spoken_digits,
    "sentiment-lstm": recurrences.sentiment_lstm,
    "sentiment-gru": recurrences.sentiment_gru,
    "recall-rnn": recurrences.recall_rnn,
    "recall-lstm": recurrences.recall_lstm,
    "temperatures-gru": recurrences.temperatures_gru,
    "shakespeare-gpt": characters.shakespeare_gpt,
    "shakespeare-lstm": characters.shakespeare_lstm,
    "shakespeare-bert": masked.shakespeare_bert,
    "dates": translation.dates,
    "mnist-dcgan": dcgan.mnist_dcgan,
    "vae": vae.vae,
    "siamese": siamese.siamese,
    "eight-gaussians": eight_gaussians.eight_gaussians,
}

torch.manual_seed(data.seed)
torch.set_num_threads(2)
print(ROWS[sys.argv[1]]())
