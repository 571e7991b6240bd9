"""NumPy with OpenBLAS on two threads (OMP_NUM_THREADS), one product at a time."""
import numpy as np
from timing import measure

try:
    from threadpoolctl import threadpool_limits
except ImportError:
    threadpool_limits = None
rng = np.random.default_rng(1)


def product(name, m, k, n, ta=False, tb=False):
    a = rng.random((k, m) if ta else (m, k), dtype=np.float32)
    b = rng.random((n, k) if tb else (k, n), dtype=np.float32)
    c = np.empty((m, n), np.float32)
    a, b = (a.T if ta else a), (b.T if tb else b)
    measure(name, lambda: np.matmul(a, b, out=c))


if threadpool_limits is not None:
    with threadpool_limits(1):
        product("n = 1024, 1 thread", 1024, 1024, 1024)
for n in (64, 96, 128, 256, 512, 1024, 2048):
    product(f"n = {n}", n, n, n)
for m, k, n in ((32, 784, 1024), (128, 784, 1024), (128, 10, 256), (128, 256, 10), (1, 784, 1024)):
    product(f"{m}x{k}x{n}", m, k, n)
for batch in (32, 128):
    product(f"x'·dy 784x{batch}x1024", 784, batch, 1024, ta=True)
    product(f"dy·w' {batch}x1024x784", batch, 1024, 784, tb=True)
