"""TruncatedSVD and NMF of scikit-learn. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes factors.json."""
import json
import warnings
import numpy as np
import sklearn
from sklearn.datasets import load_digits, load_iris, load_wine
from sklearn.decomposition import NMF, TruncatedSVD

warnings.simplefilter("ignore")
sets = {k: np.asarray(x, "float32").astype("float64") for k, x in dict(iris=load_iris().data, wine=load_wine().data, digits=load_digits().data[:300]).items()}
f = lambda a: [float(f"{v:.10g}") for v in np.ravel(a)]
svds, nmfs = [], []
for name, args in [("iris", dict(n_components=2, algorithm="arpack", random_state=0)), ("digits", dict(n_components=6, random_state=1)), ("digits", dict(n_components=3, n_iter=1, n_oversamples=3, random_state=2)), ("wine", dict(n_components=4, random_state=3))]:
    m = TruncatedSVD(**args).fit(sets[name])
    svds.append(dict(set=name, args=args, components=f(m.components_), variance=f(m.explained_variance_), ratio=f(m.explained_variance_ratio_), values=f(m.singular_values_), z=f(m.transform(sets[name][:4]))))
for name, args in [("iris", dict(n_components=2, random_state=0)), ("digits", dict(n_components=5, random_state=1, init="nndsvd", max_iter=50)), ("wine", dict(n_components=3, random_state=2, init="random", max_iter=40)), ("iris", dict(n_components=3, random_state=3, solver="mu", init="random", max_iter=60)), ("digits", dict(n_components=4, random_state=4, solver="mu", init="nndsvda", max_iter=30))]:
    m = NMF(**args).fit(sets[name])
    nmfs.append(dict(set=name, args=args, components=f(m.components_), error=m.reconstruction_err_, iterations=m.n_iter_, z=f(m.transform(sets[name][:6]))))
json.dump(dict(sklearn=sklearn.__version__, svd=svds, nmf=nmfs), open("factors.json", "w"), separators=(",", ":"))
