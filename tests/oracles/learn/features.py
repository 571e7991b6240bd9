"""scikit-learn's tests and selections of features. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes features.json."""
import json
import numpy as np
import sklearn
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.feature_selection import *
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, Ridge
from sklearn.inspection import permutation_importance
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

f32 = lambda a: np.asarray(a, "float32").astype("float64")
iris, cancer, diabetes = load_iris(), load_breast_cancer(), load_diabetes()
xi, xc, xd, yd = f32(iris.data), f32(cancer.data), f32(diabetes.data), f32(diabetes.target)
pair = lambda t: dict(scores=t[0].tolist(), p=t[1].tolist())
tests = {
    "f_classif iris": pair(f_classif(xi, iris.target)), "f_classif cancer": pair(f_classif(xc, cancer.target)),
    "chi2 iris": pair(chi2(xi, iris.target)), "chi2 cancer": pair(chi2(xc, cancer.target)), "f_regression diabetes": pair(f_regression(xd, yd)),
    "mutual_info_classif iris": dict(scores=mutual_info_classif(xi, iris.target, random_state=3).tolist()),
    "mutual_info_classif cancer": dict(scores=mutual_info_classif(xc, cancer.target, n_neighbors=5, random_state=0).tolist()),
    "mutual_info_regression diabetes": dict(scores=mutual_info_regression(xd, yd, random_state=1).tolist()),
}
support = lambda s: s.get_support().astype(int).tolist()
selections = {
    "kbest": support(SelectKBest(chi2, k=7).fit(xc, cancer.target)),
    "percentile": support(SelectPercentile(percentile=25).fit(xc, cancer.target)),
    "percentile regression": support(SelectPercentile(f_regression, percentile=33).fit(xd, yd)),
    "variance": support(VarianceThreshold(0.2).fit(xi)),
}
zc, zd = f32(StandardScaler().fit_transform(xc)), f32(StandardScaler().fit_transform(xd))
zi = f32(StandardScaler().fit_transform(xi))
models = {
    "rfe logistic": RFE(LogisticRegression(), n_features_to_select=8).fit(zc, cancer.target),
    "rfe logistic, three classes": RFE(LogisticRegression(), n_features_to_select=1).fit(zi, iris.target),
    "rfe svc by threes": RFE(SVC(kernel="linear"), n_features_to_select=5, step=3).fit(zc, cancer.target),
    "rfe svc, three classes": RFE(SVC(kernel="linear"), n_features_to_select=1).fit(zi, iris.target),
    "rfe ridge, half": RFE(Ridge()).fit(zd, yd),
    "rfe least squares": RFE(LinearRegression(), n_features_to_select=1).fit(zd, yd),
    "from logistic": SelectFromModel(LogisticRegression()).fit(zc, cancer.target),
    "from logistic, l1": SelectFromModel(LogisticRegression(penalty="l1", C=0.1, solver="liblinear")).fit(zc, cancer.target),
    "from svc": SelectFromModel(SVC(kernel="linear"), threshold="1.25*median").fit(zc, cancer.target),
    "from lasso": SelectFromModel(Lasso(alpha=2.0)).fit(zd, yd),
    "from ridge": SelectFromModel(Ridge(), threshold="median", max_features=4).fit(zd, yd),
}
selections |= {name: support(m) for name, m in models.items()}
rankings = {name: m.ranking_.tolist() for name, m in models.items() if name.startswith("rfe")}
class Second:                                                    # predicts the class from the third and fourth feature alone
    def fit(self, x, y): return self
    def score(self, x, y): return float(np.mean((x[:, 2] > 2.45).astype(int) + (x[:, 3] > 1.75) == y))
p = permutation_importance(Second(), xi, iris.target, n_repeats=4, random_state=7)
json.dump(dict(sklearn=sklearn.__version__, tests=tests, selections=selections, rankings=rankings, permutation=p.importances.tolist()), open("features.json", "w"))
