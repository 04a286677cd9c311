b = b"hello world"
print(b[0], b[1:4], b.upper(), b.split(), b.find(b"wor"), b.replace(b"l", b"L"), b.decode(), len(b), b.hex(), b.hex(":"), bytes.fromhex("6869"), b.startswith(b"he"), b.count(b"o"), b"a" + b"b", b"ell" in b, list(b"abc"), bytes([65, 66]), bytes(3), b"x\x00\xff", b'it"s', bytes("é", "utf-8"))
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
try:
    b"\xff".decode("utf-8")
except UnicodeDecodeError as e:
    print(e)
print("é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é".encode("latin-1"), b"\xff".decode("utf-8", "replace"), b" a ".strip(), b"a-b".rsplit(b"-"), b"l1\nl2".splitlines(), b"".join([b"a", b"b"]), b"abc" == b"abc", b"abc" < b"abd", max(b"ab"), sum(b"ab"))
