"""Decorators that register methods while their class is made: a command table, instructions by name, one with an argument."""
from dataclasses import dataclass

COMMANDS = {}
OPS = {}


def command(fn):
    COMMANDS[fn.__name__] = fn
    return fn


def op(name=None):
    def register(fn):
        OPS[name or fn.__name__.removeprefix("op_")] = fn
        return fn
    return register


@dataclass
class Step:
    op: str
    args: tuple = ()


class Shell:
    def __init__(self):
        self.log = []

    @command
    def echo(self, text):
        self.log.append(text)
        return text

    @command
    def upper(self, text):
        return text.upper()

    def run(self, line):
        name, _, rest = line.partition(" ")
        return COMMANDS[name](self, rest) if name in COMMANDS else f"unknown {name}"


class Machine:
    def __init__(self):
        self.stack = []

    @op()
    def op_push(self, n):
        self.stack.append(n)

    @op("plus")
    def op_add(self):
        self.stack.append(self.stack.pop() + self.stack.pop())

    def run(self, *steps):
        for step in steps:
            OPS[step.op](self, *step.args)
        return self.stack


s = Shell()
print(s.run("echo hi"), s.run("upper hi"), s.run("nope"), sorted(COMMANDS), s.log)
print(Machine().run(Step("push", (1,)), Step("push", (2,)), Step("plus")), sorted(OPS))
