class Container:
    def __init__(self):
        self._factories = {}
        self._singletons = {}

    def register(self, name, factory, singleton=False):
        self._factories[name] = (factory, singleton)

    def resolve(self, name):
        if name in self._singletons:
            return self._singletons[name]
        if name not in self._factories:
            raise LookupError(f"no provider for {name!r}")
        factory, singleton = self._factories[name]
        instance = factory(self)
        if singleton:
            self._singletons[name] = instance
        return instance


class Database:
    def __init__(self, url):
        self.url = url
        self.rows = {1: "alice", 2: "bob"}

    def find(self, key):
        return self.rows.get(key)


class Repository:
    def __init__(self, db):
        self.db = db

    def get(self, key):
        return self.db.find(key) or "nobody"


class Service:
    def __init__(self, repo, greeting="Hello"):
        self.repo = repo
        self.greeting = greeting

    def greet(self, key):
        return f"{self.greeting}, {self.repo.get(key)}!"


c = Container()
c.register("db", lambda c: Database("sqlite://"), singleton=True)
c.register("repo", lambda c: Repository(c.resolve("db")))
c.register("service", lambda c: Service(c.resolve("repo"), greeting="Hi"))
s = c.resolve("service")
print(s.greet(1), s.greet(3))
print(c.resolve("db") is c.resolve("db"), c.resolve("repo") is c.resolve("repo"))
print(s.repo.db.url)
try:
    c.resolve("cache")
except LookupError as e:
    print(e)
