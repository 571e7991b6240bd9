"""Convolutions, transposed convolutions and pooling by PyTorch 1.13 in float64, over a grid of kernels, strides, paddings, dilations, groups and odd sizes, with gradients by autograd.

Run with Debian's python3 (torch 1.13, numpy): writes convolution.json and convolution.npz beside this file. Arrays are channels last, kernels as Keras keeps them;
all stand one after the other in one array, in the order and with the shapes that the JSON names."""

import itertools
import json
import os

import numpy as np
import torch
import torch.nn.functional as F

FOLDER = os.path.dirname(os.path.abspath(__file__))
random = np.random.default_rng(11)
cases, arrays = [], []


def values(*shape):
    return torch.tensor(random.uniform(-1, 1, shape).astype(np.float32).astype(np.float64), requires_grad=True)


def last(a):
    """[batch, channels, ...] to [batch, ..., channels]."""
    return a.movedim(1, -1)


def kernel(k):
    """[filters, channels, ...] to [..., channels, filters]."""
    return k.movedim(0, -1).movedim(0, -2)


def add(kind, y, x, weights, **choices):
    dy = torch.tensor(random.uniform(-1, 1, y.shape).astype(np.float32).astype(np.float64))
    y.backward(dy)
    case = {"x": last(x), "y": last(y), "dy": last(dy), "dx": last(x.grad)}
    for key, w, layout in weights:
        case[key], case[f"d{key}"] = layout(w), layout(w.grad)
    cases.append({"kind": kind, **choices, "arrays": {key: list(a.shape) for key, a in case.items()}})
    arrays.extend(a.detach().numpy().ravel() for a in case.values())


conv = {1: F.conv1d, 2: F.conv2d, 3: F.conv3d}
transposed = {1: F.conv_transpose1d, 2: F.conv_transpose2d, 3: F.conv_transpose3d}
largest = {1: F.max_pool1d, 2: F.max_pool2d, 3: F.max_pool3d}
mean = {1: F.avg_pool1d, 2: F.avg_pool2d, 3: F.avg_pool3d}
sizes = {1: (11,), 2: (7, 6), 3: (4, 5, 3)}
identity = lambda a: a

for axes in (1, 2, 3):
    grid = itertools.product((1, 2, 3, 5), (1, 2, 3), (0, 1, 2), (1, 2), (1, 2))
    for number, (k, stride, pad, dilation, groups) in enumerate(grid):
        if (k - 1) * dilation + 1 > min(sizes[axes]) + 2 * pad or stride > 1 < dilation or pad >= k + 1 or number % (2, 4, 16)[axes - 1] > 0:
            continue
        x, w, b = values(2, 2, *sizes[axes]), values(4, 2 // groups, *[k] * axes), values(4)
        y = conv[axes](x, w, b, stride, pad, dilation, groups)
        add("convolve", y, x, [("kernel", w, kernel), ("bias", b, identity)], axes=axes, stride=stride, pad=pad, dilation=dilation)
    for k, stride, dilation, multiplier in ((3, 1, 1, 1), (3, 2, 1, 2), (2, 1, 2, 1), (3, 3, 1, 1)):
        x, w = values(2, 2, *sizes[axes]), values(2 * multiplier, 1, *[k] * axes)
        y = conv[axes](x, w, None, stride, 0, dilation, 2)
        depthwise = lambda a: a.reshape(2, multiplier, *[k] * axes).movedim((0, 1), (-2, -1))
        add("depthwise", y, x, [("kernel", w, depthwise)], axes=axes, stride=stride, pad=0, dilation=dilation)
    for k, stride, dilation in ((3, 2, 1), (3, 3, 1), (2, 1, 2), (4, 2, 1)):
        x, w = values(2, 2, *[n // 2 for n in sizes[axes]]), values(2, 3, *[k] * axes)
        y = transposed[axes](x, w, None, stride, 0, 0, 1, dilation)
        add("transposed", y, x, [("kernel", w, kernel)], axes=axes, stride=stride, pad=0, dilation=dilation)
    for k, stride in ((2, 2), (3, 2), (3, 1), (2, 3)):
        if k > min(sizes[axes]):
            continue
        for kind, pool in (("max", largest), ("average", mean)):
            x = values(2, 2, *sizes[axes])
            add(kind, pool[axes](x, k, stride), x, [], axes=axes, size=k, stride=stride)

np.savez_compressed(os.path.join(FOLDER, "convolution.npz"), values=np.concatenate(arrays).astype(np.float32))
with open(os.path.join(FOLDER, "convolution.json"), "w") as file:
    file.write('{"made_by": "PyTorch ' + torch.__version__ + ', float64", "cases": [\n' + ",\n".join(json.dumps(c) for c in cases) + "\n]}\n")
print(len(cases), "cases", os.path.getsize(os.path.join(FOLDER, "convolution.npz")), "bytes")
