import asyncio
from typing import Any


class Signal:
    """Django-like signal with sync and async receivers."""

    def __init__(self, name):
        self.name = name
        self._receivers: list = []

    def connect(self, receiver, *, once=False, priority=0):
        self._receivers.append((priority, len(self._receivers), receiver, once))
        self._receivers.sort(key=lambda r: (-r[0], r[1]))

    def disconnect(self, receiver):
        before = len(self._receivers)
        self._receivers = [r for r in self._receivers if r[2] is not receiver]
        return before != len(self._receivers)

    async def send(self, sender, **kwargs) -> list[tuple[str, Any]]:
        responses = []
        for entry in list(self._receivers):
            _, _, receiver, once = entry
            try:
                result = receiver(sender, **kwargs)
                if asyncio.iscoroutine(result):
                    result = await result
            except Exception as e:
                result = e
            responses.append((receiver.__name__, result))
            if once:
                self._receivers.remove(entry)
        return responses


user_created = Signal("user_created")


def audit(sender, user, **extra):
    return f"audit {sender} {user}"


async def welcome(sender, user, lang="en", **extra):
    await asyncio.sleep(0)
    return {"en": "Hello", "fr": "Bonjour"}[lang] + f" {user}"


def broken(sender, **kwargs):
    raise ValueError(f"cannot handle {sorted(kwargs)}")


async def main():
    user_created.connect(audit)
    user_created.connect(welcome, priority=5)
    user_created.connect(broken, once=True)
    for name, result in await user_created.send("web", user="ann", lang="fr"):
        print(name, repr(result))
    for name, result in await user_created.send("cli", user="bob"):
        print(name, repr(result))
    print(user_created.disconnect(audit), user_created.disconnect(audit))
    print(await user_created.send("x", user="eve", lang="xx"))

asyncio.run(main())
