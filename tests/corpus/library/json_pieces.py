"""The pieces that an encoder of JSON makes: written one by one, they are the whole text."""

import io
import json


class ComplexEncoder(json.JSONEncoder):
    def default(self, obj):
        if isinstance(obj, complex):
            return [obj.real, obj.imag]
        return json.JSONEncoder.default(self, obj)


print(json.dumps({"z": 2 + 1j}, cls=ComplexEncoder))
try:
    ComplexEncoder().encode({"z": {1}})
except TypeError as e:
    print(e)
data = {"name": "x", "items": [1, [2, "b"], {}, []], "none": None, "deep": {"a": {"b": 1.5}}}
print(list(json.JSONEncoder().iterencode(data)))
print(list(json.JSONEncoder(indent=2).iterencode(data)))
out = io.StringIO()
for piece in json.JSONEncoder(sort_keys=True, separators=(",", ":")).iterencode(data):
    out.write(piece)
print(out.getvalue(), list(json.JSONEncoder().iterencode("text")))
