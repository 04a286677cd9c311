"""Exceptions that give their base several of their own attributes."""
import asyncio


class HTTPError(Exception):
    reasons = {400: "Bad Request", 404: "Not Found"}

    def __init__(self, status: int, detail: str | None = None):
        self.status = status
        self.detail = detail or self.reasons.get(status, "Error")
        super().__init__(status, self.detail)


class Refused(HTTPError):
    pass


class RetryError(Exception):
    def __init__(self, attempts: int, last: Exception):
        self.attempts = attempts
        self.last = last
        super().__init__(self.attempts, str(self.last))


async def fetch(status: int):
    await asyncio.sleep(0)
    if status == 503:
        raise RetryError(3, ValueError("slow"))
    raise HTTPError(status) if status < 500 else Refused(status, "gone")


async def main():
    for result in await asyncio.gather(*(fetch(s) for s in (404, 418, 500, 503)), return_exceptions=True):
        print(type(result).__name__, result, result.args)
    try:
        await fetch(400)
    except HTTPError as error:
        print(error.status, error.detail, repr(error))


asyncio.run(main())
