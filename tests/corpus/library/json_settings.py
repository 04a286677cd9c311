import json
from typing import Any


class Settings:
    def __init__(self, raw: str | None = None):
        self._data: dict[str, Any] = {}
        if raw:
            self._data = json.loads(raw)

    def __getitem__(self, key: str) -> Any:
        return self._data[key]

    def get(self, path: str, default: Any = None) -> Any:
        node: Any = self._data
        for part in path.split("."):
            if not isinstance(node, dict) or part not in node:
                return default
            node = node[part]
        return node

    def set(self, key: str, value: Any) -> None:
        self._data[key] = value

    def keys(self) -> list[str]:
        return sorted(self._data)


s = Settings('{"db": {"host": "x", "ports": [1, 2]}, "debug": true}')
s.set("extra", 5)
print(s["debug"], s.get("db.host"), s.get("db.ports"), s.get("db.nope", "?"), s.keys())
print(Settings().keys(), json.dumps(s._data, sort_keys=True))
