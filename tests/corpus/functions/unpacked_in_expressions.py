import json


class Point:
    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y


def make(name: str, at: Point) -> str:
    return f"{name} {at.x + 1} {at.y}"


data = json.loads('{"items": [{"name": "a", "at": [1, 2]}]}')
for item in data["items"]:
    p = Point(*item["at"])
    print(p.x + p.y, make(item["name"], Point(*item["at"])), [Point(*i["at"]).x for i in data["items"]])


def triple(a: int, b: int, c: int = 0) -> int:
    return a * 100 + b * 10 + c


def loud(n: int) -> int:
    print("loud", n)
    return n


rows = [[1, 2], [3, 4, 5]]
print([triple(*r, c=9) if len(r) == 2 else triple(*r) for r in rows], triple(loud(7), *[loud(8), loud(9)]))
ok = rows and triple(*rows[1]) > 100
print(ok, {i: triple(*r) for i, r in enumerate(rows)}, sum(triple(loud(i), *r[:2]) for i, r in enumerate(rows)))
try:
    print([triple(*r) for r in [[1, 2, 3, 4]]])
except (TypeError, ValueError) as e:
    print("refused")
print((lambda r: triple(*r))([4, 5]))
