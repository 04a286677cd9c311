from .bus import EventBus, subscribe
from .types import Event
