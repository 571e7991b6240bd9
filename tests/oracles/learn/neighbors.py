"""Neighbours of scikit-learn. Run with OMP_NUM_THREADS=2 /usr/bin/python3 (scikit-learn 1.2) in this folder; writes neighbors.json.
Two threads, because which of equally near neighbours is kept depends on the number of threads there."""
import json
import warnings
import numpy as np
import sklearn
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris, load_wine
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor, NearestNeighbors, RadiusNeighborsClassifier, RadiusNeighborsRegressor

warnings.simplefilter("ignore")
as32 = lambda x: np.asarray(x, "float32").astype("float64")
sets = dict(iris=load_iris(return_X_y=True), wine=load_wine(return_X_y=True), cancer=load_breast_cancer(return_X_y=True), digits=load_digits(return_X_y=True), diabetes=load_diabetes(return_X_y=True))
sets = {k: (as32(x)[:400], y[:400]) for k, (x, y) in sets.items()}
r = np.random.RandomState(3)
grid = r.randint(0, 4, (240, 3)), r.randint(0, 3, 240)
wide = r.randint(0, 3, (200, 20)), r.randint(0, 3, 200)
sets["grid"], sets["wide"] = [(as32(x), y) for x, y in (grid, wide)]
parts = lambda a: (a[np.arange(len(a)) % 4 != 0], a[np.arange(len(a)) % 4 == 0])
digits7 = lambda a: [float(f"{v:.8g}") for v in np.ravel(a)]

searches = []
for name in sets:
    train, test = parts(sets[name][0])
    for algorithm, metric, p, k in [("auto", "minkowski", 2, 5), ("kd_tree", "minkowski", 2, 4), ("ball_tree", "minkowski", 2, 3), ("brute", "minkowski", 2, 7),
                                    ("auto", "manhattan", 2, 5), ("kd_tree", "chebyshev", 2, 6), ("brute", "cityblock", 2, 5), ("kd_tree", "minkowski", 3, 5), ("brute", "minkowski", 1.5, 5),
                                    ("auto", "cosine", 2, 5), ("auto", "correlation", 2, 3), ("brute", "hamming", 2, 5), ("ball_tree", "hamming", 2, 5), ("auto", "canberra", 2, 5), ("brute", "braycurtis", 2, 4), ("brute", "sqeuclidean", 2, 2), ("brute", "chebyshev", 2, 1)]:
        if name not in ("iris", "grid", "wide") and algorithm not in ("auto", "kd_tree"):
            continue
        if (name != "iris" and metric == "correlation") or (name in ("grid", "wide") and metric == "cosine"):  # ties that rounding in BLAS decides
            continue
        queries = test[:30]
        n = NearestNeighbors(n_neighbors=k, algorithm=algorithm, metric=metric, p=p, leaf_size=10).fit(train)
        d, i = n.kneighbors(queries)
        searches.append(dict(set=name, algorithm=algorithm, metric=metric, p=p, k=k, distances=digits7(d), indices=i.ravel().tolist()))

own = NearestNeighbors(n_neighbors=4).fit(sets["grid"][0]).kneighbors()
graph = NearestNeighbors(n_neighbors=3).fit(sets["iris"][0]).kneighbors_graph(sets["iris"][0][:5]).toarray()
ranges = []
for name, algorithm, metric, radius in [("iris", "auto", "minkowski", 0.5), ("iris", "ball_tree", "manhattan", 0.7), ("iris", "brute", "minkowski", 0.45), ("grid", "kd_tree", "chebyshev", 1), ("wide", "brute", "minkowski", 3), ("grid", "brute", "cosine", 0.1)]:
    train, test = parts(sets[name][0])
    d, i = NearestNeighbors(radius=radius, algorithm=algorithm, metric=metric).fit(train).radius_neighbors(test[:10])
    order = [np.argsort(row) for row in i]
    ranges.append(dict(set=name, algorithm=algorithm, metric=metric, radius=radius, indices=[row[o].tolist() for row, o in zip(i, order)], distances=[digits7(row[o]) for row, o in zip(d, order)]))

models = []
for name, k, weights, algorithm, metric, p in [("iris", 5, "uniform", "auto", "minkowski", 2), ("iris", 3, "distance", "auto", "manhattan", 2), ("wine", 5, "uniform", "auto", "minkowski", 2), ("wine", 7, "distance", "brute", "minkowski", 2),
                                               ("cancer", 5, "uniform", "auto", "minkowski", 2), ("cancer", 6, "distance", "auto", "minkowski", 1), ("digits", 5, "uniform", "auto", "minkowski", 2), ("digits", 4, "distance", "auto", "cosine", 2),
                                               ("grid", 5, "uniform", "kd_tree", "minkowski", 2), ("grid", 5, "distance", "brute", "minkowski", 2)]:
    (x, tx), (y, ty) = parts(sets[name][0]), parts(sets[name][1])
    m = KNeighborsClassifier(n_neighbors=k, weights=weights, algorithm=algorithm, metric=metric, p=p).fit(x, y)
    models.append(dict(set=name, k=k, weights=weights, algorithm=algorithm, metric=metric, p=p, classes=m.predict(tx).tolist(), proba=digits7(m.predict_proba(tx)[:10]), score=m.score(tx, ty)))
regressions = []
for k, weights, p in [(5, "uniform", 2), (9, "distance", 1), (1, "uniform", 3)]:
    (x, tx), (y, ty) = parts(sets["diabetes"][0]), parts(sets["diabetes"][1])
    m = KNeighborsRegressor(n_neighbors=k, weights=weights, p=p).fit(x, y)
    regressions.append(dict(k=k, weights=weights, p=p, y=digits7(m.predict(tx)), score=m.score(tx, ty)))
radii = []
for name, radius, weights, outlier in [("iris", 0.6, "uniform", 2), ("iris", 0.4, "distance", "most_frequent"), ("grid", 1.5, "distance", None)]:
    (x, tx), (y, ty) = parts(sets[name][0]), parts(sets[name][1])
    m = RadiusNeighborsClassifier(radius=radius, weights=weights, outlier_label=outlier).fit(x, y)
    radii.append(dict(set=name, radius=radius, weights=weights, outlier=None if outlier is None else str(outlier), classes=m.predict(tx).tolist(), proba=digits7(m.predict_proba(tx)[:10])))
(x, tx), (y, ty) = parts(sets["diabetes"][0]), parts(sets["diabetes"][1])
radius = RadiusNeighborsRegressor(radius=0.2, weights="distance").fit(x, y).predict(tx)
json.dump(dict(sklearn=sklearn.__version__, grid=grid[0].ravel().tolist(), gridy=grid[1].tolist(), wide=wide[0].ravel().tolist(), widey=wide[1].tolist(), searches=searches,
               own=dict(distances=digits7(own[0]), indices=own[1].ravel().tolist()), graph=graph.nonzero()[1].tolist(), ranges=ranges, classifiers=models, regressors=regressions, radii=radii, radius=digits7(radius)), open("neighbors.json", "w"), separators=(",", ":"))
