"""A stack virtual machine with labels, calls and an assembler."""
from typing import NamedTuple


class Instr(NamedTuple):
    op: str
    arg: object = None


class VMError(RuntimeError):
    pass


def assemble(source):
    labels, code = {}, []
    for lineno, raw in enumerate(source.strip().splitlines(), 1):
        line = raw.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(code)
            continue
        op, *rest = line.split(maxsplit=1)
        arg = rest[0] if rest else None
        if arg is not None and arg.lstrip("-").isdigit():
            arg = int(arg)
        elif arg is not None and arg.startswith('"'):
            arg = arg.strip('"')
        code.append(Instr(op.upper(), arg))
    return [Instr(i.op, labels[i.arg]) if i.op in ("JMP", "JZ", "CALL") else i for i in code]


class VM:
    def __init__(self, code):
        self.code = code
        self.stack = []
        self.calls = []
        self.mem = {}
        self.pc = 0
        self.steps = 0

    def run(self, limit=10_000):
        while True:
            self.steps += 1
            if self.steps > limit:
                raise VMError("too many steps")
            op, arg = self.code[self.pc]
            self.pc += 1
            if op == "HALT":
                return self
            getattr(self, "do_" + op.lower())(arg)

    def do_push(self, arg):
        self.stack.append(arg)

    def do_load(self, arg):
        self.stack.append(self.mem.get(arg, 0))

    def do_store(self, arg):
        self.mem[arg] = self.stack.pop()

    def _binary(self, fn):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(fn(a, b))

    def do_add(self, _):
        self._binary(lambda a, b: a + b)

    def do_sub(self, _):
        self._binary(lambda a, b: a - b)

    def do_mul(self, _):
        self._binary(lambda a, b: a * b)

    def do_jmp(self, arg):
        self.pc = arg

    def do_jz(self, arg):
        if not self.stack.pop():
            self.pc = arg

    def do_call(self, arg):
        self.calls.append(self.pc)
        self.pc = arg

    def do_ret(self, _):
        self.pc = self.calls.pop()

    def do_print(self, label):
        print(f"{label or 'out'}: {self.stack[-1]}")


FACTORIAL = """
    push 10
    store n
    push 1
    store acc
loop:
    load n
    jz done
    load acc
    load n
    mul
    store acc      ; acc *= n
    load n
    push 1
    sub
    store n
    jmp loop
done:
    load acc
    print "factorial"
    call twice
    print
    halt
twice:
    push 2
    mul
    ret
"""
vm = VM(assemble(FACTORIAL)).run()
print(vm.steps, vm.mem, vm.stack)
try:
    VM(assemble("x:\n jmp x\n")).run(limit=50)
except VMError as e:
    print("error:", e)
print(assemble('push -3\nprint "hi there"')[1])
