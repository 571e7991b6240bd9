"""Linear models by scikit-learn; the cases of bench/Baeum.Bench/Workloads/LinearWorkload.cs."""
import warnings

from mnist import images
from samples import straight
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, SGDClassifier
from timing import few, measure

warnings.filterwarnings("ignore")
x, y = straight(40_000, 40)
measure("LogisticRegression 40,000 x 40", lambda: LogisticRegression().fit(x, y), few)
measure("LinearRegression 40,000 x 40", lambda: LinearRegression().fit(x, y), few)
measure("Lasso 40,000 x 40", lambda: Lasso(alpha=0.001).fit(x, y), few)
measure("SGDClassifier 40,000 x 40", lambda: SGDClassifier(random_state=0).fit(x, y), few)
x = images("train-images-idx3-ubyte", 784)
if x is not None:
    x, y = x.astype(float), images("train-labels-idx1-ubyte", 1)
    measure("LogisticRegression MNIST", lambda: LogisticRegression().fit(x, y), few)
