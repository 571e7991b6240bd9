"""What pandas makes of small tables, as text. Run with /usr/bin/python3 (pandas 1.5) in this folder; writes pandas_frames.json.

A step is a Python expression over `df` (and over the other tables by name); the tests run the same step of ours and compare the printed text.
"""
import json
import os
import numpy as np
import pandas as pd

os.environ["COLUMNS"] = "80"
pd.set_option("display.unicode.east_asian_width", True)
r = np.random.RandomState(5)
tables, cases = {}, []

def table(name, **columns):
    df = pd.DataFrame({c: pd.to_datetime(v) if t == "date" else pd.Series([np.nan if x is None else x for x in v], dtype={"text": object}.get(t, t)) for c, (t, v) in columns.items()})
    plain = lambda v: None if pd.isna(v) else str(v) if isinstance(v, pd.Timestamp) else v.item() if hasattr(v, "item") else v
    tables[name] = [dict(name=c, type=t, values=[plain(v) for v in df[c]]) for c, (t, _) in columns.items()]
    globals()[name] = df
    return df

def steps(name, *expressions):
    for e in expressions:
        value = eval(e, dict(globals(), df=globals()[name]))
        cases.append(dict(table=name, step=e, text=str(value)))

dates = table("dates",
    day=("date", ["2020-01-31", "2021-03-04", None, "2019-12-25"]), time=("date", ["2020-01-01 10:00", "2021-03-04 11:22:33", None, "2021-03-04"]),
    fine=("date", ["2020-01-01 10:00:00.5", None, "2020-01-02", "2020-01-03 00:00:00.000001"]), x=("float64", [1, 2, 3.5, None]), n=("text", ["a", "b", None, "b"]))
steps("dates", "df", "df['day']", "df['time']", "df['fine']", "df.sort_values('day', kind='stable')", "df.sort_values('time', ascending=False, kind='stable')", "df['time'].value_counts()", "df.head(1)",
      "df.drop_duplicates('time')", "df[['day', 'n']].merge(df[['day', 'x']], on='day', suffixes=('', '_r'))")

if __name__ == "__main__":
    json.dump(dict(pandas=pd.__version__, tables=tables, cases=cases), open("pandas_frames.json", "w"), ensure_ascii=False, indent=0)
