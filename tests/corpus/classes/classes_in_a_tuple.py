class A:
    name = "a"

    def __init__(self, n: int = 1):
        self.n = n


class B(A):
    name = "b"


ALL: tuple[type[A], ...] = (A, B)
PAIR = (A, B)
print([c().n for c in ALL], [c(5).name for c in PAIR], [c.__name__ for c in ALL])
LIST: list[type[A]] = [A, B]
print([c(2).n for c in LIST])
