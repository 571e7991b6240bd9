"""How pandas reads CSV files with options, encodings and oddities. Run with /usr/bin/python3 (pandas 1.5) in this folder; writes csv_options.json.

The first lines of real files stand in here: exports of the Korean stock exchange (CP949, grouped digits, blank rows at the end), Titanic, wine quality, Pima, iris."""
import base64
import io
import json
import numpy as np
import pandas as pd

cases = []

def case(name, data, **options):
    data = data if isinstance(data, bytes) else data.encode()
    df = pd.read_csv(io.BytesIO(data), float_precision="round_trip", **options)
    index = None
    if "index_col" in options:
        index, df = [str(v) for v in df.index], df.reset_index(drop=True)
    def plain(v):
        return None if pd.isna(v) else v.isoformat() if isinstance(v, pd.Timestamp) else v.item() if hasattr(v, "item") else v
    options = {k: (v if not isinstance(v, dict) else {c: str(np.dtype(t)) for c, t in v.items()}) for k, v in options.items()}
    cases.append(dict(name=name, bytes=base64.b64encode(data).decode(), options=options, columns=[str(c) for c in df.columns], dtypes=[str(t) for t in df.dtypes],
                      values=[[plain(v) for v in df[c]] for c in df.columns], index=index))

hite = "일자,시가,고가,저가,종가,거래량\r\n2020-06-02,\"39,000\",,,,\r\n2020-06-01,\"36,000\",\"38,750\",\"36,000\",\"38,750\",\"1,407,345\"\r\n2020-05-29,\"35,900\",\"36,750\",\"35,900\",\"36,000\",\"576,566\"\r\n,,,,,\r\n,,,,,\r\n"
titanic = '''PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Parch,Ticket,Fare,Cabin,Embarked
1,0,3,"Braund, Mr. Owen Harris",male,22,1,0,A/5 21171,7.25,NaN,S
2,1,1,"Cumings, Mrs. John Bradley (Florence Briggs Thayer)",female,38,1,0,PC 17599,71.2833,C85,C
6,0,3,"Moran, Mr. James",male,NaN,0,0,330877,8.4583,NaN,Q
'''
wine = '"fixed acidity";"volatile acidity";"citric acid";"quality"\n7;0.27;0.36;6\n6.3;0.3;0.34;6\n'
iris = "150,4,setosa,versicolor,virginica\n5.1,3.5,1.4,0.2,0\n4.9,3.0,1.4,0.2,0\n6.2,3.4,5.4,2.3,2\n"
case("stock export", hite.encode("cp949"), encoding="cp949", thousands=",")
case("stock export with dates", hite.encode("cp949"), encoding="cp949", thousands=",", parse_dates=["일자"])
case("titanic", titanic)
case("titanic, some columns", titanic, usecols=["Age", "Name", "Fare"])
case("titanic, some positions", titanic, usecols=[0, 3, 9])
case("titanic, index", titanic, index_col="PassengerId")
case("titanic, index and columns", titanic, index_col="Name", usecols=["Name", "Age", "Pclass", "Sex"])
case("wine quality", wine, sep=";")
case("pima", "6,148,72,35,0,33.6,0.627,50,1\n1,85,66,29,0,26.6,0.351,31,0\n", header=None)
case("iris behind its count line", iris, skiprows=1, header=None, names=["a", "b", "c", "d", "class"])
case("skipped lines", "made by x\n\n# y\na,b\n1,2\n", skiprows=3)
case("most rows", "a,b\n1,x\n2,y\n3,z\n", nrows=2)
case("comments", "# head\na,b\n1,x # one\n# all\n2,\"y # kept\"\n3,z#\n", comment="#")
case("grouped digits", 'a;b;c\n70,000;1,234.5;x,y\n1,000,000;-2,000;3,z\n', sep=";", thousands=",")
case("decimal comma", "a;b;c\n1,5;1.000,25;x\n-2,25;2;y\n;3,5;z\n", sep=";", decimal=",", thousands=".")
case("decimal comma alone", "a;b\n1,5;1.5\n2;2.5\n", sep=";", decimal=",")
case("dates", "d,t,x\n2024-01-31,2024-01-31 10:15:30,1\n2024-02-29,2024-01-31 23:59:59.123456,2\n,,3\n", parse_dates=["d", "t"])
case("dates by position", "x,d\n1,01/31/2024\n2,12/01/2023\n", parse_dates=[1])
case("dates as text", "d,x\n2024-01-31,1\n2024-02-29,2\n")
case("own missing words", "a,b,c\n-,x,?\n2,none,3\n,?,NA\n", na_values=["-", "?"])
case("no usual missing words", "a,b,c\nNA,1,\n-,2,x\n", keep_default_na=False, na_values=["-"])
case("given types", "a,b,c,d\n1,007,2,1\n2,010,3,0\n", dtype={"a": "float32", "b": "str", "c": "float64", "d": "int64"})
case("utf-8 with mark", "\ufeff이름,a\n김,1\n")
case("utf-16 little", "이름,a\n김,1\n박,2\n".encode("utf-16"), encoding="utf-16")
case("utf-16 big", b"\xfe\xff" + "이름,a\n김,1\n".encode("utf-16-be"), encoding="utf-16")
case("latin1", "a,b\né,1\nü,2\n".encode("latin1"), encoding="latin1")
case("returns", "a,b\r1,x\r2,y\r")
case("returns and newlines", 'a,b\r\n1,"x\r\ny"\r\n2,y\r\n')
case("tabs", "a\tb\tc\n\t1\t\n2\t3\t x\n", sep="\t")
case("bars", "a|b\n1|x,y\n", sep="|")
case("digits of every length", "i,f\n" + "".join(f"{'-' if n % 2 else ''}{'123456789012345678'[:n]},{'98765432101234567890'[:n]}.{'12345678901234567890'[:20 - n]}\n" for n in range(1, 19)))
case("wide exponents", "x\n1e-320\n1.7976931348623157e308\n123456789012345678901234567890\n0.00000000000000000000001\n9007199254740993\n9007199254740993.0\n8.5e22\n1e23\n")
json.dump(dict(pandas=pd.__version__, cases=cases), open("csv_options.json", "w"), ensure_ascii=False)
