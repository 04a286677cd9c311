class LogMixin:
    _log = []
    _levels: dict[str, int] = {}

    def log(self, msg, *args, level="INFO"):
        line = f"{level}:{type(self).__name__}:{msg % args if args else msg}"
        self._log.append(line)
        self._levels[level] = self._levels.get(level, 0) + 1
        return line


class KeyMixin:
    def _key(self):
        raise NotImplementedError

    def __eq__(self, other):
        return self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())


class Person(KeyMixin):
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def _key(self):
        return (self.age, self.name)

    def __iter__(self):
        parts = [self.name]
        if self.age:
            parts.append(str(self.age))
        return iter(parts)


class Employee(LogMixin, Person):
    def __init__(self, name, age, salary=1000):
        super().__init__(name, age)
        self.salary = salary

    def promote(self, pct):
        self.salary = round(self.salary * (1 + pct / 100))
        return self.log("%s promoted by %d%%", self.name, pct)


p, e = Person("Ann", 30), Employee("Cy", 40)
print(e.promote(10), e.log("plain", level="DEBUG"), sep="\n")
print(e > p, sorted([e, p])[0].name, len({p, e, Person("Ann", 30)}), max(p, e).name)
for who in (p, e):
    print(" ".join(who), getattr(who, "salary", "no salary"))
print(LogMixin._log, Employee._levels, [c.__name__ for c in Employee.__mro__])
