"""scikit-learn's scalers and encoders. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes preprocessing.json."""
import json
import numpy as np
import sklearn
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

r = np.random.RandomState(5)
clean = lambda a: [None if np.isnan(v) else float(v) for v in np.asarray(a, dtype="float64").ravel()]
scalers = []
for name, x, weighted in [
    ("plain", r.randn(50, 4) * [1, 100, 0.01, 5] + [0, 1000, 5, -3], False),
    ("weighted", r.randn(30, 3) * 3 + 1, True),
    ("constant", np.c_[np.full(20, 0.1), np.full(20, 1e6), r.randn(20)], False),
    ("missing", np.where(r.rand(40, 3) < 0.2, np.nan, r.randn(40, 3) * 2 + 7), False),
    ("one row", np.array([[1.0, 2.0]]), False)]:
    x = x.astype("float32")
    w = r.randint(0, 5, len(x)).astype("float32") if weighted else None
    s = StandardScaler().fit(x.astype("float64"), sample_weight=w)
    scalers.append(dict(name=name, x=clean(x), features=x.shape[1], weights=None if w is None else w.tolist(), mean=clean(s.mean_), scale=clean(s.scale_), z=clean(s.transform(x.astype("float64")))))

numbers = np.array([[3, 0.5], [1, 2.0], [3, np.nan], [2, 0.5], [1, np.nan]])
texts = np.array([["b", "x"], ["a", np.nan], ["B", "y"], ["a", "x"]], dtype=object)
encoders = []
for name, x in [("numbers", numbers), ("texts", texts)]:
    hot, ordinal = OneHotEncoder(sparse_output=False).fit(x), OrdinalEncoder().fit(x)
    encoders.append(dict(name=name, x=[[None if v != v else v for v in row] for row in x.tolist()], hot=clean(hot.transform(x)), ordinal=clean(ordinal.transform(x)), names=hot.get_feature_names_out().tolist()))
json.dump(dict(sklearn=sklearn.__version__, scalers=scalers, encoders=encoders), open("preprocessing.json", "w"))
