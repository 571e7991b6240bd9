"""Boundaries of Keras 3's Discretization.adapt, by its formulas in NumPy (Keras itself was not at hand). Writes discretization.json beside this file.

Data: i * i * 37 % 1009 / 8 for i = 0 ... count - 1.
"""
import json
import os

import numpy as np


def compress(values, weights, epsilon):
    if len(values) * epsilon < 1:
        return values, weights
    wanted, reached = epsilon + np.arange(0.0, 1.0, epsilon), weights.cumsum()
    share = reached / reached[-1]
    totals = np.interp(wanted, share, reached)
    return np.interp(wanted, share, values).astype("float32"), np.diff(totals, prepend=0).astype("float32")


cases = []
for count, bins, epsilon in [(8, 4, 0.01), (40, 3, 0.01), (1000, 4, 0.01), (1000, 10, 0.1), (777, 7, 0.03), (5, 1, 0.01), (3000, 49, 0.01)]:
    i = np.arange(count)
    data = np.sort((i * i * 37 % 1009 / 8).astype("float32"))
    increment = count / (1.0 / epsilon)
    step = max(increment, 1)
    values = data[int(increment)::int(step)]
    values, weights = compress(values, np.ones_like(values) * step, epsilon)
    boundaries, _ = compress(values, weights, 1.0 / bins)
    cases.append({"count": count, "bins": bins, "epsilon": epsilon, "boundaries": [float(b) for b in boundaries[:-1]]})
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "discretization.json"), "w") as file:
    json.dump({"numpy": np.__version__, "cases": cases}, file, indent=1)
