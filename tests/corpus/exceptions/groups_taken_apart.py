"""Exception groups, split and handled."""


def build():
    return ExceptionGroup("all", [
        ValueError("v1"),
        TypeError("t1"),
        ExceptionGroup("inner", [ValueError("v2"), KeyError("k"), OSError("o")]),
    ])


def leaves(group):
    for e in group.exceptions:
        if isinstance(e, ExceptionGroup):
            yield from leaves(e)
        else:
            yield e


eg = build()
print(eg, repr(eg), eg.message, len(eg.exceptions))
match, rest = eg.split(ValueError)
print([str(e) for e in leaves(match)], [repr(e) for e in leaves(rest)])
print(eg.subgroup(lambda e: isinstance(e, (KeyError, OSError))))
print(eg.subgroup(ZeroDivisionError))
new = eg.derive([RuntimeError("r")])
print(new, type(new).__name__)
try:
    raise build()
except* ValueError as g:
    print("values", g.exceptions)
except* (TypeError, KeyError) as g:
    print("type/key", len(g.exceptions))
except* OSError as g:
    print("os", [type(x).__name__ for x in leaves(g)])
try:
    try:
        raise build()
    except* ValueError:
        print("only values here")
except ExceptionGroup as g:
    print("left", sorted(type(e).__name__ for e in leaves(g)))
try:
    try:
        raise TypeError("plain")
    except* TypeError as g:
        print(type(g).__name__, g.exceptions)
        raise RuntimeError("new one")
except* RuntimeError as g:
    print(g.exceptions[0])


def run_all(tasks):
    errors, results = [], []
    for t in tasks:
        try:
            results.append(t())
        except Exception as e:
            e.add_note(f"task {tasks.index(t)}")
            errors.append(e)
    if errors:
        raise ExceptionGroup(f"{len(errors)} failed", errors)
    return results


try:
    run_all([lambda: 1, lambda: 1 / 0, lambda: [][1]])
except* ArithmeticError as g:
    print(g.exceptions[0], g.exceptions[0].__notes__)
except* LookupError as g:
    print(g.exceptions[0], g.exceptions[0].__notes__)
