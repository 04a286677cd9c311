from enum import Flag, IntFlag, auto


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()
    ALL = READ | WRITE | EXECUTE


class Access(IntFlag):
    NONE = 0
    LOW = 1
    HIGH = 2


def parse(text):
    result = Perm(0)
    for name in text.split(","):
        try:
            result |= Perm[name.strip().upper()]
        except KeyError as e:
            print("unknown", e)
    return result


print(parse("read, write"), parse("all"), parse("fly, execute"))
print([Access[n] for n in ("LOW", "HIGH")], Access["NONE"], Access[max("HIGH", "A")] | Access.LOW)
print(Access(3), Perm(5), Perm(0), [p.name for p in Perm], Perm.ALL.value, len(Perm.ALL))
print([p for p in parse("read,execute")], Perm.READ in Perm.ALL, bool(Perm.READ & Perm.WRITE), ~Perm.READ)
