from .api import ApiClient, ApiError
from .retry import retry, RetryPolicy
from .transport import FakeTransport, Request, Response
from .cache import TTLCache

__all__ = [name for name in dir() if not name.startswith("_")] if False else ["ApiClient", "ApiError", "retry", "RetryPolicy", "FakeTransport", "Request", "Response", "TTLCache"]
