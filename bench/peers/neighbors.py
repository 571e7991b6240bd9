"""Neighbours by scikit-learn, n_jobs=2; the cases of bench/Baeum.Bench/Workloads/NeighborsWorkload.cs. Prints: case milliseconds."""
import time

import numpy as np
from mnist import images
from sklearn.neighbors import KNeighborsClassifier


def measure(name, x, y, queries):
    model = KNeighborsClassifier(n_jobs=2).fit(x, y)
    times = []
    while len(times) < 3 and sum(times) < 5:
        start = time.perf_counter()
        model.predict(queries)
        times.append(time.perf_counter() - start)
    print(name, f"{sorted(times)[len(times) // 2] * 1e3:.3f}", flush=True)


r = np.random.RandomState(1)
for features in (40, 3):
    x = r.randn(40000, features)
    measure(f"40,000 x {features}", x, x[:, 0] > 0, r.randn(10000, features))
x = images("train-images-idx3-ubyte", 784)
if x is not None:
    measure("MNIST 60,000 x 784", x.astype("float64"), images("train-labels-idx1-ubyte", 1), images("t10k-images-idx3-ubyte", 784).astype("float64"))
