"""Predictions of scikit-learn 1.2's histogram boosting. Writes hist.json. The samples are float32 numbers, handed over as float64."""
import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris, load_wine
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

assert sklearn.__version__.startswith("1.2")
SETS = {"iris": load_iris, "wine": load_wine, "cancer": load_breast_cancer, "diabetes": load_diabetes}
cases = []


def add(data, estimator, missing=0, rounded=0, **parameters):
    x, y = SETS[data](return_X_y=True)
    x = x.astype(np.float32).astype(np.float64)
    if missing:
        x.ravel()[::missing] = np.nan
    if rounded:
        # The first columns become categories, some of which only the samples for testing have.
        x[:, :rounded] = np.where(np.isnan(x[:, :rounded]), np.nan, np.arange(len(x))[:, None] * 7 % 12 + (y > np.median(y))[:, None] * (np.arange(len(x))[:, None] % 3))
    y = y.astype(np.float32).astype(np.float64)
    model = estimator(**{"early_stopping": False, **parameters}).fit(x, y)
    holes = x.copy()
    holes.ravel()[::7] = np.nan
    holes[:, :rounded] += 1
    out = model.predict_proba if hasattr(model, "predict_proba") else model.predict
    cases.append(dict(data=data, estimator=estimator.__name__, missing=missing, rounded=rounded, rounds=model.n_iter_, parameters=parameters, predicted=out(x)[::5].ravel().tolist(), holes=out(holes)[::5].ravel().tolist()))


for data in ("iris", "wine", "cancer"):
    add(data, HistGradientBoostingClassifier, max_iter=20)
    add(data, HistGradientBoostingClassifier, missing=5, max_iter=10, max_leaf_nodes=8, min_samples_leaf=5, l2_regularization=1.5)
add("cancer", HistGradientBoostingClassifier, max_iter=15, max_bins=16, max_depth=3, learning_rate=0.3)
add("diabetes", HistGradientBoostingRegressor, max_iter=30)
add("diabetes", HistGradientBoostingRegressor, missing=4, max_iter=20, max_bins=30)
add("diabetes", HistGradientBoostingRegressor, max_iter=20, loss="absolute_error")
add("diabetes", HistGradientBoostingRegressor, max_iter=20, loss="quantile", quantile=0.8)
add("diabetes", HistGradientBoostingRegressor, max_iter=20, loss="poisson", max_leaf_nodes=None, max_depth=4)
add("diabetes", HistGradientBoostingRegressor, max_iter=20, monotonic_cst=[1, 0, 1, -1, 0, 0, -1, 0, 1, 0])
add("diabetes", HistGradientBoostingRegressor, max_iter=20, interaction_cst=[[0, 1, 2], [2, 3, 8]])
add("diabetes", HistGradientBoostingRegressor, max_iter=20, interaction_cst="pairwise", missing=4)
add("diabetes", HistGradientBoostingRegressor, max_iter=20, rounded=3, categorical_features=[0, 1, 2])
add("cancer", HistGradientBoostingClassifier, max_iter=20, missing=4, rounded=2, categorical_features=[0, 1], class_weight="balanced")
add("wine", HistGradientBoostingClassifier, max_iter=10, rounded=4, categorical_features=[0, 1, 2, 3], interaction_cst="no_interactions")
add("cancer", HistGradientBoostingClassifier, max_iter=10, monotonic_cst=[-1, 1] * 15)
for seed in (0, 3):
    add("diabetes", HistGradientBoostingRegressor, early_stopping=True, random_state=seed, learning_rate=0.2, n_iter_no_change=5)
    add("cancer", HistGradientBoostingClassifier, early_stopping=True, random_state=seed, learning_rate=0.3, validation_fraction=0.2)
add("wine", HistGradientBoostingClassifier, early_stopping=True, random_state=1, learning_rate=0.3, n_iter_no_change=3, tol=0.01, validation_fraction=None)
Path(__file__).with_suffix(".json").write_text(json.dumps(cases, separators=(",", ":")))
