"""Characters of the basic plane that take two cells in a terminal, for TerminalTextTests (widths.json: first and last of each run). Run with /usr/bin/python3 (Unicode 14) in this folder."""
import json
import unicodedata

wide = [c for c in range(0x10000) if unicodedata.east_asian_width(chr(c)) in "WF" and unicodedata.category(chr(c)) not in ("Cn", "Cs", "Mn", "Cf")]
runs = []
for c in wide:
    if runs and runs[-1][1] == c - 1:
        runs[-1][1] = c
    else:
        runs.append([c, c])
assigned = [c for c in range(0x80, 0x10000) if unicodedata.category(chr(c)) not in ("Cn", "Cs", "Co", "Mn", "Me", "Cf", "Cc") and not 0x1160 <= c <= 0x11FF and c not in set(wide)]
narrow = []
for c in assigned:
    if narrow and narrow[-1][1] == c - 1:
        narrow[-1][1] = c
    else:
        narrow.append([c, c])
json.dump({"wide": runs, "narrow": narrow}, open("widths.json", "w"), separators=(",", ":"))
