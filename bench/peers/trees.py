"""Decision trees and forests by scikit-learn; the cases of bench/Baeum.Bench/Workloads/TreesWorkload.cs."""
from mnist import images
from samples import sided
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor
from timing import few, measure

x, y = sided(40_000, 40, 5)
x = x.astype("float32")
measure("RandomForestClassifier(100), fit 40,000 x 40", lambda: RandomForestClassifier(random_state=0, n_jobs=2).fit(x, y), few)
measure("DecisionTreeClassifier, fit 40,000 x 40", lambda: DecisionTreeClassifier(random_state=0).fit(x, y), few)
measure("DecisionTreeRegressor, fit 40,000 x 40", lambda: DecisionTreeRegressor(random_state=0).fit(x, y), few)
measure("ExtraTreesClassifier(100), fit 40,000 x 40", lambda: ExtraTreesClassifier(random_state=0, n_jobs=2).fit(x, y), few)
measure("RandomForestClassifier(20, entropy), fit 40,000 x 40", lambda: RandomForestClassifier(20, criterion="entropy", random_state=0, n_jobs=2).fit(x, y), few)
x = images("train-images-idx3-ubyte", 784)
if x is not None:
    y = images("train-labels-idx1-ubyte", 1)
    measure("RandomForestClassifier(100), fit MNIST 60,000", lambda: RandomForestClassifier(random_state=0, n_jobs=2).fit(x, y), few)
