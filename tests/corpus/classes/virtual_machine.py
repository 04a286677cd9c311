class VMError(Exception):
    pass


class VM:
    def __init__(self, program):
        self.program = self.assemble(program)
        self.stack = []
        self.vars = {}
        self.pc = 0
        self.output = []
        self.ops = {
            "PUSH": self.op_push,
            "ADD": lambda: self.binary(lambda a, b: a + b),
            "SUB": lambda: self.binary(lambda a, b: a - b),
            "MUL": lambda: self.binary(lambda a, b: a * b),
            "LT": lambda: self.binary(lambda a, b: int(a < b)),
            "LOAD": self.op_load,
            "STORE": self.op_store,
            "JMP": self.op_jump,
            "JZ": self.op_jump_zero,
            "PRINT": lambda: self.output.append(str(self.pop())),
        }

    @staticmethod
    def assemble(source):
        labels = {}
        code = []
        for line in source.strip().splitlines():
            line = line.split("#")[0].strip()
            if not line:
                continue
            if line.endswith(":"):
                labels[line[:-1]] = len(code)
            else:
                name, *operands = line.split()
                code.append((name, operands))
        return [(name, [labels.get(o, o) for o in operands]) for name, operands in code]

    def pop(self):
        if not self.stack:
            raise VMError(f"stack underflow at {self.pc - 1}")
        return self.stack.pop()

    def binary(self, fn):
        b, a = self.pop(), self.pop()
        self.stack.append(fn(a, b))

    def op_push(self, value):
        self.stack.append(int(value))

    def op_load(self, name):
        self.stack.append(self.vars[name])

    def op_store(self, name):
        self.vars[name] = self.pop()

    def op_jump(self, target):
        self.pc = target

    def op_jump_zero(self, target):
        if self.pop() == 0:
            self.pc = target

    def run(self, limit=1000):
        steps = 0
        while self.pc < len(self.program):
            steps += 1
            if steps > limit:
                raise VMError("step limit")
            name, args = self.program[self.pc]
            self.pc += 1
            if name == "HALT":
                break
            try:
                self.ops[name](*args)
            except KeyError as e:
                raise VMError(f"bad name {e}") from e
        return steps


SOURCE = """
    PUSH 0
    STORE i      # counter
loop:
    LOAD i
    PUSH 5
    LT
    JZ end
    LOAD i
    LOAD i
    MUL
    PRINT
    LOAD i
    PUSH 1
    ADD
    STORE i
    JMP loop
end:
    HALT
"""
vm = VM(SOURCE)
print(vm.run(), vm.output, vm.vars)
for bad in ("ADD", "LOAD x", "NOPE", "a:\nJMP a"):
    try:
        VM(bad).run()
    except VMError as e:
        print(type(e.__cause__).__name__ if e.__cause__ else "-", e)
