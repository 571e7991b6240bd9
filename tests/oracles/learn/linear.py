"""Linear models, support vector machines, naive Bayes, discriminant analysis and dummies of scikit-learn. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes linear.json."""
import json
import warnings
import numpy as np
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris, load_wine, load_digits
from sklearn.preprocessing import StandardScaler
from sklearn import discriminant_analysis as da
from sklearn import dummy
from sklearn import linear_model as lm
from sklearn import naive_bayes as nb
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

case(lm.Ridge, ["coef", "intercept"], "diabetes", alpha=0.5, calls=("predict",))
case(lm.Ridge, ["coef", "intercept"], "diabetes", scale=True, weights=True, alpha=20.0, calls=("predict",))
case(lm.Ridge, [], "diabetes", targets=2, fit_intercept=False, calls=("predict",))
case(lm.Ridge, ["coef", "intercept"], "digits", first=40, alpha=2.0, calls=("predict",))
case(lm.Ridge, ["coef", "intercept"], "diabetes", alpha=0.1, positive=True, tol=1e-12, calls=("predict",), tolerance=1e-5)
case(lm.RidgeCV, ["coef", "intercept", "alpha", "best_score"], "diabetes", calls=("predict",))
case(lm.RidgeCV, ["coef", "intercept", "alpha", "best_score"], "diabetes", scale=True, first=80, alphas=[0.01, 1.0, 30.0, 100.0], calls=("predict",))
case(lm.RidgeCV, ["alpha", "best_score"], "diabetes", fit_intercept=False, alphas=[0.01, 1.0, 30.0], targets=2, calls=("predict",))
case(lm.RidgeClassifier, ["coef", "intercept"], "iris", calls=BOTH)
case(lm.RidgeClassifier, ["coef", "intercept"], "breast_cancer", scale=True, alpha=5.0, class_weight="balanced", weights=True, calls=BOTH)
NET = ["coef", "intercept", "dual_gap", "n_iter"]
case(lm.Lasso, NET, "diabetes", alpha=0.1, calls=("predict",))
case(lm.Lasso, NET, "diabetes", scale=True, alpha=2.0, weights=True, calls=("predict",))
case(lm.Lasso, NET, "diabetes", scale=True, alpha=2.0, positive=True, fit_intercept=False, calls=("predict",))
case(lm.Lasso, NET, "diabetes", scale=True, alpha=0.5, selection="random", random_state=3, calls=("predict",))
case(lm.ElasticNet, NET, "diabetes", scale=True, alpha=0.5, l1_ratio=0.3, calls=("predict",))
case(lm.ElasticNet, NET, "diabetes", alpha=0.01, l1_ratio=0.9, tol=1e-7, max_iter=20000, calls=("predict",))
case(lm.LassoCV, ["coef", "intercept", "alpha", "alphas"], "diabetes", scale=True, n_alphas=20, calls=("predict",))
case(lm.LassoCV, ["coef", "intercept", "alpha", "mse_path"], "diabetes", n_alphas=8, cv=3, calls=("predict",), tolerance=1e-5)
case(lm.ElasticNetCV, ["coef", "intercept", "alpha", "l1_ratio"], "diabetes", scale=True, n_alphas=15, l1_ratio=[0.2, 0.7, 0.95], cv=4, calls=("predict",), tolerance=1e-5)
case(lm.LassoCV, ["coef", "intercept", "alpha", "alphas"], "diabetes", scale=True, first=90, weights=True, n_alphas=10, calls=("predict",), tolerance=1e-5)
case(svm.LinearSVC, ["coef", "intercept"], "wine", scale=True, random_state=1, multi_class="crammer_singer", max_iter=5, calls=BOTH)
case(lm.HuberRegressor, ["coef", "intercept", "scale"], "diabetes", scale=True, tol=1e-8, max_iter=2000, calls=("predict",), tolerance=1e-4)
case(lm.HuberRegressor, ["coef", "intercept", "scale"], "diabetes", scale=True, epsilon=1.8, alpha=0.1, weights=True, tol=1e-8, max_iter=2000, calls=("predict",), tolerance=1e-4)

for loss in ["hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron", "squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"]:
    probable = PROBABLE if loss in ("log_loss", "modified_huber") else BOTH
    case(lm.SGDClassifier, LINEAR, "iris", scale=True, loss=loss, random_state=1, calls=probable)
case(lm.SGDClassifier, LINEAR, "iris", two=True, loss="log_loss", random_state=2, class_weight="balanced", weights=True, calls=PROBABLE)
case(lm.SGDClassifier, LINEAR, "breast_cancer", scale=True, loss="modified_huber", penalty="l1", alpha=0.01, random_state=2, calls=PROBABLE)
case(lm.SGDClassifier, LINEAR, "breast_cancer", scale=True, penalty="elasticnet", alpha=0.01, learning_rate="adaptive", eta0=0.05, random_state=2, calls=BOTH)
case(lm.SGDClassifier, LINEAR, "wine", scale=True, average=True, learning_rate="constant", eta0=0.01, random_state=4, calls=BOTH)
case(lm.SGDClassifier, LINEAR, "wine", scale=True, average=20, penalty=None, learning_rate="invscaling", eta0=0.1, shuffle=False, max_iter=8, calls=BOTH)
case(lm.SGDClassifier, LINEAR, "wine", scale=True, early_stopping=True, random_state=5, n_iter_no_change=3, calls=BOTH)
case(lm.SGDClassifier, LINEAR, "breast_cancer", scale=True, early_stopping=True, random_state=5, calls=BOTH)
case(lm.SGDRegressor, LINEAR, "diabetes", scale=True, random_state=0, calls=("predict",))
case(lm.SGDRegressor, LINEAR, "diabetes", scale=True, random_state=1, loss="huber", epsilon=20.0, penalty="l1", alpha=0.1, weights=True, calls=("predict",))
case(lm.SGDRegressor, LINEAR, "diabetes", scale=True, random_state=2, early_stopping=True, average=True, calls=("predict",))
case(lm.SGDRegressor, LINEAR, "diabetes", scale=True, random_state=3, loss="epsilon_insensitive", epsilon=1.0, penalty="elasticnet", learning_rate="optimal", max_iter=50, calls=("predict",))
case(lm.Perceptron, LINEAR, "iris", random_state=0, calls=BOTH)
case(lm.Perceptron, LINEAR, "breast_cancer", scale=True, penalty="l2", alpha=0.001, random_state=1, labels=["bad", "good"], calls=BOTH)

LIKELY = ("predict", "predict_proba")
case(nb.GaussianNB, ["theta", "var", "class_prior", "class_count", "epsilon"], "iris", calls=LIKELY)
case(nb.GaussianNB, ["theta", "var"], "wine", weights=True, priors=[0.2, 0.3, 0.5], var_smoothing=1e-3, labels=["red", "white", "blue"], calls=LIKELY)
case(nb.MultinomialNB, ["class_log_prior", "feature_count", "feature_log_prob", "class_count"], "digits", first=60, calls=LIKELY)
case(nb.MultinomialNB, ["class_log_prior", "feature_log_prob"], "iris", alpha=0.2, fit_prior=False, weights=True, calls=LIKELY)
case(nb.BernoulliNB, ["class_log_prior", "feature_count", "feature_log_prob"], "iris", binarize=3.0, calls=LIKELY)
case(nb.BernoulliNB, ["class_log_prior", "feature_log_prob"], "digits", first=60, alpha=0.5, weights=True, class_prior=[0.1] * 10, calls=LIKELY)
case(da.LinearDiscriminantAnalysis, ["coef", "intercept", "means", "priors", "xbar", "explained_variance_ratio"], "iris", calls=PROBABLE)
case(da.LinearDiscriminantAnalysis, ["coef", "intercept"], "breast_cancer", priors=[0.3, 0.7], calls=PROBABLE, tolerance=1e-5)
case(da.LinearDiscriminantAnalysis, ["coef", "intercept"], "digits", first=200, calls=BOTH, tolerance=1e-5)
case(da.LinearDiscriminantAnalysis, ["coef", "intercept"], "wine", solver="lsqr", labels=["red", "white", "blue"], calls=PROBABLE, tolerance=1e-5)
case(da.LinearDiscriminantAnalysis, ["coef", "intercept"], "wine", solver="lsqr", shrinkage="auto", calls=PROBABLE, tolerance=1e-5)
case(da.LinearDiscriminantAnalysis, ["coef", "intercept", "explained_variance_ratio"], "iris", solver="eigen", shrinkage=0.3, calls=PROBABLE)
case(da.LinearDiscriminantAnalysis, ["coef", "intercept", "explained_variance_ratio"], "wine", solver="eigen", n_components=1, calls=PROBABLE, tolerance=1e-5)
case(da.QuadraticDiscriminantAnalysis, ["means", "priors"], "iris", calls=PROBABLE)
case(da.QuadraticDiscriminantAnalysis, ["means", "priors"], "breast_cancer", scale=True, reg_param=0.1, priors=[0.5, 0.5], calls=PROBABLE)
for strategy in ["prior", "most_frequent", "stratified", "uniform"]:
    case(dummy.DummyClassifier, ["class_prior"], "wine", strategy=strategy, random_state=3, labels=["red", "white", "blue"], calls=LIKELY)
case(dummy.DummyClassifier, ["class_prior"], "wine", strategy="stratified", random_state=0, weights=True, calls=LIKELY)
case(dummy.DummyClassifier, [], "wine", strategy="constant", constant=2, calls=LIKELY)
case(dummy.DummyRegressor, ["constant"], "diabetes", weights=True, calls=("predict",))
case(dummy.DummyRegressor, ["constant"], "diabetes", strategy="median", calls=("predict",))
case(dummy.DummyRegressor, ["constant"], "diabetes", strategy="quantile", quantile=0.8, first=77, calls=("predict",))
json.dump(cases, open("linear.json", "w"))
