"""NumPy's legacy random streams and scikit-learn's splits. Run with /usr/bin/python3 (NumPy 1.24, scikit-learn 1.2) in this folder; writes random.json and splits.json."""
import json
import numpy as np
from sklearn.datasets import load_digits, load_iris, load_wine
from sklearn.model_selection import train_test_split

streams = []
for seed in [0, 1, 42, 44, 66, 2**31 - 1]:
    r = np.random.RandomState(seed)
    streams.append(dict(
        seed=seed,
        uint32=[int(x) for x in r.randint(0, 2**32, 5, dtype=np.uint64)],
        double=[float(x) for x in r.random_sample(5)],
        integers=[int(r.randint(0, m + 1)) for m in [0, 1, 2, 6, 7, 8, 100, 1000, 2**30]],
        permutation=[int(i) for i in r.permutation(20)],
        late=[float(x) for x in r.random_sample(2000)[-3:]],
        shuffled=[int(i) for i in r.permutation(1500)[:10]]))
json.dump(dict(numpy=np.__version__, streams=streams), open("random.json", "w"))

cases = []
def case(n, seed, labels=None, **sizes):
    rows = np.arange(n)
    train, test = train_test_split(rows, random_state=seed, stratify=labels, **sizes)
    if labels is not None:
        labels = [x if isinstance(x, (str, list)) else float(x) for x in np.asarray(labels).tolist()]
    cases.append(dict(n=n, seed=seed, sizes=sizes, labels=labels, train=train.tolist(), test=test.tolist()))

for seed in [0, 42, 44, 66]:
    for n in [2, 10, 100, 150]:
        for sizes in [{}, dict(test_size=0.2), dict(test_size=0.3), dict(train_size=0.7), dict(test_size=1), dict(train_size=0.5, test_size=0.25), dict(test_size=0.1)]:
            if n == 2 and sizes.get("train_size") == 0.5:
                continue
            case(n, seed, **sizes)
    case(1797, seed, test_size=0.2)
    case(150, seed, load_iris().target, test_size=0.2)
    case(178, seed, load_wine().target, test_size=0.2)
    case(178, seed, load_wine().target, train_size=100, test_size=31)
    case(1797, seed, load_digits().target, test_size=0.25)
    r = np.random.RandomState(seed)
    case(203, seed, np.array(["low", "mid", "high", "Top"])[r.choice(4, 203, p=[0.5, 0.3, 0.15, 0.05])], test_size=0.33)
    case(97, seed, r.randint(0, 12, 97) // 2 * 1.5, test_size=0.4)
    case(120, seed, r.permutation(120).reshape(120, 1).astype("float32") % 12, test_size=0.5)
    case(60, seed, np.stack([r.permutation(60) % 2, r.permutation(60) % 2], 1), test_size=0.25)
json.dump(cases, open("splits.json", "w"))
