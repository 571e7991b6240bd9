"""Tables of a million rows in pandas."""
import numpy as np
import pandas as pd
from timing import measure

N = 1_000_000
r = np.random.RandomState(1)
table = pd.DataFrame({"few": r.randint(0, 100, N), "many": r.randint(0, 500_000, N), "value": r.uniform(size=N)})
table["text"] = np.array([f"item{i}" for i in range(1000)], dtype=object)[r.randint(0, 1000, N)]
other = pd.DataFrame({"many": r.permutation(500_000), "more": r.uniform(size=500_000)})

for name, run in {
    "groupby 100 numbers, mean": lambda: table.groupby("few", as_index=False)[["value"]].mean(),
    "groupby 500,000 numbers, mean": lambda: table.groupby("many", as_index=False)[["value"]].mean(),
    "groupby 1,000 texts, mean": lambda: table.groupby("text", as_index=False)[["value"]].mean(),
    "sort by a float": lambda: table.sort_values("value", kind="stable"),
    "sort by text, then number": lambda: table.sort_values(["text", "many"]),
    "join with 500,000 rows": lambda: table.merge(other, on="many"),
    "value counts of numbers": lambda: table["many"].value_counts(),
    "value counts of texts": lambda: table["text"].value_counts(),
}.items():
    measure(name, run)
