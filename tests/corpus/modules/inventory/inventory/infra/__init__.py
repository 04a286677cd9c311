from . import store as stores
from .store import Stock
from .events import EventLog
