import asyncio
import inspect


class Registry:
    handlers = {}

    @classmethod
    def register(cls, name):
        def decorator(func):
            cls.handlers[name] = func
            return func
        return decorator


class Base:
    subclasses = []

    def __init_subclass__(cls, /, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        Base.subclasses.append(f"{cls.__name__}:{tag}")


class One(Base):
    pass


class Two(Base, tag="second"):
    pass


class Singleton:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.value = 0
        return cls._instance


class Settings:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            print("creating")
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, name="default"):
        self.name = name


async def main():
    print(Base.subclasses)
    a, b = Singleton(), Singleton()
    a.value += 5
    print(a is b, b.value)
    s, t = Settings("one"), Settings("two")
    print(s is t, s.name, t.name)
    await asyncio.sleep(0)


asyncio.run(main())
