"""xgboost.train and xgboost.cv, linear models, survival (made with xgboost 1.7.4).

    /usr/bin/python3 native.py

native.json holds samples and, for each case, parameters and what XGBoost makes of them.
"""
import json
import os

import numpy as np
import xgboost as xgb

r = np.random.RandomState(7)
x = np.round(r.normal(size=(60, 4)), 3).astype(np.float32)
x[r.rand(60, 4) < 0.08] = np.nan
score = np.nan_to_num(x) @ [1.0, -2.0, 0.5, 0.0]
number = np.round(score + r.normal(size=60) * 0.3, 3)
label = (score > 0).astype(int)
classes = np.digitize(score, [-1, 1])
weights = np.round(r.uniform(0.2, 2, 60), 2)
times = np.round(np.exp(score / 2) + 0.1, 3)
censored = np.where(r.rand(60) < 0.3, -times, times)
kind = r.randint(4, size=60)
lower = np.where(kind == 2, 0, times)
upper = np.where(kind == 1, np.inf, np.where(kind == 3, times * 1.5, times))
groups = [10, 20, 5, 15, 4, 6]
grades = np.digitize(score, [-1, 0, 1])

cases = []


def plain(values):
    return [v if np.isfinite(v) else "Infinity" for v in np.asarray(values, dtype=float).ravel().tolist()]


def train(text, params, y, rounds=5, weight=None, bounds=None, **kwargs):
    d = xgb.DMatrix(x, label=y, weight=weight)
    if bounds:
        d.set_float_info("label_lower_bound", bounds[0]), d.set_float_info("label_upper_bound", bounds[1])
    scores = {}
    rates = kwargs.pop("rates", None)
    booster = xgb.train({**params, "nthread": 1, "seed": 3}, d, rounds, evals=[(d, "train")], evals_result=scores, verbose_eval=False, callbacks=[xgb.callback.LearningRateScheduler(rates)] if rates else None)
    cases.append(dict(text=text, kind="train", params=params, y=None if y is None else plain(y), rounds=rounds, weight=None if weight is None else plain(weight), lower=plain(bounds[0]) if bounds else None, upper=plain(bounds[1]) if bounds else None,
                      rates=rates, predict=plain(booster.predict(d)), margin=plain(booster.predict(d, output_margin=True)), scores={k: plain(v) for k, v in scores["train"].items()}))


def cv(text, params, y, group=None, weight=None, **kwargs):
    d = xgb.DMatrix(x, label=y, weight=weight)
    if group:
        d.set_group(group)
    table = xgb.cv({**params, "nthread": 1, "seed": 3}, d, **kwargs)
    cases.append(dict(text=text, kind="cv", params=params, y=plain(y), group=group, weight=None if weight is None else plain(weight), options=kwargs, columns={c: plain(table[c]) for c in table.columns}))


LINEAR = {"booster": "gblinear", "eval_metric": ["rmse", "mae"]}
train("linear, shotgun", LINEAR, number, weight=weights)
train("linear, regularised", {**LINEAR, "reg_alpha": 0.02, "reg_lambda": 0.1, "learning_rate": 0.8, "updater": "coord_descent"}, number)
for selector in ["cyclic", "shuffle", "random", "greedy", "thrifty"]:
    train(f"linear, {selector}", {**LINEAR, "updater": "coord_descent", "feature_selector": selector, "top_k": 2 if selector == "greedy" else 0, "objective": "reg:squarederror"}, number)
train("linear, shuffled shotgun, classes", {"booster": "gblinear", "feature_selector": "shuffle", "objective": "multi:softprob", "num_class": 3}, classes)
train("linear, two classes", {"booster": "gblinear", "objective": "binary:logistic", "updater": "coord_descent", "eval_metric": ["auc"]}, label)
for distribution in ["normal", "logistic", "extreme"]:
    train(f"failure times, {distribution}", {"objective": "survival:aft", "tree_method": "hist", "aft_loss_distribution": distribution, "aft_loss_distribution_scale": 1.2, "max_depth": 3, "eval_metric": ["aft-nloglik", "interval-regression-accuracy"]}, None, bounds=(lower, upper))
train("hazards", {"objective": "survival:cox", "tree_method": "hist", "max_depth": 2}, censored, weight=weights)
train("a schedule", {"tree_method": "hist", "max_depth": 3, "subsample": 0.6, "learning_rate": 0.5}, number, rates=[0.4, 0.3, 0.2, 0.1, 0.05])
train("three classes", {"objective": "multi:softmax", "num_class": 3, "max_depth": 2, "eval_metric": ["merror", "mlogloss"]}, classes)
cv("folds", {"max_depth": 3, "tree_method": "hist"}, number, num_boost_round=4)
cv("folds in order, weights, two metrics", {"max_depth": 2, "objective": "binary:logistic", "tree_method": "hist"}, label, weight=weights, num_boost_round=4, nfold=4, shuffle=False, metrics=["auc", "logloss"])
cv("stratified folds, stopped early", {"max_depth": 4, "objective": "binary:logistic", "learning_rate": 1.0, "tree_method": "exact"}, label, num_boost_round=30, nfold=5, stratified=True, seed=11, early_stopping_rounds=3)
cv("folds of groups", {"max_depth": 2, "objective": "rank:ndcg", "eval_metric": ["ndcg@3", "map"]}, np.minimum(grades, 3), group=groups, num_boost_round=3, nfold=3, seed=5)

with open(f"{os.path.dirname(os.path.abspath(__file__))}/native.json", "w") as file:
    json.dump(dict(x=[[None if np.isnan(v) else float(v) for v in row] for row in x], cases=cases), file, separators=(",", ":"))
