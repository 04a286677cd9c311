from __future__ import annotations

import inspect
import re
from typing import Callable

from ..events import Message


class Plugin:
    def __init__(self, name, func, pattern, help_text):
        self.name = name
        self.func = func
        self.pattern = re.compile(pattern)
        self.help = help_text

    def match(self, text: str):
        return self.pattern.fullmatch(text)


class Registry:
    def __init__(self):
        self._plugins: dict[str, Plugin] = {}

    def add(self, plugin: Plugin) -> None:
        if plugin.name in self._plugins:
            raise KeyError(plugin.name)
        self._plugins[plugin.name] = plugin

    def dispatch(self, text: str):
        for plugin in self._plugins.values():
            if m := plugin.match(text):
                return plugin, m.groupdict()
        return None, {}

    def __iter__(self):
        return iter(sorted(self._plugins))

    def help(self, name: str) -> str:
        return self._plugins[name].help


registry = Registry()


def command(pattern: str, name: str = ""):
    def deco(func: Callable) -> Callable:
        registry.add(Plugin(name or func.__name__, func, pattern, (func.__doc__ or "no help").strip()))
        return func
    return deco
