"""Arrays as NumPy writes them, for NpyTests and NpzTests. Run with /usr/bin/python3 (NumPy 1.24) in this folder; the files are kept in npy/."""
import numpy as np
from numpy.lib import format as npy

values = np.arange(24).reshape(2, 3, 4)
for name in ["float32", "float64", "float16", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]:
    np.save(f"npy/{name}.npy", values.astype(name))
np.save("npy/bool.npy", values % 3 == 0)
np.save("npy/scalar.npy", np.float64(2.5))
np.save("npy/empty.npy", np.zeros((0, 3), "float32"))
np.save("npy/fortran.npy", np.asfortranarray(values.astype("float32")))
np.save("npy/big_endian.npy", values.astype(">f8"))
np.save("npy/text.npy", np.array(["a", "b"]))
np.save("npy/complex.npy", np.array([1j]))
np.save("npy/record.npy", np.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f4")]))
for version in [(1, 0), (2, 0), (3, 0)]:
    with open(f"npy/version{version[0]}.npy", "wb") as f:
        npy.write_array(f, values.astype("float32"), version=version)
arrays = dict(x=values.astype("float32"), n=np.int64(7), flags=np.array([True, False]))
np.savez("npy/stored.npz", **arrays)
np.savez_compressed("npy/deflated.npz", **arrays)
