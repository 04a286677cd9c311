"""Huffman coding, bit manipulation, base64-like encoding, checksum, matrix determinant."""
import heapq
from collections import Counter
from functools import reduce
from itertools import permutations, combinations


class HuffNode:
    def __init__(self, weight, symbol=None, left=None, right=None):
        self.weight, self.symbol, self.left, self.right = weight, symbol, left, right

    def __lt__(self, other):
        return (self.weight, self.symbol or "~") < (other.weight, other.symbol or "~")

    def codes(self, prefix=""):
        if self.symbol is not None:
            return {self.symbol: prefix or "0"}
        return {**self.left.codes(prefix + "0"), **self.right.codes(prefix + "1")}


def huffman(text):
    heap = [HuffNode(n, s) for s, n in Counter(text).items()]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, HuffNode(a.weight + b.weight, None, a, b))
    return heap[0]


def encode(text, codes):
    return "".join(codes[c] for c in text)


def decode(bits, root):
    out, node = [], root
    for bit in bits:
        node = node.left if bit == "0" else node.right
        if node.symbol is not None:
            out.append(node.symbol)
            node = root
    return "".join(out)


def crc8(data, poly=0x07):
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = ((crc << 1) ^ poly) & 0xFF if crc & 0x80 else (crc << 1) & 0xFF
    return crc


def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def det(m):
    n = len(m)
    total = 0
    for perm in permutations(range(n)):
        inversions = sum(1 for i, j in combinations(range(n), 2) if perm[i] > perm[j])
        term = reduce(lambda acc, i: acc * m[i][perm[i]], range(n), 1)
        total += -term if inversions % 2 else term
    return total


def to_base(n, base):
    digits = "0123456789abcdef"
    if n == 0:
        return "0"
    sign, n = ("-", -n) if n < 0 else ("", n)
    out = ""
    while n:
        n, r = divmod(n, base)
        out = digits[r] + out
    return sign + out


def roman(n):
    table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    out = []
    for value, sym in table:
        q, n = divmod(n, value)
        out.append(sym * q)
    return "".join(out)


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\x00\x00"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(flags[i * i::i]))
    return [i for i, f in enumerate(flags) if f]


text = "abracadabra"
root = huffman(text)
codes = root.codes()
bits = encode(text, codes)
print(sorted(codes, key=lambda c: (len(codes[c]), c))[0], len(bits), decode(bits, root) == text)
print(crc8(b"123456789"), hex(crc8(b"")), popcount(0b101101), bin(37), oct(8), f"{255:08b} {255:#x} {3:>5b}")
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), det([[5]]))
print(to_base(255, 16), to_base(-10, 2), to_base(0, 7), int("ff", 16), int("-1010", 2))
print(roman(1994), roman(49), sieve(30))
print(1 << 70, (1 << 70) >> 68, -7 // 2, -7 % 3, divmod(-7, 3), ~5, 6 ^ 3, 2 ** -1, pow(3, 100, 7))
x = 0xDEADBEEF
print([(x >> s) & 0xFF for s in (24, 16, 8, 0)], x.to_bytes(4, "big").hex(), int.from_bytes(b"\x01\x00", "little"), x.bit_length())
