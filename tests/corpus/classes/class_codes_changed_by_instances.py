import asyncio
from typing import Callable


class AppError(Exception):
    code = 500
    message = "unexpected"

    def __init__(self, detail: str = "", code: int | None = None) -> None:
        super().__init__(detail or self.message)
        if code is not None:
            self.code = code

    def describe(self) -> str:
        return f"{type(self).__name__} {self.code}: {self}"


class NotFound(AppError):
    code = 404
    message = "not found"


class Busy(AppError):
    code = 503

    def retry(self) -> None:
        self.code += 1


class Shape:
    sides = 0
    hook: Callable[[str], None] | None = None

    def __init__(self, name: str) -> None:
        self.name = name

    def show(self) -> str:
        if self.hook is not None:
            self.hook(self.name)
        return f"{self.name} has {self.sides}"


class Square(Shape):
    sides = 4


class Star(Shape):
    sides = 5

    def __init__(self, points: int) -> None:
        super().__init__("star")
        self.sides = points * 2


class Log:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, line: str) -> None:
        self.lines.append(line)


async def fail(kind: int) -> None:
    await asyncio.sleep(0)
    if kind == 0:
        raise NotFound("page")
    if kind == 1:
        raise NotFound(code=410)
    if kind == 2:
        raise Busy()
    raise AppError(code=kind)


async def main() -> None:
    for kind in range(4):
        try:
            await fail(kind)
        except Busy as e:
            e.retry()
            print(e.describe(), Busy.code)
        except AppError as e:
            print(e.describe(), AppError.code)
    log = Log()
    for shape in (Square("box"), Star(6), Shape("blob")):
        shape.hook = log.add
        print(shape.show(), type(shape).sides)
    print(log.lines)


asyncio.run(main())
