from . import constants
from .errors import GameError
from .world import World
