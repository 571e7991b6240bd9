"""scikit-learn's metrics. Run with /usr/bin/python3 (scikit-learn 1.2) in this folder; writes metrics.json."""
import json
import warnings
import numpy as np
import sklearn
from sklearn import metrics as m

warnings.simplefilter("ignore")
r = np.random.RandomState(7)
plain = lambda x: x.tolist() if isinstance(x, np.ndarray) else None if x is None else float(x)

def noisy(y, share):
    return np.where(r.rand(len(y)) < share, r.permutation(y), y)

labels = {
    "digits": r.randint(0, 10, 300),
    "two": r.randint(0, 2, 64),
    "eighths": np.repeat([0, 1], 8),
    "names": np.array(["versicolor", "setosa", "a very long class name"])[r.randint(0, 3, 90)],
    "floats": r.randint(0, 3, 40) * 1.0,
}
classification = []
def report(name, t, p, **options):
    given = {k: plain(v) if isinstance(v, np.ndarray) else v for k, v in options.items()}
    common = {k: v for k, v in options.items() if k in ("labels", "sample_weight", "zero_division")}
    averages = {str(a): [plain(x) for x in m.precision_recall_fscore_support(t, p, average=a, beta=2.0, **common)] for a in [None, "micro", "macro", "weighted"]}
    classification.append(dict(
        name=name, true=t.tolist(), pred=p.tolist(), options=given,
        accuracy=m.accuracy_score(t, p, sample_weight=options.get("sample_weight")),
        confusion=m.confusion_matrix(t, p, labels=options.get("labels")).tolist(),
        beta2=averages,
        report=m.classification_report(t, p, **options)))

for name, t in labels.items():
    p = noisy(t, 0.4)
    report(name, t, p)
    report(name + "_digits4", t, p, digits=4)
    report(name + "_weights", t, p, sample_weight=r.randint(1, 32, len(t)) / 16)
    report(name + "_perfect", t, t)
t = np.array([0, 1, 2, 2, 1, 0]); p = np.array([0, 0, 0, 2, 2, 0])
report("never_predicted", t, p)
report("never_predicted_one", t, p, zero_division=1)
report("target_names", t, p, target_names=["class 0", "클래스", "b"])
report("some_labels", t, p, labels=[2, 0])
report("other_label", t, p, labels=[2, 0, 1, 7])
report("no_digits", t, p, digits=0)
report("only_new", np.array([0, 0]), np.array([1, 1]))
report("first_eighth", np.repeat([0, 1], 8), np.array([0] + [1] * 15))

regression = []
for n, k, weighted in [(5, 1, 0), (50, 1, 0), (50, 3, 0), (50, 2, 1), (20, 1, 1)]:
    t = (r.randn(n, k) * 3).astype("float32"); p = (t + r.randn(n, k).astype("float32")).astype("float32")
    if n == 20:
        t[:3] = 0
    if k == 3:
        t[:, 1] = 2; p[:, 1] = 2; t[:, 2] = 5
    w = r.rand(n).astype("float32") if weighted else None
    a, b, o = t.astype("float64"), p.astype("float64"), dict(sample_weight=w)
    regression.append(dict(true=t.ravel().tolist(), pred=p.ravel().tolist(), outputs=k, weights=plain(w), mse=m.mean_squared_error(a, b, **o), rmse=m.mean_squared_error(a, b, squared=False, **o),
                           mae=m.mean_absolute_error(a, b, **o), mape=m.mean_absolute_percentage_error(a, b, **o), r2=m.r2_score(a, b, **o)))
json.dump(dict(sklearn=sklearn.__version__, classification=classification, regression=regression), open("metrics.json", "w"), ensure_ascii=False)
