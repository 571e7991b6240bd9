"""JPEG files as Pillow (libjpeg) writes them, for JpegTests. Run with /usr/bin/python3 in this folder; the files and Pillow's own decoding go into jpeg/."""
import json
import numpy as np
from PIL import Image

y, x = np.mgrid[0:20, 0:29]
colour = np.stack([x * 8, y * 12, (x + y) * 5], axis=-1).astype("uint8")
cases = {}
for name, image, options in [("grey", Image.fromarray(colour[..., 0]), {}), ("colour", Image.fromarray(colour), dict(subsampling=0)), ("subsampled", Image.fromarray(colour), dict(subsampling=2)), ("progressive", Image.fromarray(colour), dict(progressive=True))]:
    image.save(f"jpeg/{name}.jpg", quality=90, **options)
    cases[name] = np.asarray(Image.open(f"jpeg/{name}.jpg")).reshape(-1).tolist()
Image.fromarray(colour).convert("CMYK").save("jpeg/cmyk.jpg")
json.dump(cases, open("jpeg/decoded.json", "w"), separators=(",", ":"))
