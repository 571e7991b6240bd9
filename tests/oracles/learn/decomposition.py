"""Decompositions of scikit-learn. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes decomposition.json."""
import json
import warnings
import numpy as np
import sklearn
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris, load_wine
from sklearn.decomposition import NMF, PCA, TruncatedSVD

warnings.simplefilter("ignore")
as32 = lambda x: np.asarray(x, "float32").astype("float64")
sets = dict(iris=load_iris().data, wine=load_wine().data, cancer=load_breast_cancer().data, digits=load_digits().data, diabetes=load_diabetes().data)
sets = {k: as32(x) for k, x in sets.items()}
r = np.random.RandomState(11)
sets["short"] = as32(r.randn(12, 30) * np.arange(1, 31) + 5)
sets["rank"] = as32(r.randint(-3, 4, (40, 3)) @ r.randint(-3, 4, (3, 8)))
f = lambda a: [float(f"{v:.10g}") for v in np.ravel(a)]

pcas = []
for name, args in [("diabetes", dict(n_components=7)), ("diabetes", dict()), ("iris", dict(n_components=2)), ("iris", dict(n_components=0.95)), ("iris", dict(n_components=3, whiten=True)), ("iris", dict(n_components="mle")), ("wine", dict(n_components="mle", svd_solver="full")),
                   ("wine", dict(n_components=0.9999)), ("cancer", dict(n_components=5, svd_solver="full", whiten=True)), ("cancer", dict(n_components=4, svd_solver="arpack", random_state=0)), ("digits", dict(n_components=0.8)), ("digits", dict(n_components=10, random_state=0)),
                   ("digits", dict(n_components=3, svd_solver="randomized", iterated_power=2, random_state=5)), ("digits", dict(n_components=20, svd_solver="randomized", iterated_power=1, n_oversamples=4, random_state=1, whiten=True)), ("digits", dict(n_components=60, svd_solver="randomized", random_state=3)),
                   ("short", dict(n_components=5)), ("short", dict(n_components=0.5)), ("short", dict(n_components=4, svd_solver="randomized", random_state=2, iterated_power=1, n_oversamples=2)), ("rank", dict(n_components=3)), ("digits", dict(n_components="mle"))]:
    x = sets[name]
    p = PCA(**args).fit(x)
    z = p.transform(x[:5])
    pcas.append(dict(set=name, args=args, variance=f(p.explained_variance_), ratio=f(p.explained_variance_ratio_), values=f(p.singular_values_), noise=float(p.noise_variance_), components=f(p.components_[:4]), z=f(z[:, :4]), back=f(p.inverse_transform(z))[:200], covariance=f(p.get_covariance()[0])))
json.dump(dict(sklearn=sklearn.__version__, short=sets["short"].ravel().tolist(), rank=sets["rank"].ravel().tolist(), pca=pcas), open("decomposition.json", "w"), separators=(",", ":"))
