"""Functions and classes that a script defines again, as notebooks and tutorials do."""
i = 5


def show(arg=i):
    print("show", arg)


i = 6
show()


def show(a, seen=[]):
    seen.append(a)
    return seen


print(show(1), show.__name__)
print(show(2))


def show(a, seen=None):
    if seen is None:
        seen = []
    seen.append(a)
    return seen


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print(show(3), show(4), fact(5))


def fact(n):
    result = 1
    for k in range(2, n + 1):
        result *= k
    return f"{n}! = {result}"


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)


first = Stack()
first.push(1)
print(first.items, type(first).__name__)


class Stack:
    def __init__(self, *items):
        self.items = list(items)

    def __repr__(self):
        return f"{type(self).__name__}({self.items})"


def main():
    users = {"Hans": "active", "Eve": "inactive", "Ida": "active"}
    for user, status in users.copy().items():
        if status == "inactive":
            del users[user]
    for user in users.copy():
        users[user.upper()] = users.pop(user)
    print(fact(6), Stack("a", "b"), users, len(users.copy()))


main()
print(range(10), repr(range(2, 5)), [str(range(1, 20, 3)), f"{range(0)}"])
