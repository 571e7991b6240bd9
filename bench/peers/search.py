"""Searches of scikit-learn with two processes."""
from sklearn.datasets import load_breast_cancer, load_digits
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from timing import measure

x, y = load_breast_cancer(return_X_y=True)
grid = {"svc__C": [0.1, 0.3, 1, 3, 10, 30, 100, 300], "svc__gamma": [0.001, 0.01, 0.1, "scale"]}
search = GridSearchCV(Pipeline([("scaler", StandardScaler()), ("svc", SVC())]), grid, cv=5, n_jobs=2)
measure("GridSearchCV 32 scaler+SVC, breast cancer, 5 folds", lambda: search.fit(x, y))
x, y = load_digits(return_X_y=True)
pipe = make_pipeline(StandardScaler(), SVC())
measure("CrossValScore scaler+SVC, digits, 5 folds", lambda: cross_val_score(pipe, x, y, n_jobs=2))
