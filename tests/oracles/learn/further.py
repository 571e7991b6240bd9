"""Models of scikit-learn that came later: kernels, densities, centres, independent components, cross-validated logistic regression. Run with OMP_NUM_THREADS=2 /usr/bin/python3 (scikit-learn 1.2) in this folder; writes further.json."""
import json
import warnings

import numpy as np
import sklearn
from sklearn import decomposition, kernel_ridge, linear_model, metrics, naive_bayes, neighbors
from sklearn.datasets import load_diabetes, load_iris, load_wine
from sklearn.preprocessing import StandardScaler

warnings.simplefilter("ignore")
f = lambda a: [float(f"{v:.10g}") for v in np.ravel(np.asarray(a, float))]
as32 = lambda x: np.asarray(x, "float32").astype("float64")
wine = load_wine(return_X_y=True)
sets = dict(iris=load_iris(return_X_y=True), wine=wine, diabetes=load_diabetes(return_X_y=True), scaled=(StandardScaler().fit_transform(wine[0]), wine[1]))
sets = {k: (as32(x)[::2], y[::2]) for k, (x, y) in sets.items()}
two = sets["scaled"][1] < 2
sets["two"] = sets["scaled"][0][two], sets["scaled"][1][two]
weights = np.arange(500) % 3.0
cases = []


def case(module, name, data, asked, weighted=False, **args):
    x, y = sets[data]
    kwargs = dict(sample_weight=weights[:len(y)]) if weighted else {}
    novelty = dict(novelty=True) if name == "LocalOutlierFactor" else {}
    m = getattr(module, name)(**args, **novelty).fit(x, y, **kwargs)
    values = {}
    for a in asked.split():
        values[a] = f(getattr(m, a) if a.endswith("_") else getattr(m, a)(x[:40] if name != "LocalOutlierFactor" else x[:40] + 0.125))
    cases.append(dict(estimator=name, set=data, weighted=weighted, args=args, values=values))


for a in [dict(), dict(alpha=0.1, norm=True)]:
    case(naive_bayes, "ComplementNB", "iris", "predict predict_proba feature_log_prob_ feature_all_", **a)
case(naive_bayes, "ComplementNB", "wine", "predict feature_log_prob_", weighted=True, alpha=0.5)
for a in [dict(), dict(metric="manhattan"), dict(shrink_threshold=0.3), dict(shrink_threshold=3.0)]:
    case(neighbors, "NearestCentroid", "wine", "predict centroids_", **a)
for a in [dict(), dict(n_neighbors=5, metric="manhattan", contamination=0.1), dict(n_neighbors=200, algorithm="brute")]:
    case(neighbors, "LocalOutlierFactor", "iris", "predict decision_function score_samples negative_outlier_factor_ offset_", **a)
for kernel in "gaussian tophat epanechnikov exponential linear".split():
    case(neighbors, "KernelDensity", "iris", "score_samples", kernel=kernel, bandwidth=2.5)
case(neighbors, "KernelDensity", "scaled", "score_samples", weighted=True, bandwidth="silverman")
case(neighbors, "KernelDensity", "iris", "score_samples", bandwidth="scott", metric="manhattan")
for a in [dict(), dict(kernel="rbf", alpha=0.1, gamma=2.0), dict(kernel="polynomial", degree=2, coef0=0.5), dict(kernel="laplacian"), dict(kernel="sigmoid", gamma=0.01, alpha=0.5), dict(kernel="cosine")]:
    case(kernel_ridge, "KernelRidge", "diabetes", "predict dual_coef_", **a)
case(kernel_ridge, "KernelRidge", "diabetes", "predict dual_coef_", weighted=True, kernel="rbf")
for a in [dict(n_components=3), dict(n_components=2, kernel="rbf", gamma=0.05), dict(n_components=3, kernel="poly", degree=2), dict(n_components=2, kernel="cosine"), dict(kernel="linear", n_components=6, remove_zero_eig=True)]:
    case(decomposition, "KernelPCA", "scaled", "transform eigenvalues_", **a)
for a in [dict(), dict(n_components=3, fun="exp", whiten="unit-variance"), dict(n_components=2, fun="cube", algorithm="deflation"), dict(n_components=4, algorithm="deflation", whiten="unit-variance")]:
    case(decomposition, "FastICA", "iris", "transform components_ mixing_ mean_ n_iter_", random_state=3, **{"whiten": "arbitrary-variance", **a})
for data, a in [("two", dict(Cs=4)), ("scaled", dict(Cs=[0.01, 1.0, 10.0], cv=3, tol=1e-10, max_iter=10000)), ("scaled", dict(Cs=3, multi_class="ovr", class_weight="balanced", tol=1e-10, max_iter=10000)), ("two", dict(Cs=5, solver="liblinear", penalty="l1", random_state=0, tol=1e-8, max_iter=10000))]:
    case(linear_model, "LogisticRegressionCV", data, "predict C_ Cs_", **a)

r = np.random.RandomState(5)
groups = [(r.randint(0, k, n), r.randint(0, j, n)) for k, j, n in [(3, 3, 40), (2, 5, 60), (1, 4, 10), (6, 6, 6), (4, 1, 12), (1, 1, 5)]]
groups.append((np.arange(8) // 2, np.arange(8) // 2))
pairs = [dict(true=a.tolist(), pred=b.tolist(), ami=metrics.adjusted_mutual_info_score(a, b), ami_max=metrics.adjusted_mutual_info_score(a, b, average_method="max"), rand=metrics.rand_score(a, b), fmi=metrics.fowlkes_mallows_score(a, b)) for a, b in groups]
spreads = {name: [metrics.calinski_harabasz_score(*sets[name]), metrics.davies_bouldin_score(*sets[name])] for name in ("iris", "wine", "scaled")}
json.dump(dict(sklearn=sklearn.__version__, cases=cases, pairs=pairs, spreads=spreads), open("further.json", "w"), separators=(",", ":"))
