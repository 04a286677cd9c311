# zlib and gzip are exact to the byte, so the sizes that programs tell are; streams that come in pieces, and broken ones.
import gzip, io, os, tempfile, zlib
text = b"the quick brown fox jumps over the lazy dog. " * 200
c = zlib.compressobj(9)
parts = [c.compress(text[:1000]), c.compress(text[1000:]), c.flush()]
print([len(p) for p in parts], b"".join(parts)[:6].hex())
d = zlib.decompressobj()
whole = b"".join(parts) + b"tail"
out = b""
for i in range(0, len(whole), 7):
    out += d.decompress(whole[i:i + 7])
print(out == text, d.eof, d.unused_data, d.flush())
for wbits in (-15, 15, 31, 9, -9, 12):
    c = zlib.compressobj(6, zlib.DEFLATED, wbits)
    z = c.compress(text) + c.flush(zlib.Z_SYNC_FLUSH) + c.compress(b"more") + c.flush(zlib.Z_FULL_FLUSH) + c.compress(text) + c.flush()
    print(wbits, len(z), z.hex()[:60], zlib.decompress(z, wbits) == text + b"more" + text)
for bad in (b"", b"hello", zlib.compress(text)[:30], zlib.compress(text)[:-1] + b"?", b"\x78\x9c\xff\xff"):
    try:
        print(zlib.decompress(bad))
    except zlib.error as e:
        print(type(e).__name__, e)
g = gzip.compress(text, mtime=0)
print(len(g), g[:10], gzip.decompress(g + g) == text * 2)
for bad in (b"he", g[:20], g[:-8] + b"12345678"):
    try:
        gzip.decompress(bad)
    except (gzip.BadGzipFile, EOFError) as e:
        print(type(e).__name__, e)
buf = io.BytesIO()
with gzip.GzipFile(fileobj=buf, mode="wb", mtime=1) as f:
    f.write(text)
    f.write(b"end")
print(len(buf.getvalue()), buf.getvalue()[:12].hex())
buf.seek(0)
with gzip.GzipFile(fileobj=buf) as f:
    print(f.read(9), len(f.read()))
with tempfile.TemporaryDirectory() as tmp:
    path = os.path.join(tmp, "data.txt.gz")
    with gzip.open(path, "wt", encoding="utf-8") as f:
        for i in range(100):
            f.write(f"line {i}\n")
    print(os.path.getsize(path))
    with gzip.open(path, "rt") as f:
        print(sum(1 for _ in f))
    with gzip.open(path, "rb") as f:
        print(len(f.readlines()))
    with gzip.open(path, "ab", compresslevel=1) as f:
        f.write(b"x" * 1000)
    print(os.path.getsize(path), len(gzip.open(path).read()))
noise = bytes(i * i * 7 % 251 for i in range(40000))
for level in (-1, 1, 3, 4, 9):
    print(level, [len(zlib.compress(data, level)) for data in (b"", b"x", text, noise, text + noise[:200] + text)])
