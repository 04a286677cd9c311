import functools


def counted(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return fn(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@counted
def add(a, b):
    return a + b


def visit(x):
    """Visits."""
    visit.count += 1
    return x * 2


visit.count = 0
visit.help = "doubles"
print(add(1, 2), add(3, 4), add.calls)
for i in range(3):
    visit(i)
print(visit.count, visit.help, getattr(visit, "help", "none"), hasattr(visit, "count"))


def command(name, help=""):
    def deco(fn):
        fn.command_name = name
        fn.help = help
        return fn
    return deco


@command("greet", help="says hello")
def greet(who):
    return f"hello {who}"


print(greet.command_name, greet.help or "-", greet("bob"))


def factorial(n):
    if n not in factorial.cache:
        factorial.cache[n] = n * factorial(n - 1)
    return factorial.cache[n]


factorial.cache = {0: 1}
print(factorial(5), factorial.cache)
