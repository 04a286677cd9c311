import json


def compare(a, b):
    match a, b:
        case int(), int():
            return (a > b) - (a < b)
        case int(), list():
            return compare([a], b)
        case list(), int():
            return compare(a, [b])
        case list(), list():
            for x, y in zip(a, b):
                if (order := compare(x, y)) != 0:
                    return order
            return compare(len(a), len(b))


def describe(value):
    match value:
        case None:
            return "null"
        case bool(flag):
            return f"bool {flag}"
        case int() | float() as number:
            return f"number {number}"
        case str(text) if text.startswith("#"):
            return "color " + text[1:]
        case str():
            return "text"
        case []:
            return "empty"
        case [first, *rest]:
            return f"list of {describe(first)} and {len(rest)} more"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": kind, **others}:
            return f"{kind} with {sorted(others)}"
        case _:
            return "object"


for a, b in (("[1,1,3]", "[1,1,5]"), ("[[1],[2,3,4]]", "[[1],4]"), ("[9]", "[[8,7,6]]"), ("[]", "[]")):
    print(compare(json.loads(a), json.loads(b)))
for text in ('null', 'true', '3', '2.5', '"#fff"', '"a"', '[]', '[1, "x", []]', '{"type": "circle", "r": 2}', '{"type": "square", "side": 1, "id": 7}', '{}'):
    print(describe(json.loads(text)))
