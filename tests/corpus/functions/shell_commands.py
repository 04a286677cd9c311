def parse_args(argv):
    """Tiny command interpreter."""
    options, rest = {}, []
    it = iter(argv)
    for arg in it:
        if arg.startswith("--"):
            name, eq, value = arg[2:].partition("=")
            if not eq:
                value = next(it, None)
            options[name] = value
        elif arg.startswith("-"):
            for flag in arg[1:]:
                options[flag] = True
        else:
            rest.append(arg)
    return options, rest


class CommandError(Exception):
    pass


class Shell:
    def __init__(self):
        self.vars = {}
        self.commands = {
            "set": self.cmd_set,
            "get": self.cmd_get,
            "sum": self.cmd_sum,
            "list": self.cmd_list,
            "echo": lambda *words: " ".join(words),
        }

    def cmd_set(self, name, value):
        self.vars[name] = int(value) if value.lstrip("-").isdigit() else value
        return f"{name} set"

    def cmd_get(self, name, default="<none>"):
        return self.vars.get(name, default)

    def cmd_sum(self, *names):
        try:
            return sum(self.vars[n] for n in names)
        except TypeError:
            raise CommandError("cannot add text") from None
        except KeyError as e:
            raise CommandError(f"unknown variable {e}") from e

    def cmd_list(self):
        return ", ".join(f"{k}={v!r}" for k, v in sorted(self.vars.items()))

    def run(self, line):
        name, *args = line.split()
        try:
            command = self.commands[name]
        except KeyError:
            return f"unknown command: {name}"
        try:
            return command(*args)
        except CommandError as e:
            return f"error: {e}"
        except TypeError:
            return f"usage: {name} ..."


sh = Shell()
for line in ["set a 5", "set b -7", "get a", "get zz", "get zz 9", "sum a b", "sum a q", "set c hi", "sum a c", "list", "fly x", "get", "echo one two"]:
    print(f"{line:<10} -> {sh.run(line)}")
print(parse_args(["-vx", "--out=f.txt", "in.txt", "--level", "3", "b"]))
