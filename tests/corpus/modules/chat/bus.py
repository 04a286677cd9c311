"""Publish and subscribe."""
from collections import defaultdict

_subscribers = defaultdict(list)


def subscribe(topic):
    def decorate(fn):
        _subscribers[topic].append(fn)
        return fn
    return decorate


async def publish(topic, payload):
    for fn in _subscribers[topic]:
        await fn(payload)
