import asyncio


class Room:
    def __init__(self):
        self.members = {}

    def join(self, name, age):
        self.members[name] = age

    def leave(self, name):
        del self.members[name]

    def __str__(self):
        return ", ".join(f"{k}={v}" for k, v in self.members.items())


tel = {"jack": 4098, "sape": 4139}
tel["guido"] = 4127
del tel["sape"]
tel["irv"] = 4127
print(tel, list(tel), sorted(tel), len(tel), "irv" in tel)
copy = dict(tel)
copy.pop("jack")
copy["new"] = 1
copy["jack"] = 2
print(copy, tel)
squares = {n: n * n for n in range(5)}
squares.pop(0)
squares[0] = 0
print(squares)
merged = squares | {9: 81}
del merged[1]
merged[1] = 1
print(merged, list(merged.items())[-1])
nested = {"a": {"x": 1, "y": 2}, "b": {}}
inner = nested["a"]
inner.pop("x")
inner["x"] = 3
print(nested, nested.get("a"), nested.get("zz", {}))
cache = {"plain": 1}
cache.pop("plain", None)
print(len(cache))
while tel:
    key, value = tel.popitem()
    print(key, value)


async def main():
    room = Room()
    for i, name in enumerate(["ann", "bob", "cy"]):
        room.join(name, i)
    room.leave("ann")
    await asyncio.sleep(0.01)
    room.join("dan", 7)
    print(room)
    for name in list(room.members):
        room.members.pop(name)
    print(room.members)


asyncio.run(main())
