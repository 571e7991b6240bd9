"""What pandas makes of small tables, as text. Run with /usr/bin/python3 (pandas 1.5) in this folder; writes pandas_frames.json.

describe() with dates is pandas 2's default, which pandas 1.5 has under datetime_is_numeric=True. A step is a Python expression over `df` (and over the other tables by name); the tests run the same step of ours and compare the printed text.
"""
import io
import json
import os
import numpy as np
import pandas as pd

os.environ["COLUMNS"] = "80"
pd.set_option("display.unicode.east_asian_width", True)
r = np.random.RandomState(5)
tables, cases = {}, []

def table(name, /, **columns):
    df = pd.DataFrame({c: pd.to_datetime(v) if t == "date" else pd.Series([np.nan if x is None else x for x in v], dtype={"text": object}.get(t, t)) for c, (t, v) in columns.items()})
    plain = lambda v: None if pd.isna(v) else str(v) if isinstance(v, pd.Timestamp) else v.item() if hasattr(v, "item") else v
    tables[name] = [dict(name=c, type=t, values=[plain(v) for v in df[c]]) for c, (t, _) in columns.items()]
    globals()[name] = df
    return df

def steps(name, *expressions):
    for e in expressions:
        value = eval(e, dict(globals(), df=globals()[name]))
        if getattr(value, "dtype", None) == "timedelta64[ns]":
            value = value / pd.Timedelta(days=1)  # days as numbers are ours
        cases.append(dict(table=name, step=e, text=str(value)))

def info(df):
    text = io.StringIO()
    df.info(buf=text)
    return "\n".join(text.getvalue().splitlines()[1:]).replace("Int64Index", "Index")  # as pandas 2 calls it

dates = table("dates",
    day=("date", ["2020-01-31", "2021-03-04", None, "2019-12-25"]), time=("date", ["2020-01-01 10:00", "2021-03-04 11:22:33", None, "2021-03-04"]),
    fine=("date", ["2020-01-01 10:00:00.5", None, "2020-01-02", "2020-01-03 00:00:00.000001"]), x=("float64", [1, 2, 3.5, None]), n=("text", ["a", "b", None, "b"]))
steps("dates", "info(df)", "df", "df['day']", "df['time']", "df['fine']", "df.sort_values('day', kind='stable')", "df.sort_values('time', ascending=False, kind='stable')", "df['time'].value_counts()", "df.head(1)",
      "df.describe(datetime_is_numeric=True)", "df[['day', 'n', 'x']].describe(include='all', datetime_is_numeric=True)", "df[['day']].describe(datetime_is_numeric=True)", "df['time'] - df['day']", "df['day'].diff()", "df['day'] - pd.Timestamp(2020, 1, 1)", "df['day'] + pd.Timedelta(days=1.5)", "df['day'] - pd.to_timedelta(df['x'], unit='D')",
      "df.drop_duplicates('time')", "df[['day', 'n']].merge(df[['day', 'x']], on='day', suffixes=('', '_r'))")

# Groups, order, counts.
sales = table("sales",
    team=("text", ["red", "blue", "red", None, "blue", "red", "green", "blue"]), shop=("int64", [2, 1, 1, 1, 1, 2, 1, 2]), n=("int64", [3, 1, 4, 1, 5, 9, 2, 6]),
    price=("float64", [2.5, None, 1.25, 8.0, 4.0, 2.5, None, 0.5]), ok=("bool", [True, False, True, True, False, False, True, True]), day=("date", ["2024-01-05", "2024-01-03", None, "2024-01-01", "2024-02-01", "2024-01-05", "2023-12-31", "2024-01-02"]))
for how in ["count", "mean", "min", "max", "median", "first", "last", "nunique", "std", "var", "sum"]:
    numeric = "numeric_only=True" if how in ["mean", "median", "std", "var", "sum"] else ""
    steps("sales", f"df.groupby('team', as_index=False).{how}({numeric})")
steps("sales", "df.groupby(['team', 'shop'], as_index=False)[['n', 'price']].sum()", "df.groupby('team', as_index=False).size()", "df.groupby('ok', as_index=False)[['price']].mean()", "df.groupby('day', as_index=False)[['n']].max()", "df.groupby('price', as_index=False)[['n']].sum()",
      "df.groupby('team', as_index=False).agg(most=('n', 'max'), sold=('n', 'sum'), price=('price', 'mean'), when=('day', 'min'))",
      "df.sort_values(['team', 'n'], ascending=[True, False], kind='stable')", "df.sort_values(['shop', 'price'], ascending=[False, True], kind='stable')", "df.sort_values('ok', kind='stable')",
      "df['team'].value_counts(normalize=True)", "df['shop'].value_counts(ascending=True)", "df['ok'].value_counts()", "df['price'].value_counts(normalize=True, ascending=True)",
      "df.drop_duplicates(['team', 'shop'], keep='last')", "df.drop_duplicates('team', keep=False)", "df.drop_duplicates(['ok', 'shop'])",
      "info(df)", "info(df[df['n'] > 2])", "info(df[['shop']])", "info(pd.concat([df, df.add_prefix('2 ')], axis='columns'))",
      "df.describe()", "df[['team']].describe()", "df[['team', 'ok']].describe()", "df[['team', 'n', 'price', 'ok']].describe(include='all')", "df.describe(percentiles=[0.05, 0.9])",
      "df[['n', 'price', 'shop']].corr()", "df[['n', 'price', 'shop']].corr(method='spearman')", "df[['n', 'price', 'ok']].corr()",
      "df.mean(numeric_only=True)", "df.sum(numeric_only=True)", "df[['n', 'shop']].sum()", "df[['n', 'shop']].max()", "df[['n', 'price']].min()", "df.std(numeric_only=True)", "df.var(numeric_only=True)", "df.median(numeric_only=True)", "df[['n', 'shop', 'price']].quantile(0.3)", "df.isna().sum()", "df[['team']].mean(numeric_only=True)",
      "pd.get_dummies(df[['team', 'n']], dtype=bool)", "pd.get_dummies(df[['n', 'team', 'shop']], columns=['shop', 'team'], dtype=bool, drop_first=True)",
      "df[(df['n'] > 2) & (df['price'] < 3)]", "df[df['team'] == 'red']", "df[df['team'].isin(['red', 'green']) | (df['n'] == 6)]", "df[df['day'] >= '2024-01-03']", "df[~df['ok']]", "df[df['n'] >= df['shop'] * 2]", "df[df['n'].between(2, 5)]",
      "df.drop([0, 3, 7])", "df.iloc[2:5].drop(3)", "df[df['n'] > 2].reset_index(drop=True)", "df.select_dtypes('number')", "df.select_dtypes(['bool', 'object'])", "df.iloc[:, [2, 0]]", "df.iloc[:, 1:4]",
      "df.rename(columns={'n': 'count', 'team': '팀'})", "df.isna()", "pd.concat([df.head(2), df.tail(2)])", "pd.concat([df[['team', 'n']].head(2), df[['n', 'ok']].tail(2)], ignore_index=True)", "pd.concat([df[['team']], df[['price', 'day']]], axis='columns')")

# Missing values.
holes = table("holes", a=("float64", [1, None, 3, None, None]), b=("text", ["x", None, None, "y", None]), c=("int64", [1, 2, 3, 4, 5]), d=("float64", [None, None, 2.5, 4.5, None]))
steps("holes", "df.dropna()", "df.dropna(how='all', subset=['a', 'b'])", "df.dropna(subset=['a'])", "df.dropna(axis='columns')", "df.dropna(axis='columns', how='all')", "df[['a', 'd']].fillna(0)", "df.fillna({'a': -1, 'b': 'none'})", "df.ffill()", "df.bfill()",
      "df.fillna(df.mean(numeric_only=True))", "df.fillna(df.median(numeric_only=True))", "df['b'].replace('x', 'z')", "df['a'].replace({1.0: 10.0, 3.0: 30.0})", "df.replace('y', 'w')", "df['b'].map({'x': 1.5, 'y': 2.5})", "df['a'].cumsum()", "df['c'].cumsum()", "df['c'].shift(2)", "df['c'].shift(-1)", "df['d'].shift()",
      "df['c'].diff()", "df['c'].pct_change()", "df['c'].rolling(3).mean()", "df['a'].rolling(2, min_periods=1).sum()", "df['a'].rolling(3, min_periods=1).max()", "df['c'].rolling(2).min()", "df['d'].rolling(9, min_periods=2).mean()", "df['a'].rolling(3, min_periods=2).std()", "df['c'].rolling(4).std()", "df['c'] + 1", "df['c'] * 1.5", "df['a'] - df['d']", "df['c'] / 2", "10 - df['c']", "1 / df['c']", "-df['c']", "df['a'] + df['c']", "df['a'].apply(lambda v: v * 2)", "df['c'].astype(float)", "df['d'].quantile(0.3)",
      "df.merge(df[['c', 'a']].rename(columns={'c': 'k'}), left_on='c', right_on='k', suffixes=('', '_right'))")

# Text and dates.
words = table("words", name=("text", ["Ann Lee", "bob", None, " Cy Dee Fox ", "김 철수"]), when=("date", ["2024-02-29 13:45", None, "2023-01-01", "2024-12-31 23:59:59", "2020-06-15"]))
steps("words", "df", "df[df['name'].str.contains('e', na=False)]", "df['name'].str.lower()", "df['name'].str.upper()", "df['name'].str.strip()", "df['name'].str.len()", "df['name'].str.replace('e', 'E', regex=False)", "df['name'].str.strip().str.split(' ', expand=True).fillna(np.nan)",
      "df['when'].dt.year", "df['when'].dt.month", "df['when'].dt.day", "df['when'].dt.hour", "df['when'].dt.minute", "df['when'].dt.dayofweek", "df['when'].dt.dayofyear", "df['when'].dt.normalize()", "df['name'].value_counts()")

# Joins.
left = table("left", k=("int64", [3, 1, 2, 1, 7]), j=("text", ["a", "b", "a", "c", "a"]), v=("int64", [1, 2, 3, 4, 5]))
right = table("right", k=("int64", [1, 2, 9, 1]), j=("text", ["b", "a", "a", "c"]), v=("float64", [0.5, 1.5, 2.5, 3.5]), w=("text", ["p", "q", "r", "s"]))
# pandas 1.5 mixes up the order of inner and outer joins; since 2.2 it is that of the left rows and of the keys, as documented, which the two expressions below make.
for how in ["inner", "left", "right", "outer"]:
    for on in ["on='k'", "on=['k', 'j']", "left_on='j', right_on='w'"]:
        step = f"df.merge(right, {on}, how='{how}', suffixes=('', '_right'))"
        ordered = step.replace("df", "df.assign(o=range(5))") + ".sort_values('o', kind='stable', ignore_index=True).drop(columns='o')" if how == "inner" else step + f".sort_values({on[3:]}, kind='stable', ignore_index=True)" if how == "outer" and on.startswith("on") else step
        cases.append(dict(table="left", step=step, text=str(eval(ordered, dict(globals(), df=left)))))

# Intervals.
ages = table("ages", age=("int64", [1, 17, 18, 35, 64, 65, 90, 3]), x=("float64", [0.1, 0.25, None, 0.5, 0.123456, -3.5, 12.75, 0.1]), tiny=("float64", [1e-5, 2e-5, 3.3e-5, 4e-5, 5e-5, 6e-5, 7e-5, 8.5e-5]))
for e in ["pd.cut(df['age'], 3)", "pd.cut(df['age'], [0, 18, 65])", "pd.cut(df['age'], [0, 18, 65], right=False)", "pd.cut(df['age'], [0, 17.5, 65, 100], labels=['child', 'adult', 'old'])", "pd.cut(df['x'], 4)", "pd.cut(df['x'], 4, right=False)", "pd.cut(df['tiny'], 3)", "pd.qcut(df['age'], 4)", "pd.qcut(df['age'], 2, labels=['low', 'high'])", "pd.qcut(df['x'], 3)",
          "pd.cut(df['age'], [1, 18, 90], include_lowest=True)", "pd.cut(df['x'], [0.1, 0.2, 0.75])", "pd.qcut(df['tiny'], 5)"]:
    cases.append(dict(table="ages", step=e, text=str(eval(e, dict(pd=pd, df=ages)).astype(object))))

if __name__ == "__main__":
    json.dump(dict(pandas=pd.__version__, tables=tables, cases=cases), open("pandas_frames.json", "w"), ensure_ascii=False, indent=0)
