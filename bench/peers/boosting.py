"""Gradient boosting by XGBoost and scikit-learn on two threads; the cases of bench/Baeum.Bench/Workloads/BoostingWorkload.cs."""
import numpy as np
from mnist import images
from sklearn.ensemble import HistGradientBoostingClassifier
from timing import few, measure
from xgboost import XGBClassifier


def rings(samples, features):
    """As RingSamples.cs makes them."""
    r = np.random.RandomState(1)
    x = (2 * r.random_sample((samples, features)) - 1).astype(np.float32)
    radius = (x[:, :10].astype(float) ** 2).sum(1) + 2 * r.random_sample(samples) - 1
    return x, (radius[:, None] > [2.4, 3.0, 3.6, 4.3]).sum(1)


def boosted(rounds, method="hist"):
    return XGBClassifier(n_estimators=rounds, tree_method=method, max_depth=6, n_jobs=2)


x, y = rings(40_000, 40)
measure("XGBClassifier hist, 5 classes, 100 rounds, fit 40,000 x 40", lambda: boosted(100).fit(x, y), few)
measure("XGBClassifier exact, 5 classes, 10 rounds, fit 40,000 x 40", lambda: boosted(10, "exact").fit(x, y), few)
many, model = rings(1_000_000, 40)[0], boosted(20).fit(x, y)
measure("XGBClassifier predict_proba, 100 trees, 1,000,000 x 40", lambda: model.predict_proba(many), few)
for classes, labels in (("5 classes", y), ("2 classes", (y > 1).astype(int))):
    for name in ("HistGradientBoostingClassifier", "LGBMClassifier"):
        measure(f"{name}, {classes}, 100 rounds, fit 40,000 x 40", lambda labels=labels: HistGradientBoostingClassifier(early_stopping=False).fit(x, labels), few)
x = images("train-images-idx3-ubyte", 784)
if x is not None:
    y = images("train-labels-idx1-ubyte", 1)
    measure("XGBClassifier hist, fit MNIST 60,000, 10 rounds", lambda: boosted(10).fit(x, y), few)
