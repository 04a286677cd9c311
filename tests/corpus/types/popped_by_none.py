"""A name that may be None is looked for among names; what a session holds goes when it ends."""


class Registry:
    def __init__(self):
        self.owners: dict[str, str] = {}
        self.ages: dict[int, list[str]] = {1: ["x"]}

    def take(self, old: str | None, new: str, owner: str) -> str | None:
        before = self.owners.pop(old, None)
        self.owners[new] = owner
        return before

    def drop(self, name: str | None, age: int | None = None) -> list[str]:
        self.owners.pop(name, None)
        return self.ages.pop(age, [])


class Session:
    def __init__(self, registry: Registry, owner: str):
        self.registry = registry
        self.owner = owner
        self.name: str | None = None

    def rename(self, name: str) -> None:
        print("was", self.registry.take(self.name, name, self.owner))
        self.name = name

    def end(self) -> None:
        print(self.name in self.registry.owners, self.registry.owners.pop(self.name, "nobody"))
        self.registry.owners.pop(self.name, None)
        self.name = None


registry = Registry()
ann, bob = Session(registry, "ann"), Session(registry, "bob")
ann.rename("a1")
ann.rename("a2")
bob.end()
ann.end()
ann.end()
bob.rename("b")
print(registry.drop(None), registry.drop("b", 1), registry.drop("b"), registry.owners, registry.ages)
