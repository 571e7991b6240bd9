"""A figure of six charts in matplotlib, made and saved."""
import os
import tempfile

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from timing import measure

r = np.random.RandomState(1)
loss, other, x, y, ages = r.uniform(size=500), r.uniform(size=500), r.uniform(size=1000), r.uniform(size=1000), r.uniform(size=10_000)
first, second, heights, cells, names = r.uniform(size=300), 0.5 + r.uniform(size=300), r.uniform(size=10), r.uniform(size=(10, 10)), list("abcdefghij")


def save(path):
    figure, axes = plt.subplots(2, 3, figsize=(12, 7), layout="constrained")
    a, b, c, d, e, f = axes.flat
    a.plot(loss, label="loss"); a.plot(other, label="other"); a.legend(); a.set(title="Line", xlabel="epoch"); a.grid()
    b.scatter(x, y); b.set(title="Scatter")
    c.bar(names, heights); c.set(title="Bar")
    d.hist(ages, 30); d.set(title="Histogram")
    figure.colorbar(e.imshow(cells), ax=e); e.set(title="Heat map"); e.set_xticks(range(10), names); e.set_yticks(range(10), names)
    for i in range(10):
        for j in range(10):
            e.text(j, i, f"{cells[i, j]:.2f}", ha="center", va="center", fontsize=7)
    f.boxplot([first, second], labels=["first", "second"]); f.set(title="Box")
    figure.savefig(path, dpi=100)
    plt.close(figure)
    os.remove(path)


path = os.path.join(tempfile.gettempdir(), f"baeum-bench-{os.getpid()}")
for kind in ["png", "svg"]:
    measure(f"six charts to {kind.upper()}", lambda: save(f'{path}.{kind}'))
