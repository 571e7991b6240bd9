"""Extracts the outlines that Baeum.Plots draws text with in PNG pictures into src/Baeum.Plots/Fonts. Licences: src/Baeum.Plots/Fonts/LICENSES.md.

Run with /usr/bin/python3 in this folder; needs Debian's fonts-dejavu-core 2.37, fonts-nanum 20200506, python3-fonttools and python3-brotli.

A file is one Brotli stream of variable-length integers (7 bits a byte, low first; signed ones zigzag), column by column, because columns compress best:
  units per em, ascent, descent, height of x, height of H, number of contours, number of glyphs
  points of each contour | one bit a point, low first: is it on the curve? | x steps between the points of each contour | y steps
  of each glyph: code point (step from the last) | advance (signed step from the last) | number of contours
  of each contour of each glyph: number of the contour (signed step from the last) | x | y of its first point
Contours are TrueType's: quadratic, a point on the curve between any two that are not. Equal contours are kept once: the 11,172 Hangul syllables share 6,923.
"""
import brotli
from fontTools.ttLib import TTFont


def unsigned(n):
    out = bytearray()
    while n >= 128:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes(out + bytes([n]))


def signed(n):
    return unsigned(n * 2 if n >= 0 else -n * 2 - 1)


def steps(values, write):
    last, out = 0, b""
    for v in values:
        out, last = out + write(v - last), v
    return out


def extract(source, target, codes, notdef=False):
    font = TTFont(source)
    names, outlines, advances = font.getBestCmap(), font["glyf"], font["hmtx"]
    numbers, contours, glyphs = {}, [], []
    for code in codes:
        if code not in names and not (code == 0 and notdef):
            continue
        name = names.get(code, ".notdef")
        points, ends, on = outlines[name].getCoordinates(outlines)
        parts, start = [], 0
        for end in ends:
            p, o = list(points[start:end + 1]), [b & 1 for b in on[start:end + 1]]
            start = end + 1
            k = min(range(len(p)), key=lambda i: p[i])
            p, o = p[k:] + p[:k], o[k:] + o[:k]
            key = tuple((x - p[0][0], y - p[0][1], b) for (x, y), b in zip(p, o))
            if key not in numbers:
                numbers[key] = len(contours)
                contours.append(key)
            parts.append((numbers[key], *p[0]))
        glyphs.append((code, advances[name][0], parts))

    height = lambda char: max(y for _, y in outlines[names[ord(char)]].getCoordinates(outlines)[0])
    head = [font["head"].unitsPerEm, font["hhea"].ascent, -font["hhea"].descent, height("x"), height("H"), len(contours), len(glyphs)]
    flags = [b for c in contours for _, _, b in c]
    moves = [[(b[0] - a[0], b[1] - a[1]) for a, b in zip(c, c[1:])] for c in contours]
    parts = [part for _, _, ps in glyphs for part in ps]
    data = b"".join([
        b"".join(map(unsigned, head)),
        b"".join(unsigned(len(c)) for c in contours),
        bytes(sum(b << i for i, b in enumerate(flags[j:j + 8])) for j in range(0, len(flags), 8)),
        b"".join(signed(x) for m in moves for x, _ in m),
        b"".join(signed(y) for m in moves for _, y in m),
        steps([code for code, _, _ in glyphs], unsigned),
        steps([advance for _, advance, _ in glyphs], signed),
        b"".join(unsigned(len(ps)) for _, _, ps in glyphs),
        steps([n for n, _, _ in parts], signed),
        b"".join(signed(x) for _, x, _ in parts),
        b"".join(signed(y) for _, _, y in parts)])
    packed = brotli.compress(data, lgwin=22)
    open(f"../../../src/Baeum.Plots/Fonts/{target}", "wb").write(packed)
    print(target, len(glyphs), "glyphs", len(contours), "contours", len(packed), "bytes")


def ranges(*pairs):
    return [c for a, b in pairs for c in range(a, b + 1)]


extract("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "latin.outlines", [0] + ranges(
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2C6, 0x2DD), (0x37E, 0x3FF), (0x400, 0x45F), (0x490, 0x491), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E),
    (0x2010, 0x2026), (0x2030, 0x203A), (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x2126), (0x2150, 0x215E), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x25A0, 0x25FF), (0x2605, 0x2606), (0x2640, 0x2642), (0x2713, 0x2718), (0x27E8, 0x27E9), (0xFFFD, 0xFFFD)), notdef=True)
extract("/usr/share/fonts/truetype/nanum/NanumGothic.ttf", "hangul.outlines", ranges((0x3000, 0x3003), (0x3008, 0x3011), (0x3014, 0x3015), (0x3131, 0x318E), (0xAC00, 0xD7A3), (0xFF01, 0xFF5E)))
