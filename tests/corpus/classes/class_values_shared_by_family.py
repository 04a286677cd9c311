# A class attribute that derived classes bind again is one object for all instances, and the class itself has it, too.
class Handler:
    steps = []
    names = ["base"]
    weights = (1, 2)

    def add(self, step):
        self.steps.append(step)
        return self


class Special(Handler):
    steps = ["special"]
    names = Handler.names + ["special"]
    weights = Handler.weights + (3,)


class Other(Handler):
    pass


a, b = Special(), Special()
a.add("x")
print(b.steps, Special().steps, Handler().steps, Other().steps)
Handler().add("y")
print(Other().steps, a.names, Handler.names, Special.names, Special.weights, b.weights)
