# An interpreter of lists that hold lists, whose environments are dicts with an outer one.
import operator


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__()
        self.update(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise NameError(f"undefined: {name}")
        return self.outer.find(name)


def read(tokens):
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens[0] != ")":
            items.append(read(tokens))
        tokens.pop(0)
        return items
    if token == ")":
        raise SyntaxError("unexpected )")
    return int(token) if token.lstrip("-").isdigit() else token


def evaluate(x, env):
    if isinstance(x, str):
        return env.find(x)[x]
    if not isinstance(x, list):
        return x
    if x[0] == "if":
        _, test, yes, no = x
        return evaluate(yes if evaluate(test, env) else no, env)
    if x[0] == "define":
        env[x[1]] = evaluate(x[2], env)
        return None
    function, *values = [evaluate(part, env) for part in x]
    return function(*values)


top = Env(["+", "*", "<"], [operator.add, operator.mul, operator.lt])
inner = Env(outer=top)
for line in ["( + 1 ( * 2 -3 ) )", "( define r 10 )", "( if ( < r 5 ) 1 ( * r r ) )", "nope", ")"]:
    try:
        value = evaluate(read(line.split()), inner)
        if value is not None:
            print(value)
    except (NameError, SyntaxError) as e:
        print(type(e).__name__, e)
print("r" in inner, "r" in top, len(top))
