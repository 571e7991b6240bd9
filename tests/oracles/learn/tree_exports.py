"""Trees of scikit-learn with their texts. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes tree_exports.json."""
import json
import numpy as np
import sklearn
from sklearn.datasets import load_diabetes, load_digits, load_iris, load_wine
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor, export_graphviz, export_text

iris, wine, digits, diabetes = load_iris(), load_wine(), load_digits(), load_diabetes()
f32 = lambda x: x.astype("float32")
weights = np.random.RandomState(1).rand(150)
both = np.column_stack([diabetes.target, np.sqrt(diabetes.target)])
fitted = {
    "iris": DecisionTreeClassifier(random_state=0, max_depth=4).fit(f32(iris.data), iris.target),
    "names": DecisionTreeClassifier(random_state=0, max_depth=3, criterion="entropy").fit(f32(iris.data), iris.target_names[iris.target]),
    "weights": DecisionTreeClassifier(random_state=0, max_depth=3).fit(f32(iris.data), iris.target, sample_weight=weights),
    "digits": DecisionTreeClassifier(random_state=0, max_depth=4).fit(f32(digits.data), digits.target),
    "wine": DecisionTreeClassifier(random_state=0, max_leaf_nodes=6).fit(f32(wine.data), wine.target),
    "diabetes": DecisionTreeRegressor(random_state=0, max_depth=3).fit(f32(diabetes.data), diabetes.target),
    "friedman": DecisionTreeRegressor(random_state=0, max_depth=2, criterion="friedman_mse").fit(f32(diabetes.data), diabetes.target / 1000),
    "absolute": DecisionTreeRegressor(random_state=0, max_depth=2, criterion="absolute_error").fit(f32(diabetes.data), diabetes.target),
    "both": DecisionTreeRegressor(random_state=0, max_depth=2).fit(f32(diabetes.data), both),
    "leaf": DecisionTreeRegressor().fit(f32(iris.data), np.ones(150)),
    "one": DecisionTreeClassifier().fit(f32(iris.data), np.zeros(150, int)),
}
texts = [
    ("iris", dict()), ("iris", dict(feature_names=iris.feature_names, max_depth=1, spacing=2, decimals=4, show_weights=True)), ("names", dict(decimals=0, show_weights=True)),
    ("weights", dict(show_weights=True)), ("digits", dict(max_depth=2)), ("diabetes", dict(decimals=3)), ("both", dict()), ("leaf", dict()), ("one", dict(show_weights=True)), ("absolute", dict(max_depth=0, decimals=1)),
]
dots = [
    ("iris", dict()), ("iris", dict(filled=True, rounded=True, feature_names=iris.feature_names, class_names=list(iris.target_names), special_characters=True, node_ids=True)),
    ("iris", dict(filled=True, max_depth=1, leaves_parallel=True, rotate=True, class_names=True, label="root", node_ids=True)), ("names", dict(impurity=False, label="none", rounded=True, class_names=True, special_characters=True)),
    ("weights", dict(filled=True, precision=0)), ("weights", dict(proportion=True, leaves_parallel=True, class_names=True, fontname="Arial")), ("digits", dict(filled=True, max_depth=3)), ("wine", dict(filled=True, leaves_parallel=True)),
    ("diabetes", dict(filled=True, proportion=True, precision=2)), ("friedman", dict(filled=True, precision=6)), ("absolute", dict(rotate=True)), ("both", dict(filled=True)), ("leaf", dict(filled=True)), ("one", dict(filled=True)),
]
tree = lambda m: dict(
    features=m.tree_.n_features, outputs=m.tree_.n_outputs, values=int(m.tree_.max_n_classes), left=m.tree_.children_left.tolist(), right=m.tree_.children_right.tolist(), feature=m.tree_.feature.tolist(),
    threshold=m.tree_.threshold.tolist(), impurity=m.tree_.impurity.tolist(), samples=m.tree_.n_node_samples.tolist(), weights=m.tree_.weighted_n_node_samples.tolist(), value=m.tree_.value.ravel().tolist(),
    depth=int(m.tree_.max_depth), criterion=m.criterion, classes=[str(c) for c in m.classes_] if hasattr(m, "classes_") else None)
json.dump(dict(
    sklearn=sklearn.__version__,
    trees={k: tree(m) for k, m in fitted.items()},
    texts=[dict(tree=k, options=o, text=export_text(fitted[k], **o)) for k, o in texts],
    dots=[dict(tree=k, options=o, text=export_graphviz(fitted[k], **o)) for k, o in dots],
), open("tree_exports.json", "w"))
