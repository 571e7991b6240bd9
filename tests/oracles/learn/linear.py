"""Linear models, support vector machines, naive Bayes, discriminant analysis and dummies of scikit-learn. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes linear.json."""
import json
import warnings
import numpy as np
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris, load_wine, load_digits
from sklearn.preprocessing import StandardScaler
from sklearn import linear_model as lm
from sklearn import svm

warnings.filterwarnings("ignore")
SETS = dict(iris=load_iris, wine=load_wine, breast_cancer=load_breast_cancer, diabetes=load_diabetes, digits=load_digits)
cases = []


def numbers(a):
    return [None if v is None else float(f"{v:.9g}") for v in np.asarray(a, dtype=float).ravel()]


def data(name, scale, first):
    x, y = SETS[name](return_X_y=True)
    x = x.astype(np.float32).astype(float)
    if scale:
        # The scaler of Baeum rounds to float as well.
        x = StandardScaler().fit_transform(x).astype(np.float32).astype(float)
    return x[:first], y[:first].astype(np.float32).astype(float) if name == "diabetes" else y[:first]


def case(kind, attributes, data_set="iris", scale=False, first=None, labels=None, weights=False, tolerance=1e-6, calls=(), two=False, targets=1, **parameters):
    x, y = data(data_set, scale, first)
    if two:
        x, y = x[y < 2], y[y < 2]
    if targets == 2:
        y = np.stack([y, np.round(y[::-1] * 0.5 + x[:, 0] * 10, 3)], 1).astype(np.float32).astype(float)
    if labels is not None:
        y = np.array(labels)[y]
    w = ((np.arange(len(x)) % 5) * 0.5).astype(np.float32).astype(float) if weights else None
    given = dict(parameters)
    if "class_weight" in given and isinstance(given["class_weight"], dict):
        parameters["class_weight"] = [[str(k) if isinstance(k, str) else int(k), v] for k, v in given["class_weight"].items()]
    model = kind(**given)
    model.fit(x, y, **({} if w is None else dict(sample_weight=w)))
    at = np.arange(0, len(x), max(1, len(x) // 12))
    expected = {name: numbers(getattr(model, name + "_")) for name in attributes}
    results = {call: (getattr(model, call)(x[at]).tolist() if call == "predict" and labels is not None else numbers(getattr(model, call)(x[at]))) for call in calls}
    cases.append(dict(
        name=f"{len(cases)} {kind.__name__} {data_set} {' '.join(f'{k}={v}' for k, v in given.items())}{' weights' if weights else ''}", estimator=kind.__name__, parameters=parameters,
        data=data_set, scale=scale, first=first, two=two, targets=targets, labels=labels, weights=weights, tolerance=tolerance, expected=expected, results=results))


SVM = ["support", "dual_coef", "intercept", "n_support", "n_iter"]
BOTH = ("predict", "decision_function")
for kernel in ["linear", "poly", "rbf", "sigmoid"]:
    case(svm.SVC, SVM, "iris", kernel=kernel, calls=BOTH)
    case(svm.SVC, SVM, "wine", scale=True, kernel=kernel, C=0.5, calls=BOTH, labels=["red", "white", "blue"])
    case(svm.SVC, SVM, "breast_cancer", scale=True, first=200, kernel=kernel, calls=BOTH)
    case(svm.SVR, SVM, "diabetes", scale=True, first=120, kernel=kernel, C=20.0, epsilon=5.0, calls=("predict",))
    case(svm.OneClassSVM, SVM + ["offset"], "iris", kernel=kernel, nu=0.2, calls=("predict", "decision_function", "score_samples"))
case(svm.SVC, SVM, "iris", decision_function_shape="ovo", gamma="auto", C=3.0, calls=BOTH)
case(svm.SVC, SVM + ["coef"], "iris", kernel="linear", C=0.1, shrinking=False, calls=BOTH)
case(svm.SVC, SVM + ["coef"], "iris", kernel="linear", two=True, calls=BOTH)
case(svm.SVC, SVM, "iris", class_weight="balanced", first=120, gamma=0.7, calls=BOTH)
case(svm.SVC, SVM, "iris", class_weight={0: 3.0, 2: 0.5}, calls=BOTH)
case(svm.SVC, ["dual_coef", "intercept", "n_iter"], "iris", weights=True, calls=BOTH)
case(svm.SVC, SVM, "iris", break_ties=True, C=0.02, calls=BOTH)
case(svm.SVC, SVM, "wine", scale=True, kernel="poly", degree=2, coef0=1.0, tol=1e-5, calls=BOTH)
case(svm.SVC, SVM, "wine", calls=BOTH)
case(svm.SVC, SVM, "wine", kernel="rbf", max_iter=10, calls=BOTH)
case(svm.SVC, ["probA", "probB", "intercept"], "iris", probability=True, random_state=0, calls=("predict", "predict_proba"))
case(svm.SVC, ["probA", "probB", "intercept"], "breast_cancer", scale=True, first=150, probability=True, random_state=7, class_weight="balanced", calls=("predict", "predict_proba"))
case(svm.NuSVC, SVM, "iris", nu=0.3, calls=BOTH)
case(svm.NuSVC, SVM, "breast_cancer", scale=True, first=200, nu=0.1, kernel="poly", calls=BOTH)
case(svm.NuSVC, ["probA", "probB", "intercept"], "wine", scale=True, nu=0.2, probability=True, random_state=3, calls=("predict", "predict_proba"))
case(svm.NuSVR, SVM, "diabetes", scale=True, first=100, C=20.0, nu=0.4, calls=("predict",))
case(svm.NuSVR, SVM + ["coef"], "diabetes", scale=True, first=100, kernel="linear", C=2.0, calls=("predict",))
case(svm.SVR, ["dual_coef", "intercept"], "diabetes", first=100, weights=True, C=50.0, calls=("predict",))
LINEAR = ["coef", "intercept", "n_iter"]
for seed in [0, 5]:
    case(svm.LinearSVC, LINEAR, "iris", scale=True, random_state=seed, calls=BOTH)
    case(svm.LinearSVC, LINEAR, "breast_cancer", scale=True, random_state=seed, loss="hinge", C=0.1, max_iter=5000, calls=BOTH)
    case(svm.LinearSVC, LINEAR, "breast_cancer", scale=True, random_state=seed, penalty="l1", dual=False, C=0.1, calls=BOTH)
    case(svm.LinearSVC, LINEAR[:2], "wine", scale=True, random_state=seed, multi_class="crammer_singer", C=0.5, calls=BOTH, labels=["red", "white", "blue"])
    case(svm.LinearSVR, LINEAR, "diabetes", scale=True, first=200, random_state=seed, C=5.0, epsilon=3.0, calls=("predict",))
case(svm.LinearSVC, LINEAR[:2], "iris", two=True, multi_class="crammer_singer", random_state=2, calls=BOTH)
case(svm.LinearSVC, LINEAR, "wine", scale=True, dual=False, intercept_scaling=10.0, class_weight="balanced", calls=BOTH, tolerance=3e-4)
case(svm.LinearSVC, LINEAR[::2], "iris", scale=True, random_state=1, fit_intercept=False, weights=True, class_weight={1: 4.0}, calls=BOTH)
case(svm.LinearSVC, LINEAR, "iris", scale=True, penalty="l1", dual=False, random_state=1, calls=BOTH)
case(svm.LinearSVR, LINEAR, "diabetes", scale=True, first=200, random_state=0, loss="squared_epsilon_insensitive", epsilon=10.0, weights=True, calls=("predict",))
case(svm.LinearSVR, LINEAR, "diabetes", scale=True, first=200, dual=False, loss="squared_epsilon_insensitive", epsilon=1.0, calls=("predict",))
case(svm.LinearSVC, LINEAR, "wine", scale=True, dual=False, calls=BOTH)
case(svm.LinearSVC, LINEAR, "breast_cancer", scale=True, dual=False, calls=BOTH)
case(svm.LinearSVC, LINEAR, "iris", dual=False, class_weight="balanced", calls=BOTH)

PROBABLE = ("predict", "decision_function", "predict_proba")
case(lm.LogisticRegression, LINEAR, "iris", calls=PROBABLE, tolerance=1e-4)
case(lm.LogisticRegression, LINEAR, "iris", two=True, calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "wine", scale=True, labels=["red", "white", "blue"], calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "wine", max_iter=40, calls=PROBABLE, tolerance=1e-5)
case(lm.LogisticRegression, LINEAR, "breast_cancer", scale=True, C=10.0, class_weight="balanced", calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "iris", multi_class="ovr", class_weight="balanced", weights=True, calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "iris", multi_class="ovr", class_weight={0: 3.0, 1: 0.5}, calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "iris", two=True, multi_class="multinomial", calls=PROBABLE)
case(lm.LogisticRegression, ["coef"], "wine", scale=True, fit_intercept=False, C=0.1, weights=True, calls=PROBABLE)
case(lm.LogisticRegression, ["coef", "intercept"], "wine", scale=True, solver="newton-cg", tol=1e-9, max_iter=1000, calls=PROBABLE)
case(lm.LogisticRegression, ["coef", "intercept"], "breast_cancer", scale=True, solver="newton-cholesky", tol=1e-9, calls=PROBABLE)
case(lm.LogisticRegression, ["coef", "intercept"], "iris", scale=True, solver="sag", tol=1e-10, max_iter=20000, random_state=0, calls=PROBABLE)
case(lm.LogisticRegression, ["coef", "intercept"], "wine", scale=True, solver="saga", penalty="l1", tol=1e-10, max_iter=20000, random_state=0, calls=PROBABLE)
case(lm.LogisticRegression, ["coef", "intercept"], "iris", scale=True, solver="saga", penalty="elasticnet", l1_ratio=0.4, C=0.5, tol=1e-10, max_iter=20000, random_state=0, multi_class="ovr", calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "breast_cancer", scale=True, solver="liblinear", calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "iris", solver="liblinear", random_state=3, dual=True, calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "wine", scale=True, solver="liblinear", random_state=3, penalty="l1", C=0.5, calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "iris", solver="liblinear", random_state=3, penalty="l1", weights=True, class_weight="balanced", calls=PROBABLE)
case(lm.LogisticRegression, LINEAR, "digits", first=300, calls=("predict",), tolerance=1e-5)

case(lm.LinearRegression, ["coef", "intercept", "rank", "singular"], "diabetes", calls=("predict",))
case(lm.LinearRegression, ["coef", "intercept"], "diabetes", weights=True, calls=("predict",))
case(lm.LinearRegression, ["coef", "rank"], "diabetes", fit_intercept=False, calls=("predict",))
case(lm.LinearRegression, ["coef", "intercept"], "diabetes", positive=True, calls=("predict",))
case(lm.LinearRegression, ["rank"], "diabetes", targets=2, calls=("predict",))
case(lm.LinearRegression, ["coef", "rank"], "digits", first=150, calls=("predict",), tolerance=1e-5)
json.dump(cases, open("linear.json", "w"))
