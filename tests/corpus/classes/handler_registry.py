class Handler:
    registry: dict[str, type["Handler"]] = {}
    priority: int = 0
    def __init_subclass__(cls, /, key: str = "", **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        if key:
            cls.registry[key] = cls
            cls.key = key
    @classmethod
    def create(cls, key: str, *args: int) -> "Handler":
        try:
            return cls.registry[key](*args)
        except KeyError:
            raise LookupError(f"no handler for {key}") from None
    def handle(self, x: int) -> int:
        return x
class Add(Handler, key="add"):
    def __init__(self, n: int) -> None:
        self.n = n
    def handle(self, x: int) -> int:
        return x + self.n
class Mul(Handler, key="mul"):
    priority = 2
    def __init__(self, n: int, times: int = 1) -> None:
        self.n = n
        self.times = times
    def handle(self, x: int) -> int:
        return x * self.n ** self.times
print(sorted(Handler.registry))
print(Handler.create("add", 3).handle(4), Handler.create("mul", 3, 2).handle(4))
print([(k, c.__name__, c.priority) for k, c in sorted(Handler.registry.items(), key=lambda kv: -kv[1].priority)])
print(Handler.registry["add"] is Add, Add.key)
try:
    Handler.create("sub")
except LookupError as e:
    print(e)
