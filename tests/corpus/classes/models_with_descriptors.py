class ValidationError(ValueError):
    pass


class Field:
    def __init__(self, kind, default=None, required=False):
        self.kind = kind
        self.default = default
        self.required = required

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if value is not None and not isinstance(value, self.kind):
            raise ValidationError(f"{self.name}: expected {self.kind.__name__}, got {type(value).__name__}")
        instance.__dict__[self.name] = value


class Model:
    def __init__(self, **values):
        for key, value in values.items():
            setattr(self, key, value)


class User(Model):
    name = Field(str, required=True)
    age = Field(int, default=18)

    def greet(self):
        return f"{self.name} ({self.age})"


u = User(name="Ann")
print(u.greet())
u.age = 30
print(u.greet())
try:
    u.age = "old"
except ValidationError as e:
    print("ValidationError", e)
print(User(name="Bob", age=5).greet())
