import json
from collections import defaultdict
from pathlib import Path
import tempfile

records = [
    {"name": "Ann", "team": "red", "score": 10},
    {"name": "Bob", "team": "blue", "score": 7},
    {"name": "Cy", "team": "red", "score": 5},
]
teams = defaultdict(list)
for r in records:
    teams[r["team"]].append(r["name"])
print(dict(teams))
with tempfile.TemporaryDirectory() as d:
    path = Path(d) / "data.json"
    with open(path, "w") as f:
        json.dump(records, f, indent=1)
    with open(path) as f:
        loaded = json.load(f)
    print(len(loaded), loaded[0]["name"], loaded == records)
    total = sum(item["score"] for item in loaded)
    print(total)
    best = max(loaded, key=lambda r: r["score"])
    print(best["name"])
    config = json.loads('{"host": "localhost", "port": 8080, "debug": true, "tags": ["a", "b"]}')
    host = config["host"]
    port = config.get("port", 80)
    print(f"{host}:{port}", config["debug"], ", ".join(config["tags"]))
    for key in config:
        print(key, type(config[key]).__name__)
    if "missing" not in config:
        print("no missing")
