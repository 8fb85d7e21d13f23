"""Times PyTorch in Python: reads seconds, writes milliseconds of a batch.

usual: a DataLoader over a TensorDataset, zero_grad, backward, Adam, loss.item() at every step, as tutorials do.
best: resident data gathered by index, Adam(fused=True), the loss read once at the end, memory kept by the allocator.
To predict and to evaluate, both are in inference_mode; the best takes 256 samples at once, as Glia does.
"""

import ctypes
import math
import os
import sys
import time

kind, name, work = sys.argv[1:4]
if kind == "best" and sys.platform == "linux":
    libc = ctypes.CDLL(None)
    for setting, value in ((-1, 1 << 30), (-3, 1 << 30), (-2, 64 << 20)):
        libc.mallopt(setting, value)
# The same as Glia: a worker that waits does not take the core from the one it waits for.
os.environ.setdefault("GOMP_SPINCOUNT", "1000")

import torch  # noqa: E402
from torch import nn  # noqa: E402
from torch.nn import functional as F  # noqa: E402


class Block(nn.Module):
    def __init__(self, inside, outside, stride):
        super().__init__()
        self.first = nn.Conv2d(inside, outside, 3, stride, 1, bias=False)
        self.second = nn.Conv2d(outside, outside, 3, 1, 1, bias=False)
        self.norms = nn.ModuleList([nn.BatchNorm2d(outside) for _ in range(3)])
        self.project = nn.Conv2d(inside, outside, 1, stride, bias=False) if stride > 1 else None

    def forward(self, x):
        y = self.norms[1](self.second(F.relu(self.norms[0](self.first(x)))))
        return F.relu(y + (x if self.project is None else self.norms[2](self.project(x))))


class Recurrent(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.embedding = nn.Embedding(65, 64)
        self.recurrent = kind(64, 128, batch_first=True)
        self.head = nn.Linear(128, 65)

    def forward(self, x):
        return self.head(self.recurrent(self.embedding(x))[0])


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.norms = nn.ModuleList([nn.LayerNorm(128) for _ in range(2)])
        self.joint = nn.Linear(128, 384)
        self.out = nn.Linear(128, 128)
        self.up = nn.Linear(128, 512)
        self.down = nn.Linear(512, 128)

    def forward(self, x):
        batch, steps, width = x.shape
        q, k, v = self.joint(self.norms[0](x)).view(batch, steps, 3, 4, 32).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.out(seen.transpose(1, 2).reshape(batch, steps, width))
        return x + self.down(F.gelu(self.up(self.norms[1](x))))


class Gpt(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(65, 128)
        self.position = nn.Parameter(torch.randn(64, 128) * 0.02)
        self.blocks = nn.Sequential(Attention(), Attention(), nn.LayerNorm(128), nn.Linear(128, 65))

    def forward(self, x):
        return self.blocks(self.embedding(x) + self.position)


def model():
    if name == "mlp":
        return nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
    if name == "lenet":
        return nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2),
            nn.Conv2d(6, 16, 5), nn.Sigmoid(), nn.AvgPool2d(2), nn.Flatten(),
            nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid(), nn.Linear(84, 10),
        )
    if name == "resnet":
        return nn.Sequential(
            nn.Conv2d(1, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
            Block(16, 16, 1), Block(16, 32, 2), Block(32, 64, 2),
            nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10),
        )
    return {"lstm": lambda: Recurrent(nn.LSTM), "gru": lambda: Recurrent(nn.GRU), "gpt": Gpt}[name]()


tokens = name in ("lstm", "gru", "gpt")
batch = 32 if name in ("gpt", "resnet") else 64
size = batch * (16 if tokens and work != "train" else 100)
network = None if name == "dcgan" else model()
if tokens:
    inputs, targets = torch.randint(0, 65, (size, 64)), torch.randint(0, 65, (size, 64))
else:
    inputs = torch.rand((size, 784) if name == "mlp" else (size, 1, 28, 28))
    targets = torch.randint(0, 10, (size,))
pair = []
fused = {"fused": True} if kind == "best" else {}
optimizer = network and torch.optim.Adam(network.parameters(), lr=1e-3, **fused)


def loss_of(x, y):
    output = network(x)
    return F.cross_entropy(output.reshape(-1, output.shape[-1]), y.reshape(-1))


def usual(seconds):
    loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(inputs, targets), batch, shuffle=True)
    done, start = 0, time.perf_counter()
    while True:
        for x, y in loader:
            optimizer.zero_grad()
            loss = loss_of(x, y)
            loss.backward()
            optimizer.step()
            loss.item()
            done += 1
            if time.perf_counter() - start > seconds:
                return (time.perf_counter() - start) / done


def best(seconds):
    done, start = 0, time.perf_counter()
    total = torch.zeros(())
    while True:
        order = torch.randperm(size)
        for at in range(0, size, batch):
            rows = order[at : at + batch]
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(inputs.index_select(0, rows), targets.index_select(0, rows))
            loss.backward()
            optimizer.step()
            total += loss.detach()
            done += 1
            if time.perf_counter() - start > seconds:
                total.item()
                return (time.perf_counter() - start) / done


def adversaries():
    generator = nn.Sequential(
        nn.Linear(64, 1568, bias=False), nn.Unflatten(1, (32, 7, 7)), nn.BatchNorm2d(32), nn.ReLU(),
        nn.ConvTranspose2d(32, 16, 4, 2, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
        nn.ConvTranspose2d(16, 1, 4, 2, 1), nn.Tanh(),
    )
    discriminator = nn.Sequential(
        nn.Conv2d(1, 16, 4, 2, 1), nn.LeakyReLU(0.2),
        nn.Conv2d(16, 32, 4, 2, 1, bias=False), nn.BatchNorm2d(32), nn.LeakyReLU(0.2),
        nn.Flatten(), nn.Linear(1568, 1),
    )
    return generator, discriminator


def dcgan(seconds):
    """As PyTorch's own example does: one step of the discriminator and one of the generator for a batch."""
    if not pair:
        pair.extend(adversaries())
        pair.extend(torch.optim.Adam(each.parameters(), lr=2e-4, betas=(0.5, 0.999), **fused) for each in pair[:2])
    generator, discriminator, learning, judging = pair
    real, fake = torch.ones(batch, 1), torch.zeros(batch, 1)
    loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(inputs), batch, shuffle=True)
    done, start = 0, time.perf_counter()
    while True:
        if kind == "best":
            every = (inputs.index_select(0, rows) for rows in torch.randperm(size).split(batch))
        else:
            every = (images for (images,) in loader)
        for images in every:
            with torch.no_grad():
                forged = generator(torch.randn(batch, 64))
            judging.zero_grad()
            loss = F.binary_cross_entropy_with_logits(discriminator(images), real)
            loss = loss + F.binary_cross_entropy_with_logits(discriminator(forged), fake)
            loss.backward()
            judging.step()
            learning.zero_grad()
            # The discriminator's own gradients are not asked for here; the best loop does not compute them.
            discriminator.requires_grad_(kind == "usual")
            made = F.binary_cross_entropy_with_logits(discriminator(generator(torch.randn(batch, 64))), real)
            made.backward()
            learning.step()
            discriminator.requires_grad_(True)
            if kind == "usual":
                loss.item()
                made.item()
            done += 1
            if time.perf_counter() - start > seconds:
                return (time.perf_counter() - start) / done


def batches():
    """Of so many as are trained on from the loader, or of 256 cut from what is at hand."""
    if kind == "best":
        return zip(inputs.split(256), targets.split(256))
    return torch.utils.data.DataLoader(torch.utils.data.TensorDataset(inputs, targets), batch)


def predict():
    return torch.cat([network(x) for x, _ in batches()])


def evaluate():
    if kind == "best":
        return (sum((network(x).argmax(-1) == y).sum() for x, y in batches()) / targets.numel()).item()
    return sum((network(x).argmax(-1) == y).sum().item() for x, y in batches()) / targets.numel()


@torch.inference_mode()
def repeated(seconds):
    network.eval()
    done, start = 0, time.perf_counter()
    while True:
        (predict if work == "predict" else evaluate)()
        done += size // batch
        if time.perf_counter() - start > seconds:
            return (time.perf_counter() - start) / done


for line in sys.stdin:
    if line.strip() == "end":
        break
    timing = {"train": best if kind == "best" else usual}.get(work, repeated)
    if name == "dcgan":
        timing = dcgan if work == "train" else lambda seconds: math.nan
    print(1000 * timing(float(line)), flush=True)
