class P:
    def __init__(self, name=None):
        self.name = name

    def full(self):
        return self.name + "!"


print(P("a").full())
try:
    print(P().full())
except TypeError as e:
    print(e)
t = "q"
try:
    t += P().name
except TypeError as e:
    print(e)
print("x" + P().name)
