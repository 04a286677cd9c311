import math

calls = []


def demo_sums():
    print(sum(range(5)))


def demo_words(width=10):
    print("words".center(width, "-"))


def twice(demo):
    demo()
    demo()


def record(name, times=1):
    calls.append(name * times)


FUNCTIONS = {"max": max, "min": min, "abs": abs, "root": lambda x: math.sqrt(x)}
HOOKS = {"record": record, "show": print}

if __name__ == "__main__":
    for demo in [demo_sums, demo_words]:
        print(f"== {demo.__name__} ==")
        twice(demo)
    print(demo_sums is demo_sums, demo_sums == demo_words)
    for name, arguments in [("max", [1, 5, 2]), ("min", [4.5, 2]), ("abs", [-3]), ("root", [16])]:
        print(name, FUNCTIONS[name](*arguments))
    for key, hook in HOOKS.items():
        print(key, hook("ab"), hook.__name__)
    print(calls)
