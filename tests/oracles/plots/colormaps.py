"""matplotlib's colormaps: the stops that Baeum.Plots keeps (printed), and all 256 colours of each for ColormapTests (colormaps.json). Run with /usr/bin/python3 (matplotlib 3.6) in this folder."""
import json
import matplotlib
import numpy as np

# The ColorBrewer maps are straight lines between 9 stops, gray between 2; viridis and coolwarm are curves, of which every 5th colour is kept.
stops = {"viridis": 52, "coolwarm": 52, "gray": 2, "Greys": 9, "Blues": 9, "Greens": 9, "Reds": 9}
expected = {}
for name, n in stops.items():
    colormap = matplotlib.colormaps[name]
    table = np.round(colormap(np.arange(256))[:, :3] * 255).astype(int)
    kept = np.round(np.array([colormap(i / (n - 1))[:3] for i in range(n)]) * 255).astype(int)
    at = np.linspace(0, 255, n)
    if 255 % (n - 1) == 0:
        kept = table[:: 255 // (n - 1)]
    ours = np.stack([np.interp(np.arange(256), at, kept[:, c]) for c in range(3)], 1)
    print(name, " ".join("%02x%02x%02x" % tuple(c) for c in kept), "off by at most", np.abs(np.round(ours) - table).max())
    expected[name] = ["%02x%02x%02x" % tuple(c) for c in table]
json.dump(expected, open("colormaps.json", "w"), separators=(",", ":"))
