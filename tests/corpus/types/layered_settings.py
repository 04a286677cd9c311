"""Config loader: nested dicts, dotted access, merging, environment interpolation."""
import re
from copy import deepcopy

DEFAULTS = {
    "server": {"host": "localhost", "port": 8080, "tls": {"enabled": False, "cert": None}},
    "logging": {"level": "INFO", "handlers": ["console"]},
    "features": [],
}


class ConfigError(Exception):
    pass


class Config:
    def __init__(self, data):
        self._data = data

    @classmethod
    def merged(cls, *layers):
        result = {}
        for layer in layers:
            cls._merge(result, layer)
        return cls(result)

    @staticmethod
    def _merge(target, source):
        for key, value in source.items():
            if isinstance(value, dict) and isinstance(target.get(key), dict):
                Config._merge(target[key], value)
            else:
                target[key] = deepcopy(value)

    def get(self, path, default=None):
        node = self._data
        for part in path.split("."):
            if not isinstance(node, dict) or part not in node:
                return default
            node = node[part]
        return node

    def require(self, path):
        value = self.get(path)
        if value is None:
            raise ConfigError(f"missing setting: {path}")
        return value

    def set(self, path, value):
        *parents, last = path.split(".")
        node = self._data
        for p in parents:
            node = node.setdefault(p, {})
        node[last] = value

    def flatten(self, prefix="", node=None):
        node = self._data if node is None else node
        for key, value in node.items():
            full = f"{prefix}.{key}" if prefix else key
            if isinstance(value, dict):
                yield from self.flatten(full, value)
            else:
                yield full, value

    def interpolate(self, text, env):
        def repl(m):
            name, _, fallback = m.group(1).partition(":-")
            return str(env.get(name, fallback))
        return re.sub(r"\$\{([^}]+)\}", repl, text)

    def __getitem__(self, path):
        return self.require(path)

    def __contains__(self, path):
        return self.get(path) is not None


user = {"server": {"port": 9000, "tls": {"enabled": True}}, "features": ["a", "b"]}
cfg = Config.merged(DEFAULTS, user)
print(cfg["server.port"], cfg["server.tls.enabled"], cfg.get("server.host"), cfg.get("x.y", "dflt"))
for key, value in cfg.flatten():
    print(f"{key:<22} = {value!r}")
try:
    cfg["server.tls.cert"]
except ConfigError as e:
    print("ConfigError:", e)
cfg.set("db.pool.size", 5)
print(cfg["db.pool.size"] * 2, "db.pool" in cfg, "db.none" in cfg)
print(DEFAULTS["server"]["port"], DEFAULTS["features"])
print(cfg.interpolate("http://${HOST}:${PORT:-80}/${USER:-me}", {"HOST": "h", "USER": "u"}))
