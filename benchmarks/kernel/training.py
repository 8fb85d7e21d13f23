"""The first step of a training in a fresh kernel: with all that it loads, from the definition to the loss."""

import statistics
import time

from session import Session

CELLS = {
    "java": [
        "%%network mlp\ninput 784\ndense 256 relu\ndense 128 relu\ndense 10",
        """\
import glia.datasets.*;
import glia.networks.training.Training;
float[] inputs = new float[640 * 784], targets = new float[640];
for (int i = 0; i < inputs.length; i++) inputs[i] = i % 97 / 97f;
for (int i = 0; i < targets.length; i++) targets[i] = i % 10;
var samples = new Samples(Shape.of(784), Shape.of(), inputs, targets);
var names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
var data = new Dataset("data", "", new Task.Classification(names), samples, samples.first(0), samples.first(0));
System.out.println(Training.of(mlp, data).batch(64).maximumSteps(1).run().stepLosses()[0]);""",
    ],
    "python": [
        """\
import torch
from torch import nn
mlp = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
optimizer = torch.optim.Adam(mlp.parameters(), fused=True)""",
        """\
inputs, targets = torch.rand(640, 784), torch.arange(640) % 10
loss = nn.functional.cross_entropy(mlp(inputs[:64]), targets[:64])
loss.backward()
optimizer.step()
print(loss.item())""",
    ],
}


def first_step(peer, launches):
    """Median milliseconds, or None for a kernel that has no such library."""
    times = []
    for _ in range(launches):
        with Session(peer) as session:
            session.client.wait_for_ready(timeout=60)
            session.run("1 + 1")
            began = time.perf_counter()
            for cell in CELLS[peer.language]:
                reply, text = session.run(cell)
                if reply["status"] != "ok":
                    return None
            float(text)
            times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)
