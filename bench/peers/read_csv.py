"""pandas.read_csv on the files that bench/Baeum.Bench/Workloads/CsvWorkload.cs wrote."""
import os
import tempfile
import time

import pandas as pd
from timing import measure


def median(run, times=3):
    run()
    results = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        results.append(time.perf_counter() - start)
    return sorted(results)[times // 2] * 1e3


folder = os.path.join(tempfile.gettempdir(), "baeum-bench-csv")
for name in ("pictures.csv", "sensors.csv"):
    measure(name, lambda: pd.read_csv(os.path.join(folder, name)), median)
table = pd.read_csv(os.path.join(folder, "pictures.csv")).drop(columns="label")
measure("ToTensor 60,000 x 784", lambda: table.to_numpy('float32'), median)
tensor = table.to_numpy("float32")
measure("copy 60,000 x 784", lambda: tensor.copy(), median)
