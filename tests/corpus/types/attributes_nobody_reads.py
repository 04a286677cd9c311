class A:
    def __init__(self, a, _b, c):
        self._n = 0
        self.m = 1
        self.a = a
        self._b = _b
        self._c = c + 1
        self.log = []

    def bump(self):
        self._n += 1
        self.m = 5


class Sub(A):
    kind = "x"

    def __init__(self, a):
        super().__init__(a, 2, 3)
        self.extra = None


A(1, 2, 3).bump()
Sub(4)
print("ok")
