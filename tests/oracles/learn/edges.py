"""Values at the edges of estimators' ranges, for EdgeTests.cs (made with scikit-learn 1.2)."""
import numpy as np
from sklearn.feature_selection import VarianceThreshold
from sklearn.impute import KNNImputer
from sklearn.metrics import top_k_accuracy_score
from sklearn.naive_bayes import BernoulliNB
from sklearn.preprocessing import KBinsDiscretizer, QuantileTransformer

x = np.array([[0], [0], [0], [0], [10], [10], [10.5], [11], [100.0]])
print("kbins", KBinsDiscretizer(4, encode="ordinal", strategy="kmeans").fit(x).bin_edges_[0].tolist())
print("quantiles 1", QuantileTransformer(n_quantiles=1).fit_transform(x).ravel().tolist())
steps = np.repeat(np.arange(-1.0, 3), [20, 22, 14, 10])[:, None]
print("quantiles ties", QuantileTransformer(n_quantiles=66).fit(steps).transform([[-1.0], [0], [1], [2]]).ravel().tolist())
gaps = np.array([[0.5, 0], [np.nan, -4], [1.5, -3], [-0.5, 0.5], [2, np.nan]])
print("imputer", KNNImputer(n_neighbors=4).fit_transform(gaps)[1].tolist())
print("imputer distance", KNNImputer(n_neighbors=4, weights="distance").fit_transform(gaps)[1].tolist())
print("variances", VarianceThreshold().fit(np.array([[1, 100], [2, np.nan], [np.nan, 300], [4, 900.0]])).variances_.tolist(), VarianceThreshold().fit(np.array([[1, 100], [4, 900.0]])).variances_.tolist())
print("top 1", top_k_accuracy_score([0, 1, 1, 0], [0.1, 0.6, 0.4, 0.9], k=1), top_k_accuracy_score([0, 1, 1, 0], [-0.1, 0.6, 0.4, -0.9], k=1))
bits = np.array([[1, 0], [1, 1], [0, 1.0]])
print("force alpha", BernoulliNB(alpha=0.0).fit(bits, [0, 0, 1]).feature_log_prob_.tolist(), BernoulliNB(alpha=1e-12, force_alpha=True).fit(bits, [0, 0, 1]).feature_log_prob_.tolist())
