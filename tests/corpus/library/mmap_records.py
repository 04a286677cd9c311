"""Fixed-size records in a memory-mapped file."""
import mmap
import os
import struct
import tempfile

RECORD = struct.Struct("<I12s")

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "records.bin")
    with open(path, "wb") as f:
        for i, name in enumerate(["alpha", "beta", "gamma"]):
            f.write(RECORD.pack(i * 10, name.encode()))
    with open(path, "r+b") as f:
        with mmap.mmap(f.fileno(), 0) as mm:
            print(len(mm), mm.size(), mm[0], mm[4:9])
            for offset in range(0, len(mm), RECORD.size):
                number, raw = RECORD.unpack(mm[offset:offset + RECORD.size])
                print(number, raw.rstrip(b"\0").decode())
            mm[RECORD.size:RECORD.size + 4] = struct.pack("<I", 999)
            place = mm.find(b"gamma")
            print(place, mm.find(b"nothing"), mm.rfind(b"a"))
            mm.seek(place)
            mm.write(b"DELTA")
            print(mm.tell())
            mm.flush()
            try:
                mm[0:2] = b"abc"
            except (IndexError, ValueError) as e:
                print(type(e).__name__, e)
    with open(path, "rb") as f:
        data = f.read()
        print(RECORD.unpack_from(data, RECORD.size)[0], data[36:41])
        with mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ) as ro:
            print(ro.read(4), ro.read_byte(), ro.tell())
            try:
                ro[0] = 1
            except TypeError as e:
                print(e)
    log = os.path.join(folder, "log.txt")
    with open(log, "w") as f:
        f.write("one\ntwo\nthree\n")
    with open(log, "r+") as f:
        m = mmap.mmap(f.fileno(), 0)
        line = m.readline()
        while line:
            print(line.decode().strip())
            line = m.readline()
        m.close()
        print(m.closed)
    anon = mmap.mmap(-1, 16)
    anon.write(b"hello")
    anon.seek(0)
    print(anon.read(5), anon[-1])
    anon.close()
