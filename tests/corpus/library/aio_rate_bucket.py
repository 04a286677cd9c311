import asyncio
import bisect
import logging
import sys
from collections import ChainMap, defaultdict
from contextvars import ContextVar
from fractions import Fraction
from functools import cached_property, lru_cache
from operator import attrgetter, itemgetter
from uuid import UUID, uuid5, NAMESPACE_URL

request_id: ContextVar[str] = ContextVar("request_id", default="-")


class ContextFilter(logging.Filter):
    def filter(self, record):
        record.rid = request_id.get()
        return True


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(rid)s %(levelname).1s %(message)s"))
handler.addFilter(ContextFilter())
log = logging.getLogger("gateway")
log.addHandler(handler)
log.setLevel(logging.DEBUG)
log.propagate = False


class Route:
    def __init__(self, path, weight):
        self.path, self.weight = path, weight

    @cached_property
    def ident(self) -> UUID:
        log.debug("computing id for %s", self.path)
        return uuid5(NAMESPACE_URL, self.path)


class Histogram:
    def __init__(self, bounds):
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)

    def observe(self, value):
        self.counts[bisect.bisect_right(self.bounds, value)] += 1

    def __str__(self):
        labels = [f"<={b}" for b in self.bounds] + ["inf"]
        return " ".join(f"{l}:{c}" for l, c in zip(labels, self.counts))


@lru_cache(maxsize=None)
def cost(n):
    return n if n < 2 else cost(n - 1) + cost(n - 2)


async def handle(n, hist, seen):
    request_id.set(f"req-{n}")
    await asyncio.sleep(0)
    log.info("cost=%d share=%s", cost(n), Fraction(n, 12))
    hist.observe(n * 10)
    seen[n % 2].append(n)
    return request_id.get()


async def main():
    hist, seen = Histogram([10, 50, 100]), defaultdict(list)
    ids = await asyncio.gather(*(handle(n, hist, seen) for n in (1, 4, 9, 12)))
    print(ids, request_id.get(), hist, dict(seen))
    routes = [Route("/b", 2), Route("/a", 2), Route("/c", 1)]
    print([r.path for r in sorted(routes, key=attrgetter("weight", "path"))], str(routes[0].ident)[:8], routes[0].ident == routes[0].ident)
    info = cost.cache_info()
    print(info.hits, info.misses, info.currsize, cost(30))
    conf = ChainMap({"debug": True}, {"debug": False, "port": 80})
    print(conf["debug"], conf["port"], dict(conf), sorted(conf.items(), key=itemgetter(0)))


asyncio.run(main())
