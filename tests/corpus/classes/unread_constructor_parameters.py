class T:
    def __init__(self, v, w=3):
        self.size = w
class U:
    def __init__(self, verbose=False):
        pass
class E(Exception):
    def __init__(self, a, b):
        pass
print(T(1).size, U(True) is not None, repr(E(1, 2)))
