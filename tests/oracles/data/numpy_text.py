"""How NumPy prints arrays, for TensorTextTests. Run with /usr/bin/python3 (NumPy 1.24) in this folder; writes numpy_text.npz and numpy_text.json."""
import json
import numpy as np

r = np.random.RandomState(1)
arrays = []
for dtype in ["float32", "float64"]:
    a = lambda x: arrays.append(np.asarray(x).astype(dtype))
    a([1, 2, 3]); a([0.1, 0.25, 100]); a([-1.5, 2, -0.0]); a([1e-5, 1]); a([1e8, 1]); a([123456789.0]); a([99999999.0]); a([0.0]); a([-0.0, 0])
    a([np.nan, 1, np.inf]); a([np.nan]); a([-np.inf, np.nan]); a([np.inf, 1.25]); a([1e-10, np.nan]); a([1e-10, -np.inf]); a([1e30, 1e-30]); a([1, 1001.0]); a([1, 1000.0, 0])
    a([1e37, -1e-37]); a(np.arange(1, 9) / 512); a(np.arange(1, 20) / 65536); a([1 / 3, 2 / 3]); a([0.0001, 0.00011]); a([0.1 + 0.2]); a([12345.678, 0.5]); a([999.9999999, 1])
    a(r.randn(3)); a(r.randn(20)); a(r.randn(4, 5)); a(r.randn(2, 3, 4)); a(r.rand(61) * 10.0 ** r.randint(-7, 0, 61)); a(r.randn(1000)); a(r.randn(1001)); a(r.randn(40, 30)); a(r.randn(7, 200)); a(r.randn(2000, 1))
    a(r.randn(11, 12, 13)); a(r.randn(2, 2, 2, 2)); a(np.arange(12).reshape(4, 3)); a(r.rand(30) * 255); a(r.randint(0, 255, (28, 28))); a(np.zeros((0, 3))); a(np.ones((3, 1, 2))); a(r.rand(600, 6) - 0.5)
    a(r.randn(5) * 1e5); a(r.randn(5) * 1e-3); a(r.randn(5) * 1e12); a(r.rand(1, 30)); a(np.float64(2.5)[None])
    if dtype == "float64":
        a([1e100, 1e-100]); a([1e100, 1]); a([5e-324]); a([1.7976931348623157e308])
for dtype in ["int32", "int64", "uint8"]:
    a = lambda x: arrays.append(np.asarray(x).astype(dtype))
    a([1, 2, 3]); a([100, 7, 0]); a(np.arange(30)); a(r.randint(0, 200, (3, 4))); a(np.arange(1001)); a(np.arange(5000).reshape(50, 100)); a(r.randint(0, 10, 61))
arrays += [np.array([-5, 10, -100]), np.array([True, False]), np.eye(3) > 0, np.arange(40) % 3 == 0]
np.savez_compressed("numpy_text.npz", **{f"{i}": x for i, x in enumerate(arrays)})
np.set_printoptions()
texts = [str(x) for x in arrays]
with np.printoptions(suppress=True):
    suppressed = [str(x) for x in arrays]
with np.printoptions(precision=3):
    three = [str(x) for x in arrays]
json.dump({"numpy": np.__version__, "text": texts, "suppress": suppressed, "precision3": three}, open("numpy_text.json", "w"), indent=1)
