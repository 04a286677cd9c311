"""A tiny Lisp: tokens, nested lists, an environment of callables."""
import math
import operator as op


class Env:
    def __init__(self, params=(), args=(), outer=None):
        self.vars = dict(zip(params, args))
        self.outer = outer

    def find(self, var):
        if var in self.vars:
            return self.vars
        if self.outer is None:
            raise NameError(f"undefined: {var}")
        return self.outer.find(var)


class Procedure:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        return evaluate(self.body, Env(self.params, args, self.env))


def standard_env():
    env = Env()
    env.vars.update({
        "+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv,
        ">": op.gt, "<": op.lt, "=": op.eq,
        "abs": abs, "max": max, "min": min, "length": len,
        "list": lambda *x: list(x), "car": lambda x: x[0], "cdr": lambda x: x[1:],
        "null?": lambda x: x == [], "pi": math.pi,
    })
    return env


def tokenize(src):
    return src.replace("(", " ( ").replace(")", " ) ").split()


def atom(token):
    try:
        return int(token)
    except ValueError:
        try:
            return float(token)
        except ValueError:
            return str(token)


def read(tokens):
    if not tokens:
        raise SyntaxError("unexpected EOF")
    tok = tokens.pop(0)
    if tok == "(":
        items = []
        while tokens[0] != ")":
            items.append(read(tokens))
        tokens.pop(0)
        return items
    if tok == ")":
        raise SyntaxError("unexpected )")
    return atom(tok)


def evaluate(x, env):
    if isinstance(x, str):
        return env.find(x)[x]
    if not isinstance(x, list):
        return x
    head, *rest = x
    if head == "if":
        test, yes, no = rest
        return evaluate(yes if evaluate(test, env) else no, env)
    if head == "define":
        name, exp = rest
        env.vars[name] = evaluate(exp, env)
        return None
    if head == "lambda":
        params, body = rest
        return Procedure(params, body, env)
    proc = evaluate(head, env)
    args = [evaluate(a, env) for a in rest]
    return proc(*args)


def show(v):
    if isinstance(v, list):
        return "(" + " ".join(map(show, v)) + ")"
    return str(v)


env = standard_env()
for line in [
    "(+ 1 2)", "(* 2 (+ 1.5 1))", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
    "(fact 10)", "(list 1 2 (list 3 4))", "(car (cdr (list 1 2 3)))", "(length (list 1 2))", "(max 3 9)", "(undefined 1)", "(/ 9 2)", ")",
]:
    try:
        value = evaluate(read(tokenize(line)), env)
        print(line, "=>", "ok" if value is None else show(value))
    except (NameError, SyntaxError) as e:
        print(line, "=>", type(e).__name__, e)
