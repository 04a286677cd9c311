import sys


def step(name: str, code: int) -> int:
    print("step", name)
    return code


def pick(name: str, items: list[int]) -> list[int]:
    print("pick", name)
    return items


print(step("a", 0) or step("b", 0) or step("c", 5) or step("d", 6))
print(step("a", 1) and step("b", 2) and step("c", 0) and step("d", 6))
print(pick("a", []) or pick("b", []) or pick("c", [1]) or pick("d", []))
result = step("x", 0) or step("y", 3) or step("z", 0)
print(result)
print((step("m", 1) and step("n", 0)) or step("o", 4))
print(step("p", 0) or (step("q", 2) and step("r", 3)) or step("s", 1))
print((step("i", 0) or step("j", 7)) if step("k", 1) else (step("l", 0) or step("n", 8)))
if step("u", 0) and (step("v", 0) or step("w", 3)) > 2:
    print("never")
sys.exit(step("e", 0) or step("f", 0) or step("g", 3) or step("h", 1))
