"""Clusterings of scikit-learn. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes clustering.json."""
import json
import warnings
import numpy as np
import sklearn
from sklearn import metrics
from sklearn.cluster import DBSCAN, AgglomerativeClustering, KMeans, MiniBatchKMeans
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits, load_iris, load_wine
from sklearn.mixture import GaussianMixture

warnings.simplefilter("ignore")
as32 = lambda x: np.asarray(x, "float32").astype("float64")
sets = dict(iris=load_iris().data, wine=load_wine().data, cancer=load_breast_cancer().data, digits=load_digits().data, diabetes=load_diabetes().data)
sets = {k: as32(x)[:500] for k, x in sets.items()}
r = np.random.RandomState(4)
sets["grid"] = r.randint(0, 6, (150, 2)).astype("float64")
f = lambda a: [float(f"{v:.10g}") for v in np.ravel(a)]

kmeans = []
for name, kind, args, weighted in [("iris", KMeans, dict(n_clusters=3, random_state=0, n_init=1), False), ("wine", KMeans, dict(n_clusters=5, random_state=1, n_init=3), True), ("digits", KMeans, dict(n_clusters=10, random_state=42, n_init=4), False), ("cancer", KMeans, dict(n_clusters=2, random_state=3, init="random", n_init=2), False),
                             ("diabetes", KMeans, dict(n_clusters=30, random_state=5, init="random", n_init=1), False), ("digits", KMeans, dict(n_clusters=8, random_state=7, n_init=1, max_iter=3), False), ("iris", KMeans, dict(n_clusters=4, random_state=2, n_init=1, algorithm="elkan"), False),
                             ("digits", MiniBatchKMeans, dict(n_clusters=10, random_state=0, n_init=3, batch_size=100), False), ("iris", MiniBatchKMeans, dict(n_clusters=3, random_state=1, n_init=1, batch_size=30, max_iter=5), True), ("diabetes", MiniBatchKMeans, dict(n_clusters=40, random_state=2, n_init=2, batch_size=64, reassignment_ratio=0.5), False)]:
    x = sets[name]
    w = r.randint(0, 4, len(x)).astype("float64") if weighted else None
    m = kind(**args).fit(x, sample_weight=w)
    kmeans.append(dict(set=name, kind=kind.__name__, args=args, weights=None if w is None else w.tolist(), centers=f(m.cluster_centers_), labels=m.labels_.tolist(), inertia=m.inertia_, iterations=m.n_iter_, distances=f(m.transform(x[:3])), score=m.score(x)))
dbscan = []
for name, args, weighted in [("iris", dict(eps=0.5), False), ("iris", dict(eps=0.6, metric="manhattan", min_samples=4), False), ("wine", dict(eps=30, min_samples=6), False), ("grid", dict(eps=1, min_samples=9), True), ("digits", dict(eps=20, min_samples=3), False)]:
    w = r.randint(0, 4, len(sets[name])).astype("float64") if weighted else None
    m = DBSCAN(**args).fit(sets[name], sample_weight=w)
    dbscan.append(dict(set=name, args=args, weights=None if w is None else w.tolist(), labels=m.labels_.tolist(), cores=m.core_sample_indices_.tolist()))
trees = []
for name in ("iris", "grid", "digits"):
    for linkage, metric, args in [("ward", "euclidean", dict(n_clusters=3)), ("complete", "euclidean", dict(n_clusters=5)), ("average", "manhattan", dict(n_clusters=4)), ("single", "euclidean", dict(n_clusters=3)), ("ward", "euclidean", dict(n_clusters=None, distance_threshold=12))]:
        m = AgglomerativeClustering(linkage=linkage, metric=metric, compute_distances=True, **args).fit(sets[name][:200])
        trees.append(dict(set=name, linkage=linkage, metric=metric, args=args, labels=m.labels_.tolist(), children=m.children_.ravel().tolist(), distances=f(m.distances_)))
mixtures = []
for name, args in [("iris", dict(n_components=3, random_state=0)), ("iris", dict(n_components=3, random_state=0, covariance_type="tied")), ("wine", dict(n_components=2, random_state=1, covariance_type="diag")), ("iris", dict(n_components=4, random_state=2, covariance_type="spherical", n_init=3)),
                   ("diabetes", dict(n_components=2, random_state=0, init_params="random", max_iter=20)), ("iris", dict(n_components=2, random_state=3, init_params="k-means++", reg_covar=1e-3)), ("iris", dict(n_components=2, random_state=4, init_params="random_from_data", covariance_type="diag", reg_covar=0.1))]:
    x = sets[name]
    m = GaussianMixture(**args).fit(x)
    mixtures.append(dict(set=name, args=args, weights=f(m.weights_), means=f(m.means_), covariances=f(m.covariances_), bound=m.lower_bound_, iterations=m.n_iter_, labels=m.predict(x).tolist(), proba=f(m.predict_proba(x[:5])), samples=f(m.score_samples(x[:5])), bic=m.bic(x), aic=m.aic(x)))
scores = []
for a, b in [(r.randint(0, 3, 40), r.randint(0, 4, 40)), (np.arange(12) // 4, np.arange(12) // 4 * 2 + 1), (np.zeros(6, int), np.zeros(6, int)), (np.zeros(6, int), np.arange(6)), (np.arange(6), np.zeros(6, int)), (np.arange(30) // 10, np.arange(30) // 7)]:
    scores.append(dict(a=a.tolist(), b=b.tolist(), ari=metrics.adjusted_rand_score(a, b), mi=metrics.mutual_info_score(a, b), nmi=[metrics.normalized_mutual_info_score(a, b, average_method=m) for m in ("arithmetic", "geometric", "min", "max") if not (m == "min" and min(len(set(a)), len(set(b))) == 1)], hcv=metrics.homogeneity_completeness_v_measure(a, b, beta=0.7)))
iris = sets["iris"]
labels = KMeans(3, random_state=0, n_init=1).fit_predict(iris)
labels[7] = 9
silhouette = dict(labels=labels.tolist(), samples=f(metrics.silhouette_samples(iris, labels)), manhattan=metrics.silhouette_score(iris, labels, metric="manhattan"), some=metrics.silhouette_score(iris, labels, sample_size=50, random_state=3))
json.dump(dict(sklearn=sklearn.__version__, grid=sets["grid"].ravel().tolist(), kmeans=kmeans, dbscan=dbscan, trees=trees, mixtures=mixtures, scores=scores, silhouette=silhouette), open("clustering.json", "w"), separators=(",", ":"))
