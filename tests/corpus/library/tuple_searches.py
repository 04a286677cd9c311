def visit(name: str, path: tuple[str, ...]):
    if name in path:
        print([*path[path.index(name):], name], path.count(name))
        return
    visit("b" if name == "a" else "a", (*path, name))
visit("a", ())
t = tuple(x * 2 for x in range(4))
print(t.index(4), t.count(2), (1, 2, 3).index(3))
try:
    t.index(99)
except ValueError as e:
    print(e)
