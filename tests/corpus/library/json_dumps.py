import json

data = {"b": [1, 2, {"c": None}], "a": "é\n\"q\"", "n": 1.0, "t": (1, 2), "e": [], "o": {}}
print(json.dumps(data))
print(json.dumps(data, indent=2, sort_keys=True))
print(json.dumps(data, separators=(",", ":"), ensure_ascii=False))
print(json.dumps([True, False, None, 1e100, "tab\t"]), json.dumps("x"), json.dumps({1: "a", 2: "b"}))
print(json.dumps({"list": [1, [2, [3]]]}, indent=4))
try:
    json.dumps({"s": {1, 2}})
except TypeError as e:
    print(e)
