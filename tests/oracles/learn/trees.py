"""Trees of scikit-learn 1.2 on built-in and made data: every array of tree_ as a digest of its bytes. Writes trees.json."""
import hashlib
import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn import datasets, tree

assert sklearn.__version__.startswith("1.2")
ARRAYS = dict(children_left=np.int32, children_right=np.int32, feature=np.int32, threshold=np.float64, impurity=np.float64, n_node_samples=np.int32, weighted_n_node_samples=np.float64, value=np.float64)


def made(samples, features, values, classes):
    """Whole numbers with many ties, the same in both languages."""
    i, j = np.arange(samples)[:, None], np.arange(features)[None, :]
    x = (i * i * 31 + j * j * 17 + i * j * 13 + i * 7 + (i // 5) * 3) % (values + j)
    y = (x[:, 0] + x[:, 1] * x[:, features - 1] + np.arange(samples) % 3) % classes
    return x.astype(np.float32), y


SETS = {name: getattr(datasets, f"load_{loader}")(return_X_y=True) for name, loader in dict(iris="iris", wine="wine", cancer="breast_cancer", digits="digits", diabetes="diabetes").items()}
SETS["ties"] = made(600, 7, 5, 4)
SETS["pairs"] = made(900, 12, 2, 3)
SETS["wide"] = made(80, 40, 11, 2)


def weights(samples):
    return (np.arange(samples) % 7 * 0.3 + (np.arange(samples) % 5 != 0)).astype(np.float32).astype(np.float64)


def case(name, estimator, weighted=False, targets=1, path=False, **params):
    x, y = SETS[name]
    if targets == 2:
        y = np.column_stack([y, x[:, 0]]).astype(np.float32).astype(np.float64)
    w = weights(len(x)) if weighted else None
    model = getattr(tree, estimator)(**params).fit(x, y, sample_weight=w)
    t = model.tree_
    found = dict(set=name, estimator=estimator, params=params, weighted=weighted, targets=targets, nodes=int(t.node_count), depth=int(model.get_depth()), leaves=int(model.get_n_leaves()),
                 arrays={k: hashlib.sha256(np.ascontiguousarray(getattr(t, k), dtype=v).tobytes()).hexdigest()[:12] for k, v in ARRAYS.items()},
                 importances=model.feature_importances_.tolist() if x.shape[1] < 20 else [])
    if path:
        p = model.cost_complexity_pruning_path(x, y, sample_weight=w)
        found["alphas"], found["impurities"] = p.ccp_alphas.tolist(), p.impurities.tolist()
    return found


cases = []
for name in ["iris", "wine", "cancer", "digits", "ties", "pairs", "wide"]:
    for criterion in ["gini", "entropy"]:
        cases.append(case(name, "DecisionTreeClassifier", criterion=criterion, random_state=0))
    cases.append(case(name, "DecisionTreeClassifier", max_features="sqrt", random_state=3, min_samples_leaf=2))
    cases.append(case(name, "DecisionTreeClassifier", max_leaf_nodes=9, random_state=1, max_features=0.5))
    cases.append(case(name, "DecisionTreeClassifier", weighted=True, random_state=4, min_weight_fraction_leaf=0.01))
    cases.append(case(name, "DecisionTreeClassifier", class_weight="balanced", random_state=5, max_features="log2"))
    cases.append(case(name, "ExtraTreeClassifier", random_state=6))
    cases.append(case(name, "ExtraTreeClassifier", random_state=7, weighted=True, max_features=None, criterion="log_loss"))
for name in ["diabetes", "cancer", "ties", "wide"]:
    for criterion in ["squared_error", "friedman_mse", "absolute_error", "poisson"]:
        cases.append(case(name, "DecisionTreeRegressor", criterion=criterion, random_state=0, min_samples_leaf=3 if criterion == "absolute_error" else 1))
        cases.append(case(name, "ExtraTreeRegressor", criterion=criterion, random_state=1, max_depth=6, weighted=True))
    cases.append(case(name, "DecisionTreeRegressor", random_state=2, max_leaf_nodes=20, weighted=True))
    cases.append(case(name, "DecisionTreeRegressor", random_state=2, targets=2, min_samples_split=0.02))
    cases.append(case(name, "DecisionTreeRegressor", random_state=2, targets=2, criterion="friedman_mse", max_features=2, max_depth=8))
for name in ["ties", "pairs"]:
    for seed in range(3):
        cases.append(case(name, "ExtraTreeRegressor", criterion="absolute_error", random_state=seed, weighted=True, max_features=None))
    cases.append(case(name, "DecisionTreeRegressor", criterion="absolute_error", random_state=0, weighted=True, max_depth=4))
for name in ["iris", "cancer", "ties"]:
    cases.append(case(name, "DecisionTreeClassifier", random_state=0, ccp_alpha=0.01, path=True))
cases.append(case("diabetes", "DecisionTreeRegressor", random_state=0, ccp_alpha=30.0, min_samples_leaf=5, path=True))
cases.append(case("iris", "DecisionTreeClassifier", random_state=0, min_impurity_decrease=0.02, min_samples_split=10))
Path(__file__).with_suffix(".json").write_text(json.dumps(cases, separators=(",", ":")))
