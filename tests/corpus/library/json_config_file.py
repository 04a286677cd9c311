import json
import os
import tempfile
from pathlib import Path

DEFAULTS = {"host": "localhost", "port": 8080, "debug": False, "tags": ["a"], "db": {"name": "main", "pool": 5}}


class Config:
    def __init__(self, path):
        self.path = Path(path)
        self.data = dict(DEFAULTS)

    def load(self):
        if self.path.exists():
            with open(self.path, encoding="utf-8") as f:
                self.data.update(json.load(f))
        return self

    def save(self):
        with self.path.open("w", encoding="utf-8") as f:
            json.dump(self.data, f, indent=4, ensure_ascii=False)

    def get(self, dotted, default=None):
        node = self.data
        for part in dotted.split("."):
            if not isinstance(node, dict) or part not in node:
                return default
            node = node[part]
        return node

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value


with tempfile.TemporaryDirectory() as tmp:
    path = os.path.join(tmp, "cfg.json")
    cfg = Config(path).load()
    print(cfg.get("db.name"), cfg.get("db.missing", "?"), cfg["port"])
    cfg["port"] = 9090
    cfg["näme"] = "ü"
    cfg.save()
    text = Path(path).read_text(encoding="utf-8")
    print(text.count("\n"), "ü" in text, text.splitlines()[1])
    again = Config(path).load()
    print(again["port"], again.get("db.pool"), sorted(again.data))
    lines = [json.dumps({"n": i, "sq": i * i}) for i in range(3)]
    Path(tmp, "data.jsonl").write_text("\n".join(lines) + "\n")
    with open(Path(tmp) / "data.jsonl") as f:
        rows = [json.loads(line) for line in f if line.strip()]
    print(rows, sum(r["sq"] for r in rows), max(rows, key=lambda r: r["n"])["sq"])
    try:
        json.loads(Path(tmp, "data.jsonl").read_text())
    except json.JSONDecodeError as e:
        print(e)
