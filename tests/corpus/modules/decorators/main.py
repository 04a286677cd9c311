import lib
import lib.timing
from lib import measure, plain
from lib.timing import timed


class A:
    @measure("a")
    def f(self, x, y=1):
        return x + y

    @timed("b")
    def g(self):
        return 5

    @plain
    def h(self, n):
        return n * 2


@lib.timing.timed("c")
def top(n):
    return n


@plain
def other():
    return "o"


a = A()
print(a.f(1), a.f(1, y=3), a.g(), a.h(4), top(3), other())
