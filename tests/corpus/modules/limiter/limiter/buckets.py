from collections import defaultdict, deque

from .base import RateLimiter


class TokenBucket(RateLimiter):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._buckets: dict[str, tuple[float, float]] = {}

    def _take(self, key, now):
        tokens, last = self._buckets.get(key, (float(self.rate), now))
        tokens = min(self.rate, tokens + (now - last) * self.rate / self.per)
        ok = tokens >= 1
        self._buckets[key] = (tokens - 1 if ok else tokens, now)
        return ok


class LeakyBucket(RateLimiter):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._hits = defaultdict(deque)

    def _take(self, key, now):
        hits = self._hits[key]
        while hits and now - hits[0] >= self.per:
            hits.popleft()
        if len(hits) < self.rate:
            hits.append(now)
            return True
        return False
