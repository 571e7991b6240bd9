"""Random data sets and everything that XGBoost's estimators take, with XGBoost's margins, leaves, scores of every round and best round (made with xgboost 1.7.4).

    /usr/bin/python3 boosted_cases.py FOLDER [--cases 100] [--seed 1] [--only XGBClassifier,XGBRegressor,XGBRanker]

One file BoostedNAME.jsonl an estimator, one case a line; `dotnet run -c Release --project tests/Baeum.Parity.Learn -- FOLDER` compares.
Wider than random_cases.py: no limit of depth, leaves, draws of everything, dart, constraints, categories, missing values of any kind, base margins, groups, continued models, weights of features, early stopping, all metrics.
"""
import argparse
import json
import os
import warnings
import zlib

import numpy as np
import xgboost as xgb

from random_cases import SEED, classes, numbers, of, plain, rounded, samples, whole

warnings.filterwarnings("ignore")
KINDS = ["plain", "plain", "few", "wide", "duplicates", "constant", "integers", "scaled", "collinear", "one", "big"]
POSITIVE = ("reg:gamma", "reg:tweedie", "count:poisson", "reg:squaredlogerror")
SOMETIMES = dict(learning_rate=(.35, of(.3, .1, 1.0, .01, .5)), gamma=(.35, of(0.0, .1, 1.0, 5.0)), min_child_weight=(.35, of(0.0, .1, 1.0, 3.0, 10.0)), max_delta_step=(.25, of(0.0, .1, .7, 2.0)),
                 reg_alpha=(.35, of(0.0, .1, 1.0, 5.0)), reg_lambda=(.35, of(0.0, .5, 1.0, 10.0)), subsample=(.3, of(.5, .8, .3)), colsample_bytree=(.3, of(.5, .8, .3)),
                 colsample_bylevel=(.25, of(.5, .8)), colsample_bynode=(.25, of(.5, .8)), num_parallel_tree=(.2, of(2, 3)), random_state=(.7, SEED))
DART = dict(rate_drop=of(0.0, .1, .5, .9), one_drop=of(0, 1), skip_drop=of(0.0, .5), sample_type=of("uniform", "weighted"), normalize_type=of("tree", "forest"))


def data(r, p):
    """Samples, the value that is missing (None for NaN), types of features."""
    kind = KINDS[r.randint(len(KINDS))]
    if kind == "big":
        x = r.normal(size=(r.randint(300, 900), r.randint(2, 9)))
        x = rounded(np.round(x * r.choice([1, 3, 10])) if r.rand() < .4 else x)
    else:
        kind, x = samples(r, kind)
    missing, types = None, None
    if r.rand() < .4:
        x[r.rand(*x.shape) < r.choice([.02, .1, .3, .6])] = np.nan
        if r.rand() < .4:
            missing = float(of(-999.0, 0.0, -1.0)(r))
    if r.rand() < .25 and p["tree_method"] in ("hist", "approx"):
        types = ["c" if r.rand() < .5 else "q" for _ in range(x.shape[1])]
        for j in np.flatnonzero(np.array(types) == "c"):
            column = r.randint(0, int(r.choice([2, 3, 5, 8, 20, 40])), size=len(x)).astype(float)
            column[np.isnan(x[:, j])] = np.nan
            x[:, j] = column
        missing = None
        p.update(max_cat_to_onehot=int(r.choice([4, 1, 2, 100])), max_cat_threshold=int(r.choice([64, 1, 2, 5])))
        types = types if "c" in types else None
    return kind, x, missing, types


def growth(r):
    p = dict(n_estimators=whole(1, 10)(r), tree_method=of("hist", "exact", "approx", "auto", "hist")(r))
    p["max_depth"] = int(r.choice([0, 1, 2, 3, 6, 6, 10, 15, 30]))
    if p["tree_method"] in ("hist", "approx"):
        p.update(grow_policy=of("depthwise", "lossguide")(r), max_leaves=int(r.choice([0, 0, 2, 3, 5, 8, 20])), max_bin=int(r.choice([256, 256, 2, 3, 5, 16, 64, 400])))
        if p["max_depth"] == 0 and p["max_leaves"] == 0:
            p["max_leaves"] = 7
    elif p["max_depth"] == 0:
        p["max_depth"] = 4
    p.update({name: draw(r) for name, (share, draw) in SOMETIMES.items() if r.rand() < share})
    if r.rand() < .25:
        p.update(booster="dart", **{name: draw(r) for name, draw in DART.items()})
    return p


def constraints(r, p, features, types):
    if r.rand() < .25 and types is None:
        p["monotone_constraints"] = [int(v) for v in r.choice([-1, 0, 1], size=features)]
    if r.rand() < .2 and features > 2:
        order, k = r.permutation(features).tolist(), r.randint(1, features)
        p["interaction_constraints"] = [order[:k], order[k - 1:]] if r.rand() < .5 else [order[:k]]


def classify(r, p, x):
    y = np.unique(classes(r, x), return_inverse=True)[1]
    k = int(y.max()) + 1
    objective = of("binary:logistic", "binary:logistic", "binary:logitraw", "binary:hinge", "multi:softmax", "multi:softprob")(r)
    p["objective"] = "multi:softprob" if objective.startswith("binary") and k > 2 else "binary:logistic" if objective.startswith("multi") and k < 3 else objective
    if k == 2 and r.rand() < .3:
        p["scale_pos_weight"] = of(.3, 2.5, 10.0)(r)
    if r.rand() < .3:
        p["base_score"] = of(.1, .4, .9)(r)
    known = {"binary:hinge": ["error", "error@0.3"], "binary:logitraw": ["auc", "aucpr"], "binary:logistic": ["auc", "aucpr", "logloss", "error", "error@0.3", "error@0.7"]}
    return y, known.get(p["objective"], ["merror", "mlogloss", "auc"])


def regress(r, p, x):
    y = numbers(r, x)
    objective = p["objective"] = of("reg:squarederror", "reg:squarederror", "reg:absoluteerror", "reg:pseudohubererror", "reg:logistic", *POSITIVE)(r)
    if objective in POSITIVE:
        y = np.round(np.abs(y) / (1 + np.abs(y).max() / 20) + .1, 3)
    if objective == "reg:logistic":
        y = np.round((y - y.min()) / (np.ptp(y) + 1e-9), 4)
    if objective == "reg:tweedie":
        p["tweedie_variance_power"] = of(1.1, 1.5, 1.9)(r)
    if objective == "reg:pseudohubererror":
        p["huber_slope"] = of(.5, 1.0, 3.0)(r)
    if objective == "count:poisson":
        y = np.round(y)
    if r.rand() < .3:
        p["base_score"] = of(.2, .5, .9)(r) if objective == "reg:logistic" else of(.2, 1.0, 5.0)(r)
    metrics = ["rmse", "mae", "mape"]
    if objective in ("reg:squarederror", "reg:pseudohubererror") and r.rand() < .15:
        y, metrics = rounded(np.stack([y, -y ** 2 / (1 + np.abs(y).max()), y * 0 + 1], 1)[:, :int(r.choice([2, 3]))]), ["rmse", "mae"]
    return y, metrics + (["rmsle", "gamma-nloglik", "gamma-deviance", "poisson-nloglik", "tweedie-nloglik@1.3"] if objective in POSITIVE else ["mphe"] if objective == "reg:pseudohubererror" else [])


def rank(r, p, x):
    y = r.randint(0, int(r.choice([2, 3, 5])), size=len(x)).astype(float)
    if r.rand() < .5:
        score = x @ r.normal(size=x.shape[1])
        y = np.digitize(score, np.quantile(score, [.4, .7, .9])).astype(float)
    p["objective"] = of("rank:pairwise", "rank:ndcg", "rank:map")(r)
    if p["objective"] == "rank:map":
        y = (y > 1).astype(float)
    if r.rand() < .4:
        p["num_pairsample"] = int(r.choice([1, 2, 4]))
    return y, ["map", "ndcg", "map@2", "ndcg@3", "pre@2", "ndcg@2-", "auc"] if y.max() < 2 else ["ndcg", "ndcg@3", "map@4", "ndcg@1-"]


def sizes_of_groups(r, n):
    sizes = []
    while sum(sizes) < n:
        sizes.append(int(min(n - sum(sizes), r.choice([1, 2, 3, 5, 8, 20, 50]))))
    return sizes


def case(name, r, start):
    p = growth(r)
    kind, x, missing, types = data(r, p)
    n, features = x.shape
    constraints(r, p, features, types)
    y, metrics = dict(XGBClassifier=classify, XGBRegressor=regress, XGBRanker=rank)[name](r, p, np.nan_to_num(x))
    group = sizes_of_groups(r, n) if name == "XGBRanker" else None
    counted = len(group) if group else n
    weights = rounded(np.where((r.rand(counted) < .15) & (group is None), 0, r.uniform(.2, 3, size=counted))) if r.rand() < .35 else None
    cut = max(2, n // 3)
    noise = 0 if types or group else r.normal(size=(cut, features)) * np.nan_to_num(np.nanstd(x, axis=0)) * .3
    test, y_test = (x, y) if group else (rounded(np.vstack([x[:cut], x[:cut] + noise])), np.concatenate([y[:cut], y[:cut]]))
    if missing is not None:
        x, test = np.where(np.isnan(x), missing, x), np.where(np.isnan(test), missing, test)
        p["missing"] = missing
    p["eval_metric"] = [metrics[i] for i in r.permutation(len(metrics))[:r.randint(1, 4)]]
    # 1.7 takes a precision for something that should be small.
    if r.rand() < .3 and not p["eval_metric"][-1].startswith("pre"):
        p.update(early_stopping_rounds=int(r.choice([1, 2, 4])), n_estimators=int(r.choice([10, 25])))
    outputs = int(y.max()) + 1 if p["objective"].startswith("multi") else y.shape[1] if y.ndim > 1 else 1
    margins = [rounded(r.normal(size=(len(s), outputs) if outputs > 1 else len(s)) * .5) for s in (x, test)] if r.rand() < .2 else [None, None]
    draws_features = any(c in p for c in ("colsample_bytree", "colsample_bylevel", "colsample_bynode"))
    feature_weights = rounded(r.uniform(.1, 3, size=features)) if r.rand() < .2 and draws_features and p["tree_method"] in ("hist", "approx") else None
    continued = bool(r.rand() < .15)

    params = {k: v for k, v in p.items() if k not in ("n_estimators", "missing", "early_stopping_rounds", "random_state", "monotone_constraints", "interaction_constraints")}
    params.update(seed=p.get("random_state", 0), nthread=1, verbosity=0, **({"num_class": outputs} if p["objective"].startswith("multi") else {}))
    if "monotone_constraints" in p:
        params["monotone_constraints"] = str(tuple(p["monotone_constraints"]))
    if "interaction_constraints" in p:
        params["interaction_constraints"] = str(p["interaction_constraints"])

    def matrices():
        """New ones for each training: XGBoost keeps bins of earlier trainings in them."""
        both = [xgb.DMatrix(s, label=labels, base_margin=m, missing=np.nan if missing is None else missing, feature_types=types, enable_categorical=True, nthread=1) for s, labels, m in ((x, y, margins[0]), (test, y_test, margins[1]))]
        if group:
            both[0].set_group(group), both[1].set_group(group)
        if weights is not None:
            both[0].set_weight(weights)
        if feature_weights is not None:
            both[0].set_info(feature_weights=feature_weights)
        return both

    try:
        if continued:
            # From a file, since a model in memory brings its parameters and metrics along.
            xgb.train({**params, "seed": 5}, matrices()[0], 2).save_model(start)
        train, held = matrices()
        scores = {}
        booster = xgb.train(params, train, p["n_estimators"], evals=[(train, "validation_0"), (held, "validation_1")], evals_result=scores, verbose_eval=False, early_stopping_rounds=p.get("early_stopping_rounds"), xgb_model=start if continued else None)
        end = booster.best_iteration + 1
        expect = dict(margins=booster.predict(held, output_margin=True, iteration_range=(0, end)), leaves=booster.predict(held, pred_leaf=True, iteration_range=(0, end)).astype(int))
    except xgb.core.XGBoostError as error:
        print(f"refused: {error}".split("\n")[0])
        return None
    if not np.isfinite(expect["margins"]).all():
        return None
    notes = [note for note, there in (("continued", continued), ("margins", margins[0] is not None), ("weights", weights is not None), ("categories", types), ("feature weights", feature_weights is not None)) if there]
    return dict(kind="boosted", name=name, params=p, x=plain(x), y=plain(y), x_test=plain(test), y_test=plain(y_test), weights=plain(weights), group=group, types=types, margin=plain(margins[0]), margin_test=plain(margins[1]),
                cont=continued, feature_weights=plain(feature_weights), tolerance=1e-5, floor=1e-2, text=f"{name}({p}) on {kind} {x.shape} {' '.join(notes)}",
                expect={**{k: plain(v) for k, v in expect.items()}, "evals": plain([v for s in scores.values() for m in s.values() for v in m]), "best": end - 1})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--cases", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="XGBClassifier,XGBRegressor,XGBRanker")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    for name in options.only.split(","):
        with open(os.path.join(options.folder, f"Boosted{name}.jsonl"), "w") as file:
            for i in range(options.cases):
                made = case(name, np.random.RandomState(zlib.crc32(f"{name} {options.seed} {i}".encode())), os.path.join(options.folder, "start.json"))
                if made is not None:
                    file.write(json.dumps(made) + "\n")


if __name__ == "__main__":
    main()
