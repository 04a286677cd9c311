class Field:
    def __init__(self, type_, default=None, required=False):
        self.type_ = type_
        self.default = default
        self.required = required

    def validate(self, name, value):
        if value is None:
            if self.required:
                raise ValueError(f"{name} is required")
            return self.default
        if not isinstance(value, self.type_):
            raise TypeError(f"{name}: expected {self.type_.__name__}, got {type(value).__name__}")
        return value


class Model:
    fields = {}
    _store = {}

    def __init__(self, **kwargs):
        self.values = {}
        for name, f in self.fields.items():
            self.values[name] = f.validate(name, kwargs.get(name))
        unknown = set(kwargs) - set(self.fields)
        if unknown:
            raise AttributeError(f"unknown fields: {sorted(unknown)}")

    def save(self):
        rows = Model._store.setdefault(type(self).__name__, [])
        rows.append(self.values)
        self.values["id"] = len(rows)
        return self

    @classmethod
    def all(cls):
        return Model._store.get(cls.__name__, [])

    @classmethod
    def filter(cls, **conditions):
        return [r for r in cls.all() if all(r.get(k) == v for k, v in conditions.items())]


class User(Model):
    fields = {"name": Field(str, required=True), "age": Field(int, default=18)}


class Post(Model):
    fields = {"title": Field(str, required=True), "likes": Field(int, default=0)}


User(name="ann", age=30).save()
User(name="bob").save()
Post(title="hello").save()
print(User.all())
print(User.filter(age=18))
print(Post.filter(title="hello", likes=0))
for bad in ({}, {"name": 5}, {"name": "x", "zip": 1}):
    try:
        User(**bad)
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
