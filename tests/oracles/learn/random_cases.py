"""Random data sets and random parameters for every estimator, splitter and metric, with scikit-learn's answers (made with scikit-learn 1.2), XGBoost's for its estimators (1.7.4).

    /usr/bin/python3 random_cases.py FOLDER [--cases 30] [--seed 1] [--only NAME,NAME]

One file NAME.jsonl for each estimator, one case a line; `dotnet run -c Release --project tests/Baeum.Parity.Learn -- FOLDER` compares.
Samples are rounded to float32 first, then handed to scikit-learn as float64: both sides compute from the same numbers.
"""
import argparse
import json
import os
import signal
import warnings
import zlib

import numpy as np
import xgboost
from sklearn import (cluster, decomposition, discriminant_analysis, dummy, ensemble, feature_selection, impute, kernel_ridge, linear_model, metrics, mixture,
                     model_selection, naive_bayes, neighbors, preprocessing, svm, tree)

warnings.filterwarnings("ignore")
MODULES = [xgboost, cluster, decomposition, discriminant_analysis, dummy, ensemble, feature_selection, impute, kernel_ridge, linear_model, mixture, naive_bayes, neighbors, preprocessing, svm, tree]


def plain(value):
    """As JSON that the comparing program reads."""
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        value = float(value)
        return value if np.isfinite(value) else {"number": "NaN" if np.isnan(value) else "Infinity" if value > 0 else "-Infinity"}
    return value if value is None else str(value) if isinstance(value, np.str_) else value


def of(*names):
    return lambda r: names[r.randint(len(names))]


def log(low, high):
    return lambda r: float(np.round(10 ** r.uniform(np.log10(low), np.log10(high)), 6))


def real(low, high):
    return lambda r: float(np.round(r.uniform(low, high), 4))


def whole(low, high):
    return lambda r: int(r.randint(low, high + 1))


SEED = whole(0, 10_000)


def samples(r, kind=None):
    """Samples of a random character."""
    kind = kind or ["plain", "plain", "few", "wide", "duplicates", "constant", "integers", "scaled", "collinear", "one"][r.randint(10)]
    n, p = r.randint(20, 120), r.randint(1, 12)
    if kind == "few":
        n, p = r.randint(6, 14), r.randint(1, 5)
    if kind == "wide":
        n, p = r.randint(15, 40), r.randint(15, 30)
    if kind == "one":
        p = 1
    x = r.normal(size=(n, p)) * r.uniform(0.2, 3, size=p) + r.normal(size=p)
    if kind == "duplicates":
        x = x[r.randint(0, max(2, n // 3), size=n)]
    if kind == "constant":
        x[:, r.randint(p)] = np.round(r.normal() * 10, 2)
    if kind == "integers":
        x = np.round(x * 1.5)
    if kind == "scaled":
        x = x * 10.0 ** r.randint(-4, 5, size=p)
    if kind == "collinear" and p > 1:
        x[:, -1] = x[:, 0] * 2 - (x[:, 1] if p > 2 else 0)
    return kind, x.astype(np.float32).astype(np.float64)


def classes(r, x, count=None, text=None):
    n = len(x)
    count = count or int(r.choice([2, 2, 2, 3, 3, 4, 5]))
    scale = (x - x.mean(0)) / np.where(x.std(0) > 0, x.std(0), 1)
    scores = scale @ r.normal(size=(x.shape[1], count)) + r.normal(size=(n, count)) * r.choice([0.2, 1, 3])
    if r.rand() < 0.25:
        scores[:, 0] += 1.5
    codes = scores.argmax(1)
    codes[:count * 2] = np.tile(np.arange(count), 2)[:n]
    if text if text is not None else r.rand() < 0.25:
        return np.array(["ant", "Bee", "cat", "dog2", "dog10"])[codes]
    return codes if r.rand() < 0.7 else codes * 3 - 2


def numbers(r, x):
    scale = (x - x.mean(0)) / np.where(x.std(0) > 0, x.std(0), 1)
    y = scale @ r.normal(size=x.shape[1]) + r.normal(size=len(x)) * r.choice([0.05, 0.5, 3])
    y = y * r.choice([1, 1, 50]) + r.choice([0, 0, 10])
    return (np.round(y) if r.rand() < 0.2 else y).astype(np.float32).astype(np.float64)


def holes(r, x):
    x = x.copy()
    x[r.rand(*x.shape) < r.choice([0, 0.05, 0.3])] = np.nan
    x[0] = np.nan_to_num(x[0])
    return x


def both(r, **values):
    return {k: v(r) for k, v in values.items()}


def weights_of(r, y):
    labels = np.unique(y).tolist()
    return [None, "balanced", {"weights": [[c, float(np.round(r.uniform(0.3, 4), 2))] for c in labels]}][r.randint(3)]


class E:
    """What is drawn for an estimator and asked of it."""

    def __init__(self, params, asked, y=None, weights=0.3, x=None, tolerance=1e-5, floor=1e-3, inner=None, module=None, kinds=None, class_weight=False, fix=None, cases=1.0, share=0.3, count=None):
        self.__dict__.update(locals())


CLF, REG = "classes", "numbers"
positive = lambda r, x: np.abs(x)
counts = lambda r, x: np.round(np.abs(x) * 3) if np.abs(x).max() < 1e3 else np.round(np.abs(x) / np.abs(x).max(0) * 9)
standard = lambda r, x: ((x - x.mean(0)) / np.where(x.std(0) > 0, x.std(0), 1))


def sometimes(change):
    return lambda r, x: change(r, x) if r.rand() < 0.5 else x


def mostly(change):
    return lambda r, x: change(r, x) if r.rand() < 0.8 else x


def rounded(x):
    return x.astype(np.float32).astype(np.float64)


KERNEL = dict(kernel=of("linear", "rbf", "rbf", "poly", "sigmoid"), degree=whole(1, 4), gamma=of("scale", "auto", 0.1, 1.0, 0.01), coef0=of(0.0, 0.5, 1.0), shrinking=of(True, False), tol=of(1e-3, 1e-3, 1e-5), max_iter=of(3000, 3000, 3000, 20))
SVC_ASKED = ["predict", "decision_function", "support_", "n_support_", "dual_coef_", "intercept_", "score"]
NEAR = dict(n_neighbors=whole(1, 6), algorithm=of("auto", "brute", "kd_tree", "ball_tree"), leaf_size=of(30, 1, 5), metric=of("minkowski", "euclidean", "manhattan", "chebyshev", "minkowski"), p=of(2, 1, 3, 1.5))
SGD = dict(penalty=of("l2", "l1", "elasticnet", None), alpha=log(1e-5, 1e-1), l1_ratio=of(0.15, 0.5), fit_intercept=of(True, True, False), max_iter=of(1000, 5, 20), tol=of(1e-3, None, 1e-2), shuffle=of(True, True, False), random_state=SEED, eta0=log(1e-3, 1e-1), average=of(False, False, True, 10), n_iter_no_change=of(5, 2), early_stopping=of(False, False, True))


def sgd_fix(r, p, x, y):
    if p["tol"] is None:
        p["max_iter"] = min(p["max_iter"], 20)
    if p["penalty"] == "none":
        p["penalty"] = None
    return p


def logistic_fix(r, p, x, y):
    many = len(np.unique(y)) > 2
    s = p["solver"]
    p["penalty"] = {"lbfgs": of("l2", "none"), "liblinear": of("l1", "l2"), "newton-cg": of("l2", "none"), "newton-cholesky": of("l2"), "saga": of("l1", "l2", "elasticnet"), "sag": of("l2")}[s](r)
    if s in ("liblinear", "newton-cholesky"):
        p["multi_class"] = of("auto", "ovr")(r)
    if p["penalty"] == "elasticnet":
        p["l1_ratio"] = real(0, 1)(r)
    p["tol"] = 1e-10 if s != "liblinear" else 1e-8
    p["max_iter"] = 20000
    return p


def linear_svc_fix(r, p, x, y):
    if p["penalty"] == "l1":
        p["loss"], p["dual"] = "squared_hinge", False
    elif p["loss"] == "hinge":
        p["dual"] = True
    return p


TREE = dict(splitter=of("best", "best", "random"), max_depth=of(None, None, 1, 3, 6), min_samples_split=of(2, 2, 5, 0.1), min_samples_leaf=of(1, 1, 3, 0.05), min_weight_fraction_leaf=of(0.0, 0.0, 0.05), max_features=of(None, None, "sqrt", "log2", 1, 0.5), max_leaf_nodes=of(None, None, 2, 5, 12), min_impurity_decrease=of(0.0, 0.0, 0.01), ccp_alpha=of(0.0, 0.0, 0.01), random_state=SEED)
TREE_ASKED = ["tree_arrays", "predict", "feature_importances_", "apply", "get_depth", "get_n_leaves"]
NUMBERS_OF_NODES = ["children_left", "children_right", "feature", "threshold", "impurity", "n_node_samples", "weighted_n_node_samples", "value"]


def poisson_fix(r, p, x, y):
    if p["criterion"] == "poisson":
        y[:] = np.abs(y)
    return p


FOREST = {k: v for k, v in TREE.items() if k != "splitter"} | dict(n_estimators=whole(1, 8), bootstrap=of(True, False), max_samples=of(None, None, 0.5, 3))
STAGES = {k: v for k, v in TREE.items() if k != "splitter"} | dict(n_estimators=whole(1, 12), learning_rate=of(0.1, 0.1, 1.0), subsample=of(1.0, 1.0, 0.5), criterion=of("friedman_mse", "squared_error"), init=of(None, None, "zero"), n_iter_no_change=of(None, None, None, 2))


def WEAK(kind):
    return of(*[{"estimator": f"DecisionTree{kind}", "params": dict(max_depth=d, splitter=s)} for d in (1, 2, 4) for s in ("best", "random")])


def forest_fix(r, p, x, y):
    if not p["bootstrap"]:
        p["max_samples"] = None
    if isinstance(p["max_samples"], int):
        p["max_samples"] = min(p["max_samples"], len(x))
    if p.get("class_weight") == "balanced" and r.rand() < 0.5:
        p["class_weight"] = "balanced_subsample"
    return poisson_fix(r, p, x, y)


HIST = dict(max_iter=whole(1, 12), learning_rate=of(0.1, 0.3, 1.0), max_leaf_nodes=of(31, 4, None), max_depth=of(None, None, 2), min_samples_leaf=of(20, 1, 5), l2_regularization=of(0.0, 0.0, 1.5), max_bins=of(255, 255, 16, 3))


def hist_fix(r, p, x, y):
    if p.get("loss") == "poisson":
        y[:] = np.abs(y)
    if p.get("loss") == "quantile":
        p["quantile"] = float(r.choice([0.2, 0.5, 0.9]))
    if isinstance(p.get("class_weight"), dict) and np.unique(y).tolist() != list(range(len(np.unique(y)))):
        # scikit-learn 1.2 looks the numbers of the classes up, not the classes.
        p["class_weight"] = "balanced"
    features = x.shape[1]
    if r.rand() < 0.3:
        p["interaction_cst"] = [of("pairwise", "no_interactions")(r), {"groups": [[int(f) for f in range(features) if r.rand() < 0.5] or [0] for _ in range(2)]}][r.randint(2)]
    if r.rand() < 0.4:
        # Some columns hold categories, also ones that the samples for testing alone have.
        categorical = [f for f in range(features) if r.rand() < 0.5] or [0]
        most = min(p["max_bins"], int(r.choice([3, 8, 14])))
        x[:, categorical] = np.where(np.isnan(x[:, categorical]), np.nan, np.minimum(np.abs(np.round(2 * x[:, categorical])), most - 1))
        p["categorical_features"] = {"indices": [int(f) for f in categorical]}
    elif r.rand() < 0.4 and ("loss" in p or len(np.unique(y)) == 2):
        p["monotonic_cst"] = {"indices": r.choice([-1, 0, 1], size=features).tolist()}
    return p


BOOSTED = dict(n_estimators=whole(1, 8), max_depth=whole(1, 5), learning_rate=of(0.3, 0.1, 1.0), tree_method=of("hist", "exact", "approx", "hist"), min_child_weight=of(1.0, 0.1, 3.0), gamma=of(0.0, 0.0, 0.3), reg_alpha=of(0.0, 0.0, 0.5), reg_lambda=of(1.0, 0.0, 3.0), max_bin=of(256, 16), booster=of("gbtree", "gbtree", "gbtree", "dart"), num_parallel_tree=of(1, 1, 2), subsample=of(1.0, 1.0, 0.7), colsample_bytree=of(1.0, 1.0, 0.6), colsample_bynode=of(1.0, 1.0, 0.5), base_score=of(None, None, 0.4), importance_type=of("gain", "weight", "cover", "total_gain", "total_cover"), random_state=SEED)


def boosted_fix(r, p, x, y):
    if p.get("objective", "") in ("reg:gamma", "reg:tweedie", "count:poisson", "reg:squaredlogerror"):
        y[:] = np.round(np.abs(y) / (1 + np.abs(y).max() / 20) + 0.1, 3)
    if p.get("objective", "").startswith("binary") and y.max() > 1 or p.get("objective") == "multi:softmax" and y.max() < 2:
        p["objective"] = "binary:logistic" if y.max() < 2 else "multi:softprob"
    return p


def encoder_x(r, x):
    return np.round(r.normal(size=x.shape) * r.choice([0.6, 2]))


def quantile_fix(r, p, x, y):
    p["subsample"] = int(r.choice([10_000, 10_000, 30]))
    return p


ESTIMATORS = {
    "StandardScaler": E(dict(with_mean=of(True, True, False), with_std=of(True, True, False)), ["transform", "inverse_transform", "mean_", "scale_"], x=sometimes(holes)),
    "MinMaxScaler": E(dict(feature_range=of({"tuple": [0.0, 1.0]}, {"tuple": [-2.5, 3.0]}), clip=of(False, True)), ["transform", "inverse_transform", "scale_", "min_", "data_min_", "data_max_"], weights=0, x=sometimes(holes)),
    "MaxAbsScaler": E({}, ["transform", "inverse_transform", "max_abs_"], weights=0, x=sometimes(holes)),
    "RobustScaler": E(dict(with_centering=of(True, False), with_scaling=of(True, True, False), quantile_range=of({"tuple": [25.0, 75.0]}, {"tuple": [10.0, 90.0]}, {"tuple": [1.5, 60.0]}), unit_variance=of(False, True)), ["transform", "inverse_transform"], weights=0, x=sometimes(holes)),
    "Normalizer": E(dict(norm=of("l1", "l2", "max")), ["transform"], weights=0),
    "Binarizer": E(dict(threshold=real(-1, 1)), ["transform"], weights=0),
    "PolynomialFeatures": E(dict(degree=whole(0, 4), interaction_only=of(False, True), include_bias=of(True, False)), ["transform"], weights=0, kinds=["plain", "few", "one", "integers"]),
    "QuantileTransformer": E(dict(n_quantiles=of(1000, 10, 5, 1, 50), output_distribution=of("uniform", "normal"), random_state=SEED), ["transform", "inverse_transform"], weights=0, x=sometimes(holes), fix=quantile_fix),
    "PowerTransformer": E(dict(method=of("yeo-johnson", "yeo-johnson", "box-cox"), standardize=of(True, False)), ["transform", "inverse_transform", "lambdas_"], weights=0, x=lambda r, x: holes(r, x) if r.rand() < 0.3 else np.abs(x) + 0.01 if r.rand() < 0.5 else x, tolerance=1e-4),
    "KBinsDiscretizer": E(dict(n_bins=whole(2, 7), encode=of("ordinal", "onehot-dense"), strategy=of("uniform", "quantile", "kmeans")), ["transform"], weights=0),
    "OneHotEncoder": E(dict(drop=of(None, None, "first", "if_binary"), handle_unknown=of("error", "ignore")), ["transform"], weights=0, x=encoder_x),
    "OrdinalEncoder": E({}, ["transform"], weights=0, x=encoder_x),
    "SimpleImputer": E(dict(strategy=of("mean", "median", "most_frequent", "constant"), fill_value=real(-3, 3), add_indicator=of(False, True), keep_empty_features=of(False, True)), ["transform", "statistics_"], weights=0, x=lambda r, x: holes(r, np.round(x) if r.rand() < 0.3 else x)),
    "KNNImputer": E(dict(n_neighbors=whole(1, 7), weights=of("uniform", "distance"), add_indicator=of(False, True)), ["transform"], weights=0, x=holes),
    "SelectKBest": E(dict(score_func=of("f_classif", "chi2"), k=whole(1, 4)), ["transform", "inverse_transform", "scores_", "pvalues_"], y=CLF, weights=0, x=sometimes(positive), floor=1e-6, fix=lambda r, p, x, y: {**p, "score_func": p["score_func"] if x.min() >= 0 else "f_classif", "k": min(p["k"], x.shape[1])}),
    "SelectPercentile": E(dict(score_func=of("f_regression"), percentile=of(10, 30, 50, 100, 0, 33.3)), ["transform", "scores_", "pvalues_"], y=REG, weights=0, floor=1e-6),
    "VarianceThreshold": E(dict(threshold=of(0.0, 0.0, 0.5, 2.0)), ["transform", "variances_"], weights=0, x=sometimes(holes)),
    "RFE": E(dict(estimator=of({"estimator": "Ridge", "params": {"alpha": 1.0}}, {"estimator": "LinearRegression", "params": {}}), n_features_to_select=of(None, 1, 2, 0.5), step=of(1, 2, 0.3)), ["transform", "ranking_"], y=REG, weights=0, fix=lambda r, p, x, y: {**p, "n_features_to_select": p["n_features_to_select"] if not isinstance(p["n_features_to_select"], int) else min(p["n_features_to_select"], x.shape[1])}),
    "SelectFromModel": E(dict(estimator=of({"estimator": "Ridge", "params": {"alpha": 1.0}}, {"estimator": "Lasso", "params": {"alpha": 0.1}}), threshold=of(None, "mean", "median", "1.25*mean", 0.1), max_features=of(None, 1)), ["transform"], y=REG, weights=0),
    "KNeighborsClassifier": E(dict(**NEAR, weights=of("uniform", "distance")), ["predict", "predict_proba", "score"], y=CLF, weights=0),
    "KNeighborsRegressor": E(dict(**NEAR, weights=of("uniform", "distance")), ["predict", "score"], y=REG, weights=0),
    "NearestNeighbors": E(dict(**NEAR, radius=real(0.3, 3)), ["kneighbors", "kneighbors_self", "radius"], weights=0),
    "PCA": E(dict(n_components=of(None, 1, 2, 0.5, 0.95, "mle"), whiten=of(False, True), svd_solver=of("auto", "auto", "full", "randomized", "arpack"), random_state=SEED), ["transform", "inverse_transform", "components_", "explained_variance_", "explained_variance_ratio_", "singular_values_", "mean_", "noise_variance_"], weights=0, tolerance=1e-4, fix=lambda r, p, x, y: {**p, "svd_solver": p["svd_solver"] if isinstance(p["n_components"], int) else "full", "n_components": min(p["n_components"], *x.shape) if isinstance(p["n_components"], int) else p["n_components"]}),
    "SVC": E(dict(C=log(0.05, 50), **KERNEL, decision_function_shape=of("ovr", "ovo"), break_ties=of(False, False, True), random_state=SEED), SVC_ASKED, y=CLF, class_weight=True, x=mostly(standard)),
    "SVCProbability": E(dict(C=log(0.05, 50), **KERNEL, probability=of(True), random_state=SEED), ["predict", "predict_proba"], y=CLF, x=standard, tolerance=1e-4),
    "NuSVC": E(dict(nu=real(0.05, 0.9), **KERNEL, decision_function_shape=of("ovr", "ovo")), SVC_ASKED, y=CLF, class_weight=True, x=mostly(standard)),
    "SVR": E(dict(C=log(0.05, 50), epsilon=of(0.1, 0.0, 1.0), **KERNEL), ["predict", "support_", "dual_coef_", "intercept_", "score"], y=REG, x=mostly(standard)),
    "NuSVR": E(dict(C=log(0.05, 50), nu=real(0.05, 1), **KERNEL), ["predict", "support_", "dual_coef_", "intercept_"], y=REG, x=mostly(standard)),
    "OneClassSVM": E(dict(nu=real(0.02, 1), **KERNEL), ["predict", "decision_function", "score_samples", "support_", "dual_coef_", "intercept_", "offset_"], x=mostly(standard)),
    "LinearSVC": E(dict(penalty=of("l2", "l2", "l1"), loss=of("squared_hinge", "hinge"), dual=of(True, True, False), C=log(0.05, 20), multi_class=of("ovr", "ovr", "crammer_singer"), fit_intercept=of(True, True, False), intercept_scaling=of(1.0, 2.0), random_state=SEED, max_iter=of(1000, 10)), ["predict", "decision_function", "coef_", "intercept_", "score"], y=CLF, class_weight=True, x=mostly(standard), fix=linear_svc_fix),
    "LinearSVR": E(dict(epsilon=of(0.0, 0.1), C=log(0.05, 20), loss=of("epsilon_insensitive", "squared_epsilon_insensitive"), fit_intercept=of(True, True, False), random_state=SEED, max_iter=of(1000, 10)), ["predict", "coef_", "intercept_", "score"], y=REG, x=mostly(standard)),
    "LinearRegression": E(dict(fit_intercept=of(True, True, False), positive=of(False, False, True)), ["predict", "coef_", "intercept_", "score"], y=REG, tolerance=1e-4),
    "Ridge": E(dict(alpha=of(1.0, 0.01, 100.0, 0.0), fit_intercept=of(True, True, False), solver=of("auto", "svd", "cholesky", "lsqr", "sparse_cg"), positive=of(False, False, False, True), tol=of(1e-10)), ["predict", "coef_", "intercept_", "score"], y=REG, tolerance=1e-4, fix=lambda r, p, x, y: {**p, "solver": "auto" if p["positive"] or p["alpha"] == 0 else p["solver"]}),
    "RidgeCV": E(dict(alphas=of([0.1, 1.0, 10.0], [0.01, 100.0]), fit_intercept=of(True, False)), ["predict", "coef_", "alpha_", "best_score_"], y=REG, weights=0.2, tolerance=1e-4),
    "RidgeClassifier": E(dict(alpha=of(1.0, 0.01, 100.0), fit_intercept=of(True, True, False)), ["predict", "decision_function", "coef_", "intercept_"], y=CLF, class_weight=True, tolerance=1e-4),
    "Lasso": E(dict(alpha=log(0.001, 2), fit_intercept=of(True, True, False), positive=of(False, True), tol=of(1e-4, 1e-8), selection=of("cyclic", "random"), random_state=SEED, max_iter=of(1000, 10)), ["predict", "coef_", "intercept_", "n_iter_", "dual_gap_"], y=REG),
    "ElasticNet": E(dict(alpha=log(0.001, 2), l1_ratio=real(0, 1), fit_intercept=of(True, True, False), positive=of(False, True), tol=of(1e-4, 1e-8), selection=of("cyclic", "random"), random_state=SEED, max_iter=of(1000, 10)), ["predict", "coef_", "intercept_", "n_iter_"], y=REG),
    "LassoCV": E(dict(n_alphas=of(20, 5), eps=of(1e-3, 1e-2), fit_intercept=of(True, False), cv=of(None, 3), positive=of(False, True)), ["predict", "coef_", "alpha_", "alphas_", "mse_path_"], y=REG, cases=0.5),
    "ElasticNetCV": E(dict(n_alphas=of(20, 5), l1_ratio=of([0.5], [0.1, 0.9, 1.0]), fit_intercept=of(True, False), cv=of(None, 3)), ["predict", "coef_", "alpha_", "l1_ratio_"], y=REG, cases=0.5),
    "HuberRegressor": E(dict(epsilon=of(1.35, 1.15, 2.0), alpha=of(1e-4, 0.1, 1.0), fit_intercept=of(True, True, False), tol=of(1e-9), max_iter=of(5000)), ["predict", "coef_", "intercept_", "scale_"], y=REG, tolerance=2e-3, x=standard, kinds=["plain", "integers", "constant", "one"]),
    "LogisticRegression": E(dict(C=log(0.01, 50), solver=of("lbfgs", "lbfgs", "liblinear", "newton-cg", "newton-cholesky", "saga", "sag"), multi_class=of("auto", "ovr", "multinomial"), fit_intercept=of(True, True, False), random_state=SEED), ["predict", "predict_proba", "decision_function", "coef_", "intercept_"], y=CLF, class_weight=True, x=standard, tolerance=1e-3, floor=1e-2, fix=logistic_fix),
    "LogisticRegressionDefault": E(dict(C=log(0.01, 50), fit_intercept=of(True, True, False)), ["predict", "predict_proba", "coef_", "intercept_", "n_iter_"], y=CLF, class_weight=True, tolerance=1e-3, floor=1e-2),
    "SGDClassifier": E(dict(loss=of("hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron", "huber", "epsilon_insensitive", "squared_error"), **SGD, learning_rate=of("optimal", "constant", "invscaling", "adaptive")), ["predict", "decision_function", "coef_", "intercept_", "n_iter_"], y=CLF, class_weight=True, x=mostly(standard), fix=sgd_fix),
    "SGDRegressor": E(dict(loss=of("squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"), **SGD, learning_rate=of("invscaling", "constant", "optimal", "adaptive")), ["predict", "coef_", "intercept_", "n_iter_"], y=REG, x=standard, fix=sgd_fix),
    "Perceptron": E(dict(penalty=of(None, "l2", "l1", "elasticnet"), alpha=log(1e-5, 1e-2), fit_intercept=of(True, True, False), max_iter=of(1000, 5), tol=of(1e-3, 1e-2), random_state=SEED, eta0=of(1.0, 0.1)), ["predict", "decision_function", "coef_", "intercept_", "n_iter_"], y=CLF, class_weight=True, x=mostly(standard)),
    "GaussianNB": E(dict(var_smoothing=of(1e-9, 1e-3)), ["predict", "predict_proba", "theta_", "var_", "class_prior_"], y=CLF, tolerance=1e-4),
    "MultinomialNB": E(dict(alpha=of(1.0, 0.0, 0.1), fit_prior=of(True, False), force_alpha=of(True, False)), ["predict", "predict_proba", "feature_log_prob_", "class_log_prior_"], y=CLF, x=counts, tolerance=1e-4),
    "ComplementNB": E(dict(alpha=of(1.0, 0.1), norm=of(False, True)), ["predict", "predict_proba", "feature_log_prob_"], y=CLF, x=counts, tolerance=1e-4),
    "NearestCentroid": E(dict(metric=of("euclidean", "manhattan"), shrink_threshold=of(None, None, 0.2, 2.0)), ["predict", "centroids_"], y=CLF, weights=0),
    "KernelRidge": E(dict(alpha=of(1.0, 0.1, 10.0), kernel=of("linear", "rbf", "poly", "laplacian", "sigmoid", "cosine"), gamma=of(None, 0.1, 1.0), degree=whole(1, 4), coef0=of(1.0, 0.0)), ["predict", "dual_coef_"], y=REG, x=standard, tolerance=1e-4),
    "KernelDensity": E(dict(bandwidth=of(1.0, 0.3, "scott", "silverman"), kernel=of("gaussian", "tophat", "epanechnikov", "exponential", "linear"), metric=of("euclidean", "manhattan")), ["score_samples", "score"], x=standard, weights=0.3),
    "KernelPCA": E(dict(n_components=of(1, 2, None), kernel=of("linear", "rbf", "poly", "cosine"), gamma=of(None, 0.1, 1.0), degree=whole(1, 3), remove_zero_eig=of(False, True)), ["transform", "eigenvalues_"], weights=0, x=standard, kinds=["plain", "few", "integers"], tolerance=1e-4, fix=lambda r, p, x, y: {**p, "n_components": 2 if p["n_components"] is None and p["kernel"] != "rbf" else p["n_components"]}),
    "FastICA": E(dict(n_components=of(None, 1, 2), algorithm=of("parallel", "deflation"), fun=of("logcosh", "exp", "cube"), whiten=of("arbitrary-variance", "unit-variance"), random_state=SEED), ["transform", "components_", "mixing_", "n_iter_"], weights=0, kinds=["plain", "integers"], tolerance=1e-4),
    "BernoulliNB": E(dict(alpha=of(1.0, 0.0, 0.1), binarize=of(0.0, 0.5), fit_prior=of(True, False), force_alpha=of(True, False)), ["predict", "predict_proba", "feature_log_prob_", "class_log_prior_"], y=CLF, tolerance=1e-4),
    "LinearDiscriminantAnalysis": E(dict(solver=of("svd", "lsqr", "eigen"), shrinkage=of(None, None, "auto", 0.3), n_components=of(None, 1)), ["predict", "predict_proba", "decision_function", "coef_", "intercept_"], y=CLF, weights=0, tolerance=1e-4, fix=lambda r, p, x, y: {**p, "shrinkage": None if p["solver"] == "svd" else p["shrinkage"]}),
    "QuadraticDiscriminantAnalysis": E(dict(reg_param=of(0.0, 0.1, 0.5)), ["predict", "predict_proba", "decision_function"], y=CLF, weights=0, tolerance=1e-4, kinds=["plain", "integers", "scaled", "one"]),
    "HistGradientBoostingClassifier": E(dict(early_stopping=of(False, False, True), random_state=SEED, **HIST), ["predict", "predict_proba", "decision_function", "score", "n_iter_"], y=CLF, x=sometimes(holes), tolerance=1e-4, class_weight=True, fix=hist_fix),
    "HistGradientBoostingRegressor": E(dict(early_stopping=of(False, False, True), random_state=SEED, loss=of("squared_error", "squared_error", "absolute_error", "poisson", "quantile"), **HIST), ["predict", "score", "n_iter_"], y=REG, x=sometimes(holes), tolerance=1e-4, fix=hist_fix),
    "DecisionTreeClassifier": E(dict(criterion=of("gini", "entropy", "log_loss"), **TREE), TREE_ASKED + ["predict_proba", "score"], y=CLF, class_weight=True, tolerance=0),
    "ExtraTreeClassifier": E(dict(criterion=of("gini", "entropy", "log_loss"), **TREE), TREE_ASKED + ["predict_proba", "score"], y=CLF, class_weight=True, tolerance=0),
    "DecisionTreeRegressor": E(dict(criterion=of("squared_error", "friedman_mse", "absolute_error", "poisson"), **TREE), TREE_ASKED, y=REG, tolerance=0, fix=poisson_fix),
    "ExtraTreeRegressor": E(dict(criterion=of("squared_error", "friedman_mse", "absolute_error", "poisson"), **TREE), TREE_ASKED, y=REG, tolerance=0, fix=poisson_fix),
    "RandomForestClassifier": E(dict(criterion=of("gini", "entropy", "log_loss"), **FOREST), ["predict", "predict_proba", "feature_importances_", "score"], y=CLF, class_weight=True, fix=forest_fix),
    "RandomForestRegressor": E(dict(criterion=of("squared_error", "friedman_mse", "absolute_error", "poisson"), **FOREST), ["predict", "feature_importances_", "score"], y=REG, fix=forest_fix),
    "ExtraTreesClassifier": E(dict(criterion=of("gini", "entropy", "log_loss"), **FOREST), ["predict", "predict_proba", "feature_importances_", "score"], y=CLF, class_weight=True, fix=forest_fix),
    "ExtraTreesRegressor": E(dict(criterion=of("squared_error", "friedman_mse", "absolute_error", "poisson"), **FOREST), ["predict", "feature_importances_", "score"], y=REG, fix=forest_fix),
    "GradientBoostingClassifier": E(dict(loss=of("log_loss", "log_loss", "exponential"), **STAGES), ["predict", "predict_proba", "decision_function", "feature_importances_", "train_score_", "score"], y=CLF, tolerance=1e-5, fix=lambda r, p, x, y: {**p, "loss": p["loss"] if len(np.unique(y)) == 2 else "log_loss"}),
    "GradientBoostingRegressor": E(dict(loss=of("squared_error", "absolute_error", "huber", "quantile"), alpha=of(0.9, 0.5, 0.2), **STAGES), ["predict", "feature_importances_", "train_score_", "score"], y=REG, tolerance=1e-5),
    "AdaBoostClassifier": E(dict(estimator=WEAK("Classifier"), algorithm=of("SAMME.R", "SAMME"), n_estimators=whole(1, 12), learning_rate=of(1.0, 0.5, 2.0), random_state=SEED), ["predict", "predict_proba", "decision_function", "estimator_errors_", "estimator_weights_", "feature_importances_"], y=CLF, tolerance=1e-5),
    "AdaBoostRegressor": E(dict(estimator=WEAK("Regressor"), loss=of("linear", "square", "exponential"), n_estimators=whole(1, 12), learning_rate=of(1.0, 0.5, 2.0), random_state=SEED), ["predict", "estimator_errors_", "estimator_weights_", "feature_importances_"], y=REG, tolerance=1e-5),
    "IsolationForest": E(dict(n_estimators=whole(1, 12), max_samples=of("auto", "auto", 5, 0.5, 1.0), contamination=of("auto", 0.1, 0.5), max_features=of(1.0, 1.0, 0.5, 1), bootstrap=of(False, True), random_state=SEED), ["predict", "decision_function", "score_samples", "offset_"]),
    "RandomTreesEmbedding": E(dict(n_estimators=whole(1, 8), max_depth=of(5, 5, 2, None), min_samples_split=of(2, 2, 5, 0.1), min_samples_leaf=of(1, 1, 3, 0.05), min_weight_fraction_leaf=of(0.0, 0.0, 0.05), max_leaf_nodes=of(None, None, 2, 5), min_impurity_decrease=of(0.0, 0.0, 0.001), random_state=SEED), ["transform"]),
    "BaggingTrees": E(dict(estimator=WEAK("Classifier"), n_estimators=whole(1, 5), max_samples=of(1.0, 0.5), max_features=of(1.0, 0.6), bootstrap=of(True, False), bootstrap_features=of(False, True), random_state=SEED), ["predict", "predict_proba"], y=CLF),
    "XGBClassifier": E(dict(objective=of("binary:logistic", "binary:logistic", "binary:logitraw", "binary:hinge", "multi:softmax"), scale_pos_weight=of(1.0, 1.0, 2.5), **BOOSTED), ["predict", "predict_proba", "apply", "feature_importances_"], y="codes", x=sometimes(holes), tolerance=2e-5, fix=boosted_fix),
    "XGBRegressor": E(dict(objective=of("reg:squarederror", "reg:squarederror", "reg:absoluteerror", "reg:pseudohubererror", "reg:squaredlogerror", "count:poisson", "reg:tweedie", "reg:gamma"), **BOOSTED), ["predict", "apply", "feature_importances_"], y=REG, x=sometimes(holes), tolerance=2e-5, fix=boosted_fix),
    "XGBRFClassifier": E(dict(n_estimators=whole(1, 6), max_depth=whole(1, 5), tree_method=of("hist", "exact"), random_state=SEED), ["predict", "predict_proba", "apply"], y="codes", tolerance=2e-5, fix=boosted_fix),
    "XGBRFRegressor": E(dict(n_estimators=whole(1, 6), max_depth=whole(1, 5), tree_method=of("hist", "exact"), random_state=SEED), ["predict", "apply"], y=REG, tolerance=2e-5, fix=boosted_fix),
    "DummyClassifier": E(dict(strategy=of("prior", "most_frequent", "stratified", "uniform"), random_state=SEED), ["predict", "predict_proba", "score"], y=CLF),
    "DummyRegressor": E(dict(strategy=of("mean", "median", "quantile"), quantile=real(0, 1)), ["predict", "score"], y=REG),
    "KMeans": E(dict(n_clusters=whole(1, 5), init=of("k-means++", "random"), n_init=of(1, 3), random_state=SEED, max_iter=of(300, 3)), ["labels_", "cluster_centers_", "inertia_", "predict", "transform"], tolerance=1e-4),
    "MiniBatchKMeans": E(dict(n_clusters=whole(1, 4), n_init=of(1, 3), batch_size=of(1024, 20), random_state=SEED), ["labels_", "cluster_centers_", "inertia_"], tolerance=1e-4),
    "DBSCAN": E(dict(eps=real(0.2, 2.5), min_samples=whole(1, 7)), ["labels_"]),
    "AgglomerativeClustering": E(dict(n_clusters=whole(1, 6), linkage=of("ward", "complete", "average", "single")), ["labels_"], weights=0),
    "GaussianMixture": E(dict(n_components=whole(1, 3), covariance_type=of("full", "tied", "diag", "spherical"), random_state=SEED, init_params=of("kmeans")), ["predict", "predict_proba", "means_", "weights_"], weights=0, tolerance=1e-3, kinds=["plain", "integers"]),
    "TruncatedSVD": E(dict(n_components=of(1, 2), algorithm=of("randomized", "arpack"), random_state=SEED), ["transform", "components_", "explained_variance_ratio_", "singular_values_"], weights=0, tolerance=1e-4, kinds=["plain", "wide", "integers"]),
    "NMF": E(dict(n_components=of(1, 2, 3), init=of("nndsvd", "nndsvda", "random"), random_state=SEED), ["transform", "components_", "reconstruction_err_"], weights=0, x=positive, tolerance=1e-3, kinds=["plain", "integers"]),
    "BaggingClassifier": E(dict(estimator=of({"estimator": "KNeighborsClassifier", "params": {"n_neighbors": 3}}, {"estimator": "GaussianNB", "params": {}}), n_estimators=whole(1, 5), max_samples=of(1.0, 0.5), max_features=of(1.0, 0.6), bootstrap=of(True, False), bootstrap_features=of(False, True), random_state=SEED), ["predict", "predict_proba"], y=CLF, weights=0),
    "BaggingRegressor": E(dict(estimator=of({"estimator": "KNeighborsRegressor", "params": {"n_neighbors": 3}}, {"estimator": "Ridge", "params": {"alpha": 1.0}}), n_estimators=whole(1, 5), max_samples=of(1.0, 0.5), max_features=of(1.0, 0.6), bootstrap=of(True, False), random_state=SEED), ["predict"], y=REG, weights=0, tolerance=1e-4),
}
ALIASES = {"BaggingTrees": "BaggingClassifier", "SVCProbability": "SVC", "LogisticRegressionDefault": "LogisticRegression"}


def find(name):
    return next(getattr(m, name) for m in MODULES if hasattr(m, name))


def real_value(name, value):
    """From the value in the file to scikit-learn's."""
    if isinstance(value, dict):
        if "tuple" in value:
            return tuple(value["tuple"])
        if "weights" in value:
            return {k: v for k, v in value["weights"]}
        if "groups" in value or "indices" in value:
            return value.get("groups", value.get("indices"))
        return find(value["estimator"])(**value["params"])
    return getattr(feature_selection, value) if name == "score_func" else value


def ask(model, what, x, x_test, y_test):
    if what.endswith("_"):
        return getattr(model, what)
    if what == "tree_arrays":
        return np.concatenate([getattr(model.tree_, part).ravel() for part in NUMBERS_OF_NODES])
    if what.startswith("get_"):
        return int(getattr(model, what)())
    if what.startswith("predict") and model.__module__.startswith("sklearn.tree") and what != "predict_proba" and model._estimator_type == "regressor":
        return model.predict(x_test).astype(np.float32)
    if what == "predict_proba" and model.__module__.startswith("sklearn.tree"):
        return model.predict_proba(x_test).astype(np.float32)
    if what == "inverse_transform":
        return model.inverse_transform(model.transform(x_test).astype(np.float32).astype(np.float64))
    if what == "score":
        return model.score(x_test, y_test)
    if what == "kneighbors":
        return list(model.kneighbors(x_test))
    if what == "kneighbors_self":
        return list(model.kneighbors())
    if what == "radius":
        distances, indices = model.radius_neighbors(x_test)
        return [v for d, i in zip(distances, indices) for j in np.argsort(i) for v in (int(i[j]), float(d[j]))]
    result = getattr(model, what)(x_test)
    return result.toarray() if hasattr(result, "toarray") else result


def estimator_case(name, e, r):
    kind, x = samples(r, e.kinds[r.randint(len(e.kinds))] if e.kinds else None)
    x = rounded(e.x(r, x)) if e.x else x
    y = np.unique(classes(r, np.nan_to_num(x)), return_inverse=True)[1] if e.y == "codes" else classes(r, np.nan_to_num(x)) if e.y == CLF else numbers(r, np.nan_to_num(x)) if e.y == REG else None
    p = {k: v(r) for k, v in e.params.items()}
    if e.class_weight:
        p["class_weight"] = weights_of(r, y)
    p = e.fix(r, p, x, y) if e.fix else p
    weights = None
    if r.rand() < e.weights:
        weights = rounded(np.where(r.rand(len(x)) < 0.15, 0, r.uniform(0.2, 3, size=len(x))) if r.rand() < 0.5 else r.randint(1, 4, size=len(x)).astype(float))
    cut = max(1, len(x) // 3)
    test = rounded(np.vstack([x[:cut], x[:cut] + r.normal(size=(cut, x.shape[1])) * np.nan_to_num(np.nanstd(x, axis=0)) * 0.3]))
    if e.x in (encoder_x, positive, counts) or name in ("PowerTransformer",) and p["method"] == "box-cox":
        test = x[:2 * cut]
    if e.x is counts:
        test = x[:2 * cut]
    y_test = None if y is None else np.concatenate([y[:cut], y[:cut]])[:len(test)]
    case = dict(kind="estimator", name=ALIASES.get(name, name), params=p, x=plain(x), x_test=plain(test), y=plain(y), y_test=plain(y_test), weights=plain(weights), tolerance=e.tolerance, floor=e.floor,
                text=f"{name}({', '.join(f'{k}={v!r}' for k, v in p.items())}) on {kind} {x.shape}{'' if weights is None else ', weights'}{'' if y is None or e.y == REG else f', {len(set(y.tolist()))} classes'}")
    try:
        model = find(case["name"])(**{k: real_value(k, v) for k, v in ({**p, "sparse_output": False} if name in ("OneHotEncoder", "RandomTreesEmbedding") else p).items()})
        if name.startswith("XGB"):
            model.set_params(n_jobs=1, verbosity=0)
        if name == "SVC" or name == "SVCProbability":
            model.set_params(cache_size=200)
        kwargs = {} if weights is None else dict(sample_weight=weights)
        model.fit(x, **kwargs) if y is None else model.fit(x, y, **kwargs)
        if weights is not None and weights.min() == 0:
            # scikit-learn numbers the support vectors among the samples with a weight.
            answers_for = ["support_vectors_" if a == "support_" else a for a in e.asked]
        else:
            answers_for = e.asked
        asked = [a for a in answers_for if not (a.endswith("_") and getattr(model, a) is None or a == "mean_" and p.get("with_mean") is False or a == "intercept_" and p.get("fit_intercept") is False)]
        answers = {a: ask(model, a, x, test, y_test) for a in asked}
        if any(np.isnan(np.asarray(v, dtype=float)).any() for k, v in answers.items() if np.asarray(v).dtype.kind == "f" and np.asarray(v).ndim and k in ("predict", "predict_proba")):
            return None
        case["expect"] = {k: plain(v) for k, v in answers.items()}
    except (ValueError, np.linalg.LinAlgError) as error:
        case["error"] = str(error).split("\n")[0]
        case["asked"] = [a for a in e.asked if not a.endswith("_")]
    return case


def split_case(name, r):
    n = int(r.choice([r.randint(4, 12), r.randint(12, 60), r.randint(60, 300)]))
    y = groups = None
    share = lambda: [None, None, round(float(r.uniform(0.05, 0.95)), 3), int(r.randint(1, n))][r.randint(4)]
    if name in ("StratifiedKFold", "StratifiedShuffleSplit", "RepeatedStratifiedKFold") or name == "train_test_split" and r.rand() < 0.5:
        k = r.randint(2, 6)
        y = r.choice(k, size=n, p=r.dirichlet(np.ones(k) * 3))
        y = np.array(["z", "a", "M", "b", "k"])[y] if r.rand() < 0.3 else y
    p = {}
    if "Fold" in name or name == "TimeSeriesSplit":
        p["n_splits"] = int(r.randint(2, 8))
    if name in ("KFold", "StratifiedKFold"):
        p["shuffle"] = bool(r.rand() < 0.7)
        if p["shuffle"]:
            p["random_state"] = SEED(r)
    if "Repeated" in name:
        p.update(n_repeats=int(r.randint(1, 4)), random_state=SEED(r))
    if "Shuffle" in name:
        p.update(n_splits=int(r.randint(1, 5)), test_size=share(), train_size=share(), random_state=SEED(r))
    if name == "train_test_split":
        p.update(test_size=share(), train_size=share(), shuffle=bool(y is not None or r.rand() < 0.8), random_state=SEED(r))
    if name == "GroupKFold":
        groups = r.randint(0, r.randint(2, 15), size=n)
        groups = np.array([f"g{g}" for g in groups]) if r.rand() < 0.3 else groups
    if name == "TimeSeriesSplit":
        p.update(max_train_size=of(None, 5, 20)(r), test_size=of(None, None, 1, 3)(r), gap=of(0, 0, 1, 2)(r))
    case = dict(kind="split", name=name, params=p, n=n, y=plain(y), groups=plain(groups), text=f"{name}({p}) of {n}{'' if y is None else ' ' + str(np.unique(y, return_counts=True)[1].tolist())}")
    try:
        if name == "train_test_split":
            folds = [model_selection.train_test_split(np.arange(n), **p, stratify=y)]
        else:
            folds = list(getattr(model_selection, name)(**p).split(np.zeros((n, 1)), y, groups))
        case["expect"] = dict(folds=[[plain(a), plain(b)] for a, b in folds])
    except ValueError as error:
        case["error"] = str(error)
        case["asked"] = ["folds"]
    return case


CLASS_METRICS = ["accuracy_score", "balanced_accuracy_score", "precision_score", "recall_score", "f1_score", "fbeta_score", "jaccard_score", "precision_recall_fscore_support", "confusion_matrix", "classification_report", "matthews_corrcoef", "cohen_kappa_score"]
SCORE_METRICS = ["roc_auc_score", "average_precision_score", "log_loss", "brier_score_loss", "hinge_loss", "top_k_accuracy_score", "roc_curve", "precision_recall_curve"]
NUMBER_METRICS = ["r2_score", "mean_squared_error", "root_mean_squared_error", "mean_absolute_error", "mean_absolute_percentage_error", "mean_squared_log_error", "explained_variance_score", "median_absolute_error", "max_error"]


def metric_case(name, r):
    n = int(r.choice([1, 2, 3, r.randint(4, 12), r.randint(12, 80)], p=[0.05, 0.05, 0.1, 0.3, 0.5]))
    weights = rounded(np.where(r.rand(n) < 0.3, 0, r.uniform(0.1, 3, size=n))) if r.rand() < 0.35 else None
    p, case = {}, {}
    names = np.array(["ant", "Bee", "cat", "dog2", "dog10"])
    label = (lambda a: names[a]) if r.rand() < 0.25 else (lambda a: a)
    kwargs = {}
    if name in CLASS_METRICS:
        k = int(r.choice([1, 2, 2, 3, 4, 5]))
        true, pred = label(r.randint(0, k, size=n)), label(r.randint(0, int(r.choice([1, k, k, 5])), size=n))
        if r.rand() < 0.4:
            pred = np.where(r.rand(n) < 0.8, true, pred)
        args = (true, pred)
        case = dict(y_true=plain(true), y_pred=plain(pred))
        if name in ("precision_score", "recall_score", "f1_score", "fbeta_score", "jaccard_score"):
            p["average"] = of("binary", "micro", "macro", "weighted")(r)
            p["zero_division"] = int(r.randint(2))
            if p["average"] == "binary":
                present = sorted(set(true.tolist()) | set(pred.tolist()))
                if len(present) > 2:
                    p["average"] = "macro"
                else:
                    p["pos_label"] = present[r.randint(len(present))]
        if name == "fbeta_score":
            p["beta"] = float(of(0.5, 2.0, 0.0)(r))
        if name in ("precision_recall_fscore_support", "classification_report"):
            p["zero_division"] = int(r.randint(2))
        if name == "classification_report":
            p["digits"] = int(of(2, 2, 3, 5)(r))
        if name in ("confusion_matrix", "precision_recall_fscore_support", "classification_report") and r.rand() < 0.4:
            values = np.unique(np.concatenate([true, pred]))
            chosen = r.permutation(values)[:max(1, r.randint(1, len(values) + 1))]
            p["labels"] = plain(chosen)
        if name == "balanced_accuracy_score":
            p["adjusted"] = bool(r.rand() < 0.4)
        if name == "cohen_kappa_score":
            p["weights"] = of(None, "linear", "quadratic")(r)
        if name == "confusion_matrix":
            weights = None
    elif name in SCORE_METRICS:
        k = 2 if name in ("average_precision_score", "brier_score_loss", "roc_curve", "precision_recall_curve") else int(r.choice([2, 2, 3, 4]))
        true = r.randint(0, k, size=n)
        if r.rand() < 0.8 and n >= k:
            true[:k] = np.arange(k)
        score = r.normal(size=(n, k)) + np.eye(k)[true] * r.choice([0, 1, 3])
        score = np.round(score, int(r.choice([0, 1, 6])))
        score = score[:, 1] - score[:, 0] if k == 2 else score
        if name in ("log_loss", "brier_score_loss") or name == "roc_auc_score" and k > 2:
            score = 1 / (1 + np.exp(-score)) if k == 2 else np.exp(score) / np.exp(score).sum(1, keepdims=True)
            if name == "roc_auc_score" and k > 2:
                score = score / score.sum(1, keepdims=True)
            if r.rand() < 0.3 and k == 2:
                score = np.round(score)
        true = label(true)
        score = score.astype(np.float32) if not (name == "roc_auc_score" and k > 2) else rounded(score)
        score = score.astype(np.float64)
        args = (true, score)
        case = dict(y_true=plain(true), y_score=plain(score))
        if name == "roc_auc_score":
            if k > 2:
                p["multi_class"], p["average"] = of("ovr", "ovo")(r), of("macro", "weighted")(r)
                weights = None if p["multi_class"] == "ovo" else weights
        if name in ("log_loss", "hinge_loss", "top_k_accuracy_score") and (k > 2 or r.rand() < 0.5):
            p["labels"] = plain(label(np.arange(k)))
        if name == "log_loss":
            p["normalize"] = bool(r.rand() < 0.7)
        if name == "top_k_accuracy_score":
            p["k"] = int(r.randint(1, k + 1)) if k > 2 else 1
        if name in ("average_precision_score", "brier_score_loss", "roc_curve", "precision_recall_curve"):
            p["pos_label"] = plain(label(np.array([0, 1])))[int(r.rand() < 0.7)]
        if name == "roc_curve":
            p["drop_intermediate"] = bool(r.rand() < 0.6)
    else:
        true = rounded(r.normal(size=n) * r.choice([1, 100]))
        pred = rounded(true + r.normal(size=n) * r.choice([0, 0.3, 3]))
        if r.rand() < 0.25:
            true, pred = np.round(true), np.round(pred)
        if r.rand() < 0.15:
            true[:] = true[0]
        if name == "mean_squared_log_error" and r.rand() < 0.85:
            true, pred = np.abs(true), np.abs(pred)
        if name in ("max_error", "median_absolute_error"):
            weights = None
        args = (true, pred)
        case = dict(y_true=plain(true), y_score=plain(pred))
    if weights is not None:
        kwargs["sample_weight"] = weights
    case = dict(kind="metric", name=name, params=p, weights=plain(weights), **case, tolerance=1e-6, floor=1.0 if name not in NUMBER_METRICS else 1e-6)
    case["text"] = f"{name}({p}) n={n}{', weights' if weights is not None else ''} true={str(case['y_true'])[:90]} pred={str(case.get('y_pred', case.get('y_score')))[:90]}"
    try:
        function = metrics.mean_squared_error if name == "root_mean_squared_error" else getattr(metrics, name)
        keywords = {**p, **kwargs}
        if name == "root_mean_squared_error":
            keywords["squared"] = False
        value = function(*args, **keywords)
        case["expect"] = dict(value=plain(value))
    except (ValueError, IndexError, ZeroDivisionError) as error:
        case["error"] = str(error)
        case["asked"] = ["value"]
    return case


def validation_case(name, r):
    classifier = r.rand() < 0.6
    kind, x = samples(r, of("plain", "integers", "constant", "duplicates")(r))
    x = rounded(standard(r, x))
    y = classes(r, x) if classifier else numbers(r, x)
    two = classifier and len(set(y.tolist())) == 2
    if classifier:
        estimator, p, grid = [("KNeighborsClassifier", {}, dict(n_neighbors=[1, 3, 5], weights=["uniform", "distance"])), ("SVC", {}, dict(C=[0.1, 1.0, 10.0], kernel=["linear", "rbf"])), ("RidgeClassifier", {}, dict(alpha=[0.1, 1.0, 10.0]))][r.randint(3)]
        scoring = of(None, "accuracy", "balanced_accuracy", "f1_macro", "f1_weighted", "precision_macro", "recall_macro", "matthews_corrcoef", *(["roc_auc", "average_precision"] if two else []))(r)
    else:
        estimator, p, grid = [("KNeighborsRegressor", {}, dict(n_neighbors=[1, 3, 5], weights=["uniform", "distance"])), ("Ridge", {}, dict(alpha=[0.1, 1.0, 10.0], fit_intercept=[True, False])), ("SVR", {}, dict(C=[0.1, 1.0]))][r.randint(3)]
        scoring = of(None, "r2", "neg_mean_squared_error", "neg_root_mean_squared_error", "neg_mean_absolute_error", "neg_median_absolute_error", "max_error", "explained_variance")(r)
    cv = [3, 5, dict(name="KFold", params=dict(n_splits=4, shuffle=True, random_state=SEED(r))), dict(name="RepeatedKFold", params=dict(n_splits=3, n_repeats=2, random_state=SEED(r)))][r.randint(3 if name == "cross_val_score" else 4)]
    splitter = cv if isinstance(cv, int) else getattr(model_selection, cv["name"])(**cv["params"])
    model = find(estimator)(**p)
    if scoring == "roc_auc" and estimator == "KNeighborsClassifier":
        scoring = "accuracy"
    case = dict(kind="validation", name=estimator, params=p, x=plain(x), y=plain(y), cv=cv, scoring=scoring, tolerance=1e-5, text=f"{name} {estimator} {scoring} cv={cv} {kind} {x.shape}")
    try:
        if name == "GridSearchCV":
            case["grid"] = grid
            s = model_selection.GridSearchCV(model, grid, cv=splitter, scoring=scoring).fit(x, y)
            case["expect"] = {k: plain(s.cv_results_[k]) for k in ("mean_test_score", "std_test_score", "rank_test_score")} | dict(best_score=plain(s.best_score_), best_index=plain(s.best_index_))
        else:
            case["expect"] = dict(scores=plain(model_selection.cross_val_score(model, x, y, cv=splitter, scoring=scoring)), predict=plain(model_selection.cross_val_predict(model, x, y, cv=splitter)))
    except ValueError:
        return None
    return case


def too_long(*_):
    raise TimeoutError


def main():
    signal.signal(signal.SIGALRM, too_long)
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--cases", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    makers = {n: (lambda r, n=n, e=e: estimator_case(n, e, r)) for n, e in ESTIMATORS.items()}
    makers |= {n: (lambda r, n=n: split_case(n, r)) for n in ["KFold", "StratifiedKFold", "RepeatedKFold", "RepeatedStratifiedKFold", "ShuffleSplit", "StratifiedShuffleSplit", "GroupKFold", "TimeSeriesSplit", "LeaveOneOut", "train_test_split"]}
    makers |= {n: (lambda r, n=n: metric_case(n, r)) for n in CLASS_METRICS + SCORE_METRICS + NUMBER_METRICS}
    makers |= {n: (lambda r, n=n: validation_case(n, r)) for n in ["cross_val_score", "GridSearchCV"]}
    for name, make in makers.items():
        if options.only and name not in options.only.split(","):
            continue
        r = np.random.RandomState((options.seed * 7919 + zlib.crc32(name.encode())) % 2**32)
        count = max(1, int(options.cases * (ESTIMATORS[name].cases if name in ESTIMATORS else 1)))
        with open(os.path.join(options.folder, name + ".jsonl"), "w") as file:
            for i in range(count):
                signal.alarm(15)
                try:
                    case = make(r)
                except TimeoutError:
                    print(f'{name} #{i}: scikit-learn did not return')
                    continue
                signal.alarm(0)
                if case is not None:
                    case["text"] = f"#{i} {case['text']}"
                    file.write(json.dumps(case) + "\n")


if __name__ == "__main__":
    main()
