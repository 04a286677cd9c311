import json
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "conf.json")


def load(path):
    try:
        with open(path) as f:
            return json.load(f)
    except FileNotFoundError:
        return {}


def save(path, data):
    with open(path, "w") as f:
        json.dump(data, f, indent=2)


data = load(path)
data["count"] = data.get("count", 0) + 1
data.setdefault("names", []).append("ann")
save(path, data)
again = load(path)
print(again["count"] + 1, again["names"], len(again), sorted(again))
for key, value in again.items():
    print(key, value)
for key in again:
    print(key.upper())
print("count" in again, list(again.keys()))
