"""scikit-learn's transformers as its own expressions. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes transformers.json."""
import json
import warnings
import numpy as np
import sklearn
from sklearn.datasets import load_iris
from sklearn.impute import *
from sklearn.preprocessing import *

warnings.simplefilter("ignore")
r = np.random.RandomState(3)
f32 = lambda a: np.asarray(a, "float32").astype("float64")
text = lambda a: [None if np.isnan(v) else float(v) for v in np.asarray(a, dtype="float64").ravel()]
data = {
    "iris": f32(load_iris().data[::5]),
    "skewed": f32(np.exp(r.randn(40, 3)) * [1, 30, 0.01]),
    "signed": f32(np.c_[r.randn(40) ** 3, r.randint(-2, 3, 40), np.full(40, 2.5)]),
    "gaps": f32(np.where(r.rand(36, 4) < 0.25, np.nan, r.randint(0, 6, (36, 4)) + r.rand(36, 4).round(1))),
}
data["gaps"][:24, 3] = np.nan
cases = {
    "iris": """MinMaxScaler() | MinMaxScaler(feature_range=(-1, 2), clip=True) | MaxAbsScaler() | RobustScaler() | Normalizer() | Normalizer(norm='l1') | Normalizer(norm='max') | Binarizer(threshold=1.5)
        | PolynomialFeatures() | PolynomialFeatures(degree=3, interaction_only=True, include_bias=False) | QuantileTransformer(n_quantiles=10) | PowerTransformer() | PowerTransformer(method='box-cox', standardize=False)
        | KBinsDiscretizer(n_bins=3, encode='ordinal', strategy='uniform') | KBinsDiscretizer(n_bins=4, encode='onehot-dense') | KBinsDiscretizer(n_bins=3, encode='ordinal', strategy='kmeans')""",
    "skewed": """RobustScaler(unit_variance=True, quantile_range=(10, 90)) | PowerTransformer() | PowerTransformer(method='box-cox') | QuantileTransformer(n_quantiles=20, output_distribution='normal') | QuantileTransformer(n_quantiles=15, subsample=20, random_state=5)""",
    "signed": """PowerTransformer() | MinMaxScaler() | RobustScaler(with_centering=False) | MaxAbsScaler() | QuantileTransformer() | KBinsDiscretizer(n_bins=3, encode='ordinal')""",
    "gaps": """MinMaxScaler() | MaxAbsScaler() | SimpleImputer() | SimpleImputer(strategy='median', add_indicator=True) | SimpleImputer(strategy='most_frequent', keep_empty_features=True)
        | SimpleImputer(strategy='constant', fill_value=-1) | KNNImputer(n_neighbors=3) | KNNImputer(n_neighbors=4, weights='distance', add_indicator=True)""",
}
results = []
for name, expressions in cases.items():
    x = data[name]
    for expression in (e.strip() for e in expressions.split("|")):
        model = eval(expression).fit(x[: len(x) * 2 // 3])
        z = model.transform(x)
        case = dict(data=name, expression=expression, z=text(z), width=z.shape[1])
        if hasattr(model, "inverse_transform") and "indicator" not in expression and "Imputer" not in expression:
            case["x"] = text(model.inverse_transform(z))
        results.append(case)
json.dump(dict(sklearn=sklearn.__version__, data={k: dict(x=text(v), features=v.shape[1]) for k, v in data.items()}, cases=results), open("transformers.json", "w"))
