"""Losses that the golden data of Keras leaves out: Keras 3.14's formulas written with PyTorch, gradients by autograd, in float64.

Run with Debian's python3 (torch 1.13, numpy): writes NAME.json and NAME.npz beside this file, in the format of tests/oracles/golden."""

import json
import os

import numpy as np
import torch
import torch.nn.functional as F

EPSILON = 1e-7
FOLDER = os.path.dirname(os.path.abspath(__file__))
random = np.random.default_rng(7)


def circle(t, p, gamma=80.0, margin=0.4, remove_diagonal=True):
    d = torch.clamp(1 - p @ p.T, min=0.0)
    labels = t.reshape(-1, 1)
    positive = labels == labels.T
    negative = ~positive
    if remove_diagonal:
        positive = positive & ~torch.eye(len(labels), dtype=torch.bool)
    wp = torch.clamp((margin + d) * positive, min=0.0)
    wn = torch.clamp((1 + margin - d) * negative, min=0.0)
    inf = torch.tensor(float("-inf"), dtype=p.dtype)
    pos = torch.logsumexp(torch.where(positive, -gamma * wp * (margin - d), inf), 1)
    neg = torch.logsumexp(torch.where(negative, gamma * wn * (1 - margin - d), inf), 1)
    values = F.softplus(pos + neg)
    return values, values > 0


def ctc(t, p):
    t = t.long()
    steps = torch.full((len(p),), p.shape[1], dtype=torch.long)
    return F.ctc_loss(F.log_softmax(p, -1).transpose(0, 1), t, steps, (t != 0).sum(-1), blank=0, reduction="none"), None


def dice(t, p, axis):
    return 1 - 2 * (t * p).sum(axis) / (t.sum(axis) + p.sum(axis) + EPSILON), None


def tversky(t, p, axis, alpha, beta):
    both = (t * p).sum(axis)
    return 1 - both / (both + ((1 - p) * t).sum(axis) * alpha + (p * (1 - t)).sum(axis) * beta + EPSILON), None


def share(p, axis=-1):
    return torch.clip(p / p.sum(axis, keepdim=True), EPSILON, 1 - EPSILON)


def categorical_focal(t, p, alpha, gamma, axis=-1, label_smoothing=0.0):
    t = t * (1 - label_smoothing) + label_smoothing / t.shape[-1]
    q = share(p, axis)
    return (torch.tensor(alpha, dtype=p.dtype) * (1 - q) ** gamma * -t * torch.log(q)).sum(axis), None


def categorical(t, p, axis=-1, label_smoothing=0.0, from_logits=False):
    t = t * (1 - label_smoothing) + label_smoothing / t.shape[-1]
    return -(t * (F.log_softmax(p, axis) if from_logits else torch.log(share(p, axis)))).sum(axis), None


def sparse(t, p, ignore_class):
    valid = t != ignore_class
    labels = torch.where(valid, t, torch.zeros_like(t)).long()
    values = -torch.log(share(p)).gather(-1, labels.unsqueeze(-1)).squeeze(-1)
    return torch.where(valid, values, torch.zeros_like(values)), valid


def binary_focal(t, p, gamma, axis=-1):
    q = torch.clip(p, EPSILON, 1 - EPSILON)
    bce = -(t * torch.log(q) + (1 - t) * torch.log(1 - q))
    return ((1 - (t * p + (1 - t) * (1 - p))) ** gamma * bce).mean(axis), None


def case(name, class_name, function, y_true, y_pred, **arguments):
    y_true = np.asarray(y_true, np.float32)
    y_pred = np.asarray(y_pred, np.float32)
    p = torch.tensor(y_pred, dtype=torch.float64, requires_grad=True)
    values, mask = function(torch.tensor(y_true, dtype=torch.float64), p, **arguments)
    loss = values.mean() if mask is None else (values * mask).sum() / mask.sum()
    loss.backward()
    arrays = {
        "y_true": y_true,
        "y_pred": y_pred,
        "loss": loss.detach().numpy(),
        "grad_y_pred": p.grad.numpy(),
        "loss_per_sample_unweighted": values.detach().numpy(),
    }
    np.savez_compressed(os.path.join(FOLDER, name + ".npz"), **{k: v.astype(np.float32) for k, v in arrays.items()})
    text = {
        "kind": "losses",
        "name": name,
        "class_name": class_name,
        "arguments": {**{k: list(v) if isinstance(v, tuple) else v for k, v in arguments.items()}, "reduction": "sum_over_batch_size"},
        "tolerance": {"rtol_of_max": 1e-05},
        "torch_version": torch.__version__,
    }
    with open(os.path.join(FOLDER, name + ".json"), "w") as file:
        json.dump(text, file, indent=1)
        file.write("\n")


def probabilities(*shape, axis=-1):
    x = np.exp(random.normal(size=shape))
    return x / x.sum(axis, keepdims=True)


def one_hot(labels, classes, axis=-1):
    return np.moveaxis(np.eye(classes)[labels], -1, axis)


def unit(*shape):
    x = random.normal(size=shape)
    return x / np.linalg.norm(x, axis=-1, keepdims=True)


labels = np.array([0, 1, 2, 0, 1, 1, 3])
case("circle", "Circle", circle, labels, unit(7, 5))
case("circle_options", "Circle", circle, labels, unit(7, 3), gamma=12.0, margin=0.25, remove_diagonal=False)
case("circle_near", "Circle", circle, [0, 0, 1, 1], unit(4, 2), gamma=4.0, margin=0.4)
case("ctc", "CTC", ctc, [[1, 2, 2, 0], [3, 0, 0, 0], [1, 3, 2, 1]], random.normal(size=(3, 8, 4)))
case("ctc_tight", "CTC", ctc, [[1, 1, 2], [2, 1, 2]], 3 * random.normal(size=(2, 4, 3)))
masks = (random.random((2, 3, 4, 2)) < 0.5).astype(float)
case("dice_axes", "Dice", dice, masks, random.random((2, 3, 4, 2)), axis=(1, 2, 3))
case("dice_apart", "Dice", dice, masks, random.random((2, 3, 4, 2)), axis=(0, 2))
case("tversky_axes", "Tversky", tversky, masks, random.random((2, 3, 4, 2)), axis=(1, 2), alpha=0.7, beta=0.2)
case("focal_alpha_list", "CategoricalFocalCrossentropy", categorical_focal, one_hot([0, 2, 1], 3), probabilities(3, 3), alpha=(0.2, 0.5, 0.9), gamma=1.5)
case("focal_axis", "CategoricalFocalCrossentropy", categorical_focal, one_hot(np.array([[0, 2], [1, 1]]), 3, axis=1), probabilities(2, 3, 2, axis=1), alpha=0.25, gamma=3.0, axis=1, label_smoothing=0.1)
case("cce_axis_smooth", "CategoricalCrossentropy", categorical, one_hot(np.array([[0, 2], [1, 1]]), 3, axis=1), probabilities(2, 3, 2, axis=1), axis=1, label_smoothing=0.2)
case("cce_axis_logits", "CategoricalCrossentropy", categorical, one_hot(np.array([[0, 2], [1, 1]]), 3, axis=1), 4 * random.normal(size=(2, 3, 2)), axis=1, from_logits=True)
case("scce_ignore", "SparseCategoricalCrossentropy", sparse, [[0, 2, -1], [1, -1, 1]], probabilities(2, 3, 3), ignore_class=-1)
case("binary_focal_axis", "BinaryFocalCrossentropy", binary_focal, (random.random((2, 3, 4)) < 0.5).astype(float), 0.02 + 0.96 * random.random((2, 3, 4)), gamma=2.5, axis=1)
case("binary_focal_flat", "BinaryFocalCrossentropy", binary_focal, [[0, 1, 1]], [[0.2, 0.9, 0.4]], gamma=0.0)
