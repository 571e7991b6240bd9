"""Neighbours by scikit-learn, n_jobs=2; the cases of bench/Baeum.Bench/Workloads/NeighborsWorkload.cs."""
import numpy as np
from mnist import images
from sklearn.neighbors import KNeighborsClassifier
from timing import few, measure


def predict(name, x, y, queries):
    model = KNeighborsClassifier(n_jobs=2).fit(x, y)
    measure(name, lambda: model.predict(queries), few)


r = np.random.RandomState(1)
for features in (40, 3):
    x = r.randn(40000, features)
    predict(f"40,000 x {features}", x, x[:, 0] > 0, r.randn(10000, features))
x = images("train-images-idx3-ubyte", 784)
if x is not None:
    predict("MNIST 60,000 x 784", x.astype("float64"), images("train-labels-idx1-ubyte", 1), images("t10k-images-idx3-ubyte", 784).astype("float64"))
