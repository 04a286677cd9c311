import hashlib
import heapq
import os
import struct
import tempfile
import zlib
from collections import Counter
from pathlib import Path


class Node:
    def __init__(self, freq, char=None, left=None, right=None):
        self.freq, self.char, self.left, self.right = freq, char, left, right

    def __lt__(self, other):
        return self.freq < other.freq


def build_codes(text):
    order = sorted(Counter(text).items())
    heap = [(freq, i, Node(freq, ch)) for i, (ch, freq) in enumerate(order)]
    heapq.heapify(heap)
    tick = len(heap)
    while len(heap) > 1:
        f1, _, a = heapq.heappop(heap)
        f2, _, b = heapq.heappop(heap)
        heapq.heappush(heap, (f1 + f2, tick, Node(f1 + f2, None, a, b)))
        tick += 1
    codes = {}

    def walk(node, prefix):
        if node.char is not None:
            codes[node.char] = prefix or "0"
            return
        walk(node.left, prefix + "0")
        walk(node.right, prefix + "1")

    walk(heap[0][2], "")
    return codes


text = "abracadabra"
codes = build_codes(text)
bits = "".join(codes[c] for c in text)
print(codes, len(bits))
decoded, cur, inverse = [], "", {v: k for k, v in codes.items()}
for bit in bits:
    cur += bit
    if cur in inverse:
        decoded.append(inverse[cur])
        cur = ""
print("".join(decoded) == text)
payload = int(bits, 2).to_bytes((len(bits) + 7) // 8, "big")
header = struct.pack(">HI", len(bits), zlib.crc32(payload))
with tempfile.TemporaryDirectory() as d:
    p = Path(d) / "out.bin"
    p.write_bytes(header + payload)
    raw = p.read_bytes()
    n, crc = struct.unpack_from(">HI", raw)
    print(n, crc == zlib.crc32(raw[6:]), len(raw), raw[:2].hex(), os.path.getsize(p))
    back = bin(int.from_bytes(raw[6:], "big"))[2:].zfill(n)
    print(back == bits, hashlib.sha256(raw).hexdigest()[:8])
