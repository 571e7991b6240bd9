"""Searches, curves and ensembles of scikit-learn 1.2. Writes selection.json."""
import json
import warnings
from pathlib import Path

import numpy as np
import sklearn
from sklearn.calibration import CalibratedClassifierCV
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris, load_wine
from sklearn.ensemble import BaggingClassifier, BaggingRegressor, StackingClassifier, VotingClassifier, VotingRegressor
from sklearn.experimental import enable_halving_search_cv  # noqa: F401
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import (GridSearchCV, HalvingGridSearchCV, KFold, RandomizedSearchCV, StratifiedKFold, cross_val_predict, learning_curve, train_test_split)
from sklearn.multiclass import OneVsOneClassifier, OneVsRestClassifier
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from sklearn.svm import SVC

assert sklearn.__version__.startswith("1.2")
warnings.simplefilter("ignore")


def float32(pair):
    return pair[0].astype(np.float32).astype(float), pair[1]


iris, wine, cancer, diabetes = (float32(load(return_X_y=True)) for load in (load_iris, load_wine, load_breast_cancer, load_diabetes))
out = {}

x, _, y, _ = train_test_split(*cancer, test_size=0.2, random_state=66)
pipe = Pipeline([("scaler", MinMaxScaler()), ("svc", SVC())])
grid = GridSearchCV(pipe, {"svc__C": [1, 10, 100, 1000], "svc__kernel": ["linear", "rbf"], "svc__gamma": [0.001, 0.0001, "scale"]}, cv=KFold(5, shuffle=True, random_state=66)).fit(x, y)
out["grid"] = {"best_params": str(grid.best_params_), "best_score": grid.best_score_, "mean": grid.cv_results_["mean_test_score"].tolist(), "std": grid.cv_results_["std_test_score"].tolist(),
               "rank": grid.cv_results_["rank_test_score"].tolist(), "columns": [c for c in grid.cv_results_]}

knn = {"n_neighbors": [1, 3, 5, 7, 9, 11, 15, 21], "weights": ["uniform", "distance"], "p": [1, 2]}
random = RandomizedSearchCV(KNeighborsClassifier(), knn, n_iter=6, random_state=3, cv=4, scoring="f1_macro").fit(*wine)
out["random"] = {"best_params": str(random.best_params_), "params": [str(p) for p in random.cv_results_["params"]], "mean": random.cv_results_["mean_test_score"].tolist()}

halving = HalvingGridSearchCV(KNeighborsClassifier(), knn, random_state=5, cv=StratifiedKFold(3), min_resources=90).fit(*cancer)
out["halving"] = {"best_params": str(halving.best_params_), "best_score": halving.best_score_, "params": [str(p) for p in halving.cv_results_["params"]], "iter": halving.cv_results_["iter"].tolist(),
                  "n_resources": halving.cv_results_["n_resources"].tolist(), "mean": halving.cv_results_["mean_test_score"].tolist()}
exhaust = HalvingGridSearchCV(KNeighborsClassifier(), knn, random_state=5, factor=2).fit(*cancer)
out["exhaust"] = {"best_params": str(exhaust.best_params_), "iter": exhaust.cv_results_["iter"].tolist(), "n_resources": exhaust.cv_results_["n_resources"].tolist()}

sizes, train, test = learning_curve(make_pipeline(StandardScaler(), KNeighborsClassifier()), *wine, shuffle=True, random_state=2)
out["learning_curve"] = {"sizes": sizes.tolist(), "train": train.tolist(), "test": test.tolist()}
out["cross_val_predict"] = cross_val_predict(KNeighborsClassifier(), *iris, cv=KFold(4, shuffle=True, random_state=1), method="predict_proba").tolist()

for name, model in {
    "bagging": BaggingClassifier(KNeighborsClassifier(), n_estimators=7, max_samples=0.5, max_features=3, random_state=4, oob_score=True),
    "bagging_features": BaggingClassifier(KNeighborsClassifier(3), n_estimators=5, bootstrap=False, max_samples=40, bootstrap_features=True, random_state=9),
    "bagging_weights": BaggingClassifier(LogisticRegression(tol=1e-8, max_iter=1000), n_estimators=4, random_state=4),
    "soft": VotingClassifier([("a", LogisticRegression(tol=1e-8, max_iter=1000)), ("b", KNeighborsClassifier())], voting="soft", weights=[2, 1]),
    "stacking": StackingClassifier([("a", KNeighborsClassifier()), ("b", SVC())], final_estimator=LogisticRegression(tol=1e-8, max_iter=1000), cv=3, passthrough=True),
    "calibrated": CalibratedClassifierCV(SVC(), cv=3),
    "calibrated_isotonic": CalibratedClassifierCV(KNeighborsClassifier(7), method="isotonic", cv=3),
    "calibrated_one": CalibratedClassifierCV(SVC(), cv=3, ensemble=False),
    "one_vs_rest": OneVsRestClassifier(LogisticRegression(tol=1e-8, max_iter=1000)),
}.items():
    fitted = model.fit(*iris)
    out[name] = {"proba": fitted.predict_proba(iris[0][::5]).tolist(), "oob": getattr(fitted, "oob_score_", None)}
fitted = CalibratedClassifierCV(SVC(), cv=3).fit(*cancer)
out["calibrated_two"] = {"proba": fitted.predict_proba(cancer[0][::20]).tolist()}
fitted = VotingClassifier([("a", KNeighborsClassifier(1)), ("b", KNeighborsClassifier(30)), ("c", SVC(C=0.1))]).fit(*wine)
out["hard"] = fitted.predict(wine[0]).tolist()
fitted = VotingClassifier([("a", KNeighborsClassifier(5)), ("b", KNeighborsClassifier(10)), ("c", KNeighborsClassifier(20))], voting="soft").fit(*wine)
out["soft_ties"] = fitted.predict(wine[0]).tolist()
out["one_vs_one"] = OneVsOneClassifier(SVC()).fit(*wine).decision_function(wine[0][::5]).tolist()
fitted = VotingRegressor([("a", LinearRegression()), ("b", KNeighborsRegressor())], weights=[1, 2]).fit(*diabetes)
out["voting_regressor"] = fitted.predict(diabetes[0][::9]).tolist()
fitted = BaggingRegressor(KNeighborsRegressor(), random_state=1, oob_score=True).fit(*diabetes)
out["bagging_regressor"] = {"predict": fitted.predict(diabetes[0][::9]).tolist(), "oob": fitted.oob_score_}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, separators=(",", ":")))
