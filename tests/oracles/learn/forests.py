"""Ensembles of trees of scikit-learn. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes forests.json."""
import json
import os
import warnings

# The exp and log of AVX-512 have other last bits, which decides between splits that are equally good.
os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"
import numpy as np
import sklearn
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris, load_wine
from sklearn.ensemble import *
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

warnings.simplefilter("ignore")
sets = {"iris": load_iris(), "wine": load_wine(), "cancer": load_breast_cancer(), "diabetes": load_diabetes()}
X = {k: s.data.astype("float32") for k, s in sets.items()}
rows = lambda a, step: [round(float(v), 9) for v in np.asarray(a)[::step].ravel()]


def forest(name, kind, **options):
    step = 40 if name in ("cancer", "diabetes") else 15
    weights = options.pop("weights", None)
    y = sets[name].target
    outputs = options.pop("outputs", 1)
    if outputs == 2:
        y = np.column_stack([y, np.sqrt(y)]).astype("float32")
    m = globals()[kind](random_state=1, **options).fit(X[name], y, sample_weight=np.random.RandomState(3).rand(len(y)).astype("float32").astype("float64") if weights else None)
    case = dict(data=name, estimator=kind, options=options, weights=bool(weights), outputs=outputs, step=step, nodes=[t.tree_.node_count for t in m.estimators_], importances=rows(m.feature_importances_, 1), predict=rows(m.predict_proba(X[name]) if hasattr(m, "predict_proba") else m.predict(X[name]), step))
    if options.get("oob_score"):
        case |= dict(oob=m.oob_score_, oob_values=rows(m.oob_decision_function_ if hasattr(m, "oob_decision_function_") else m.oob_prediction_, step))
    return case


forests = [
    forest("iris", "RandomForestClassifier", n_estimators=20, oob_score=True),
    forest("wine", "RandomForestClassifier", n_estimators=10, criterion="entropy", max_features=3, max_samples=0.45, class_weight="balanced_subsample", min_samples_leaf=2),
    forest("cancer", "RandomForestClassifier", n_estimators=10, max_depth=4, class_weight="balanced", max_samples=200, oob_score=True, weights=True),
    forest("cancer", "RandomForestClassifier", n_estimators=5, bootstrap=False, max_leaf_nodes=9, max_features=None, ccp_alpha=0.01),
    forest("wine", "RandomForestClassifier", n_estimators=5, max_features="log2", min_samples_split=0.1, min_weight_fraction_leaf=0.05, min_impurity_decrease=0.01),
    forest("diabetes", "RandomForestRegressor", n_estimators=10, oob_score=True),
    forest("diabetes", "RandomForestRegressor", n_estimators=6, max_features=0.4, max_depth=5, criterion="friedman_mse", weights=True),
    forest("diabetes", "RandomForestRegressor", n_estimators=3, criterion="absolute_error", max_depth=3),
    forest("diabetes", "RandomForestRegressor", n_estimators=12, criterion="absolute_error", max_depth=12, min_samples_split=5),
    forest("diabetes", "RandomForestRegressor", n_estimators=6, max_leaf_nodes=12, outputs=2, oob_score=True, criterion="poisson"),
    forest("iris", "ExtraTreesClassifier", n_estimators=20),
    forest("wine", "ExtraTreesClassifier", n_estimators=10, bootstrap=True, oob_score=True, max_depth=5, class_weight="balanced"),
    forest("diabetes", "ExtraTreesRegressor", n_estimators=10, max_features=0.5, min_samples_leaf=3),
    forest("diabetes", "ExtraTreesRegressor", n_estimators=5, bootstrap=True, max_samples=0.5, outputs=2, max_leaf_nodes=20),
]


def boosting(name, kind, **options):
    step = 20
    weights = options.pop("weights", None)
    classes = options.pop("classes", None)
    init = options.pop("own_init", None)
    data, y = X[name], sets[name].target
    if classes:
        data, y = data[y < classes], y[y < classes]
    m = globals()[kind](random_state=1, **(options | ({"init": eval(init)} if init else {}))).fit(data, y, sample_weight=np.random.RandomState(3).rand(len(y)).astype("float32").astype("float64") if weights else None)
    case = dict(data=name, estimator=kind, options=options, weights=bool(weights), classes=classes, init=init, step=step, nodes=[t.tree_.node_count for t in m.estimators_.ravel()], train=rows(m.train_score_, 1), importances=rows(m.feature_importances_, 1))
    case["predict"] = rows(m.predict_proba(data) if hasattr(m, "predict_proba") else m.predict(data), step)
    case["staged"] = rows(list(m.staged_predict_proba(data) if hasattr(m, "predict_proba") else m.staged_predict(data))[1], step)
    case["decision"] = rows(m.decision_function(data), step) if hasattr(m, "predict_proba") else None
    case["oob"] = rows(m.oob_improvement_, 1) if hasattr(m, "oob_improvement_") else []
    return case


boosted = [
    boosting("iris", "GradientBoostingClassifier", n_estimators=12),
    boosting("cancer", "GradientBoostingClassifier", n_estimators=10, subsample=0.6, max_features="sqrt", weights=True),
    boosting("wine", "GradientBoostingClassifier", n_estimators=10, loss="exponential", learning_rate=0.3, classes=2, max_depth=2),
    boosting("wine", "GradientBoostingClassifier", n_estimators=60, n_iter_no_change=3, validation_fraction=0.2, tol=0.01, subsample=0.8, criterion="squared_error", min_samples_leaf=3),
    boosting("wine", "GradientBoostingClassifier", n_estimators=5, init="zero", max_leaf_nodes=4),
    boosting("iris", "GradientBoostingClassifier", n_estimators=4, own_init="DecisionTreeClassifier(max_depth=1)", classes=2),
    boosting("diabetes", "GradientBoostingRegressor", n_estimators=15),
    boosting("diabetes", "GradientBoostingRegressor", n_estimators=10, loss="huber", subsample=0.5, alpha=0.8, weights=True),
    boosting("diabetes", "GradientBoostingRegressor", n_estimators=10, loss="absolute_error", max_features=0.5),
    boosting("diabetes", "GradientBoostingRegressor", n_estimators=10, loss="quantile", alpha=0.3, max_depth=4, ccp_alpha=0.0002),
    boosting("diabetes", "GradientBoostingRegressor", n_estimators=100, n_iter_no_change=2, learning_rate=0.5, weights=True),
    boosting("diabetes", "GradientBoostingRegressor", n_estimators=4, own_init="DecisionTreeRegressor(max_depth=2)", max_features=2),
]


def adaptive(name, kind, **options):
    step = 20
    weights = options.pop("weights", None)
    inner = options.pop("inner", None)
    data, y = X[name], sets[name].target
    m = globals()[kind](*([eval(inner)] if inner else []), random_state=1, **options).fit(data, y, sample_weight=np.random.RandomState(3).rand(len(y)).astype("float32").astype("float64") if weights else None)
    case = dict(data=name, estimator=kind, options=options, weights=bool(weights), inner=inner, step=step)
    case["predict"] = rows(m.predict_proba(data) if hasattr(m, "predict_proba") else m.predict(data), step)
    if options.get("oob_score"):
        case |= dict(oob=m.oob_score_, oob_values=rows(np.nan_to_num(m.oob_decision_function_, nan=-1) if hasattr(m, "oob_decision_function_") else m.oob_prediction_, step))
    if kind.startswith("Ada"):
        case["errors"], case["counts"] = rows(m.estimator_errors_, 1), rows(m.estimator_weights_, 1)
        case["importances"] = rows(m.feature_importances_, 1) if inner is None or "Tree" in inner else None
        case["staged"] = rows(list(m.staged_decision_function(data) if hasattr(m, "predict_proba") else m.staged_predict(data))[2], step)
    return case


adapted = [
    adaptive("iris", "AdaBoostClassifier", n_estimators=10),
    adaptive("cancer", "AdaBoostClassifier", n_estimators=10, learning_rate=0.5, weights=True),
    adaptive("wine", "AdaBoostClassifier", n_estimators=12, algorithm="SAMME"),
    adaptive("cancer", "AdaBoostClassifier", n_estimators=8, algorithm="SAMME", inner="DecisionTreeClassifier(max_depth=2, max_features=3)", weights=True),
    adaptive("wine", "AdaBoostClassifier", n_estimators=10, inner="DecisionTreeClassifier(max_depth=3, splitter='random')"),
    adaptive("iris", "AdaBoostClassifier", n_estimators=5, algorithm="SAMME", inner="LogisticRegression(C=0.01, tol=1e-9, max_iter=1000)"),
    adaptive("wine", "AdaBoostClassifier", n_estimators=10, inner="RandomForestClassifier(n_estimators=3, max_depth=2)", weights=True),
    adaptive("diabetes", "AdaBoostRegressor", n_estimators=10),
    adaptive("diabetes", "AdaBoostRegressor", n_estimators=10, loss="square", learning_rate=0.5, weights=True),
    adaptive("diabetes", "AdaBoostRegressor", n_estimators=10, loss="exponential", inner="DecisionTreeRegressor(max_depth=4, max_features=2)"),
    adaptive("wine", "BaggingClassifier", n_estimators=6, max_features=0.5, oob_score=True),
    adaptive("diabetes", "BaggingRegressor", n_estimators=6, max_samples=0.4, weights=True, oob_score=True),
]


def isolation(name, **options):
    weights = options.pop("weights", None)
    data = X[name]
    m = IsolationForest(random_state=1, **options).fit(data, sample_weight=np.random.RandomState(3).rand(len(data)).astype("float32") if weights else None)
    return dict(data=name, options=options, weights=bool(weights), step=20, nodes=[t.tree_.node_count for t in m.estimators_], offset=float(m.offset_), scores=rows(m.score_samples(data), 20), outliers=int((m.predict(data) == -1).sum()))


isolated = [
    isolation("cancer", n_estimators=12), isolation("iris", n_estimators=10, contamination=0.1, bootstrap=True), isolation("wine", n_estimators=8, max_samples=50, max_features=0.4, contamination=0.2),
    isolation("cancer", n_estimators=5, max_samples=0.1, max_features=7, weights=True), isolation("wine", n_estimators=3, max_samples=1),
]


def embedding(name, **options):
    m = RandomTreesEmbedding(random_state=1, **options).fit(X[name])
    found = m.transform(X[name]).tocoo()
    order = np.lexsort((found.col, found.row))
    return dict(data=name, options=options, width=int(found.shape[1]), columns=found.col[order].reshape(len(X[name]), -1)[::20].ravel().tolist())


embedded = [embedding("iris", n_estimators=6), embedding("wine", n_estimators=4, max_depth=3, min_samples_leaf=4), embedding("cancer", n_estimators=3, max_leaf_nodes=7, max_depth=None)]
json.dump(dict(embedded=embedded, sklearn=sklearn.__version__, forests=forests, boosted=boosted, adapted=adapted, isolated=isolated), open("forests.json", "w"))
