import json


class JsonMixin:
    def to_json(self):
        return json.dumps(self.to_dict(), sort_keys=True)


class LogMixin:
    def log(self, msg):
        self.messages.append(f"[{self.__class__.__name__}] {msg}")
        return self


class Base:
    def __init__(self, ident):
        self.ident = ident
        self.messages = []

    def to_dict(self):
        return {"id": self.ident, "kind": type(self).__name__}


class User(JsonMixin, LogMixin, Base):
    def __init__(self, ident, email):
        super().__init__(ident)
        self.email = email

    def to_dict(self):
        data = super().to_dict()
        data["email"] = self.email
        return data


class Animal:
    def speak(self):
        return "..."


class Walker(Animal):
    def speak(self):
        return "walk " + super().speak()


class Swimmer(Animal):
    def speak(self):
        return "swim " + super().speak()


class Duck(Walker, Swimmer):
    def speak(self):
        return "duck " + super().speak()


u = User(1, "a@b.c")
u.log("created").log("saved")
print(u.to_json())
print(u.messages)
d = Duck()
print(d.speak())
print([c.__name__ for c in Duck.__mro__])
print(isinstance(d, Swimmer), isinstance(u, LogMixin))
