"""The built-in data sets as scikit-learn has them. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes src/Baeum.Data/Datasets/Files and datasets.json."""
import gzip
import json
import numpy as np
from sklearn import datasets

def plain(x):
    return repr(int(x)) if float(x).is_integer() else repr(float(x))

def pack(name, bunch, x):
    lines = [",".join(f'"{n}"' if "," in n else n for n in [*bunch.feature_names, "target"])]
    lines += [",".join(plain(v) for v in [*row, y]) for row, y in zip(x, bunch.target)]
    with open(f"../../../src/Baeum.Data/Datasets/Files/{name}.csv.gz", "wb") as f:
        f.write(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))

expected = {}
for name in ["iris", "wine", "breast_cancer", "digits", "diabetes"]:
    load = getattr(datasets, f"load_{name}")
    bunch = load()
    x = load(scaled=False).data if name == "diabetes" else bunch.data
    pack(name, bunch, x)
    x = bunch.data
    expected[name] = dict(
        shape=list(x.shape), features=list(bunch.feature_names), classes=[str(c) for c in getattr(bunch, "target_names", [])],
        counts=np.bincount(bunch.target.astype(int)).tolist() if name != "diabetes" else [],
        target_sum=float(bunch.target.sum()), sums=x.sum(axis=0).tolist(), squares=(x ** 2).sum(axis=0).tolist(), first=x[0].tolist(), last=x[-1].tolist())
json.dump(expected, open("datasets.json", "w"))
