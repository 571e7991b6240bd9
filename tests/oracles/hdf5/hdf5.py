"""Makes the small HDF5 files beside this script, and expected.json with what h5py reads from them.

Run with Debian's python3-h5py 3.7.0 (HDF5 1.10.8): python3 hdf5.py
Values are given as a checksum of their little-endian bytes, or as text.
"""
import hashlib
import json
import os

import h5py
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
random = np.random.RandomState(7)


def numbers(group):
    for name in ("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"):
        values = np.arange(24).reshape(2, 3, 4).astype(name)
        group.create_dataset("little_" + name, data=values.astype("<" + name))
        group.create_dataset("big_" + name, data=values.astype(">" + name))
    group.create_dataset("bool", data=np.arange(6) % 3 == 0)
    group.create_dataset("scalar", data=np.float32(2.5))
    group.create_dataset("one", data=np.array([7], "i8"))
    group.create_dataset("empty", data=np.zeros((0, 3), "f4"))
    group.create_dataset("null", data=h5py.Empty("f4"))
    group.create_dataset("specials", data=np.array([np.nan, np.inf, -np.inf, -0.0, 1e-45, 3e38], "f4"))
    group.create_dataset("enum", data=np.array([1, 2, 1], "i2"), dtype=h5py.enum_dtype({"A": 1, "B": 2}, "i2"))
    group.create_dataset("unwritten", (4,), "f4")
    group.create_dataset("unwritten_filled", (4,), "i2", fillvalue=-3)


def odd_numbers(group):
    def add(name, file_type, values):
        space = h5py.h5s.create_simple(values.shape)
        dataset = h5py.h5d.create(group.id, name.encode(), file_type, space)
        dataset.write(h5py.h5s.ALL, h5py.h5s.ALL, values)

    for order in ("LE", "BE"):
        three = getattr(h5py.h5t, f"STD_I32{order}").copy()
        three.set_precision(24)
        three.set_size(3)
        add("int24_" + order, three, np.array([0, 1, -1, 8388607, -8388608], "i4"))
        twelve = getattr(h5py.h5t, f"STD_U16{order}").copy()
        twelve.set_precision(12)
        twelve.set_offset(3)
        add("uint12_" + order, twelve, np.array([0, 1, 4095, 77], "u2"))
        brain = getattr(h5py.h5t, f"IEEE_F32{order}").copy()
        brain.set_fields(15, 7, 8, 0, 7)
        brain.set_size(2)
        add("bfloat16_" + order, brain, np.array([0, 1, -2.5, 3e38, 1e-40, np.inf, -np.inf], "f4"))
    add("longdouble", h5py.h5t.NATIVE_LDOUBLE, np.array([0, 1, -2.5, 1 / 3, 1e300, 1e-310, np.inf, np.nan], "f8").astype("longdouble"))


def strings(group):
    group.create_dataset("fixed", data=np.array([b"a", b"", b"longer"], "S8"))
    group.create_dataset("variable", data=["one", "", "drei", "한국어 é"], dtype=h5py.string_dtype())
    group.create_dataset("ascii", data=[b"one", b"two"], dtype=h5py.string_dtype("ascii"))
    group.create_dataset("scalar", data="single")
    group.create_dataset("utf8_fixed", data=np.array(["é".encode(), b"xy"], h5py.string_dtype("utf-8", 6)))
    for name, padding in (("null_terminated", h5py.h5t.STR_NULLTERM), ("space_padded", h5py.h5t.STR_SPACEPAD)):
        kind = h5py.h5t.C_S1.copy()
        kind.set_size(6)
        kind.set_strpad(padding)
        dataset = h5py.h5d.create(group.id, name.encode(), kind, h5py.h5s.create_simple((2,)))
        dataset.write(h5py.h5s.ALL, h5py.h5s.ALL, np.array([b"ab", b"cde"], "S6"))


def attributes(target):
    target.attrs["text"] = "한국어"
    target.attrs["ascii"] = np.bytes_(b"plain")
    target.attrs.create("vlen_ascii", b"plain too", dtype=h5py.string_dtype("ascii"))
    target.attrs["names"] = ["a", "", "ccc"]
    target.attrs["fixed_names"] = np.array([b"kernel:0", b"bias"])
    target.attrs["nothing"] = []
    target.attrs["null"] = h5py.Empty("f8")
    target.attrs["number"] = 1.5
    target.attrs["flag"] = True
    target.attrs["integers"] = np.arange(6, dtype=">i4").reshape(2, 3)


def links(group):
    group["a/b/values"] = np.arange(3)
    group["a/hard"] = group["a/b"]
    group["a/soft"] = h5py.SoftLink("b/values")
    group["absolute"] = h5py.SoftLink("/links/a/b")
    group["through"] = h5py.SoftLink("absolute/values")
    group["dangling"] = h5py.SoftLink("/nowhere")
    group["loop"] = h5py.SoftLink("loop2")
    group["loop2"] = h5py.SoftLink("/links/loop")
    group["elsewhere"] = h5py.ExternalLink("other.h5", "/x")
    group["a/b/parent"] = group["a"]
    group["named"] = np.dtype("<f4")
    group.create_dataset("of_named", data=np.arange(4, dtype="f4"), dtype=group["named"])


def refused(group):
    group["compound"] = np.zeros(2, [("x", "f4"), ("y", "i4")])
    group["complex"] = np.zeros(2, "c8")
    group.create_dataset("array", (2,), np.dtype(("f4", (3,))))
    group.create_dataset("opaque", data=np.zeros(2, "V3"))
    group.create_dataset("sequence", (2,), h5py.vlen_dtype("f4"))
    group.create_dataset("reference", data=np.array([group.ref], h5py.ref_dtype), dtype=h5py.ref_dtype)
    group.create_dataset("lzf", data=np.arange(1000), compression="lzf")


def filters(group):
    smooth = (np.arange(40 * 30).reshape(40, 30) // 7).astype("f4")
    group.create_dataset("plain", data=smooth, chunks=(7, 8))
    group.create_dataset("deflate", data=smooth, chunks=(16, 16), compression="gzip")
    group.create_dataset("shuffle", data=smooth, chunks=(16, 16), compression="gzip", shuffle=True)
    group.create_dataset("fletcher32", data=smooth, chunks=(16, 16), fletcher32=True)
    group.create_dataset("all", data=smooth.astype(">f8"), chunks=(16, 30), compression="gzip", shuffle=True, fletcher32=True)
    group.create_dataset("odd", data=np.arange(33, dtype="u1"), chunks=(11,), fletcher32=True)
    sparse = group.create_dataset("sparse", (50, 20), "i4", chunks=(9, 9), fillvalue=5)
    sparse[12:14, 3] = 1
    cube = group.create_dataset("cube", data=np.arange(5 * 6 * 7).reshape(5, 6, 7), chunks=(2, 3, 4))
    cube[4, 5, 6] = -1
    group.create_dataset("strings", data=["a", "bb"] * 20, dtype=h5py.string_dtype(), chunks=(8,), compression="gzip")
    many = group.create_dataset("many", data=np.arange(700, dtype="i2"), chunks=(2,))
    many.attrs["count"] = 350


def chunk_indexes(group):
    values = np.arange(60 * 12).reshape(60, 12).astype("i2")
    for suffix, more in (("", {}), ("_filtered", {"compression": "gzip", "shuffle": True})):
        group.create_dataset("single" + suffix, data=values, chunks=(60, 12), **more)
        group.create_dataset("fixed_array" + suffix, data=values, chunks=(7, 5), **more)
        group.create_dataset("extensible_array" + suffix, data=values, chunks=(7, 5), maxshape=(None, 12), **more)
        group.create_dataset("extensible_second" + suffix, data=values, chunks=(7, 5), maxshape=(70, None), **more)
        group.create_dataset("btree2" + suffix, data=values, chunks=(7, 5), maxshape=(None, None), **more)
        group.create_dataset("room" + suffix, data=values, chunks=(7, 5), maxshape=(100, 40), **more)
        part = group.create_dataset("holes" + suffix, (400,), "i2", chunks=(3,), maxshape=(None,), fillvalue=9, **more)
        part[200:230] = np.arange(30)
        group.create_dataset("many" + suffix, data=np.arange(900, dtype="i2"), chunks=(2,), maxshape=(None,), **more)
        group.create_dataset("btree2_deep" + suffix, data=values, chunks=(2, 1), maxshape=(None, None), **more)
    paged = group.create_dataset("fixed_array_paged", (3000,), "i1", chunks=(2,))
    paged[2100:2110] = 4
    create = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    create.set_chunk((7, 5))
    create.set_alloc_time(h5py.h5d.ALLOC_TIME_EARLY)
    dataset = h5py.h5d.create(group.id, b"implicit", h5py.h5t.STD_I16LE, h5py.h5s.create_simple((60, 12), (70, 20)), create)
    h5py.Dataset(dataset)[...] = values


def compact(group):
    create = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    create.set_layout(h5py.h5d.COMPACT)
    dataset = h5py.h5d.create(group.id, b"compact", h5py.h5t.IEEE_F32BE, h5py.h5s.create_simple((2, 3)), create)
    h5py.Dataset(dataset)[...] = np.arange(6).reshape(2, 3)


def dense(group):
    many = group.create_group("many_links")
    for i in range(60):
        many.create_group(f"member_{i * 7919 % 1000:03d}_{'x' * (i % 40)}")
    tracked = group.create_group("tracked", track_order=True)
    for name in ("zebra", "ant", "mouse"):
        tracked[name] = len(name)
        tracked.attrs[name] = name.upper()
    dense_tracked = group.create_group("dense_tracked", track_order=True)
    for i in range(20):
        dense_tracked.create_group(f"g{i * 13 % 20}")
        dense_tracked.attrs[f"a{i * 13 % 20}"] = i
    attributed = group.create_group("many_attributes")
    for i in range(90):
        attributed.attrs[f"attribute_{i * 7919 % 1000:03d}"] = np.arange(i)
    attributed.attrs["large"] = np.arange(9000, dtype="f8") % 10
    attributed.attrs["text"] = "x" * 70000
    unicode = group.create_group("유니코드")
    unicode["값"] = [1.0, 2.0]


def describe(item):
    if isinstance(item, h5py.Empty):
        return {"null": True, "shape": []}
    values = np.asarray(item)
    if values.dtype.kind in "OSU":
        texts = [v.decode() if isinstance(v, bytes) else v for v in values.ravel()]
        return {"shape": list(values.shape), "strings": texts if sum(map(len, texts)) < 1000 else ["sha " + hashlib.sha256("".join(texts).encode()).hexdigest()]}
    if values.dtype.kind == "f" and values.dtype.itemsize > 8 or h5py.check_dtype(vlen=values.dtype):
        values = values.astype("f8")
    name = values.dtype.newbyteorder("=").name
    return {"shape": list(values.shape), "type": name, "sha": hashlib.sha256(np.ascontiguousarray(values.astype(values.dtype.newbyteorder("<"))).tobytes()).hexdigest()}


def tree(node, path, out, above):
    # h5py has no name for the links that lead to nowhere or in a circle.
    entry = {"attributes": {name: describe(value) for name, value in node.attrs.items()}}
    out[path or "/"] = entry
    if isinstance(node, h5py.Group):
        entry["names"] = list(node)
        for name in node:
            if name in ("dangling", "loop", "loop2", "elsewhere", "named") or path.startswith("/refused"):
                continue
            child = node[name]
            if child.id not in above:
                tree(child, f"{path}/{name}", out, above + [child.id])
    elif isinstance(node, h5py.Dataset):
        if path.startswith("/odd_numbers"):
            # NumPy has no type for these; HDF5 converts them.
            values = np.zeros(node.shape, "f8")
            node.id.read(h5py.h5s.ALL, h5py.h5s.ALL, values)
            entry.update(describe(values))
        elif not path.startswith("/refused"):
            entry.update(describe(node[()]))


def make(name, write, **options):
    path = os.path.join(HERE, name)
    with h5py.File(path, "w", **options) as file:
        write(file)
    with h5py.File(path, "r") as file:
        out = {}
        tree(file, "", out, [file.id])
        return out


def old(file):
    for part in (numbers, odd_numbers, strings, links, refused, filters, compact):
        part(file.create_group(part.__name__))
    attributes(file)
    attributes(file["numbers/little_f4"])
    wide = file.create_group("wide")
    for i in range(400):
        wide.create_group(f"layer_{i * 7919 % 1000}")
    file["한국어/값"] = np.arange(3.0)


def new(file):
    for part in (numbers, strings, links, filters, chunk_indexes, compact, dense):
        part(file.create_group(part.__name__))
    attributes(file)


def small(file):
    file["values"] = np.arange(5, dtype="f4")
    file.attrs["keras_version"] = "2.15.0"


def bomb(file):
    # 400 MB of zeros in half a megabyte.
    file.create_dataset("refused/zeros", data=np.zeros(100_000_000, "f4"), chunks=(250_000,), compression=9)


if __name__ == "__main__":
    expected = {
        "old.h5": make("old.h5", old),
        "new.h5": make("new.h5", new, libver="latest"),
        "userblock.h5": make("userblock.h5", small, userblock_size=1024),
        "tracked.h5": make("tracked.h5", small, track_order=True),
        "bomb.h5": make("bomb.h5", bomb),
        "swmr.h5": make("swmr.h5", small, libver="v110"),
    }
    with open(os.path.join(HERE, "expected.json"), "w") as file:
        json.dump(expected, file, separators=(",", ":"), ensure_ascii=False)
    os.system(f"cd {HERE} && gzip -9nf *.h5 && ls -l")
