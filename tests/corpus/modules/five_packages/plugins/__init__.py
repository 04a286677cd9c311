from . import upper, reverse
from .registry import PLUGINS, plugin
from .upper import Upper

plugin(Upper)
plugin(reverse.Reverse)


def load_all():
    return [PLUGINS[name]() for name in sorted(PLUGINS)]
