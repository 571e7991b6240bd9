"""h5py on the same 100 MB of weights as bench/Baeum.Bench/Workloads/Hdf5Workload.cs."""
import os
import tempfile
import time

import h5py
import numpy as np
from timing import measure


def median(run, times=7):
    run()
    results = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        results.append(time.perf_counter() - start)
    return sorted(results)[times // 2] * 1e3


folder = os.path.join(tempfile.gettempdir(), "baeum-bench-hdf5")
kernels = [np.zeros((1024, 1024), "f4") + i for i in range(25)]
small = np.ones(32, "f4")


def write(name, values):
    with h5py.File(os.path.join(folder, name), "w") as file:
        for i, kernel in enumerate(values):
            file[f"layers/dense_{i}/vars/0"] = kernel


def read(name):
    with h5py.File(os.path.join(folder, name), "r") as file:
        return [layer["vars/0"][()] for layer in file["layers"].values()]


measure("write 100 MB", lambda: write('written.peer.h5', kernels), median)
measure("read 100 MB", lambda: read('weights.h5'), median)
measure("write 1,000 small", lambda: write('small.peer.h5', [small] * 1000), median)
measure("read 1,000 small", lambda: read('small.h5'), median)
