"""NumPy's results for TensorAxesTests and TensorSortingTests. Run with /usr/bin/python3 (NumPy 1.24) in this folder; writes tensor_axes.json."""
import json
import numpy as np

x = (np.arange(24) * 7 % 11).astype("float32").reshape(2, 3, 4)
results = {
    "ExpandDims(1)": np.expand_dims(x, 1), "ExpandDims(-1)": np.expand_dims(x, -1), "Squeeze": x[:1, :, :1].squeeze(), "Take(2, 2)": x[:, :, 2], "Take(^1, 0)": x[-1],
    "Take(1..3, 2)": x[:, :, 1:3], "Take([2, 0, 0], 1)": x[:, [2, 0, 0]], "Flip(1)": np.flip(x, 1), "Repeat(2, 2)": np.repeat(x, 2, 2), "Tile(2, 1)": np.tile(x, (1, 2, 1)),
    "Sort(-1)": np.sort(x), "Sort(0)": np.sort(x, 0), "ArgSort(1)": np.argsort(x, 1, kind="stable"), "CumSum(0)": np.cumsum(x, 0), "CumSum(2)": np.cumsum(x, 2),
    "Median(1)": np.median(x, 1), "Median": np.median(x).reshape(1), "Percentile(30, 2)": np.percentile(x, 30, 2), "Percentile(99)": np.percentile(x, 99).reshape(1),
    "Linspace(-1, 2, 7)": np.linspace(-1, 2, 7), "Eye(3)": np.eye(3),
}
json.dump({name: {"shape": list(v.shape), "values": [float(np.float32(f)) for f in v.ravel()]} for name, v in results.items()}, open("tensor_axes.json", "w"), indent=0)
