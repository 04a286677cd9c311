from .bus import Bus, Subscription
from .message import Message
from .middleware import MIDDLEWARE, middleware
from . import builtin_middleware as _builtin

__all__ = ["Bus", "Subscription", "Message", "MIDDLEWARE", "middleware"]
