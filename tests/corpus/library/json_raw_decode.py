# Values one after the other in a text, and numbers that JSON does not have.
import json
import math

decoder = json.JSONDecoder()
buffer = '{"a": 1} [2, 3] "x" 4.5 null'
index = 0
found = []
while index < len(buffer):
    value, index = decoder.raw_decode(buffer, index)
    found.append(value)
    while index < len(buffer) and buffer[index].isspace():
        index += 1
print(found, found[0]["a"])
print(decoder.decode(' {"k": [1, {}]} '))
for text in ("", " 1", "[1, x]"):
    try:
        print(json.JSONDecoder().raw_decode(text))
    except json.JSONDecodeError as e:
        print(e)
print(json.dumps({"x": math.inf, "y": [math.nan]}))
for value in (math.nan, [1.5, -math.inf]):
    try:
        print(json.dumps(value, allow_nan=False))
    except ValueError as e:
        print(e)
