from .app import Gateway
from .http import Request, Response

__all__ = ["Gateway", "Request", "Response"]
