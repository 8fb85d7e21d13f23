"""Writes layers.json: what PyTorch computes for each layer, and its gradients.

    python layer_fixtures.py ../resources/glia/networks/layers/layers.json

Made with PyTorch 2.13. Values are computed in 64-bit floats from weights and inputs of two decimals, so that the file
stays small and exact. Gradients are those of sum(output * cotangent).
"""

import json
import math
import sys

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(7)
torch.set_default_dtype(torch.float64)
CASES = []


def rounded(*shape):
    return torch.round(torch.randn(*shape) * 100) / 100


def numbers(tensor):
    return [float(f"{x:.9g}") for x in tensor.detach().double().flatten().tolist()]


def case(name, text, parameters, forward, shape, training=False, tokens=None, buffers=None):
    """parameters and buffers: path -> tensor; forward takes the input."""
    for tensor in parameters.values():
        tensor.data = rounded(*tensor.shape) * 0.5
    given = {path: numbers(tensor) for path, tensor in (buffers or {}).items()}
    x = torch.tensor(tokens) if tokens is not None else rounded(*shape).requires_grad_()
    y = forward(x)
    cotangent = rounded(*y.shape)
    leaves = list(parameters.values()) + ([] if tokens is not None else [x])
    found = torch.autograd.grad((y * cotangent).sum(), leaves, allow_unused=True) if leaves else []
    gradients = {
        path: numbers(torch.zeros_like(tensor) if g is None else g)
        for (path, tensor), g in zip(parameters.items(), found)
    }
    entry = {
        "name": name,
        "text": text,
        "training": training,
        "input": numbers(x),
        "inputShape": list(x.shape),
        "cotangent": numbers(cotangent),
        "weights": {path: numbers(tensor) for path, tensor in parameters.items()},
        "buffers": given,
        "output": numbers(y),
        "outputShape": list(y.shape),
        "inputGradient": None if tokens is not None else numbers(found[-1]),
        "gradients": gradients,
        "buffersAfter": {path: numbers(tensor) for path, tensor in (buffers or {}).items()},
    }
    CASES.append(entry)


def module(name, text, path, layer, shape, forward=None, names=None, training=False, tokens=None):
    layer.train(training)
    parameters = {f"{path}.{(names or {}).get(n, n)}": p for n, p in layer.named_parameters()}
    buffers = {
        f"{path}.{n}": b for n, b in layer.named_buffers() if n != "num_batches_tracked"
    }
    for tensor in buffers.values():
        tensor.copy_(torch.round(torch.rand(*tensor.shape) * 100) / 100 + 0.5)
    case(name, text, parameters, forward or layer, shape, training, tokens, buffers)


def sequence(layer):
    """PyTorch has channels before time."""
    return lambda x: layer(x.transpose(1, 2)).transpose(1, 2)


def plain(name, text, function, shape):
    case(name, text, {}, function, shape)


# Dense and convolution
module("dense", "input 4; dense 3", "dense1", nn.Linear(4, 3), (2, 4))
module("dense without bias", "input 4; dense 3 bias=no", "dense1", nn.Linear(4, 3, bias=False), (2, 4))
module("conv", "input 2x5x6; conv 3 3x2 stride=2x1 pad=1x0", "conv1",
       nn.Conv2d(2, 3, (3, 2), stride=(2, 1), padding=(1, 0)), (2, 2, 5, 6))
module("conv same", "input 2x5x4; conv 3 3x3 pad=same bias=no", "conv1",
       nn.Conv2d(2, 3, 3, padding="same", bias=False), (2, 2, 5, 4))
module("conv same even", "input 1x5x4; conv 2 2x4 pad=same", "conv1",
       nn.Conv2d(1, 2, (2, 4), padding="same"), (2, 1, 5, 4))
module("conv same stride", "input 1x5x6; conv 2 3 stride=2 pad=same", "conv1",
       nn.Conv2d(1, 2, 3, stride=2, padding=1), (2, 1, 5, 6))
module("conv dilated in groups", "input 4x6x6; conv 4 2x2 dilation=2 groups=2", "conv1",
       nn.Conv2d(4, 4, 2, dilation=2, groups=2), (1, 4, 6, 6))
c = nn.Conv1d(3, 2, 3, stride=2, padding=1)
module("conv over time", "input 7x3; conv 2 3 stride=2 pad=1", "conv1", c, (2, 7, 3), sequence(c))
module("depthwise", "input 3x5x5; depthwise 3x3 multiplier=2 pad=same", "depthwise1",
       nn.Conv2d(3, 6, 3, padding=1, groups=3), (1, 3, 5, 5))
module("deconv", "input 2x3x4; deconv 3 4x4 stride=2 pad=1", "deconv1",
       nn.ConvTranspose2d(2, 3, 4, stride=2, padding=1), (2, 2, 3, 4))
module("deconv with outpad", "input 2x3x3; deconv 2 3x3 stride=2 pad=1 outpad=1 groups=2 bias=no", "deconv1",
       nn.ConvTranspose2d(2, 2, 3, stride=2, padding=1, output_padding=1, groups=2, bias=False), (1, 2, 3, 3))
module("deconv same", "input 1x3x3; deconv 2 3x3 stride=2 pad=same", "deconv1",
       nn.ConvTranspose2d(1, 2, 3, stride=2, padding=1, output_padding=1), (1, 1, 3, 3))
c = nn.ConvTranspose1d(2, 3, 4, stride=2, padding=1)
module("deconv over time", "input 4x2; deconv 3 4 stride=2 pad=1", "deconv1", c, (2, 4, 2), sequence(c))
plain("maxpool", "input 2x5x6; maxpool 2", nn.MaxPool2d(2), (2, 2, 5, 6))
plain("maxpool overlapping", "input 1x6x6; maxpool 3 stride=2 pad=1", nn.MaxPool2d(3, 2, 1), (2, 1, 6, 6))
plain("maxpool over time", "input 6x2; maxpool 2", sequence(nn.MaxPool1d(2)), (2, 6, 2))
plain("avgpool", "input 2x5x6; avgpool 2x3 stride=2", nn.AvgPool2d((2, 3), 2), (2, 2, 5, 6))
plain("avgpool with zeros around", "input 1x4x4; avgpool 3 stride=2 pad=1", nn.AvgPool2d(3, 2, 1), (2, 1, 4, 4))
plain("avgpool over time", "input 6x2; avgpool 3", sequence(nn.AvgPool1d(3)), (2, 6, 2))
plain("globalavgpool", "input 2x3x4; globalavgpool", lambda x: x.mean((2, 3)), (2, 2, 3, 4))
plain("globalmaxpool", "input 5x3; globalmaxpool", lambda x: x.amax(1), (2, 5, 3))
plain("upsample", "input 2x2x3; upsample 2x3", lambda x: F.interpolate(x, scale_factor=(2, 3)), (1, 2, 2, 3))
plain("upsample linear", "input 2x2x3; upsample 2 mode=linear",
      lambda x: F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False), (1, 2, 2, 3))
plain("upsample over time", "input 3x2; upsample 2 mode=linear",
      sequence(lambda x: F.interpolate(x, scale_factor=2, mode="linear", align_corners=False)), (1, 3, 2))

# Normalization
module("batchnorm in training", "input 3x2x2; batchnorm", "batchnorm1", nn.BatchNorm2d(3), (4, 3, 2, 2), training=True)
module("batchnorm in use", "input 3x2x2; batchnorm", "batchnorm1", nn.BatchNorm2d(3), (2, 3, 2, 2))
module("batchnorm of features", "input 3; batchnorm momentum=0.3 epsilon=1e-3", "batchnorm1",
       nn.BatchNorm1d(3, eps=1e-3, momentum=0.3), (5, 3), training=True)
b = nn.BatchNorm1d(3)
module("batchnorm over time", "input 4x3; batchnorm", "batchnorm1", b, (2, 4, 3), sequence(b), training=True)
module("layernorm", "input 3x4; layernorm", "layernorm1", nn.LayerNorm(4), (2, 3, 4))
module("layernorm of an image", "input 2x2x3; layernorm", "layernorm1", nn.LayerNorm([2, 2, 3]), (2, 2, 2, 3))
module("groupnorm", "input 4x2x2; groupnorm 2", "groupnorm1", nn.GroupNorm(2, 4), (2, 4, 2, 2))
g = nn.GroupNorm(2, 4)
module("groupnorm over time", "input 3x4; groupnorm 2", "groupnorm1", g, (2, 3, 4), sequence(g))

# Activations
for word, text, function in [
    ("relu", "relu", F.relu),
    ("leakyrelu", "leakyrelu slope=0.2", lambda x: F.leaky_relu(x, 0.2)),
    ("elu", "elu alpha=0.5", lambda x: F.elu(x, 0.5)),
    ("selu", "selu", F.selu),
    ("gelu", "gelu", F.gelu),
    ("gelu approximate", "gelu approximate", lambda x: F.gelu(x, approximate="tanh")),
    ("silu", "silu", F.silu),
    ("mish", "mish", F.mish),
    ("sigmoid", "sigmoid", torch.sigmoid),
    ("tanh", "tanh", torch.tanh),
    ("softplus", "softplus", F.softplus),
    ("softmax", "softmax", lambda x: F.softmax(x, -1)),
    ("softmax log", "softmax log", lambda x: F.log_softmax(x, -1)),
]:
    plain(word, f"input 3x4; {text}", function, (2, 3, 4))
plain("softmax over channels", "input 3x2x2; softmax", lambda x: F.softmax(x, 1), (2, 3, 2, 2))
module("prelu", "input 3x2x2; prelu", "prelu1", nn.PReLU(3), (2, 3, 2, 2))
module("prelu over features", "input 3; prelu", "prelu1", nn.PReLU(3), (2, 3))

# Shape
plain("flatten", "input 2x3x2; flatten", lambda x: x.flatten(1), (2, 2, 3, 2))
plain("reshape", "input 12; reshape 3x2x2", lambda x: x.reshape(-1, 3, 2, 2), (2, 12))
plain("permute", "input 2x3x4; permute 2 0 1", lambda x: x.permute(0, 3, 1, 2), (2, 2, 3, 4))
plain("slice", "input 5x2; slice 1 4", lambda x: x[:, 1:4], (2, 5, 2))
plain("mean", "input 5x2; mean over=time", lambda x: x.mean(1), (2, 5, 2))
plain("mean over channels", "input 3x2x2; mean over=channels", lambda x: x.mean(1), (2, 3, 2, 2))
plain("max", "input 5x2; max over=features", lambda x: x.amax(2), (2, 5, 2))
plain("add", "input 3; a: relu; tanh; add a", lambda x: torch.tanh(F.relu(x)) + F.relu(x), (2, 3))
plain("concat of channels", "input 2x2x2; a: relu; tanh; concat a",
      lambda x: torch.cat([torch.tanh(F.relu(x)), F.relu(x)], 1), (2, 2, 2, 2))
plain("concat of features", "input 3x2; a: relu; tanh; concat a",
      lambda x: torch.cat([torch.tanh(F.relu(x)), F.relu(x)], 2), (2, 3, 2))
plain("concat over time", "input 3x2; a: relu; tanh; concat a over=time",
      lambda x: torch.cat([torch.tanh(F.relu(x)), F.relu(x)], 1), (2, 3, 2))
plain("take", "input 3; a: relu; tanh; take a; sigmoid", lambda x: torch.sigmoid(F.relu(x)), (2, 3))
plain("parallel add", "input 2x3x3; parallel add { { relu } { tanh } { } }",
      lambda x: F.relu(x) + torch.tanh(x) + x, (1, 2, 3, 3))
plain("parallel multiply", "input 4; parallel multiply { { sigmoid } { tanh } }",
      lambda x: torch.sigmoid(x) * torch.tanh(x), (2, 4))
plain("parallel concat", "input 4; parallel concat { { sigmoid } { tanh } }",
      lambda x: torch.cat([torch.sigmoid(x), torch.tanh(x)], 1), (2, 4))

# Recurrent
for word, kind in [("rnn", nn.RNN), ("lstm", nn.LSTM), ("gru", nn.GRU)]:
    r = kind(3, 2, batch_first=True)
    module(word, f"input 4x3; {word} 2", f"{word}1", r, (2, 4, 3), lambda x: r(x)[0])
    r2 = kind(2, 2, num_layers=2, bidirectional=True, batch_first=True)
    module(f"{word} both ways, two layers", f"input 3x2; {word} 2 layers=2 bidirectional", f"{word}1",
           r2, (2, 3, 2), lambda x: r2(x)[0])
l = nn.LSTM(2, 3, bidirectional=True, batch_first=True)
module("last of both ways", "input 4x2; lstm 3 bidirectional; last", "lstm1", l, (2, 4, 2),
       lambda x: torch.cat([l(x)[1][0][0], l(x)[1][0][1]], 1))


for word, kind in [("rnn", nn.RNN), ("lstm", nn.LSTM), ("gru", nn.GRU)]:
    r3 = kind(2, 2, num_layers=2, batch_first=True)
    start = lambda x: torch.stack([torch.tanh(x[:, -1])] * 2)
    module(f"{word} from a state", f"input 3x2; whole: tanh; state: last; take whole; {word} 2 layers=2 state=state",
           f"{word}1", r3, (2, 3, 2),
           lambda x: r3(torch.tanh(x), (start(x), start(x) * 0) if kind is nn.LSTM else start(x))[0])


class Recurrence(nn.Module):
    """Embedding, a packed recurrence, and its last states."""

    def __init__(self, kind):
        super().__init__()
        self.embedding1 = nn.Embedding(5, 2)
        self.recurrent = kind(2, 2, bidirectional=True, batch_first=True)

    def forward(self, x):
        packed = nn.utils.rnn.pack_padded_sequence(
            self.embedding1(x), (x != 0).sum(1), batch_first=True, enforce_sorted=False)
        hidden = self.recurrent(packed)[1]
        hidden = hidden[0] if isinstance(hidden, tuple) else hidden
        return torch.cat([hidden[0], hidden[1]], 1)


PADDED = [[1, 2, 0, 0], [4, 3, 2, 1], [2, 0, 0, 0], [1, 4, 2, 0]]
for word, kind in [("rnn", nn.RNN), ("lstm", nn.LSTM), ("gru", nn.GRU)]:
    r = Recurrence(kind)
    case(f"{word} of padded tokens",
         f"words: input tokens 4; embedding vocab=5 2; {word} 2 bidirectional mask=words; last mask=words",
         {f"{n.replace('recurrent', word + '1')}": p for n, p in r.named_parameters()}, r, None, tokens=PADDED)


def moved(x):
    """The same tokens with the padding behind them, where PyTorch's packing wants it."""
    return torch.stack([torch.cat([row[row != 0], row[row == 0]]) for row in x])


class Steps(Recurrence):
    """Every step's output, where its token stood, and zeros at padding; the last states behind."""

    def forward(self, x):
        packed = nn.utils.rnn.pack_padded_sequence(
            self.embedding1(moved(x)), (x != 0).sum(1), batch_first=True, enforce_sorted=False)
        steps = nn.utils.rnn.pad_packed_sequence(self.recurrent(packed)[0], batch_first=True, total_length=4)[0]
        places = ((x != 0).cumsum(1) - 1).clamp(min=0)
        return torch.gather(steps, 1, places.unsqueeze(2).expand(-1, -1, 4)) * (x != 0).unsqueeze(2)


PADDED_BEFORE = [[0, 0, 1, 2], [4, 3, 2, 1], [0, 0, 0, 2], [0, 1, 0, 4]]
for word, kind in [("rnn", nn.RNN), ("lstm", nn.LSTM), ("gru", nn.GRU)]:
    state = torch.get_rng_state()
    torch.manual_seed(17)
    for made, text, name in [
        (Recurrence(kind), "; last mask=words", "of tokens padded before"),
        (Steps(kind), "", "at every step of tokens padded before"),
    ]:
        made.forward = made.forward if isinstance(made, Steps) else (lambda x, m=made: Recurrence.forward(m, moved(x)))
        case(f"{word} {name}",
             f"words: input tokens 4; embedding vocab=5 2; {word} 2 bidirectional mask=words{text}",
             {f"{n.replace('recurrent', word + '1')}": p for n, p in made.named_parameters()}, made.forward, None,
             tokens=PADDED_BEFORE)
    torch.set_rng_state(state)

# Tokens and attention
e = nn.Embedding(5, 3)
module("embedding", "input tokens 4; embedding vocab=5 3", "embedding1", e, None, tokens=PADDED)
e0 = nn.Embedding(5, 3, padding_idx=0)
module("embedding with padding", "input tokens 4; embedding vocab=5 3 padding", "embedding1", e0, None, tokens=PADDED)


def pooled(x, reduce):
    mask = (x != 0)
    values = e1(x)
    if reduce == "mean":
        return (values * mask.unsqueeze(2)).sum(1) / mask.sum(1, keepdim=True)
    return values.masked_fill(~mask.unsqueeze(2), -math.inf).amax(1)


e1 = nn.Embedding(5, 3)
for reduce in ["mean", "max"]:
    case(f"{reduce} of padded tokens", f"words: input tokens 4; embedding vocab=5 3; {reduce} over=time mask=words",
         {"embedding1.weight": e1.weight}, lambda x: pooled(x, reduce), None, tokens=PADDED)


def waves(steps, features):
    position = torch.arange(steps).double().unsqueeze(1)
    divisor = torch.exp(torch.arange(0, features, 2).double() * (-math.log(10000.0) / features))
    table = torch.zeros(steps, features)
    table[:, 0::2] = torch.sin(position * divisor)
    table[:, 1::2] = torch.cos(position * divisor)
    return table


case("positional sine", "input 5x4; positional", {}, lambda x: x + waves(5, 4), (2, 5, 4))
place = nn.Parameter(torch.zeros(3, 2))
case("positional learned", "input 3x2; positional learned", {"positional1.weight": place}, lambda x: x + place, (2, 3, 2))

a = nn.MultiheadAttention(4, 2, batch_first=True)
module("attention", "input 3x4; attention heads=2", "attention1", a, (2, 3, 4), lambda x: a(x, x, x)[0])
a2 = nn.MultiheadAttention(4, 2, batch_first=True)
HIDDEN = torch.triu(torch.ones(3, 3, dtype=torch.bool), 1)
module("attention causal", "input 3x4; attention heads=2 causal", "attention1", a2, (2, 3, 4),
       lambda x: a2(x, x, x, attn_mask=HIDDEN)[0])


class Masked(nn.Module):
    def __init__(self, causal):
        super().__init__()
        self.embedding1 = nn.Embedding(5, 4)
        self.attention1 = nn.MultiheadAttention(4, 2, batch_first=True)
        self.causal = causal

    def forward(self, x):
        y = self.embedding1(x)
        hidden = torch.triu(torch.ones(4, 4, dtype=torch.bool), 1) if self.causal else None
        return self.attention1(y, y, y, key_padding_mask=x == 0, attn_mask=hidden)[0]


for causal in [False, True]:
    m = Masked(causal)
    case("attention to padded tokens" + (", causal" if causal else ""),
         "words: input tokens 4; embedding vocab=5 4; attention heads=2 mask=words" + (" causal" if causal else ""),
         dict(m.named_parameters()), m, None, tokens=PADDED)

a3 = nn.MultiheadAttention(4, 2, batch_first=True)
module("cross", "input 4x4; s: slice 0 2; relu; cross s heads=2", "cross1", a3, (2, 4, 4),
       lambda x: a3(F.relu(x[:, :2]), x[:, :2], x[:, :2])[0])

for norm in ["pre", "post"]:
    for activation in ["relu", "gelu"]:
        t = nn.TransformerEncoderLayer(4, 2, 6, dropout=0.0, activation=activation, batch_first=True,
                                       norm_first=norm == "pre")
        module(f"transformer {norm} {activation}",
               f"input 3x4; transformer heads=2 ff=6 norm={norm} activation={activation} dropout=0", "transformer1",
               t, (2, 3, 4), training=True)
t2 = nn.TransformerEncoderLayer(4, 2, 6, dropout=0.0, activation="gelu", batch_first=True, norm_first=True)
module("transformer causal", "input 3x4; transformer heads=2 ff=6 causal dropout=0", "transformer1", t2, (2, 3, 4),
       lambda x: t2(x, src_mask=HIDDEN), training=True)
t3 = nn.TransformerDecoderLayer(4, 2, 6, dropout=0.0, activation="gelu", batch_first=True, norm_first=True)
module("transformer with cross", "input 4x4; s: slice 0 3; relu; transformer heads=2 ff=6 causal cross=s dropout=0",
       "transformer1", t3, (2, 4, 4), lambda x: t3(F.relu(x[:, :3]), x[:, :3], tgt_mask=HIDDEN), training=True)


# Arrangements
class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(2, 3, 3, stride=2, padding=1, bias=False)
        self.batchnorm1 = nn.BatchNorm2d(3)
        self.conv2 = nn.Conv2d(3, 3, 3, padding=1, bias=False)
        self.batchnorm2 = nn.BatchNorm2d(3)
        self.conv3 = nn.Conv2d(2, 3, 1, stride=2, bias=False)
        self.batchnorm3 = nn.BatchNorm2d(3)

    def forward(self, x):
        y = F.relu(self.batchnorm1(self.conv1(x)))
        y = self.batchnorm2(self.conv2(y))
        return F.relu(y + self.batchnorm3(self.conv3(x)))


block = Block()
case("residual with projection",
     "def block(c, s) { residual project=auto { conv c 3x3 stride=s pad=same bias=no; batchnorm; relu\n"
     "  conv c 3x3 pad=same bias=no; batchnorm }\n relu }\ninput 2x4x4; block 3 2",
     dict(block.named_parameters()), block, (2, 2, 4, 4), training=True,
     buffers={n: b for n, b in block.named_buffers() if "num" not in n})
d = nn.Linear(4, 2)
module("each", "input 3x4; each { dense 2 }", "dense1", d, (2, 3, 4))


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(5, 3)

    def forward(self, x):
        return F.linear(torch.tanh(self.words(x)), self.words.weight)


tied = Tied()
case("tied", "input tokens 4; words: embedding vocab=5 3; tanh; each { dense 5 bias=no tied=words }",
     dict(tied.named_parameters()), tied, None, tokens=PADDED)

with open(sys.argv[1], "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in CASES) + "\n]\n")
print(len(CASES), "cases, PyTorch", torch.__version__)
