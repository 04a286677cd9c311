import asyncio
import sys

from app import Config, VERSION, load_config
from app.models import Comment, Post, User
from app.services.feed import Feed
from app.utils import Timer, first


async def run(config: Config) -> int:
    ann, bob = User("ann"), User("bob", email="b@x.org")
    posts = [Post(ann, "Hello, World!"), Post(bob, "C# & Python"), Post(ann, "  Third -- one ")]
    root = Comment(posts[0], "nice")
    Comment(posts[0], "thanks", parent=root)
    feed = Feed(config)
    print(await feed.publish(*posts, delay=0.001), list(feed.recent), dict(feed.seen))
    print(feed.find(author=bob), feed.find(title="nothing"), Timer.total)
    print(ann.posts, [c.depth() for c in posts[0].comments], User.get(2).email)
    print(first([1, 5, 8], key=lambda n: n > 4), first([], "none"), await feed.wait(asyncio.Event()))
    try:
        Post.get(99)
    except LookupError as e:
        print(type(e).__name__, e)
    return 0


if __name__ == "__main__":
    cfg = load_config('{"workers": 2, "color": "red"}')
    print(VERSION, cfg, cfg.dump())
    sys.exit(asyncio.run(run(cfg)))
