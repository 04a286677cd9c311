# Descriptors that pass arguments on to the one they are derived from, ask it, and share what their class holds.
import re
from functools import partialmethod


class Field:
    def __init__(self, required=True, default=None):
        self.required = required
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance._data.get(self.name, self.default)

    def __set__(self, instance, value):
        instance._data[self.name] = self.clean(value)

    def clean(self, value):
        if self.required and not value:
            raise ValueError(f"{self.name} is required")
        return value


class Email(Field):
    PATTERN = re.compile(r"^[\w.]+@[\w.]+$")

    def __init__(self, lower=True, **kwargs):
        super().__init__(**kwargs)
        self.lower = lower

    def clean(self, value):
        value = super().clean(value)
        if not self.PATTERN.match(value):
            raise ValueError(f"{self.name}: bad address {value!r}")
        return value.lower() if self.lower else value


class User:
    name = Field(default="nobody")
    email = Email(required=False)
    work = Email(lower=False, default="none")

    def __init__(self):
        self._data = {}


class Switch:
    def __init__(self):
        self.state = "?"
        self._log = []

    def set_state(self, state, *, quiet=False):
        self.state = state
        if not quiet:
            self._log.append(state)

    on = partialmethod(set_state, "on")
    off = partialmethod(set_state, "off", quiet=True)

    def __repr__(self):
        return ", ".join(f"{k}={v!r}" for k, v in vars(self).items() if not k.startswith("_"))


u = User()
print(u.name, u.email, u.work)
u.name, u.email, u.work = "Ann", "Ann@X", "Ann@Work"
print(u.name, u.email, u.work)
for name, value in [("name", ""), ("work", "nope")]:
    try:
        if name == "name":
            u.name = value
        else:
            u.work = value
    except ValueError as e:
        print(e)
lamp = Switch()
lamp.on()
print(lamp, lamp._log)
lamp.off()
print(lamp, lamp._log, vars(Switch()))
