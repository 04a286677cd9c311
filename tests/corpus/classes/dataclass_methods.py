from dataclasses import dataclass


@dataclass
class Temperature:
    celsius: float

    @classmethod
    def from_fahrenheit(cls, degrees):
        return cls((degrees - 32) * 5 / 9)

    @staticmethod
    def freezing():
        return Temperature(0.0)

    @property
    def kelvin(self):
        return self.celsius + 273.15

    def __str__(self):
        return f"{self.celsius} C"


t = Temperature.from_fahrenheit(212)
print(t, t.kelvin)
print(Temperature.freezing(), repr(Temperature.freezing()))
print([Temperature(1.5)])
