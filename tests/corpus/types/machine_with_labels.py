"""A small stack VM with opcodes, labels and error handling."""
import enum
import operator
from collections import namedtuple
from dataclasses import dataclass, field


class Op(enum.IntEnum):
    PUSH = enum.auto()
    ADD = enum.auto()
    MUL = enum.auto()
    SUB = enum.auto()
    JMPZ = enum.auto()
    JMP = enum.auto()
    STORE = enum.auto()
    LOAD = enum.auto()
    PRINT = enum.auto()
    HALT = enum.auto()


Instruction = namedtuple("Instruction", ["op", "arg"], defaults=[None])


class VMError(RuntimeError):
    def __init__(self, message, pc):
        super().__init__(f"{message} (pc={pc})")
        self.pc = pc


@dataclass
class VM:
    program: list[Instruction]
    stack: list[int] = field(default_factory=list)
    variables: dict[str, int] = field(default_factory=dict)
    pc: int = 0
    steps: int = 0
    output: list[str] = field(default_factory=list)

    BINARY = {Op.ADD: operator.add, Op.SUB: operator.sub, Op.MUL: operator.mul}

    def pop(self) -> int:
        try:
            return self.stack.pop()
        except IndexError:
            raise VMError("stack underflow", self.pc) from None

    def step(self) -> bool:
        op, arg = self.program[self.pc]
        self.pc += 1
        self.steps += 1
        if op in self.BINARY:
            b, a = self.pop(), self.pop()
            self.stack.append(self.BINARY[op](a, b))
            return True
        match op:
            case Op.PUSH:
                self.stack.append(arg)
            case Op.STORE:
                self.variables[arg] = self.pop()
            case Op.LOAD:
                if arg not in self.variables:
                    raise VMError(f"undefined {arg}", self.pc)
                self.stack.append(self.variables[arg])
            case Op.JMP:
                self.pc = arg
            case Op.JMPZ if self.pop() == 0:
                self.pc = arg
            case Op.JMPZ:
                pass
            case Op.PRINT:
                self.output.append(str(self.pop()))
            case Op.HALT:
                return False
        return True

    def run(self, limit: int = 1000) -> "VM":
        while self.step():
            if self.steps >= limit:
                raise VMError("step limit", self.pc)
        return self


def assemble(source: str) -> list[Instruction]:
    labels, lines = {}, []
    for raw in source.strip().splitlines():
        line = raw.split("#", 1)[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(lines)
        else:
            lines.append(line.split())
    code = []
    for name, *args in lines:
        op = Op[name.upper()]
        if not args:
            code.append(Instruction(op))
        elif op in (Op.JMP, Op.JMPZ):
            code.append(Instruction(op, labels[args[0]]))
        elif op is Op.PUSH:
            code.append(Instruction(op, int(args[0])))
        else:
            code.append(Instruction(op, args[0]))
    return code


FACTORIAL = """
    push 5
    store n
    push 1
    store acc
loop:
    load n
    jmpz end      # n == 0
    load acc
    load n
    mul
    store acc
    load n
    push 1
    sub
    store n
    jmp loop
end:
    load acc
    print
    halt
"""
code = assemble(FACTORIAL)
print(len(code), code[0], code[-1].op.name)
vm = VM(code).run()
print(vm.output, vm.variables, vm.steps)
for bad in ["add", "load x", "loop:\njmp loop"]:
    try:
        VM(assemble(bad)).run(50)
    except VMError as e:
        print(f"{type(e).__name__}: {e}")
try:
    assemble("bogus")
except KeyError as e:
    print("KeyError", e)
