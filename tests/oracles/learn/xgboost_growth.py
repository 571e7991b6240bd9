"""Trees that XGBoost grows, for Boosting/Growing: python3 xgboost_growth.py [OUT] [--cases N] [--seed S] [--method M].

Data and derivatives come from NumPy's RandomState by float operations that .NET repeats to the bit, so that a case is
only its parameters and the trees. Written with xgboost 1.7.4 and numpy 1.24.
"""
import argparse
import json

import numpy as np
import xgboost


def samples(case):
    """x, target, curvature and weights of a case; the test makes the same."""
    random = np.random.RandomState(case["seed"])
    rows, features = case["rows"], case["features"]
    u = random.random_sample((rows, features))
    hidden = random.random_sample((rows, features)) < case["missing"]
    noise = random.random_sample(rows)
    curvature = (0.05 + 0.95 * random.random_sample(rows)).astype(np.float32)
    weights = (0.5 + random.random_sample(rows)).astype(np.float32)
    y = 3 * u[:, 0] - 2 * u[:, 1] * u[:, 2] + (u[:, 3] > 0.5) + 0.5 * noise
    x = u.copy()
    for f in range(features):
        levels = case["levels"][f]
        if levels > 0:
            x[:, f] = np.floor(u[:, f] * levels) - (levels // 2 if not case["categorical"][f] else 0)
        elif levels < 0:
            x[:, f] = (u[:, f] - 0.5) * 1000 * -levels
    x = x.astype(np.float32)
    x[hidden] = np.nan
    if case["plain"]:
        curvature[:] = 1
    return x, y.astype(np.float32), curvature, weights if case["weighted"] else None


def grow(case):
    x, y, curvature, weights = samples(case)
    types = ["c" if c else "float" for c in case["categorical"]]
    data = xgboost.DMatrix(x, y, weight=weights, feature_types=types, enable_categorical=True, feature_weights=case.get("feature_weights"))

    def objective(margin, _):
        return (margin - y) * curvature, curvature

    parameters = dict(case["parameters"], base_score=0 if case["constant"] else 0.5, nthread=1, objective="reg:squarederror" if case["constant"] else "reg:logistic")
    booster = xgboost.train(parameters, data, case["rounds"], obj=objective)
    trees = json.loads(booster.save_raw("json"))["learner"]["gradient_booster"]["model"]["trees"]
    names = ["left_children", "right_children", "parents", "split_indices", "split_conditions", "default_left", "base_weights",
             "loss_changes", "sum_hessian", "split_type", "categories", "categories_nodes", "categories_segments", "categories_sizes"]
    return [{name: [None if v != v else v for v in tree[name]] for name in names} for tree in trees]


def case_of(random, method, largest, draws):
    rows = int(random.choice([1, 2, 5, 30, 100, 300, 1000, largest]))
    features = int(random.randint(4, 9))
    choose = lambda *options: options[random.randint(len(options))]
    tenths = lambda options, default: choose(*options) if random.rand() < 0.3 else default
    categorical = [bool(random.rand() < 0.3) and method != "exact" for _ in range(features)] if random.rand() < 0.3 else [False] * features
    parameters = {
        "tree_method": method,
        "max_depth": int(choose(2, 3, 4, 6, 8)),
        "learning_rate": tenths([0.1, 1.0, 0.05], 0.3),
        "min_child_weight": tenths([0.0, 5.0, 20.0], 1.0),
        "gamma": tenths([0.5, 2.0], 0.0),
        "reg_alpha": tenths([0.5, 3.0], 0.0),
        "reg_lambda": tenths([0.1, 10.0, 0.0], 1.0),
        "max_delta_step": tenths([0.3], 0.0) if random.rand() < 0.3 else 0.0,
    }
    if method != "exact":
        parameters["max_bin"] = int(tenths([2, 3, 16, 64, 512], 256))
        if random.rand() < 0.4:
            parameters["grow_policy"] = "lossguide"
            parameters["max_leaves"] = int(choose(0, 3, 10, 31))
            parameters["max_depth"] = int(choose(0, 3, 6)) if parameters["max_leaves"] else int(choose(3, 6))
        elif random.rand() < 0.2:
            parameters["max_leaves"] = int(choose(3, 10))
        if any(categorical):
            parameters["max_cat_to_onehot"] = int(tenths([1, 20], 4))
            parameters["max_cat_threshold"] = int(tenths([2, 5], 64))
    if random.rand() < 0.2:
        parameters["monotone_constraints"] = "(" + ",".join(str(random.randint(-1, 2)) for _ in range(features)) + ")"
    if random.rand() < 0.2:
        parameters["interaction_constraints"] = choose("[[0, 1], [2, 3]]", "[[0, 1, 2], [2, 3]]", "[[0], [1, 2, 3]]")
    weights = None
    if draws:
        parameters["seed"] = int(random.randint(100))
        for name in draws:
            if name == "feature_weights":
                weights = [float(random.randint(0, 4)) for _ in range(features)]
            else:
                parameters[name] = float(choose(0.3, 0.5, 0.8))
    levels = [int(choose(2, 3, 6, 12)) if c else int(choose(0, 0, 0, 1, 2, 10, 40, -1, -1000)) for c in categorical]
    return {
        "seed": int(random.randint(1 << 30)), "rows": rows, "features": features, "rounds": 3, "levels": levels, "categorical": categorical,
        "missing": float(choose(0, 0, 0, 0.1, 0.5, 0.95)), "weighted": bool(random.rand() < 0.2), "plain": bool(random.rand() < 0.5),
        "constant": bool(random.rand() < 0.5), "parameters": parameters, "feature_weights": weights,
    }


def cases_of(methods, count, seed, largest, draws):
    random = np.random.RandomState(seed)
    for method in methods:
        for _ in range(count):
            case = case_of(random, method, largest, draws)
            try:
                case["trees"] = grow(case)
            except xgboost.core.XGBoostError as error:
                print("left out:", method, str(error).splitlines()[0][-100:])
                continue
            yield case


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("out", nargs="?", default="xgboost_growth.json")
    parser.add_argument("--cases", type=int, default=0, help="of each method; default: the file of the tests")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--largest", type=int, default=2000)
    parser.add_argument("--methods", default="hist,exact,approx")
    parser.add_argument("--draws", default="")
    arguments = parser.parse_args()
    methods, draws = arguments.methods.split(","), [name for name in arguments.draws.split(",") if name]
    if arguments.cases:
        cases = [*cases_of(methods, arguments.cases, arguments.seed, arguments.largest, draws)]
    else:
        cases = [*cases_of(methods, 15, 1, 2000, [])]
        cases += cases_of(methods, 3, 2, 300, ["subsample", "colsample_bytree"])
        cases += cases_of(methods, 3, 3, 300, ["colsample_bylevel", "colsample_bynode"])
        cases += cases_of(methods, 2, 4, 300, ["colsample_bytree", "feature_weights"])
    with open(arguments.out, "w") as file:
        json.dump(cases, file, separators=(",", ":"))
    print(len(cases), "cases")
