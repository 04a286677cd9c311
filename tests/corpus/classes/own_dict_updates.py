"""Objects that take their options by name, and ask themselves for members whose names they compute."""
import json


class Options:
    def __init__(self, **options):
        self.host = "localhost"
        self.port = 80
        self.debug = False
        self.__dict__.update(options)

    def update(self, **changes):
        for key, value in changes.items():
            setattr(self, key, value)
        vars(self).update(host="::1")
        return self


class Record:
    fields = ("name", "age", "city")

    def __init__(self, name, age, city="?"):
        self.name = name
        self.age = age
        self.city = city

    def as_row(self):
        return [str(getattr(self, f)) for f in self.fields]

    def reset(self, *names):
        for n in names:
            setattr(self, n, None)


def index_by(items, key=None, *, transform=lambda x: x):
    out = {}
    for i in items:
        out.setdefault(key(i) if key else i, []).append(transform(i))
    return out


o = Options(port=8080, debug=True)
print(o.host, o.port, o.debug)
print(o.update(port=1, debug=False).port, o.host, o.debug)
r = Record("ann", 30)
print(r.as_row())
r.reset("city")
print(r.city, r.as_row())
print(index_by(["a", "bb"], key=len))
print(index_by("Hello", str.isupper, transform=ord))
print(sorted(set(json.loads('{"a": 1, "b": 2, "c": 3}')) - {"b"}))
