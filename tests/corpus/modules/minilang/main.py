import sys
from minilang import run, SyntaxProblem
from minilang.interpreter import Environment
from minilang.lexer import tokenize
from minilang import nodes as n

PROGRAM = """
let x = 3
let y = x * (2 + 4) - 1
print y
print x / 2
if y > 10 print x + y
let z = w
"""


def main() -> int:
    print([str(t) for t in tokenize("let a=1+b")])
    tree = n.Binary("+", n.Number(1), n.Binary("*", n.Name("a"), n.Number(2.5)))
    print(tree, tree.evaluate(Environment({"a": 4})))
    code = 0
    for number, line in enumerate(PROGRAM.strip().splitlines(), 1):
        try:
            for out in run(line):
                print(f"{number}: {out}")
        except NameError as e:
            print(f"{number}: error: {e}", file=sys.stdout)
            code = 2
    try:
        list(run("let 5 = 2"))
    except SyntaxProblem as p:
        print(p, p.position)
    return code


if __name__ == "__main__":
    sys.exit(main())
