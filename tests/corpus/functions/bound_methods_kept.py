class C:
    made = 0
    def __init__(self, n):
        self.n = n
        C.made += 1
    def hit(self):
        print("hit", self.n)
    def add(self, k, more=0):
        return self.n + k + more

def make(n):
    print("make", n)
    return C(n)

actions = []
def schedule(action, *args):
    actions.append((action, args))

schedule(make(1).hit)
schedule(print, "a", 1)
schedule(make(2).add, 3)
schedule(lambda: print("lam"))
for a, args in actions:
    print(a(*args))
print(C.made)
c = make(5)
schedule(c.hit)
c = make(6)
actions[-1][0]()
