"""Resized images, for ImageResizeTests. Run with /usr/bin/python3 (PyTorch 1.13) in this folder; writes resize.json. Bilinear is align_corners=False, nearest is nearest-exact: both have pixel centres at halves, as tf.image.resize has."""
import json
import numpy as np, torch
import torch.nn.functional as F

rng = np.random.default_rng(3)
cases = []
for h, w, c, to_h, to_w in [(4, 4, 1, 8, 8), (5, 7, 3, 3, 4), (3, 2, 2, 7, 5), (1, 1, 3, 2, 3), (6, 6, 1, 6, 2)]:
    image = rng.integers(0, 256, (h, w, c)).astype("float32")
    x = torch.from_numpy(image).permute(2, 0, 1)[None]
    for name, torch_name, extra in [("bilinear", "bilinear", dict(align_corners=False)), ("nearest", "nearest-exact", {})]:
        y = F.interpolate(x, size=(to_h, to_w), mode=torch_name, **extra)[0].permute(1, 2, 0).numpy()
        cases.append(dict(interpolation=name, shape=[h, w, c], image=image.ravel().tolist(), to=[to_h, to_w], expected=[round(float(v), 4) for v in y.ravel()]))
json.dump(cases, open("resize.json", "w"))
