"""How pandas reads, prints and changes tables. Run with /usr/bin/python3 (pandas 1.5) in this folder; writes pandas_tables.json."""
import io
import json
import os
import numpy as np
import pandas as pd

os.environ["COLUMNS"] = "80"
pd.set_option("display.unicode.east_asian_width", True)
r = np.random.RandomState(3)
cases = []

def case(name, text, steps=(), **options):
    df = pd.read_csv(io.StringIO(text), float_precision="round_trip", **options)
    plain = lambda v: None if pd.isna(v) else str(v) if v in (np.inf, -np.inf) else v.item() if hasattr(v, "item") else v
    cases.append(dict(
        name=name, csv=text, options=options, text=str(df), columns=[str(c) for c in df.columns], dtypes=[str(t) for t in df.dtypes],
        values=[[plain(v) for v in df[c]] for c in df.columns] if df.size < 3000 else None,
        written=df.to_csv(index=False) if df.size < 3000 else None,
        steps=[dict(step=s, text=str(eval(s, dict(df=df, pd=pd)))) for s in steps]))

def table(columns, rows):
    return "\n".join([",".join(columns)] + [",".join("" if v is None else str(v) for v in row) for row in rows]) + "\n"

mixed = table(["id", "name", "height", "smokes", "note"], [
    [1, "Ann", 1.7, True, "x"], [2, "Bob", None, False, ""], [3, "Cy", 1.825, True, "a, b".replace(",", ";")], [4, "", 1.6, False, None], [5, "Eve", 1.6, True, "tab"]])
case("mixed", mixed, ["df.head(2)", "df.tail(2)", "df[['name', 'id']]", "df.drop(columns=['note', 'id'])", "df.dropna()", "df.describe()", "df['name'].value_counts()", "df['height'].value_counts()",
                      "df.sort_values('height', kind='stable')", "df.sort_values('name', ascending=False, kind='stable')", "df.sort_values(['smokes', 'height'], kind='stable')", "df[df['height'] > 1.6]", "df.drop_duplicates(['height'])", "df['height']", "df['note']"])
case("integers", table(["a", "b", "label"], [[i, -i * 1000, i % 3] for i in range(7)]), ["df['label'].value_counts()", "df.describe()", "df.head(0)"])
case("int64", "a,b\n1,3000000000\n2,-5\n")
case("huge", "a,b\n1,9223372036854775807\n2,9223372036854775000\n")
case("long rows", table(["i", "x"], [[i, round(float(x), 4)] for i, x in enumerate(r.randn(100))]), ["df.head(61)", "df.head(60)", "df['x']", "df.tail(3)", "df.sort_values('x', kind='stable').head(62)", "df.describe()"])
case("narrow rows", table(["i"], [[i % 10] for i in range(100)]), ["df['i'].value_counts()"])
case("wide", table([f"column{i}" for i in range(40)], r.randint(0, 255, (70, 40)).tolist()), ["df.head()", "df[['column1', 'column2', 'column3']]"])
case("very wide", table(["label"] + [f"{i}x{j}" for i in range(1, 29) for j in range(1, 29)], r.randint(0, 255, (4, 785)).tolist()), ["df.head()"])
case("wide mixed", table([f"c{i}" for i in range(30)], [[f"t{j}" if i % 3 == 0 else i * j * 0.5 if i % 3 == 1 else i + j for i in range(30)] for j in range(65)]))
case("floats", table(["a", "b", "c", "d", "e", "f"], [[0.1, 1e-7, 123456789.123, 1e10, 100.0, 1e300], [0.25, 2.0, 0.001, 1.5, 2e6, 2.0], [1 / 3, 3.0, -1.0, None, -0.0, 5e-324]]))
case("infinite", "a,b\ninf,1.5\n-inf,2\n1,Infinity\n")
case("small and large", table(["a", "b", "c"], [[0.000001, 1234567.891, 0.0078125], [0.5, 1.0, 0.5], [2, 3, 1e6]]))
case("long text", table(["t", "n"], [["x" * 60, 1], ["y" * 50, 2], ["z" * 49, 3]]))
case("long name", table(["a" * 70, "b"], [[1, 2]]))
case("hangul", "이름,나이\n김철수,30\n이영희,25\n")
case("quotes", 'a,b,c\n"x, y","say ""hi""",1\n"line\nbreak",,2\nplain,"",3\n')
case("quoted numbers", 'a,b\n"1","2.5"\n"3","NA"\n')
case("crlf", "a,b\r\n1,x\r\n2,y\r\n")
case("blank lines", "\n\na,b\n1,2\n\n   \n3,4\n\n")
case("no last newline", "a,b\n1,2\n3,4")
case("missing words", "a,b,c\nNA,n/a,x\nnull,NaN,NULL\n1,#N/A,nan\n")
case("all missing", "a,b\n,1\n,2\n")
case("bools", "a,b,c\nTrue,true,TRUE\nFalse,false,FALSE\n")
case("bools missing", "a,b\nTrue,1\n,2\nFalse,3\n")
case("bool and number", "a\nTrue\n1\n")
case("spaces", "a, b\n 1, x\n2 , y\n")
case("signs and exponents", "a,b,c,d\n+1,1e3,.5,5.\n-2,1E-3,-.5,6.\n")
case("leading zeros", "a,b\n007,01.50\n010,2\n")
case("text number", "a\n1\ntwo\n3\n")
case("duplicate names", "a,a,b,a\n1,2,3,4\n")
case("unnamed", ",x,\n1,2,3\n")
case("semicolon", "a;b\n1,5;2\n3;4\n", sep=";")
case("tab", "a\tb\n1\tx y\n\t2\n", sep="\t")
case("header only", "a,b\n")
case("one column", "a\n1\n2\n")
case("quote inside", 'a,b\n5" pipe,2\n"x"y,3\n')
case("no header", "1,a\n2,b\n", header=None)
case("digits 17", table(["x"], [[repr(float(v))] for v in np.concatenate([r.randn(200), 10.0 ** r.uniform(-300, 300, 200)])]))
case("dedupe", "k,v\n1,a\n1,a\n2,b\n1,c\n2,b\n,d\n,d\n", ["df.drop_duplicates()", "df.drop_duplicates('k')", "df.drop_duplicates(['v', 'k'])"])

left, right = "k,v,w\nb,1,x\na,2,y\nc,3,z\na,4,q\n,5,m\n", "k,v,u\na,10,1.5\nb,20,2.5\na,30,3.5\nd,40,4.5\n,50,5.5\n"
joins = dict(a=left, b=right)
for how in ["inner", "left"]:
    joins[how] = str(pd.read_csv(io.StringIO(left)).merge(pd.read_csv(io.StringIO(right)), on="k", how=how, suffixes=("", "_r")))
json.dump(dict(pandas=pd.__version__, cases=cases, joins=joins), open("pandas_tables.json", "w"), ensure_ascii=False)
