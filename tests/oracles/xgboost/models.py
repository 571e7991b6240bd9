"""Models of XGBoost as files with what XGBoost predicts from them (made with xgboost 1.7.4).

    /usr/bin/python3 models.py

NAME.json and NAME.ubj are the model, NAME.model is it in the binary format of the versions up to 1.7; expected.json holds for each model the samples and what was asked of it.
"""
import json
import os

import numpy as np
import xgboost as xgb

HERE = os.path.dirname(os.path.abspath(__file__))
BINARY = {"squared", "exact", "logistic", "softprob", "absolute", "dart", "linear", "categories", "targets"}
OLD = {"exact", "poisson", "softprob", "dart", "linear"}
expected = {}


def plain(value):
    value = np.asarray(value)
    return [plain(v) for v in value] if value.ndim > 0 and value.dtype.kind == "f" and not np.isfinite(value).all() or value.ndim > 1 else \
        ("NaN" if value.ndim == 0 and not np.isfinite(value) else value.tolist())


def samples(seed, n=40, categories=False):
    r = np.random.RandomState(seed)
    x = np.round(r.normal(size=(n, 5)), 3).astype(np.float32)
    if categories:
        x[:, 0] = r.randint(0, 8, n)
        x[:, 1] = r.randint(0, 3, n)
    x[r.rand(n, 5) < 0.1] = np.nan
    return x


def add(name, params, y, rounds=4, categories=False, names=None, types=None, groups=None, **dmatrix):
    x = samples(len(expected), 200, categories)
    data = xgb.DMatrix(x, label=y(x), feature_names=names, feature_types=types, enable_categorical=categories, **dmatrix)
    if groups:
        data.set_group(groups)
    booster = xgb.train(dict(nthread=1, seed=1, max_depth=3, **params), data, rounds)
    booster.set_attr(best_iteration=str(rounds - 2))
    booster.save_model(f"{HERE}/{name}.json")
    if name in BINARY:
        booster.save_model(f"{HERE}/{name}.ubj")
    if name in OLD:
        booster.save_model(f"{HERE}/{name}.model")
    some = x[:6].copy()
    if categories:
        some[0, 0], some[1, 0], some[2, 0] = 30, -3, 2
    test = xgb.DMatrix(some, feature_names=names, feature_types=types, enable_categorical=categories)
    answers = {"x": plain(some), "predict": plain(booster.predict(test)), "margin": plain(booster.predict(test, output_margin=True))}
    answers["contribs"] = plain(booster.predict(test, pred_contribs=True).ravel())
    if params.get("booster") != "gblinear":
        answers["leaf"] = plain(booster.predict(test, pred_leaf=True).astype(int))
        answers["approximate"] = plain(booster.predict(test, pred_contribs=True, approx_contribs=True).ravel())
        answers["interactions"] = plain(booster.predict(test, pred_interactions=True).ravel())
        answers["first_two"] = plain(booster.predict(test, iteration_range=(0, 2)))
        answers["dump"] = booster.get_dump(with_stats=True)[:2]
        answers["dump_json"] = booster.get_dump(with_stats=True, dump_format="json")[:2]
        answers["scores"] = {t: booster.get_score(importance_type=t) for t in ["weight", "gain", "cover", "total_gain", "total_cover"]}
    expected[name] = answers


def number(x):
    x = np.nan_to_num(x)
    return x[:, 2] * 2 - x[:, 3] + (x[:, 0] > 0) + np.abs(x[:, 4])


def text(score, cuts):
    return lambda x: np.digitize(score(x), cuts)


add("squared", {"tree_method": "hist"}, number)
add("exact", {"tree_method": "exact", "gamma": 1.0}, number, names=["a", "b", "c d", "e", "f"], types=["float", "int", "q", "float", "float"])
add("logistic", {"objective": "binary:logistic", "scale_pos_weight": 2, "base_score": 0.3}, text(number, [0.5]))
add("hinge", {"objective": "binary:hinge"}, text(number, [0.5]))
add("logitraw", {"objective": "binary:logitraw"}, text(number, [0.5]))
add("softprob", {"objective": "multi:softprob", "num_class": 3, "num_parallel_tree": 2, "subsample": 0.7}, text(number, [0, 2]))
add("softmax", {"objective": "multi:softmax", "num_class": 3}, text(number, [0, 2]))
add("poisson", {"objective": "count:poisson"}, lambda x: np.round(np.abs(number(x))))
add("tweedie", {"objective": "reg:tweedie", "tweedie_variance_power": 1.3}, lambda x: np.abs(number(x)))
add("gamma", {"objective": "reg:gamma"}, lambda x: np.abs(number(x)) + 0.1)
add("absolute", {"objective": "reg:absoluteerror", "tree_method": "hist"}, number)
add("huber", {"objective": "reg:pseudohubererror", "huber_slope": 2}, number)
add("dart", {"booster": "dart", "rate_drop": 0.5, "objective": "multi:softprob", "num_class": 3}, text(number, [0, 2]), rounds=5)
add("linear", {"booster": "gblinear", "updater": "coord_descent", "objective": "multi:softprob", "num_class": 3}, text(number, [0, 2]))
add("categories", {"tree_method": "hist", "max_cat_to_onehot": 4}, lambda x: number(x) + (np.nan_to_num(x[:, 0]) % 3 == 0) * 3, categories=True, types=["c", "c", "q", "q", "q"])
add("rank", {"objective": "rank:ndcg", "min_child_weight": 0, "base_score": 0.2}, text(number, [0, 2]), groups=[50, 30, 120])
add("targets", {"tree_method": "hist"}, lambda x: np.stack([number(x), -number(x) ** 2], 1))

with open(f"{HERE}/expected.json", "w") as f:
    json.dump(expected, f, separators=(",", ":"))
