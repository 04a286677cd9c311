from typing import Callable

Transform = Callable[[str], str]

_plugins: dict[str, Transform] = {}
calls = 0


class PluginNotFound(LookupError):
    pass


def plugin(name: str | None = None):
    def decorate(func: Transform) -> Transform:
        _plugins[name or func.__name__] = func
        return func

    return decorate


def get(name: str) -> Transform:
    global calls
    calls += 1
    if name not in _plugins:
        raise PluginNotFound(f"plugin {name} not found (have {len(_plugins)})")
    return _plugins[name]


def names() -> list[str]:
    return sorted(_plugins)
