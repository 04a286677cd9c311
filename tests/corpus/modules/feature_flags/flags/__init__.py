from .decorators import flag
from .store import FlagStore
