class Base:
    def __init__(self):
        print("Base init")
        self.log = ["base"]


class A(Base):
    def __init__(self):
        super().__init__()
        self.log.append("a")
        print("A exit")

    def hello(self):
        return "A.hello"


class B(Base):
    def __init__(self):
        super().__init__()
        self.log.append("b")
        print("B exit")

    def hello(self):
        return "B.hello"

    def only_b(self):
        return self.hello() + "!"


class C(A, B):
    def __init__(self):
        super().__init__()
        print("C done")

    def hello(self):
        return "C>" + super().hello()


c = C()
print(c.log, c.hello(), c.only_b())
print([k.__name__ for k in C.__mro__])
