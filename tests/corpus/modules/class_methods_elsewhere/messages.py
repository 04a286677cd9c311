class Message:
    kind = 0
    registry: dict[int, type["Message"]] = {}

    def __init__(self, text=""):
        self.text = text

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Message.registry[cls.kind] = cls

    @classmethod
    def parse(cls, text):
        return cls(text.strip())

    @classmethod
    def empty(cls):
        return cls()

    def __repr__(self):
        return f"{type(self).__name__}({self.text!r})"


class Login(Message):
    kind = 1

    @classmethod
    def parse(cls, text):
        return cls(text.upper())


class Quit(Message):
    kind = 2
