import struct

VERSION = 2


def encode(values):
    body = b"".join(struct.pack(">H", v) for v in values)
    return bytes([VERSION, len(values)]) + body


def decode(data):
    version, count = data[0], data[1]
    if version != VERSION:
        raise ValueError(f"version {version}")
    return [int.from_bytes(data[i:i + 2], "big") for i in range(2, 2 + count * 2, 2)]
