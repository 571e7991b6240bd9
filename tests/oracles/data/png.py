"""PNG files of every kind and what they hold, for PngTests. Run with /usr/bin/python3 (NumPy 1.24, Pillow 9.4) in this folder; the files are kept in png/.

The files are put together here chunk by chunk, because Pillow cannot write all kinds (interlaced, 2 and 4 bits, tRNS of every type). What they hold is compared with Pillow's
reading where Pillow keeps all bits.
"""
import struct, zlib
import numpy as np
from PIL import Image

W, H = 13, 11
GREY, RGB, PALETTE, GREYALPHA, RGBA = 0, 2, 3, 4, 6
CHANNELS = {GREY: 1, RGB: 3, PALETTE: 1, GREYALPHA: 2, RGBA: 4}
NAMES = {GREY: "grey", RGB: "rgb", PALETTE: "palette", GREYALPHA: "greyalpha", RGBA: "rgba"}
PASSES = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pack(row, depth):  # row: samples
    if depth == 16:
        return row.astype(">u2").tobytes()
    bits = "".join(format(int(v), f"0{depth}b") for v in row)
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def filtered(rows, step):
    out, above = b"", bytes(len(rows[0]))
    for y, row in enumerate(rows):
        kind = y % 5
        left = bytes(step) + row
        corner = bytes(step) + above
        guess = [lambda i: 0, lambda i: left[i], lambda i: above[i], lambda i: (left[i] + above[i]) // 2, lambda i: paeth(left[i], above[i], corner[i])][kind]
        out += bytes([kind]) + bytes((v - guess(i)) % 256 for i, v in enumerate(row))
        above = row
    return out


def write(name, samples, color, depth, interlaced, extra=b"", split=False):
    step = max(1, CHANNELS[color] * depth // 8)
    raw = b""
    for x, y, dx, dy in PASSES if interlaced else [(0, 0, 1, 1)]:
        part = samples[y::dy, x::dx]
        if part.size:
            raw += filtered([pack(r.reshape(-1), depth) for r in part], step)
    data = zlib.compress(raw)
    parts = [data[i:i + 50] for i in range(0, len(data), 50)] if split else [data]
    file = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", W, H, depth, color, 0, 0, interlaced)) + extra
    file += chunk(b"tEXt", b"Comment\0made by png.py") + b"".join(chunk(b"IDAT", p) for p in parts) + chunk(b"IEND", b"")
    open(f"png/{name}.png", "wb").write(file)


random = np.random.RandomState(7)
palette = random.randint(0, 256, (256, 3))
expected = {}
for color, depths in [(GREY, (1, 2, 4, 8, 16)), (RGB, (8, 16)), (PALETTE, (1, 2, 4, 8)), (GREYALPHA, (8, 16)), (RGBA, (8, 16))]:
    for depth in depths:
        samples = random.randint(0, 2 ** depth, (H, W, CHANNELS[color]))
        samples[2:5, 3:9] = samples[0, 0]
        for interlaced in (0, 1):
            for transparent in (0, 1) if color in (GREY, RGB, PALETTE) else (0,):
                name = f"{NAMES[color]}{depth}{'_key' if transparent else ''}{'_adam7' if interlaced else ''}"
                extra = b""
                if color == PALETTE:
                    extra += chunk(b"PLTE", palette[:2 ** depth].astype("u1").tobytes())
                    alpha = np.full(256, 255)
                    alpha[:2] = (0, 77)
                    holds = palette[samples[..., 0]]
                    if transparent:
                        extra += chunk(b"tRNS", bytes([0, 77]))
                        holds = np.concatenate([holds, alpha[samples]], axis=2)
                else:
                    holds = samples * 255 // (2 ** depth - 1) if depth < 8 else samples
                    if transparent:
                        extra += chunk(b"tRNS", samples[0, 0].astype(">u2").tobytes())
                        opaque = (samples != samples[0, 0]).any(axis=2, keepdims=True) * (65535 if depth == 16 else 255)
                        holds = np.concatenate([holds, opaque], axis=2)
                write(name, samples, color, depth, interlaced, extra, split=interlaced)
                expected[name] = holds.astype("u2")
                if depth <= 8 and not (color == GREY and depth < 8 and transparent):  # Pillow cuts 16-bit colour to 8 and compares a short grey's key after stretching
                    mode = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}[holds.shape[2]]
                    theirs = np.asarray(Image.open(f"png/{name}.png").convert("RGBA").convert(mode)).reshape(holds.shape)
                    assert (theirs == holds).all(), name
                elif depth == 16 and color == GREY:
                    assert (np.asarray(Image.open(f"png/{name}.png")) == samples[..., 0]).all(), name
np.savez_compressed("png/expected.npz", **expected)

grey = Image.fromarray((np.add.outer(np.arange(40), np.arange(30) * 3) % 256).astype("u1"))
grey.save("png/pillow.png", optimize=True)
