"""Components and clusters by scikit-learn; the cases of bench/Baeum.Bench/Workloads/ComponentsWorkload.cs."""
import numpy as np
from mnist import images
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from timing import few, measure

x = images("train-images-idx3-ubyte", 784)
if x is None:
    x = np.random.RandomState(1).rand(60000, 784).astype("float32")
measure("PCA(154), fit and transform", lambda: PCA(154, random_state=1).fit(x).transform(x), few)
measure("KMeans(10), one start", lambda: KMeans(10, n_init=1, random_state=1).fit(x), few)
