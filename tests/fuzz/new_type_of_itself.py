from typing import NewType, Final

Celsius = NewType("Celsius", float)
float = NewType("Fahrenheit", float)
ABSOLUTE_ZERO: Final = Celsius(-273.15)
    

def to_fahrenheit(c: Celsius) -> Fahrenheit:
        return Fahrenheit(c * 9 / 5 + 32)
    