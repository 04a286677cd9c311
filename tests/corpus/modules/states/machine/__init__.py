from .errors import StateError
from .machine import Machine
from .state import State, transitions

__all__ = ["Machine", "State", "StateError", "transitions"]
