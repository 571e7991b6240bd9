"""Trees of the models beside this file as tables and in Graphviz' language, linear weights as text (made with xgboost 1.7.4).

    /usr/bin/python3 tables.py
"""
import json
import os

import numpy as np
import xgboost as xgb

HERE = os.path.dirname(os.path.abspath(__file__))
result = {}
for name in ["squared", "logistic", "categories", "linear"]:
    booster = xgb.Booster(model_file=f"{HERE}/{name}.json")
    if name == "linear":
        result[name] = {f: booster.get_dump(dump_format=f) for f in ["text", "json"]}
        continue
    table = booster.trees_to_dataframe()[lambda t: t.Tree < 2]
    columns = {c: [None if v is None or isinstance(v, float) and np.isnan(v) else ",".join(v) if isinstance(v, list) else v for v in table[c].tolist()] for c in table.columns}
    result[name] = {"dot": booster.get_dump(dump_format="dot")[:2], "table": columns}
with open(f"{HERE}/tables.json", "w") as file:
    json.dump(result, file, separators=(",", ":"))
