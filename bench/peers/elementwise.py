"""NumPy on 60,000 x 784 floats."""
import numpy as np
from timing import measure

x = np.random.default_rng(1).random((60000, 784), dtype=np.float32) * 255
row = np.full(784, 0.5, np.float32)
for name, run in {
    "x /= 255": lambda: np.divide(x, np.float32(255), out=x),
    "x -= row": lambda: np.subtract(x, row, out=x),
    "x - row": lambda: x - row,
    "mean(axis 0)": lambda: x.mean(axis=0),
    "std(axis 0)": lambda: x.std(axis=0),
    "max(axis 0)": lambda: x.max(axis=0),
    "argmax(axis 0)": lambda: x.argmax(axis=0),
    "sum": lambda: x.sum(),
}.items():
    measure(name, run)
