import asyncio

# How often a job is tried.
MAX_TRIES = 3
DELAY = 0.001
NAME = "worker"
DEBUG = False
OFFSET = -2
KINDS = ["fast", "slow"]
LIMITS = {"fast": 1, "slow": 2}  # tries by kind
PAIRS = [("a", 1), ("b", 2)]
EMPTY = []
count = 0
maybe = None


class Job:
    def __init__(self, kind):
        self.kind = kind
        self.tries = 0

    async def run(self):
        global count
        while self.tries < min(MAX_TRIES, LIMITS[self.kind]):
            self.tries += 1
            count += 1
            await asyncio.sleep(DELAY)
            if DEBUG:
                print("debug", self.kind)
        EMPTY.append(self.kind)
        return f"{NAME} {self.kind} {self.tries + OFFSET}"

    def known(self):
        return self.kind in KINDS and maybe is None and any(k == "a" for k, _ in PAIRS)


async def main():
    for kind in KINDS:
        job = Job(kind)
        print(await job.run(), job.known())
    print(count, EMPTY, dict(PAIRS), MAX_TRIES)


asyncio.run(main())
