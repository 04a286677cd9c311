"""Library management: composition, class attributes, properties, exceptions, sorting, str methods."""
from datetime import date, timedelta


class Person:
    def __init__(self, first, last):
        self.first = first
        self.last = last

    @property
    def full_name(self):
        return f"{self.first} {self.last}"

    @full_name.setter
    def full_name(self, value):
        self.first, self.last = value.split(" ", 1)

    def __eq__(self, other):
        return isinstance(other, Person) and self.full_name == other.full_name

    def __hash__(self):
        return hash(self.full_name)


class Author(Person):
    def __init__(self, first, last, born=None):
        super().__init__(first, last)
        self.born = born
        self.books = []

    def write(self, title, year, **extra):
        book = Book(title, self, year, **extra)
        self.books.append(book)
        return book


class Book:
    _registry = {}

    def __init__(self, title, author, year, *, pages=100, genre=None):
        self.title = title
        self.author = author
        self.year = year
        self.pages = pages
        self.genre = genre or "general"
        self.isbn = f"{len(Book._registry) + 1:04d}-{year}"
        Book._registry[self.isbn] = self

    @classmethod
    def find(cls, **criteria):
        found = []
        for book in cls._registry.values():
            if all(getattr(book, k) == v for k, v in criteria.items()):
                found.append(book)
        return found

    def __str__(self):
        return f"{self.title} by {self.author.full_name} ({self.year})"

    def __lt__(self, other):
        return (self.author.last, self.year) < (other.author.last, other.year)


class Member(Person):
    limit = 2

    def __init__(self, first, last):
        super().__init__(first, last)
        self.loans = {}


class PremiumMember(Member):
    limit = 3


class LoanError(Exception):
    pass


class Library:
    fee_per_day = 0.25

    def __init__(self, name, today):
        self.name = name
        self.today = today
        self.available = set()

    def __iadd__(self, book):
        self.available.add(book.isbn)
        return self

    def __contains__(self, book):
        return book.isbn in self.available

    def lend(self, member, book, days=14):
        if book not in self:
            raise LoanError(f"'{book.title}' is not available")
        if len(member.loans) >= member.limit:
            raise LoanError(f"{member.full_name} reached the limit of {type(member).limit}")
        self.available.discard(book.isbn)
        due = self.today + timedelta(days=days)
        member.loans[book.isbn] = (book, due)
        return due

    def give_back(self, member, book, on):
        book, due = member.loans.pop(book.isbn)
        self.available.add(book.isbn)
        late = max((on - due).days, 0)
        return late * self.fee_per_day


leo = Author("Leo", "Tolstoy", 1828)
jane = Author("Jane", "Austen")
war = leo.write("War and Peace", 1869, pages=1225, genre="war")
anna = leo.write("Anna Karenina", 1878)
emma = jane.write("Emma", 1815, genre="romance")
lib = Library("Central", date(2024, 2, 20))
for b in (war, anna, emma):
    lib += b
bob, eve = Member("Bob", "Ray"), PremiumMember("Eve", "Moss")
print(lib.lend(bob, war), lib.lend(bob, emma, days=7))
for who, what in ((bob, anna), (eve, war), (eve, anna)):
    try:
        print("due", lib.lend(who, what))
    except LoanError as e:
        print("LoanError:", e)
print(lib.give_back(bob, war, date(2024, 3, 10)), lib.give_back(bob, emma, date(2024, 2, 21)))
try:
    lib.give_back(bob, emma, lib.today)
except KeyError as e:
    print("KeyError", e)
for b in sorted(Book._registry.values()):
    print(f"{str(b):<45}|{b.isbn}|{b.genre:>8}|{b in lib}")
print([b.title for b in Book.find(author=leo)], [b.title for b in Book.find(genre="general", year=1878)])
bob.full_name = "Robert De Niro"
print(bob.first, "/", bob.last, bob == Member("Robert", "De Niro"), bob == eve, len({bob, Person("Robert", "De Niro")}))
print(Member.limit, eve.limit, PremiumMember.__name__, leo.born or "?", jane.born or "?")
