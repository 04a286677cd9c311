from .base import RateLimiter, RateExceeded
from .buckets import LeakyBucket, TokenBucket
from .decorators import limited

__all__ = ["RateLimiter", "RateExceeded", "TokenBucket", "LeakyBucket", "limited"]
