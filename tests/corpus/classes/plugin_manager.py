from abc import ABC, abstractmethod


class Plugin(ABC):
    name: str = "base"
    priority: int = 0

    def __init__(self, config=None):
        self.config = config or {}

    @abstractmethod
    def process(self, data: dict) -> dict:
        """Process the data."""

    def __repr__(self):
        return f"<{self.__class__.__name__} name={self.name!r} priority={self.priority}>"


class PluginManager:
    _registry: dict[str, type[Plugin]] = {}

    def __init__(self):
        self._active: list[Plugin] = []

    @classmethod
    def register(cls, plugin_cls):
        cls._registry[plugin_cls.name] = plugin_cls
        return plugin_cls

    def activate(self, name, **config):
        try:
            plugin_cls = self._registry[name]
        except KeyError:
            raise ValueError(f"Unknown plugin: {name}") from None
        self._active.append(plugin_cls(config))
        self._active.sort(key=lambda p: p.priority)
        return self

    def run(self, data):
        for plugin in self._active:
            data = plugin.process(data)
        return data


@PluginManager.register
class Upper(Plugin):
    name = "upper"
    priority = 10

    def process(self, data):
        return {k: v.upper() if isinstance(v, str) else v for k, v in data.items()}


@PluginManager.register
class Prefix(Plugin):
    name = "prefix"
    priority = 5

    def process(self, data):
        prefix = self.config.get("prefix", "_")
        return {f"{prefix}{k}": v for k, v in data.items()}


@PluginManager.register
class Count(Plugin):
    name = "count"

    def process(self, data):
        return {**data, "n": len(data)}


manager = PluginManager()
manager.activate("upper").activate("prefix", prefix="p_").activate("count")
print(manager._active)
print(manager.run({"a": "x", "b": 2}))
try:
    manager.activate("nope")
except ValueError as e:
    print(e, "|", e.__cause__)
print(sorted(PluginManager._registry))
try:
    Plugin()
except TypeError as e:
    print("cannot instantiate")
