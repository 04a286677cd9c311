import asyncio
import logging
from collections import Counter, deque
from contextlib import suppress

import app
from app.models import Comment, Post, User
from app.utils import batched, first, measure

logger = logging.getLogger(__name__)


class Feed:
    def __init__(self, config: app.Config):
        self.config = config
        self.recent = deque(maxlen=3)
        self.seen = Counter()

    async def publish(self, *posts: Post, delay: float = 0.0):
        for batch in batched(posts, self.config.workers):
            await asyncio.gather(*(self._one(p, delay) for p in batch))
        return len(posts)

    async def _one(self, post, delay):
        await asyncio.sleep(delay)
        self.recent.append(post.slug)
        self.seen[post.author.name] += 1

    @measure("find")
    def find(self, **criteria):
        return [p for p in Post.all() if all(getattr(p, k) == v for k, v in criteria.items())]

    async def wait(self, event: asyncio.Event) -> bool:
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(event.wait(), 0.01)
            return True
        return False
