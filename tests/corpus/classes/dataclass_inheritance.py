from dataclasses import dataclass


@dataclass
class Animal:
    name: str
    legs: int = 4

    def describe(self):
        return f"{self.name} has {self.legs} legs"


@dataclass
class Bird(Animal):
    legs: int = 2
    can_fly: bool = True


@dataclass
class Dog(Animal):
    breed: str = "mutt"

    def describe(self):
        return super().describe() + f" ({self.breed})"


for animal in [Animal("cat"), Bird("owl"), Dog("rex", breed="lab")]:
    print(animal.describe())
print(Bird("emu", can_fly=False))
print(Dog("rex") == Dog("rex"), Bird("a") == Bird("b"))
