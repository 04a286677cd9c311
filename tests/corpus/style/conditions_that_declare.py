import re
from itertools import islice
import asyncio

def parse(lines):
    out = []
    for line in lines:
        if m := re.match(r"(\w+)=(\d+)", line):
            out.append((m.group(1), int(m[2])))
        elif (n := len(line)) > 3:
            out.append(("long", n))
    return out

def first(d, key):
    if (v := d.get(key)) is None:
        return "none"
    return v.upper()

def second(d, key):
    if (v := d.get(key)) is not None and len(v) > 1:
        return v.lower()
    return "short"

def chunks(data, size):
    it = iter(data)
    while chunk := list(islice(it, size)):
        yield chunk

async def reader(q):
    while (item := await q.get()) is not None:
        print("got", item + 1)
    while (word := await q.get()):
        print("word", word)

async def main():
    q = asyncio.Queue()
    for x in (1, 2, None, 7, 8, 0):
        q.put_nowait(x)
    await reader(q)
    print(parse(["a=1", "zzzz", "b"]), first({"a": "b"}, "a"), first({"a": "b"}, "x"), second({"a": "Bc"}, "a"))
    stack = [1, 2, 3]
    while stack and (top := stack.pop()) != 1:
        print(top)
    text = "ab"
    if (size := len(text)) > 1:
        print(size)
    print(list(chunks([1, 2, 3], 2)), late("x"), late(""), [kept(n) for n in (1, 5)])


def late(text):
    if (size := len(text)) == 0:
        return "empty"
    return f"{size} long"


def kept(n):
    if n > 3 and (half := n / 2) > 2:
        print("half", half)
    else:
        half = 0.0
    return half


asyncio.run(main())
