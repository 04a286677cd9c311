import asyncio
from functools import partial


class Signal:
    def __init__(self):
        self._slots = []

    def connect(self, slot, *, once=False):
        self._slots.append((slot, once))
        return slot

    def disconnect(self, slot):
        self._slots = [(s, o) for s, o in self._slots if s != slot]

    async def emit(self, *args, **kwargs):
        results = []
        for slot, once in list(self._slots):
            result = slot(*args, **kwargs)
            if asyncio.iscoroutine(result):
                result = await result
            results.append(result)
            if once:
                self.disconnect(slot)
        return results


class Button:
    clicked = None

    def __init__(self, label):
        self.label = label
        self.clicked = Signal()
        self.count = 0

    async def press(self):
        self.count += 1
        return await self.clicked.emit(self, self.count)


class Logger:
    def __init__(self, prefix):
        self.prefix = prefix
        self.lines = []

    def on_click(self, button, n):
        line = f"{self.prefix}:{button.label}#{n}"
        self.lines.append(line)
        return line


async def async_handler(button, n, factor=10):
    await asyncio.sleep(0.001)
    return n * factor


async def main():
    b = Button("ok")
    log = Logger("log")
    b.clicked.connect(log.on_click)
    b.clicked.connect(async_handler)
    b.clicked.connect(partial(async_handler, factor=3), once=True)
    b.clicked.connect(lambda btn, n: btn.label.upper() * n)
    print(await b.press())
    print(await b.press())
    b.clicked.disconnect(log.on_click)
    print(await b.press(), log.lines)


asyncio.run(main())
