"""LightGBM's text models and what they predict, by a plain evaluator of the format's rules in float64.

    /usr/bin/python3 lightgbm.py    writes lightgbm.json

The models are made at random in the layouts of versions v2, v3 and v4 (microsoft/LightGBM: src/boosting/gbdt_model_text.cpp, src/io/tree.cpp, include/LightGBM/tree.h).
"iris rf" is a model that LightGBM 2.2 trained (boosting=rf, 2 classes) with its own predictions of 30 flowers, from the tests of github.com/dmitryikh/leaves (MIT).
"""
import json
import math

import numpy as np

RF_LEFT, RF_RIGHT = 0.11920292202211766, 0.88079707797788231
RF_SPECIAL = {3: (0, 5.7500000000000009, 0.85814893509951207), 11: (0, 5.8500000000000005, 0.85814893509951207), 14: (0, 5.9500000000000011, 0.83466374295385415),
              16: (0, 5.8500000000000005, 0.85814893509951207), 23: (3, 1.4500000000000002, 0.83201838513392434)}
IRIS = """5.8 2.8 5.1 2.4;6 2.2 4 1;5.5 4.2 1.4 0.2;7.3 2.9 6.3 1.8;5 3.4 1.5 0.2;6.3 3.3 6 2.5;5 3.5 1.3 0.3;6.7 3.1 4.7 1.5;6.8 2.8 4.8 1.4;6.1 2.8 4 1.3;6.1 2.6 5.6 1.4;6.4 3.2 4.5 1.5;6.1 2.8 4.7 1.2;6.5 2.8 4.6 1.5;6.1 2.9 4.7 1.4;4.9 3.1 1.5 0.1;6 2.9 4.5 1.5;5.5 2.6 4.4 1.2;4.8 3 1.4 0.3;5.4 3.9 1.3 0.4;5.6 2.8 4.9 2;5.6 3 4.5 1.5;4.8 3.4 1.9 0.2;4.4 2.9 1.4 0.2;6.2 2.8 4.8 1.8;4.6 3.6 1 0.2;5.1 3.8 1.9 0.4;6.2 2.9 4.3 1.3;5 2.3 3.3 1;5 3.4 1.6 0.4"""
IRIS_PREDICTED = """8.777494239518565111e-01 8.791711215497503007e-01 1.192029220221177133e-01 8.807970779778820924e-01 1.192029220221177133e-01 8.807970779778820924e-01 1.192029220221177133e-01 8.807970779778820924e-01 8.791711215497503007e-01 8.791711215497503007e-01 8.791711215497503007e-01 8.807970779778820924e-01 8.791711215497503007e-01 8.807970779778820924e-01 8.791711215497503007e-01 1.192029220221177133e-01 8.807970779778820924e-01 8.753685294277789852e-01 1.192029220221177133e-01 1.192029220221177133e-01 8.769944858559107770e-01 8.769944858559107770e-01 1.192029220221177133e-01 1.192029220221177133e-01 8.807970779778820924e-01 1.192029220221177133e-01 1.192029220221177133e-01 8.791711215497503007e-01 8.753685294277789852e-01 1.192029220221177133e-01"""


def join(values):
    return " ".join(str(int(v)) if isinstance(v, (int, np.integer)) else repr(float(v)) for v in values)


def random_tree(r, features, leaves, kinds, version, linear):
    """kinds: of each feature 'c' for categories, else the missing type 0, 1 or 2."""
    t = dict(split=[], gain=[], threshold=[], kind=[], left=[], right=[], boundaries=[0], bits=[], leaves=1, value=[float(r.normal())])
    where = [None]
    for node in range(leaves - 1):
        leaf = r.randint(t["leaves"])
        if where[leaf] is not None:
            parent, side = where[leaf]
            t[side][parent] = node
        feature = r.randint(features)
        t["split"].append(feature)
        t["gain"].append(float(np.round(abs(r.normal()) * 10, 3)) if r.rand() < 0.9 else 0.0)
        if kinds[feature] == "c":
            words = r.randint(1, 4)
            t["kind"].append(1 | (r.choice([0, 2]) << 2))
            t["threshold"].append(len(t["boundaries"]) - 1)
            t["bits"] += [int(v) for v in r.randint(0, 2 ** 32, size=words, dtype=np.uint64)]
            t["boundaries"].append(len(t["bits"]))
        else:
            t["kind"].append(int(r.choice([0, 2])) | (kinds[feature] << 2))
            t["threshold"].append(float(r.choice([-1.5, 1.0000000180025095e-35, -1.0000000180025095e-35, r.normal(), r.normal(), np.float32(r.normal())])))
        new = t["leaves"]
        t["left"].append(~leaf)
        t["right"].append(~new)
        where[leaf] = (node, "left")
        where.append((node, "right"))
        t["value"].append(float(r.normal()))
        t["leaves"] += 1
    n = t["leaves"]
    lines = [f"num_leaves={n}", f"num_cat={len(t['boundaries']) - 1}", "split_feature=" + join(t["split"]), "split_gain=" + join(t["gain"]), "threshold=" + join(t["threshold"]),
             "decision_type=" + join(t["kind"]), "left_child=" + join(t["left"]), "right_child=" + join(t["right"]), "leaf_value=" + join(t["value"])]
    if version != "v2":
        lines.append("leaf_weight=" + join(np.abs(r.normal(size=n)).tolist()))
    lines += ["leaf_count=" + join(r.randint(1, 99, size=n)), "internal_value=" + join(np.round(r.normal(size=n - 1), 4).tolist())]
    if version != "v2":
        lines.append("internal_weight=" + join(np.abs(np.round(r.normal(size=n - 1), 3)).tolist()))
    lines.append("internal_count=" + join(r.randint(1, 99, size=n - 1)))
    if t["bits"]:
        lines += ["cat_boundaries=" + join(t["boundaries"]), "cat_threshold=" + join(t["bits"])]
    if version == "v4":
        lines.append(f"is_linear={int(linear)}")
    if linear:
        t["const"] = r.normal(size=n).tolist()
        t["used"] = [r.choice(features, size=r.randint(0, 3), replace=False).tolist() for _ in range(n)]
        t["coeff"] = [r.normal(size=len(u)).tolist() for u in t["used"]]
        lines += ["leaf_const=" + join(t["const"]), "num_features=" + join([len(u) for u in t["used"]]), "leaf_features=" + "".join((join(u) + " " if u else "") + " " for u in t["used"]),
                  "leaf_coeff=" + "".join((join(u) + " " if u else "") + " " for u in t["coeff"])]
    lines.append("shrinkage=0.1")
    return t, "\n".join(lines) + "\n\n"


def leaf_of(t, x):
    node = 0 if t["leaves"] > 1 else ~0
    while node >= 0:
        value, kind = float(x[t["split"][node]]), t["kind"][node]
        missing = kind >> 2
        if kind & 1:
            if math.isnan(value):
                category = -1
            else:
                category = int(value)
            c = int(t["threshold"][node])
            words = t["bits"][t["boundaries"][c]:t["boundaries"][c + 1]]
            left = 0 <= category < 32 * len(words) and words[category // 32] >> (category % 32) & 1 == 1
        else:
            if math.isnan(value) and missing != 2:
                value = 0.0
            if missing == 1 and abs(value) <= float(np.float32(1e-35)) or missing == 2 and math.isnan(value):
                left = kind & 2 != 0
            else:
                left = value <= t["threshold"][node]
        node = t["left"][node] if left else t["right"][node]
    return ~node


def output_of(t, leaf, x):
    if "const" not in t:
        return t["value"][leaf]
    used = [float(x[f]) for f in t["used"][leaf]]
    return t["value"][leaf] if any(math.isnan(v) for v in used) else t["const"][leaf] + sum(c * v for c, v in zip(t["coeff"][leaf], used))


def convert(objective, raw, average, version, iterations):
    raw = list(raw)
    if average:
        raw = [v / iterations for v in raw]
        if version == "v2":
            return raw
    name = objective.split(" ")[0]
    sigmoid = next((float(w[8:]) for w in objective.split(" ") if w.startswith("sigmoid:")), 1.0)
    if name == "multiclass":
        e = [math.exp(v - max(raw)) for v in raw]
        return [v / sum(e) for v in e]
    if name in ("binary", "multiclassova", "cross_entropy"):
        return [1 / (1 + math.exp(-sigmoid * v)) for v in raw]
    if name in ("poisson", "gamma", "tweedie"):
        return [math.exp(v) for v in raw]
    if name == "cross_entropy_lambda":
        return [math.log1p(math.exp(v)) for v in raw]
    return [math.copysign(v * v, v) for v in raw] if "sqrt" in objective else raw


def case(r, name, objective, version, classes=1, iterations=3, leaves=6, kinds=(2, 2, 0, 1, "c"), average=False, linear=False, sizes=True, constant=False):
    features, blocks, trees = len(kinds), [], []
    for i in range(iterations * classes):
        t, text = random_tree(r, features, 1 if constant and i == 1 else r.randint(2, leaves + 1), kinds, version, linear)
        trees.append(t)
        blocks.append(f"Tree={i}\n{text}\n")
    text = f"tree\nversion={version}\nnum_class={classes}\nnum_tree_per_iteration={classes}\nlabel_index=0\nmax_feature_idx={features - 1}\n" + (f"objective={objective}\n" if objective else "")
    text += ("average_output\n" if average else "") + "feature_names=" + " ".join(f"f={i}" if i == 1 else f"f{i}" for i in range(features)) + "\nfeature_infos=" + " ".join(["none"] * features) + "\n"
    text += ("tree_sizes=" + " ".join(str(len(b)) for b in blocks) + "\n" if sizes else "") + "\n" + "".join(blocks)
    text += ("end of trees\n\nfeature_importances:\nf0=3\n\n" if version != "v2" else "\nfeature importances:\nf0=3\n\n") + "parameters:\n[boosting: gbdt]\n[num_leaves: 6]\n\nend of parameters\n\npandas_categorical:[[\"a\", \"b\"]]\n"
    x = r.normal(size=(12, features)).astype(np.float32)
    for j, kind in enumerate(kinds):
        x[:, j] = np.where(r.rand(12) < 0.2, 0, x[:, j])
        if kind == "c":
            x[:, j] = r.choice([0, 1, 2, 3, 5, 31, 32, 40, 63, 64, 90, 500, -1, 2.7], size=12)
        x[:, j] = np.where(r.rand(12) < 0.2, np.nan, x[:, j])
    for i in range(4):  # exactly on a threshold
        t = trees[r.randint(len(trees))]
        if t["split"] and not t["kind"][0] & 1:
            x[i, t["split"][0]] = np.float32(t["threshold"][0])
    found = [[leaf_of(t, row) for t in trees] for row in x]
    raw = [[sum(output_of(t, leaf, row) for j, (t, leaf) in enumerate(zip(trees, row_leaves)) if j % classes == k) for k in range(classes)] for row, row_leaves in zip(x, found)]
    second = [[output_of(trees[classes + k], row_leaves[classes + k], row) for k in range(classes)] for row, row_leaves in zip(x, found)]
    predicted = [convert(objective, v, average, version, iterations) for v in raw]
    split, gain = [0.0] * features, [0.0] * features
    for t in trees:
        for f, g in zip(t["split"], t["gain"]):
            if g > 0:
                split[f] += 1
                gain[f] += g
    return dict(name=name, text=text, features=features, x=[None if math.isnan(v) else float(v) for v in x.ravel()], leaves=np.ravel(found).tolist(), raw=np.ravel(raw).tolist(),
                second=np.ravel(second).tolist(), predicted=np.ravel(predicted).tolist(), split=split, gain=gain)


def iris_rf():
    blocks = []
    for i in range(30):
        if i in RF_SPECIAL:
            feature, threshold, middle = RF_SPECIAL[i]
            body = f"num_leaves=3\nnum_cat=0\nsplit_feature=3 {feature}\nsplit_gain=75 0.1\nthreshold=0.45000000000000007 {threshold!r}\ndecision_type=2 2\nleft_child=-1 -2\nright_child=1 -3\nleaf_value={RF_LEFT!r} {middle!r} {RF_RIGHT!r}\nleaf_count=27 20 49\ninternal_value=0 1.9\ninternal_count=96 69\n"
        else:
            body = f"num_leaves=2\nnum_cat=0\nsplit_feature=2\nsplit_gain=86\nthreshold=2.3500000000000005\ndecision_type=2\nleft_child=-1\nright_child=-2\nleaf_value={RF_LEFT!r} {RF_RIGHT!r}\nleaf_count=33 63\ninternal_value=0\ninternal_count=96\n"
        blocks.append(f"Tree={i}\n{body}shrinkage=1\n\n\n")
    text = "tree\nversion=v2\nnum_class=1\nnum_tree_per_iteration=1\nlabel_index=0\nmax_feature_idx=3\nobjective=binary sigmoid:1\naverage_output\nfeature_names=Column_0 Column_1 Column_2 Column_3\nfeature_infos=[4.3:7.9] [2:4.4] [1.1:6.9] [0.1:2.5]\n"
    text += "tree_sizes=" + " ".join(str(len(b)) for b in blocks) + "\n\n" + "".join(blocks) + "end of trees\n\nfeature importances:\nColumn_2=25\n\nparameters:\n[boosting: rf]\n\nend of parameters\n\npandas_categorical:null\n"
    return dict(text=text, x=[float(v) for row in IRIS.split(";") for v in row.split()], predicted=[float(v) for v in IRIS_PREDICTED.split()])


r = np.random.RandomState(7)
cases = [case(r, "binary v2", "binary sigmoid:1", "v2"), case(r, "binary v3 steep", "binary sigmoid:1.7", "v3"), case(r, "binary v4 constant tree", "binary sigmoid:1", "v4", constant=True),
         case(r, "multiclass", "multiclass num_class:3", "v4", classes=3), case(r, "multiclassova", "multiclassova num_class:3 sigmoid:1", "v3", classes=3, iterations=2),
         case(r, "regression", "regression", "v4", leaves=20), case(r, "regression sqrt", "regression sqrt", "v3", sizes=False), case(r, "poisson", "poisson", "v4", kinds=(0, 1)),
         case(r, "cross_entropy_lambda", "cross_entropy_lambda", "v4", kinds=("c", "c", 2)), case(r, "lambdarank", "lambdarank", "v4"), case(r, "custom", "", "v4"),
         case(r, "rf v3", "binary sigmoid:1", "v3", average=True, iterations=4), case(r, "linear", "regression", "v4", linear=True), case(r, "quantile", "quantile alpha:0.9", "v3"),
         case(r, "zeros", "gamma", "v4", kinds=(1, 1, 1), leaves=12, iterations=2)]
json.dump(dict(cases=cases, iris_rf=iris_rf()), open("lightgbm.json", "w"))
