"""Writes training.json: what PyTorch computes for each optimizer, loss, schedule and metric.

    python training_fixtures.py ../resources/glia/networks/training/training.json

Made with PyTorch 2.13, in 64-bit floats from inputs of two decimals. Lion, which PyTorch lacks, is program 1 of Chen et
al. 2023 written down anew; so are the metrics, from their definitions.
"""

import json
import math
import sys

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(11)
torch.set_default_dtype(torch.float64)


def rounded(*shape):
    return torch.round(torch.randn(*shape) * 100) / 100


def numbers(tensor):
    return [float(f"{x:.9g}") for x in tensor.detach().double().flatten().tolist()]


class Lion(torch.optim.Optimizer):
    def __init__(self, parameters, lr, betas=(0.9, 0.99), weight_decay=0.0):
        super().__init__(parameters, dict(lr=lr, betas=betas, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for weight in group["params"]:
                mean = self.state[weight].setdefault("mean", torch.zeros_like(weight))
                sign = torch.sign(beta1 * mean + (1 - beta1) * weight.grad)
                weight.sub_(group["lr"] * (sign + group["weight_decay"] * weight))
                mean.copy_(beta2 * mean + (1 - beta2) * weight.grad)


def optimizers():
    inputs = rounded(16, 4)
    targets = torch.randint(0, 3, (16,))
    start = [rounded(5, 4), rounded(5), rounded(3, 5), rounded(3)]
    o = torch.optim
    makers = {
        "sgd": lambda p: o.SGD(p, lr=0.1),
        "sgd-decay": lambda p: o.SGD(p, lr=0.1, weight_decay=0.01),
        "momentum": lambda p: o.SGD(p, lr=0.05, momentum=0.9),
        "nesterov": lambda p: o.SGD(p, lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.01),
        "rmsprop": lambda p: o.RMSprop(p, lr=0.01),
        "rmsprop-momentum": lambda p: o.RMSprop(p, lr=0.005, momentum=0.9, weight_decay=0.01),
        "adagrad": lambda p: o.Adagrad(p, lr=0.1),
        "adagrad-decay": lambda p: o.Adagrad(p, lr=0.1, weight_decay=0.01),
        "adadelta": lambda p: o.Adadelta(p, lr=1.0),
        "adadelta-decay": lambda p: o.Adadelta(p, lr=0.5, weight_decay=0.01),
        "adam": lambda p: o.Adam(p, lr=0.01),
        "adam-decay": lambda p: o.Adam(p, lr=0.01, weight_decay=0.01),
        "adamw": lambda p: o.AdamW(p, lr=0.01, weight_decay=0.1),
        "nadam": lambda p: o.NAdam(p, lr=0.01),
        "nadam-decay": lambda p: o.NAdam(p, lr=0.01, weight_decay=0.01),
        "amsgrad": lambda p: o.Adam(p, lr=0.01, amsgrad=True),
        "lion": lambda p: Lion(p, lr=0.003),
        "lion-decay": lambda p: Lion(p, lr=0.003, weight_decay=0.1),
    }
    cases = []
    for name, make in makers.items():
        w = [x.clone().requires_grad_(True) for x in start]
        optimizer = make(w)
        losses = []
        for _ in range(100):
            optimizer.zero_grad()
            loss = F.cross_entropy(F.linear(torch.tanh(F.linear(inputs, w[0], w[1])), w[2], w[3]), targets)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        cases.append({"name": name, "weights": [numbers(x) for x in w], "lastLoss": losses[-1]})
    return {
        "inputs": numbers(inputs),
        "targets": targets.tolist(),
        "start": [numbers(x) for x in start],
        "cases": cases,
    }


def contrastive(x, y, margin):
    total, pairs = 0.0, 0
    for i in range(len(x)):
        for j in range(i + 1, len(x)):
            distance = torch.linalg.norm(x[i] - x[j])
            total = total + (distance**2 if y[i] == y[j] else torch.clamp(margin - distance, min=0) ** 2) / 2
            pairs += 1
    return total / pairs


def triplet(x, y, margin):
    total = 0.0
    for i in range(len(x)):
        distances = [torch.linalg.norm(x[i] - x[j]) for j in range(len(x))]
        farthest = max(distances[j] for j in range(len(x)) if y[j] == y[i] and j != i)
        nearest = min(distances[j] for j in range(len(x)) if y[j] != y[i])
        total = total + torch.clamp(farthest - nearest + margin, min=0)
    return total / len(x)


def all_triplets(x, y, margin):
    terms = []
    for a in range(len(x)):
        for p in range(len(x)):
            for n in range(len(x)):
                if a != p and y[a] == y[p] and y[a] != y[n]:
                    terms.append(torch.linalg.norm(x[a] - x[p]) - torch.linalg.norm(x[a] - x[n]) + margin)
    missing = [term for term in terms if term > 0]
    return sum(missing) / len(missing)


def losses():
    cases = []

    def case(name, output, targets, compute):
        leaf = output.clone().requires_grad_(True)
        loss = compute(leaf, targets)
        loss.backward()
        cases.append({
            "name": name,
            "outputShape": list(output.shape),
            "output": numbers(output),
            "targetShape": list(targets.shape),
            "targets": targets.double().flatten().tolist(),
            "loss": loss.item(),
            "gradient": numbers(leaf.grad),
        })

    logits, classes = rounded(6, 4), torch.tensor([0, 3, 1, 1, 2, 0])
    case("cross-entropy", logits, classes, F.cross_entropy)
    case("cross-entropy:0.1", logits, classes, lambda x, y: F.cross_entropy(x, y, label_smoothing=0.1))
    weights = torch.tensor([1.0, 2.0, 0.5, 3.0])
    case("cross-entropy weighed", logits, classes, lambda x, y: F.cross_entropy(x, y, weight=weights))
    case(
        "cross-entropy:0.2 weighed",
        logits,
        classes,
        lambda x, y: F.cross_entropy(x, y, weight=weights, label_smoothing=0.2),
    )
    steps, labels = rounded(2, 5, 3), torch.randint(0, 3, (2, 5))
    case("cross-entropy", steps, labels, lambda x, y: F.cross_entropy(x.reshape(-1, 3), y.reshape(-1)))
    yes, answers = rounded(7, 1), torch.tensor([0.0, 1, 1, 0, 1, 0, 0])
    case("binary", yes, answers, lambda x, y: F.binary_cross_entropy_with_logits(x[:, 0], y))
    given, wanted = rounded(5, 3) * 2, rounded(5, 3)
    case("mse", given, wanted, F.mse_loss)
    case("mae", given, wanted, F.l1_loss)
    case("huber", given, wanted, F.huber_loss)
    case("hinge", logits, classes, F.multi_margin_loss)
    signs = torch.tensor([0, 1, 1, 0, 1, 0, 0])
    case("hinge", yes, signs, lambda x, y: torch.clamp(1 - (2 * y - 1) * x[:, 0], min=0).mean())
    distribution = torch.round(torch.softmax(rounded(4, 5), 1) * 1000) / 1000
    case("kl", rounded(4, 5), distribution, lambda x, y: F.kl_div(F.log_softmax(x, 1), y, reduction="batchmean"))
    sequence, text = rounded(3, 8, 5), torch.tensor([[1, 2, 2, 4], [3, 0, 0, 0], [4, 1, 0, 0]])
    lengths = (text != 0).sum(1)
    case(
        "ctc",
        sequence,
        text,
        lambda x, y: F.ctc_loss(F.log_softmax(x, 2).transpose(0, 1), y, torch.full((3,), 8), lengths),
    )
    points, groups = rounded(6, 3), torch.tensor([0, 1, 0, 1, 2, 2])
    case("contrastive:1.5", points, groups, lambda x, y: contrastive(x, y, 1.5))
    case("triplet-hard:0.7", points, groups, lambda x, y: triplet(x, y, 0.7))
    case("triplet:0.7", points, groups, lambda x, y: all_triplets(x, y, 0.7))
    with torch.random.fork_rng():
        torch.manual_seed(12)
        steps = rounded(3, 5, 4)
    some = torch.tensor([[1, 0, -100, -100, 2], [-100] * 5, [3, -100, 1, 1, 0]])
    rows = lambda x, y, **options: F.cross_entropy(x.reshape(-1, 4), y.reshape(-1), **options)
    case("cross-entropy", steps, some, rows)
    case("cross-entropy:0.1", steps, some, lambda x, y: rows(x, y, label_smoothing=0.1))
    case(
        "cross-entropy:0.2 weighed",
        steps,
        some,
        lambda x, y: rows(x, y, weight=weights, label_smoothing=0.2),
    )
    return cases


def padding():
    """Sequences of scores whose targets are partly class 0, padding, which nothing counts."""
    torch.manual_seed(13)
    lengths = [5, 2, 0, 4, 1, 5, 3]
    inputs = rounded(len(lengths), 5, 4)
    classes = torch.tensor([[int(torch.randint(1, 4, ())) if i < n else 0 for i in range(5)] for n in lengths])
    rows, wanted = inputs.reshape(-1, 4), classes.reshape(-1)
    kept = wanted != 0
    weight = torch.eye(4, requires_grad=True)
    loss = F.cross_entropy(rows @ weight.T, wanted, ignore_index=0)
    loss.backward()
    class_weights = torch.tensor([9.0, 2.0, 0.5, 3.0])
    called = rows.argmax(1)
    right = called == wanted
    precision, recall, f1 = [], [], []
    for c in range(4):
        hits = (right & kept & (called == c)).sum().item()
        called_so, is_so = (kept & (called == c)).sum().item(), (kept & (wanted == c)).sum().item()
        if called_so + is_so > 0:
            precision.append(hits / max(1, called_so))
            recall.append(hits / max(1, is_so))
            f1.append(2 * hits / (called_so + is_so))
    whole = [bool((right | ~kept).reshape(-1, 5)[i].all()) for i, n in enumerate(lengths) if n > 0]
    return {
        "inputs": numbers(inputs),
        "classes": wanted.tolist(),
        "loss": loss.item(),
        "smoothed": F.cross_entropy(rows, wanted, ignore_index=0, label_smoothing=0.1).item(),
        "weighed": F.cross_entropy(rows, wanted, ignore_index=0, weight=class_weights).item(),
        "weightAfterOneStep": numbers(weight - weight.grad),
        "accuracy": right[kept].double().mean().item(),
        "top:2": (torch.topk(rows, 2).indices == wanted[:, None]).any(1)[kept].double().mean().item(),
        "precision": sum(precision) / len(precision),
        "recall": sum(recall) / len(recall),
        "f1": sum(f1) / len(f1),
        "perplexity": math.exp(loss.item()),
        "exact": sum(whole) / len(whole),
        "kept": int(kept.sum()),
    }


def schedules():
    def rates(make, steps):
        weight = torch.zeros(1, requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=1.0)
        schedule = make(optimizer)
        found = []
        for _ in range(steps):
            found.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            schedule.step()
        return found

    s = torch.optim.lr_scheduler
    plateau_losses = [1.0, 0.9, 0.9, 0.95, 0.91, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8]
    weight = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=1.0)
    schedule = s.ReduceLROnPlateau(optimizer, factor=0.5, patience=2)
    plateau = []
    for loss in plateau_losses:
        schedule.step(loss)
        plateau.append(optimizer.param_groups[0]["lr"])
    return {
        "cosine": rates(lambda o: s.CosineAnnealingLR(o, T_max=40), 40),
        "one-cycle": rates(lambda o: s.OneCycleLR(o, max_lr=1.0, total_steps=40), 39),
        "step": rates(lambda o: s.StepLR(o, step_size=20, gamma=0.1), 40),
        "plateauLosses": plateau_losses,
        "plateau": plateau,
    }


def metrics():
    scores, classes = rounded(13, 4), torch.randint(0, 4, (13,))
    called = scores.argmax(1)
    precision, recall, f1 = [], [], []
    for c in range(4):
        right = ((called == c) & (classes == c)).sum().item()
        p = right / max(1, (called == c).sum().item())
        r = right / max(1, (classes == c).sum().item())
        precision.append(p)
        recall.append(r)
        f1.append(0.0 if p + r == 0 else 2 * p * r / (p + r))
    top2 = torch.topk(scores, 2).indices
    given, wanted = rounded(13, 2), rounded(13, 2)
    yes, answers = rounded(13), torch.randint(0, 2, (13,))
    pairs = [(a, b) for a in yes[answers == 1].tolist() for b in yes[answers == 0].tolist()]
    return {
        "scores": numbers(scores),
        "classes": classes.tolist(),
        "accuracy": (called == classes).double().mean().item(),
        "top:2": (top2 == classes[:, None]).any(1).double().mean().item(),
        "precision": sum(precision) / 4,
        "recall": sum(recall) / 4,
        "f1": sum(f1) / 4,
        "perplexity": math.exp(F.cross_entropy(scores, classes).item()),
        "given": numbers(given),
        "wanted": numbers(wanted),
        "mae": F.l1_loss(given, wanted).item(),
        "rmse": math.sqrt(F.mse_loss(given, wanted).item()),
        "r2": 1 - ((given - wanted) ** 2).sum().item() / ((wanted - wanted.mean()) ** 2).sum().item(),
        "yes": numbers(yes),
        "answers": answers.tolist(),
        "auc": sum(1.0 if a > b else 0.5 if a == b else 0.0 for a, b in pairs) / len(pairs),
    }


with open(sys.argv[1], "w") as file:
    fixtures = {"optimizers": optimizers(), "losses": losses(), "schedules": schedules(), "metrics": metrics()}
    fixtures["padding"] = padding()
    parts = ",\n".join(f'"{name}": {json.dumps(part)}' for name, part in fixtures.items())
    file.write("{\n" + parts.replace("}, {", "},\n{") + "\n}\n")
