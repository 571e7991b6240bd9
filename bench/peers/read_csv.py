"""pandas.read_csv on the files that bench/Baeum.Bench/Workloads/CsvWorkload.cs wrote. Prints: case milliseconds."""
import os
import tempfile
import time

import pandas as pd


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
    print(name, f"{median(lambda: pd.read_csv(os.path.join(folder, name))):.5f}", flush=True)
table = pd.read_csv(os.path.join(folder, "pictures.csv")).drop(columns="label")
print("ToTensor 60,000 x 784", f"{median(lambda: table.to_numpy('float32')):.5f}", flush=True)
tensor = table.to_numpy("float32")
print("copy 60,000 x 784", f"{median(lambda: tensor.copy()):.5f}", flush=True)
