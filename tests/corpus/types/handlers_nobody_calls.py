"""Handlers that a framework would call: their types come from their uses."""
import asyncio


class Message:
    def __init__(self, sender, text):
        self.sender = sender
        self.text = text


class Room:
    def __init__(self):
        self.members = {}
        self.log = []

    def join(self, name, queue):
        self.members[name] = queue

    async def broadcast(self, message):
        for name, queue in self.members.items():
            await queue.put(f"{message.sender}: {message.text}")
        self.log.append(message)

    def leave(self, name):
        del self.members[name]


async def worker(name, queue, handler=None):
    while True:
        item = await queue.get()
        if handler:
            await handler(item)
        print(name, item)
        queue.task_done()


def parse(line):
    name, _, value = line.partition("=")
    return name.strip(), value.strip()


def parse_all(lines, skip_empty=True):
    result = {}
    for line in lines:
        if skip_empty and not line:
            continue
        key, value = parse(line)
        result[key] = value
    return result


def average(numbers):
    return sum(numbers) / len(numbers)


def lookup(table, key, default=None):
    if key in table:
        return table[key]
    return default


async def retry(operation, attempts, delay):
    for attempt in range(attempts):
        try:
            return await operation()
        except ConnectionError as e:
            print("attempt", attempt, "failed:", e)
            await asyncio.sleep(delay)
    raise RuntimeError("out of attempts")


async def main():
    print("nothing to do")


asyncio.run(main())
