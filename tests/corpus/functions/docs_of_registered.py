"""Commands that are registered by a decorator, and described by what they say of themselves."""
COMMANDS = {}


def command(name, aliases=()):
    def register(fn):
        for key in (name, *aliases):
            COMMANDS[key] = fn
        return fn
    return register


@command("greet", aliases=["hi", "hello"])
def greet(who):
    """Greets somebody.

    Politely.
    """
    return f"hello, {who}"


@command("shout")
def shout(who):
    return who.upper()


def usage():
    lines = []
    for name, fn in sorted(COMMANDS.items(), key=lambda item: item[0]):
        doc = (fn.__doc__ or "no help").strip().splitlines()[0]
        lines.append(f"{name:<6} {fn.__name__:<6} {doc}")
    return "\n".join(lines)


print(usage())
for name in ["hi", "shout"]:
    print(COMMANDS[name]("ada"), COMMANDS[name].__doc__ is None)
print(repr(greet.__doc__), shout.__doc__, __doc__)
