# str() that decodes, and what bytes and bytearrays are split into from the right, or at blanks.
data = b"1 2  3 4"
print(str(b"abc", "utf-8"), str(b"\xe9t\xe9", "latin-1"), str(b"a\xffb", "ascii", "ignore"), str(b"Zoot!"), str(object=b"x", encoding="utf-8"))
print(data.rsplit(maxsplit=1), data.rsplit(None, 2), data.rsplit(), data.split(None, 1), b"a-b-c".rsplit(b"-", 1))
buffer = bytearray(data)
print(buffer.split(None, 1), buffer.rsplit(maxsplit=1), buffer.rindex(ord("4")), data.rindex(50), data.rindex(b"3"))
try:
    data.rindex(7)
except ValueError as e:
    print(e)
print("abc".replace("", "-"), "abc".replace("b", ""), "".replace("", "x"))
stock, wanted = {"a": 1, "b": 2}, ["c", "d"]
print(stock.keys().isdisjoint(wanted), stock.keys().isdisjoint({"b"}))
