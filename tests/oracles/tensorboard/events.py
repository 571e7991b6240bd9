#!/usr/bin/env python3
"""TensorBoard event files by the public formats alone (TFRecord framing, protobuf wire format), without any library.

  events.py            writes events.json: records as hex, which the tests compare with
  events.py FOLDER     prints what the event files in a folder hold, and checks every checksum

Formats: tensorflow/core/lib/io/record_writer.h, tensorboard/compat/proto/{event,summary,tensor}.proto, protobuf.dev/programming-guides/encoding.
"""
import glob, json, math, os, struct, sys


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def masked(data):
    crc = crc32c(data)
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def record(data):
    head = struct.pack("<Q", len(data))
    return head + struct.pack("<I", masked(head)) + data + struct.pack("<I", masked(data))


def varint(n):
    out = b""
    while n > 127:
        out += bytes([n & 127 | 128])
        n >>= 7
    return out + bytes([n])


def field(number, value):
    if isinstance(value, bool) or isinstance(value, int):
        return varint(number << 3) + varint(value) if value else b""
    if isinstance(value, float):
        return varint(number << 3 | 1) + struct.pack("<d", value)
    value = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(value)) + value


def event(what, step, wall=1234.5):
    return record(field(1, wall) + field(2, step) + what)


def value(tag, plugin, content, kind, tensor):
    data = (field(1, plugin) if plugin else b"") + (field(2, content) if content else b"")
    metadata = field(1, data) + field(4, kind)
    return field(5, field(1, field(1, tag) + field(8, tensor) + field(9, metadata)))


def scalar(tag, x, step):
    return event(value(tag, "scalars", "", 1, field(1, 1) + field(2, b"") + field(5, struct.pack("<f", x))), step)


def text(tag, x, step):
    return event(value(tag, "graph_keras_model", "1", 0, field(1, 7) + field(2, b"") + field(8, x)), step)


def histogram(tag, values, step):
    """tensorboard.plugins.histogram.summary_v2._buckets with bucket_count = 30."""
    low, high = min(values), max(values)
    width = (high - low) / 30
    counts = [0] * 30
    for v in values:
        counts[min(math.floor((v - low) / width), 29)] += 1
    rows = [(low + i * width, low + (i + 1) * width if i < 29 else high, counts[i]) for i in range(30)]
    shape = field(2, field(1, 30)) + field(2, field(1, 3))
    doubles = b"".join(struct.pack("<3d", *r) for r in rows)
    return event(value(tag, "histograms", "", 2, field(1, 2) + field(2, shape) + field(6, doubles)), step)


def parse(data):
    at, fields = 0, []
    def number():
        nonlocal at
        shift = result = 0
        while True:
            byte = data[at]
            at += 1
            result |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return result
    while at < len(data):
        key = number()
        kind = key & 7
        if kind == 0:
            fields.append((key >> 3, number()))
        else:
            length = {1: 8, 5: 4}.get(kind) or number()
            fields.append((key >> 3, data[at:at + length]))
            at += length
    return fields


def show(path):
    print(os.path.relpath(path))
    data, at = open(path, "rb").read(), 0
    while at < len(data):
        length, = struct.unpack_from("<Q", data, at)
        assert struct.unpack_from("<I", data, at + 8)[0] == masked(data[at:at + 8]), "checksum of a length"
        body = data[at + 12:at + 12 + length]
        assert struct.unpack_from("<I", data, at + 12 + length)[0] == masked(body), "checksum of an event"
        at += 16 + length
        fields = dict(parse(body))
        if 3 in fields:
            print("  version", fields[3].decode())
            continue
        step = fields.get(2, 0)
        for _, one in parse(fields[5]):
            v = dict(parse(one))
            metadata = dict(parse(v[9]))
            plugin = dict(parse(metadata[1]))[1].decode()
            tensor = dict(parse(v[8]))
            x = struct.unpack("<f", tensor[5])[0] if 5 in tensor else tensor[8].decode()[:60] + "..." if 8 in tensor else "%d values in %d buckets" % (sum(struct.unpack("<%dd" % (len(tensor[6]) // 8), tensor[6])[2::3]), len(tensor[6]) // 24)
            print(f"  {plugin:18} {v[1].decode():36} step {step:5} {x}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for path in sorted(glob.glob(os.path.join(sys.argv[1], "**", "events.out.*"), recursive=True)):
            show(path)
    else:
        values = [((i * 37) % 101) / 8 - 3 for i in range(200)]
        cases = {
            "crc32c_of_123456789": "%08x" % crc32c(b"123456789"),
            "version": event(field(3, "brain.Event:2"), 0).hex(),
            "scalar": scalar("epoch_loss", 0.25, 3).hex(),
            "text": text("keras", '{"class_name": "Sequential"}', 0).hex(),
            "values": values,
            "histogram": histogram("dense/kernel/histogram", values, 7).hex(),
        }
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "events.json"), "w") as file:
            json.dump(cases, file, indent=1)
