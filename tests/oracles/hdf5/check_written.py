"""Checks that h5py, h5ls and h5dump read a file that Hdf5WriterTests wrote, and then makes it the expected one (written.h5.gz).

Run with Debian's python3-h5py 3.7.0 and hdf5-tools 1.10.8: python3 check_written.py /tmp/written.h5
"""
import gzip
import os
import subprocess
import sys

import h5py
import numpy as np

path = sys.argv[1]
with h5py.File(path, "r") as file:
    a = file.attrs
    assert list(a["variable"]) == ["kernel:0", "", "bias"], a["variable"]
    assert list(a["fixed"]) == [b"kernel:0", b"", b"bias"] and a["fixed"].dtype == "S8"
    assert a["ascii"] == "2.15.0" and h5py.check_string_dtype(a.get_id("ascii").dtype).encoding == "ascii"
    assert a["long"] == "x" * 200_000 and h5py.check_string_dtype(a.get_id("long").dtype).encoding == "utf-8"
    assert a["nothing"].shape == (0,) and a["nothing"].dtype == "f8"
    assert a["integers"].tolist() == [[1, 2], [3, 4]] and a["integers"].dtype == "i4"
    assert a["number"] == 1.5 and a["number"].dtype == "f4" and a["flag"] == np.True_
    assert np.array_equal(file["tensor"][()], np.arange(24, dtype="f4").reshape(2, 3, 4)) and file["tensor"].attrs["text"] == "유니코드"
    assert file["empty"].shape == (0, 3) and file["empty"][()].size == 0
    assert file["한국어/값"][()].tolist() == [7]
    assert file["parts"][()].tolist() == [[0, 0.5], [1, 1.5], [2, 2.5]]
    assert list(file["wide"]) == [f"layer_{i:04d}" for i in range(1000)] and all(len(file["wide"][n]) == 0 for n in file["wide"])
    assert [file["attributes"].attrs[f"a{i:03d}"] for i in range(300)] == [f"value {i}" for i in range(300)]
    expected = {"Single": ("f4", [1, 2.5]), "Double": ("f8", [1, 2.5]), "Half": ("f2", [1, 2.5]), "SByte": ("i1", [1, -2]), "Int16": ("i2", [1, -2]),
                "Int32": ("i4", [1, -2]), "Int64": ("i8", [1, -2]), "Byte": ("u1", [1, 254]), "UInt16": ("u2", [1, 65534]), "UInt32": ("u4", [1, 2**32 - 2]),
                "UInt64": ("u8", [1, 2**64 - 2]), "Boolean": ("bool", [True, False]), "scalar": ("i4", 42)}
    for name, (kind, values) in expected.items():
        data = file["numbers"][name]
        assert data.dtype == kind and data[()].tolist() == values, name

# h5py can go on writing into it.
copy = path + ".copy"
with open(path, "rb") as source, open(copy, "wb") as target:
    target.write(source.read())
with h5py.File(copy, "a") as file:
    for i in range(50):
        file[f"wide/new_{i}"] = i
        file.attrs[f"new_{i}"] = "text"
    del file["wide/layer_0500"]
    file["한국어/new"] = 1
with h5py.File(copy, "r") as file:
    assert len(file["wide"]) == 1049 and file["wide/new_49"][()] == 49 and len(file["한국어"]) == 2
os.remove(copy)

for tool in (["h5ls", "-r", "-v", path], ["h5dump", path], ["h5dump", "-pBH", path]):
    result = subprocess.run(tool, capture_output=True, check=False)
    assert result.returncode == 0 and not result.stderr, (tool, result.stderr[:500])

with open(path, "rb") as file, open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "written.h5.gz"), "wb") as target:
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=target, mtime=0) as packed:
        packed.write(file.read())
print("read by h5py, h5ls and h5dump")
