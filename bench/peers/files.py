"""NumPy on 60,000 x 784 values in files."""
import gzip
import os
import tempfile
import numpy as np
from timing import measure

folder = tempfile.mkdtemp()
path = lambda name: os.path.join(folder, name)
rng = np.random.default_rng(1)
x = rng.random((60000, 784), dtype=np.float32) * 255
b = np.zeros(60000 * 784, np.uint8)
b[::4] = rng.integers(0, 256, b[::4].size)
np.save(path("r.npy"), x)
m, order = np.load(path("r.npy"), mmap_mode="r"), rng.permutation(60000)
with open(path("x.idx"), "wb") as f:
    f.write(bytes(16) + b.tobytes())
with gzip.open(path("x.idx.gz"), "wb", compresslevel=9) as f:
    f.write(bytes(16) + b[:10000 * 784].tobytes())
for name, run in {
    "npy write": lambda: np.save(path("w.npy"), x),
    "npy read": lambda: np.load(path("r.npy")),
    "npy map, 1,000 x 32 rows": lambda: [np.array(m[order[32 * i:32 * i + 32]]) for i in range(1000)],
    "idx read as floats": lambda: np.fromfile(path("x.idx"), np.uint8, offset=16).astype(np.float32),
    "idx.gz of 10,000 read as floats": lambda: np.frombuffer(gzip.open(path("x.idx.gz")).read(), np.uint8, offset=16).astype(np.float32),
}.items():
    measure(name, run)
