"""Support vector machines by scikit-learn; the cases of bench/Baeum.Bench/Workloads/SvmWorkload.cs."""
import warnings

from mnist import images
from samples import curved, straight
from sklearn.svm import SVC, LinearSVC
from timing import few, measure

warnings.filterwarnings("ignore")
x, y = curved(10_000, 40)
measure("SVC rbf, fit 10,000 x 40", lambda: SVC().fit(x, y), few)
model = SVC().fit(x, y)
measure("SVC rbf, predict 10,000", lambda: model.predict(x), few)
x, y = straight(40_000, 40)
measure("LinearSVC, fit 40,000 x 40", lambda: LinearSVC(random_state=0).fit(x, y), few)
x = images("train-images-idx3-ubyte", 784)
if x is not None:
    x, y = x[:10_000].astype(float), images("train-labels-idx1-ubyte", 1)[:10_000]
    measure("SVC rbf, fit MNIST 10,000", lambda: SVC().fit(x, y), few)
    model, queries = SVC().fit(x, y), images("t10k-images-idx3-ubyte", 784).astype(float)
    measure("SVC rbf, predict MNIST 10,000", lambda: model.predict(queries), few)
