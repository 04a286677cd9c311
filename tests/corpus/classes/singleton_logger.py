"""Singletons, metaclass, logging-like class with levels, __getattr__ delegation, __enter__, format specs."""
import asyncio
import enum
from datetime import datetime, timedelta
from functools import total_ordering, wraps


class SingletonMeta(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


@total_ordering
class Level(enum.Enum):
    DEBUG = 10
    INFO = 20
    ERROR = 40

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

    @classmethod
    def parse(cls, text: str) -> "Level":
        try:
            return cls[text.upper()]
        except KeyError:
            raise ValueError(f"unknown level {text!r}; choose from {', '.join(cls.__members__)}") from None


class Clock:
    def __init__(self):
        self.now = datetime(2024, 2, 28, 23, 59, 50)

    def tick(self, seconds: int = 5) -> datetime:
        self.now += timedelta(seconds=seconds)
        return self.now


class Logger(metaclass=SingletonMeta):
    def __init__(self, level=Level.INFO):
        self.level = level
        self.records = []
        self.clock = Clock()

    def log(self, level, message, *args, **context):
        if level < self.level:
            return False
        extra = " ".join(f"{k}={v!r}" for k, v in sorted(context.items()))
        self.records.append(f"{self.clock.tick():%Y-%m-%d %H:%M:%S} [{level.name:<5}] {message % args if args else message} {extra}".rstrip())
        return True

    def __getattr__(self, name):
        try:
            level = Level.parse(name)
        except ValueError as e:
            raise AttributeError(str(e)) from None
        return lambda message, *args, **ctx: self.log(level, message, *args, **ctx)


def logged(fn):
    @wraps(fn)
    async def wrapper(*args, **kwargs):
        logger = Logger()
        logger.debug("enter %s", fn.__name__)
        try:
            result = await fn(*args, **kwargs)
        except Exception as e:
            logger.error("%s failed: %s", fn.__name__, e, kind=type(e).__name__)
            raise
        logger.info("%s -> %r", fn.__name__, result, args=args)
        return result
    return wrapper


@logged
async def divide(a, b):
    await asyncio.sleep(0)
    return a / b


async def main():
    log = Logger(Level.DEBUG)
    print(log is Logger(), Logger().level)
    await divide(7, 2)
    try:
        await divide(1, 0)
    except ZeroDivisionError:
        pass
    log.level = Level.ERROR
    print(log.info("hidden"), log.error("shown", code=3))
    try:
        log.warning("x")
    except AttributeError as e:
        print("AttributeError:", e)
    print("\n".join(log.records))
    print(Level.DEBUG < Level.ERROR, Level.INFO >= Level.INFO, max(Level), sorted(Level, reverse=True)[0].name)


asyncio.run(main())
