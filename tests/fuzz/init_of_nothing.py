class Plain:
    def __init__():
        self.now = 0.0

    def __call__(self):
        return self.now


print(Plain)
