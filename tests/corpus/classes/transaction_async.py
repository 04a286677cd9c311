import asyncio


class Transaction:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        await asyncio.sleep(0.01)
        self.log.append("begin")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if exc_type:
            self.log.append("rollback")
        else:
            self.log.append("commit")

    def write(self, value):
        if value < 0:
            raise ValueError("negative")
        self.log.append(f"write {value}")


async def main():
    log = []
    async with Transaction(log) as t:
        t.write(1)
    try:
        async with Transaction(log) as t:
            t.write(2)
            t.write(-1)
    except ValueError as e:
        log.append(f"error {e}")
    for line in log:
        print(line)


asyncio.run(main())
