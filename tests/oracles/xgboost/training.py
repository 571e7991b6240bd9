"""Trainings of XGBoost: parameters, scores of every round and predictions (made with xgboost 1.7.4 and the data sets of scikit-learn 1.2).

    /usr/bin/python3 training.py

Every fourth sample is looked at and not learned from.
"""
import json
import os

import numpy as np
import xgboost as xgb
from sklearn import datasets

HERE = os.path.dirname(os.path.abspath(__file__))
cases = []


def data(name):
    x, y = getattr(datasets, f"load_{name}")(return_X_y=True)
    return x.astype(np.float32), y


def add(set_name, target="plain", weights=False, margin=False, **params):
    x, y = data(set_name)
    if target == "shifted":
        y = y / 100
    if target == "two":
        y = np.stack([y, -0.5 * y + 100 * x[:, 0]], 1)
    held = np.arange(len(x)) % 4 == 3
    w = (1 + np.arange(len(x)) % 3).astype(np.float32) if weights else None
    b = (np.arange(len(x)) % 2).astype(np.float32) if margin else None
    kind = xgb.XGBClassifier if set_name in ("iris", "breast_cancer", "wine") else xgb.XGBRegressor
    params = {"n_estimators": 6, "max_depth": 3, "tree_method": "hist", **params}
    model = kind(n_jobs=1, **params)
    part = lambda v, rows: None if v is None else v[rows]
    model.fit(x[~held], y[~held], sample_weight=part(w, ~held), base_margin=part(b, ~held), verbose=False,
              eval_set=[(x[~held], y[~held]), (x[held], y[held])],
              sample_weight_eval_set=None if w is None else [w[~held], w[held]], base_margin_eval_set=None if b is None else [b[~held], b[held]])
    predict = model.predict_proba if kind is xgb.XGBClassifier and params.get("objective") not in ("binary:hinge", "binary:logitraw") else model.predict
    cases.append({
        "set": set_name, "target": target, "weights": weights, "margin": margin, "params": params, "scores": model.evals_result(),
        "best_iteration": model.best_iteration, "rounds": model.get_booster().num_boosted_rounds(), "base_score": json.loads(model.get_booster().save_raw("json"))["learner"]["learner_model_param"]["base_score"],
        "predict": [float(v) for v in np.asarray(predict(x[held][:8], base_margin=part(part(b, held), slice(8)))).ravel()],
        "importances": [float(v) for v in model.feature_importances_]})


add("diabetes")
add("diabetes", weights=True, eval_metric=["rmse", "mae", "mape", "mphe", "rmsle"])
add("diabetes", margin=True, base_score=100)
add("diabetes", target="two")
add("diabetes", objective="reg:squaredlogerror", target="shifted")
add("diabetes", objective="reg:absoluteerror")
add("diabetes", objective="reg:absoluteerror", weights=True)
add("diabetes", objective="reg:absoluteerror", subsample=0.7)
add("diabetes", subsample=0.7)
add("diabetes", objective="reg:pseudohubererror", target="shifted")
add("diabetes", objective="reg:pseudohubererror", target="shifted", huber_slope=0.3)
add("diabetes", objective="reg:tweedie", target="shifted", eval_metric=["tweedie-nloglik@1.3", "rmse"])
add("diabetes", objective="reg:tweedie", target="shifted", tweedie_variance_power=1.3)
add("diabetes", objective="reg:gamma", target="shifted", eval_metric=["gamma-deviance", "gamma-nloglik"])
add("diabetes", objective="count:poisson", target="shifted")
add("diabetes", objective="count:poisson", target="shifted", max_delta_step=0.2)
add("breast_cancer", eval_metric=["auc", "aucpr", "error", "error@0.7", "logloss", "rmse", "map", "ndcg@10", "pre@5"])
add("breast_cancer", weights=True, scale_pos_weight=3, eval_metric=["auc", "aucpr", "error", "logloss"])
add("breast_cancer", margin=True, objective="binary:logitraw")
add("breast_cancer", objective="reg:logistic", base_score=0.7)
add("breast_cancer", objective="binary:hinge")
add("breast_cancer", n_estimators=60, early_stopping_rounds=5, learning_rate=0.6)
add("breast_cancer", n_estimators=40, early_stopping_rounds=5, eval_metric=["logloss", "auc"])
add("iris", eval_metric=["mlogloss", "merror", "auc", "aucpr"])
add("wine", weights=True, objective="multi:softmax")
add("wine", num_parallel_tree=3, learning_rate=0.9)
add("wine", grow_policy="lossguide", max_leaves=5, max_depth=0, importance_type="weight", reg_alpha=0.3, reg_lambda=2, gamma=0.4, min_child_weight=2)
add("diabetes", tree_method="exact")
add("breast_cancer", tree_method="exact", n_estimators=4)
add("diabetes", booster="dart")
add("diabetes", booster="dart", one_drop=True, rate_drop=0.0, n_estimators=2)
add("diabetes", objective="reg:absoluteerror", tree_method="exact")
add("wine", booster="dart", rate_drop=0.4, subsample=0.7, colsample_bytree=0.6, normalize_type="forest")
add("diabetes", booster="dart", rate_drop=0.4, sample_type="weighted", skip_drop=0.3, colsample_bynode=0.5)
add("diabetes", monotone_constraints="(1,0,-1)", interaction_constraints="[[0,1,2],[2,3,8]]")

ranked = []
x, y = data("diabetes")
grades = np.minimum(4, (y / 70).astype(int))
for params in [{"objective": "rank:pairwise"}, {"objective": "rank:ndcg"}, {"objective": "rank:map"}, {"objective": "rank:ndcg", "num_pairsample": 3}]:
    model = xgb.XGBRanker(n_jobs=1, n_estimators=5, max_depth=3, tree_method="hist", eval_metric=["ndcg", "ndcg@5", "map@3-", "pre@4", "auc"], **params)
    w = np.array([1.0, 2, 0.5, 1], np.float32) if "num_pairsample" in params else None
    model.fit(x[:300], grades[:300], group=[80, 120, 30, 70], sample_weight=w, eval_set=[(x[300:], grades[300:])], eval_group=[[42, 100]], verbose=False)
    ranked.append({"params": params, "scores": model.evals_result(), "predict": [float(v) for v in model.predict(x[300:310])]})

with open(f"{HERE}/ranking.json", "w") as f:
    json.dump(ranked, f, separators=(",", ":"))

with open(f"{HERE}/training.json", "w") as f:
    json.dump(cases, f, separators=(",", ":"))
