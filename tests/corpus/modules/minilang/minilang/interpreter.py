from .nodes import If, Let, Node, Print


class Environment:
    def __init__(self, values=None):
        self._values = dict(values or {})

    def __getitem__(self, name):
        try:
            return self._values[name]
        except KeyError:
            raise NameError(f"name {name!r} is not defined") from None

    def __setitem__(self, name, value):
        self._values[name] = value


def execute(statement: Node, env: Environment):
    match statement:
        case Let(target, value):
            env[target] = value.evaluate(env)
        case Print(value):
            return value.evaluate(env)
        case If(test, then) if test.evaluate(env):
            return execute(then, env)
    return None
