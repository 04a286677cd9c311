class Temperature:
    def __init__(self, celsius=0.0):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = float(value)

    def __float__(self):
        return self._celsius

    def __round__(self, n=None):
        return Temperature(round(self._celsius, n))

    def __lt__(self, other):
        return float(self) < float(other)

    def __eq__(self, other):
        if isinstance(other, (int, float)):
            return self._celsius == other
        return self._celsius == other._celsius

    def __str__(self):
        return f"{self.celsius}C"


class Money:
    def __init__(self, amount):
        self.cents = round(amount * 100)

    def __add__(self, other):
        if other == 0:
            return self
        return Money((self.cents + other.cents) / 100)

    __radd__ = __add__

    def __ge__(self, other):
        if isinstance(other, int):
            return self.cents >= other * 100
        return self.cents >= other.cents

    def __str__(self):
        return f"{self.cents / 100:.2f}"


t = Temperature(25)
print(t < 30, t < Temperature(3), t == 25, t == Temperature(25), t != 4, min(Temperature(5), Temperature(-5)))
print(round(Temperature(21.456), 1), [t == x for x in (24, 25.0)])
prices = [Money(1.25), Money(0.99), Money(10)]
print(sum(prices), prices[2] >= 10, prices[0] >= prices[1], prices[1] >= 2)
