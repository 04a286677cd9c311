import json

config = {
    "host": "localhost",
    "port": 8080,
    "debug": True,
    "db": {"url": "sqlite://", "pool": {"min": 1, "max": 10}},
    "features": ["a", "b"],
    "timeout": None,
}


def get_path(cfg, path, default=None):
    node = cfg
    for part in path.split("."):
        if not isinstance(node, dict) or part not in node:
            return default
        node = node[part]
    return node


def flatten(d, prefix=""):
    out = {}
    for k, v in d.items():
        key = f"{prefix}.{k}" if prefix else k
        if isinstance(v, dict):
            out.update(flatten(v, key))
        else:
            out[key] = v
    return out


print(get_path(config, "db.pool.max"))
print(get_path(config, "db.nope", "dflt"))
print(flatten(config))
print(config["port"] + 1, config["host"].upper())
print(config["db"]["pool"]["max"] * 2)
config["db"]["pool"]["max"] = 20
print(json.dumps(config["db"]))
print(json.dumps(config, indent=2, sort_keys=True))
text = json.dumps({"items": [{"id": i, "ok": i % 2 == 0} for i in range(3)]})
data = json.loads(text)
for item in data["items"]:
    print(item["id"], item["ok"])
print(sum(item["id"] for item in data["items"]))
