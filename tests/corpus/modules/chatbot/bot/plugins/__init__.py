"""Every module in here registers its commands when it is imported."""
from .registry import registry, command, Plugin
from . import basic
from . import math_plugin as _math
from .games import dice

LOADED = [basic.__name__.rpartition(".")[2], _math.NAME, dice.NAME]
