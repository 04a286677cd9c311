import asyncio


class ApiError(Exception):
    def __init__(self, status, detail=None):
        message = f"HTTP {status}"
        if detail:
            message += f": {detail}"
        super().__init__(message)
        self.status = status
        self.detail = detail

    @property
    def retryable(self):
        return self.status >= 500


class RateLimit(ApiError):
    def __init__(self, retry_after):
        super().__init__(429, f"retry after {retry_after}s")
        self.retry_after = retry_after


class ValidationError(ValueError):
    def __init__(self, field, *problems):
        super().__init__(field, *problems)
        self.field = field
        self.problems = problems

    def __str__(self):
        return f"{self.field}: {'; '.join(self.problems)}"


class Positive:
    def __init__(self, value):
        if value < 0:
            raise ValueError("negative")
        self.value = value


class Even(Positive):
    def __init__(self, value):
        if value % 2:
            raise ValueError("odd")
        super().__init__(value)


async def call(n):
    await asyncio.sleep(0)
    if n == 0:
        raise ApiError(404)
    if n == 1:
        raise ApiError(503, "down")
    if n == 2:
        raise RateLimit(3)
    if n == 3:
        raise ValidationError("age", "too low", "not int")
    return "fine"


async def main():
    for n in range(5):
        try:
            print(await call(n))
        except RateLimit as e:
            print("rate", e, e.retry_after, e.status, repr(e))
        except ApiError as e:
            print("api", e, e.retryable, e.args)
        except ValueError as e:
            print("value", e, e.args)
    for v in (3, -2, 4):
        try:
            print(Even(v).value)
        except ValueError as e:
            print(e)
    results = await asyncio.gather(*(call(i) for i in range(5)), return_exceptions=True)
    print([type(r).__name__ if isinstance(r, Exception) else r for r in results])


asyncio.run(main())
