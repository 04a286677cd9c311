class A(Exception):
    def __init__(self, code):
        self.code = code

class B(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code

class C(A):
    def __str__(self):
        return f"C says {self.code}"

class D(B):
    def __str__(self):
        return f"D {self.code}"

class F(D):
    def __init__(self, n):
        super().__init__(n, "f" * n)
        self.n = n

class G(ValueError):
    def __str__(self):
        return "G!"

class H(G):
    def __init__(self, where):
        super().__init__(f"at {where}")
        self.where = where

for e in (A(5), B(1, "x"), C(7), D(2, "y"), F(3), G("g"), G(1, 2), H("here")):
    print(repr(e), "|", e, "|", e.args)
