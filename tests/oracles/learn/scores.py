"""scikit-learn's scores of labels, decisions, probabilities and numbers, as its own expressions. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes scores.json."""
import json
import numpy as np
import sklearn
from sklearn.metrics import *

r = np.random.RandomState(11)
f32 = lambda a: np.asarray(a, "float32").astype("float64")
two = np.array(["no", "yes"])[r.randint(0, 2, 60)]
four = r.randint(0, 4, 80)
softmax = lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
values = {
    "two": two, "two_predicted": np.where(r.rand(60) < 0.3, r.permutation(two), two),
    "two_scores": f32(np.round(r.randn(60) + 1.5 * (two == "yes"), 1)), "two_probabilities": f32(np.clip(np.round(r.rand(60) * 0.6 + 0.4 * (two == "yes"), 2), 0, 1)),
    "two_weights": f32(r.randint(0, 4, 60)),
    "four": four, "four_predicted": np.where(r.rand(80) < 0.4, r.permutation(four), four),
    "four_scores": f32(r.randn(80, 4) + 2 * np.eye(4)[four]), "four_probabilities": f32(softmax(r.randn(80, 4) + np.eye(4)[four])), "four_weights": f32(r.rand(80)),
    "numbers": f32(np.exp(r.randn(50))), "numbers_predicted": f32(np.exp(r.randn(50))), "numbers_weights": f32(r.rand(50)),
    "pairs": f32(r.rand(30, 2)), "pairs_predicted": f32(r.rand(30, 2)),
}
expressions = """balanced_accuracy_score(four, four_predicted) | balanced_accuracy_score(four, four_predicted, sample_weight=four_weights, adjusted=True)
matthews_corrcoef(two, two_predicted) | matthews_corrcoef(four, four_predicted, sample_weight=four_weights) | cohen_kappa_score(four, four_predicted) | cohen_kappa_score(four, four_predicted, weights='linear') | cohen_kappa_score(four, four_predicted, weights='quadratic', sample_weight=four_weights)
precision_score(two, two_predicted, pos_label='yes') | recall_score(two, two_predicted, pos_label='no') | f1_score(four, four_predicted, average='macro') | fbeta_score(four, four_predicted, beta=0.5, average='weighted', sample_weight=four_weights)
jaccard_score(two, two_predicted, pos_label='yes') | jaccard_score(four, four_predicted, average='macro') | jaccard_score(four, four_predicted, average='weighted') | jaccard_score(four, four_predicted, average='micro')
roc_auc_score(two, two_scores) | roc_auc_score(two, two_scores, sample_weight=two_weights) | roc_auc_score(four, four_probabilities, multi_class='ovr') | roc_auc_score(four, four_probabilities, multi_class='ovo') | roc_auc_score(four, four_probabilities, multi_class='ovr', average='weighted') | roc_auc_score(four, four_probabilities, multi_class='ovo', average='weighted')
average_precision_score(two, two_scores, pos_label='yes') | average_precision_score(two, two_scores, pos_label='no', sample_weight=two_weights)
log_loss(two, two_probabilities) | log_loss(four, four_probabilities, sample_weight=four_weights) | log_loss(four, four_probabilities, normalize=False) | brier_score_loss(two, two_probabilities, pos_label='yes', sample_weight=two_weights)
hinge_loss(two, two_scores) | hinge_loss(four, four_scores, sample_weight=four_weights) | top_k_accuracy_score(four, four_scores, k=2) | top_k_accuracy_score(four, four_scores, k=3, sample_weight=four_weights)
mean_squared_log_error(numbers, numbers_predicted) | mean_squared_log_error(pairs, pairs_predicted) | median_absolute_error(numbers, numbers_predicted) | max_error(numbers, numbers_predicted) | explained_variance_score(numbers, numbers_predicted, sample_weight=numbers_weights) | explained_variance_score(pairs, pairs_predicted)"""
scores = {e.strip(): float(eval(e, globals(), values)) for line in expressions.splitlines() for e in line.split("|")}
curves = {
    "roc": [c.tolist() for c in roc_curve(two, values["two_scores"], pos_label="yes")],
    "roc_all": [c.tolist() for c in roc_curve(two, values["two_scores"], pos_label="yes", sample_weight=values["two_weights"], drop_intermediate=False)],
    "precision_recall": [c.tolist() for c in precision_recall_curve(two, values["two_scores"], pos_label="yes")],
}
json.dump(dict(sklearn=sklearn.__version__, values={k: v.tolist() for k, v in values.items()}, scores=scores, curves=curves), open("scores.json", "w"))
