"""Folds of scikit-learn 1.2's splitters, as the fold of the test part of each row or as rows. Writes folds.json."""
import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.model_selection import (GroupKFold, KFold, LeaveOneOut, RepeatedKFold, RepeatedStratifiedKFold, ShuffleSplit, StratifiedKFold,
                                     StratifiedShuffleSplit, TimeSeriesSplit)

assert sklearn.__version__.startswith("1.2")
rng = np.random.RandomState(0)
few = [2, 0, 1, 1, 0, 2, 2, 1, 0, 0, 1, 2, 1, 1, 0, 2, 0]
words = ["b", "a", "c", "a", "a", "b", "c", "c", "a", "b", "b", "a"]
uneven = rng.choice(4, size=97, p=[0.5, 0.3, 0.15, 0.05]).tolist()
groups = rng.randint(0, 60, size=200).tolist()
cases = []


def add(splitter, n, y=None, groups=None):
    params = {k: v for k, v in splitter.__dict__.items() if v is not None and not k.startswith("_")}
    if "cvargs" in params:
        params["n_splits"] = params.pop("cvargs")["n_splits"]
        params.pop("cv")
    folds = [[train.tolist(), test.tolist()] for train, test in splitter.split(np.zeros((n, 1)), y, groups)]
    cases.append({"splitter": type(splitter).__name__, "params": params, "n": n, "y": y, "groups": groups, "folds": folds})


for n, k in [(10, 5), (11, 3), (17, 4)]:
    add(KFold(k), n)
    add(KFold(k, shuffle=True, random_state=66), n)
for y, k in [(few, 3), (words, 2), (words, 4), (uneven, 5)]:
    add(StratifiedKFold(k), len(y), y)
    add(StratifiedKFold(k, shuffle=True, random_state=7), len(y), y)
    add(StratifiedShuffleSplit(3, test_size=0.3, random_state=3), len(y), y) if k != 5 else None
add(RepeatedKFold(n_splits=3, n_repeats=2, random_state=1), 10)
add(RepeatedStratifiedKFold(n_splits=2, n_repeats=3, random_state=1), len(few), few)
add(ShuffleSplit(3, random_state=5), 25)
add(ShuffleSplit(2, test_size=4, train_size=0.5, random_state=5), 25)
add(TimeSeriesSplit(3), 14)
add(TimeSeriesSplit(3, max_train_size=4, test_size=2, gap=1), 14)
add(LeaveOneOut(), 4)
add(GroupKFold(3), 8, groups=[1, 1, 2, 2, 3, 3, 3, 0])
add(GroupKFold(4), 200, groups=groups)
Path(__file__).with_suffix(".json").write_text(json.dumps(cases, separators=(",", ":")))
