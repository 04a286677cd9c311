class Person:
    species = "human"

    def __init__(self, name, age, *, email=None):
        self.name = name
        self.age = age
        self._email = email

    def __repr__(self):
        return f"{self.__class__.__name__}(name={self.name!r}, age={self.age})"

    @property
    def email(self):
        return self._email or "n/a"

    @email.setter
    def email(self, value):
        if "@" not in value:
            raise ValueError(f"invalid email: {value}")
        self._email = value

    def birthday(self):
        self.age += 1
        return self

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return (self.name, self.age) == (other.name, other.age)


class Student(Person):
    def __init__(self, name, age, school, **kwargs):
        super().__init__(name, age, **kwargs)
        self.school = school
        self.grades = {}

    def add_grade(self, subject, *grades):
        self.grades.setdefault(subject, []).extend(grades)

    @property
    def average(self):
        all_grades = [g for gs in self.grades.values() for g in gs]
        return round(sum(all_grades) / len(all_grades), 2) if all_grades else None


p = Person("Ann", 30, email="ann@x.org")
s = Student("Bob", 20, "MIT", email=None)
s.add_grade("math", 90, 85)
s.add_grade("art", 77)
print(p, s, s.average, Student("C", 1, "x").average, s.email, p.email)
s.email = "bob@mit.edu"
print(s.email, s.birthday().birthday().age, p == Person("Ann", 30), p == s, p != "Ann")
try:
    p.email = "nope"
except ValueError as e:
    print(e)
Person.species = "homo sapiens"
s.species = "student"
print(p.species, s.species, Student.species, isinstance(s, Person), issubclass(Student, Person), type(s).__name__)
people = sorted([p, s, Person("Zed", 5)], key=lambda x: (-x.age, x.name))
print([x.name for x in people], max(people, key=lambda x: len(x.name)).name)
for attr in ("name", "school", "missing"):
    print(attr, getattr(s, attr, "none"), hasattr(p, attr))
