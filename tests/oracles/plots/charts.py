"""What matplotlib, NumPy and scikit-learn compute behind their charts, for the tests of Baeum.Plots (charts.json).
Run with /usr/bin/python3 (matplotlib 3.6, NumPy 1.24, scikit-learn 1.2) in this folder."""
import json
import numpy as np
from matplotlib.cbook import boxplot_stats
from matplotlib.ticker import MaxNLocator
from sklearn.metrics import auc, average_precision_score, precision_recall_curve, roc_curve

random = np.random.RandomState(3)
ticks = []
for i in range(400):
    middle, spread = random.choice([0, 1, -3, 50, 1e4, 1e6]) * random.rand(), 10.0 ** random.randint(-8, 9) * random.rand()
    low, high, bins, whole = middle - spread / 2, middle + spread / 2, int(random.randint(1, 10)), bool(i % 4 == 0 and spread > 3)
    if spread < 1e-10 * abs(middle):
        continue
    locator = MaxNLocator(nbins=bins, steps=[1, 2, 2.5, 5, 10], integer=whole, min_n_ticks=2)
    values = [float(v) for v in locator.tick_values(low, high) if low - 1e-10 * spread <= v <= high + 1e-10 * spread]
    ticks.append(dict(min=low, max=high, bins=bins, whole=whole, ticks=values))

histograms = []
for sample in [random.randn(500), random.randint(0, 10, 200) / 10, np.array([2.0, 2.0, 2.0]), np.arange(11) * 0.1]:
    for bins in (1, 5, 10, 37):
        counts, edges = np.histogram(sample, bins)
        histograms.append(dict(sample=sample.tolist(), bins=bins, counts=counts.tolist(), edges=edges.tolist()))

boxes = []
for sample in [random.randn(101), random.exponential(size=64), np.array([1.0]), np.array([1.0, 2.0, 100.0]), np.array([3.0, 3.0, 3.0, 9.0])]:
    s = boxplot_stats(sample)[0]
    boxes.append(dict(sample=sample.tolist(), low=float(s["whislo"]), first=float(s["q1"]), median=float(s["med"]), third=float(s["q3"]), high=float(s["whishi"]), outliers=sorted(s["fliers"].tolist())))

curves = []
for n, rounding in [(50, 8), (300, 1), (6, 8), (40, 0)]:
    labels = random.randint(0, 2, n)
    labels[:2] = (0, 1)
    scores = np.round(labels * 0.6 + random.rand(n), rounding).astype("f4")
    x, y, _ = roc_curve(labels, scores, drop_intermediate=False)
    precision, recall, _ = precision_recall_curve(labels, scores)
    curves.append(dict(labels=labels.tolist(), scores=scores.tolist(), x=x.tolist(), y=y.tolist(), auc=float(auc(x, y)),
                       precision=precision.tolist(), recall=recall.tolist(), ap=float(average_precision_score(labels, scores))))

json.dump(dict(ticks=ticks, histograms=histograms, boxes=boxes, curves=curves), open("charts.json", "w"), separators=(",", ":"))
