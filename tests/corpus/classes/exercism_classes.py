"""Exercism tasks: bank account, robot name, matrix, clock, allergies, luhn."""
import threading
from enum import IntFlag


class BankAccount:
    def __init__(self):
        self._lock = threading.Lock()
        self._open = False
        self._balance = 0

    def _check(self, amount=None):
        if not self._open:
            raise ValueError("account not open")
        if amount is not None and amount <= 0:
            raise ValueError("amount must be greater than 0")

    def open(self):
        if self._open:
            raise ValueError("account already open")
        self._open, self._balance = True, 0

    def close(self):
        self._check()
        self._open = False

    def deposit(self, amount):
        with self._lock:
            self._check(amount)
            self._balance += amount

    def withdraw(self, amount):
        with self._lock:
            self._check(amount)
            if amount > self._balance:
                raise ValueError("amount must be less than balance")
            self._balance -= amount

    def get_balance(self):
        self._check()
        return self._balance


class Clock:
    def __init__(self, hour, minute):
        self.total = (hour * 60 + minute) % 1440

    def __repr__(self):
        return f"Clock({self.total // 60}, {self.total % 60})"

    def __str__(self):
        return "{:02d}:{:02d}".format(*divmod(self.total, 60))

    def __eq__(self, other):
        return isinstance(other, Clock) and self.total == other.total

    def __add__(self, minutes):
        return Clock(0, self.total + minutes)

    def __sub__(self, minutes):
        return self + -minutes


class Allergen(IntFlag):
    EGGS = 1
    PEANUTS = 2
    SHELLFISH = 4
    STRAWBERRIES = 8


class Allergies:
    def __init__(self, score):
        self.score = score

    def allergic_to(self, item):
        return bool(self.score & Allergen[item.upper()])

    @property
    def lst(self):
        return [a.name.lower() for a in Allergen if self.score & a]


class Luhn:
    def __init__(self, card_num):
        self.card_num = card_num.replace(" ", "")

    def valid(self):
        if not self.card_num.isdigit() or len(self.card_num) < 2:
            return False
        total = 0
        for i, d in enumerate(map(int, reversed(self.card_num))):
            if i % 2:
                d *= 2
                if d > 9:
                    d -= 9
            total += d
        return total % 10 == 0


class Matrix:
    def __init__(self, matrix_string):
        self.rows = [[int(n) for n in row.split()] for row in matrix_string.split("\n")]

    def row(self, index):
        return self.rows[index - 1].copy()

    def column(self, index):
        return [row[index - 1] for row in self.rows]


def sum_of_multiples(limit, multiples):
    return sum({n for m in multiples if m for n in range(m, limit, m)})


def say(number):
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if not 0 <= number < 1_000_000:
        raise ValueError("input out of range")
    if number < 20:
        return small[number]
    if number < 100:
        t, o = divmod(number, 10)
        return tens[t] + (f"-{small[o]}" if o else "")
    if number < 1000:
        h, r = divmod(number, 100)
        return f"{small[h]} hundred" + (f" {say(r)}" if r else "")
    k, r = divmod(number, 1000)
    return f"{say(k)} thousand" + (" " + say(r) if r else "")


account = BankAccount()
for action in (lambda: account.deposit(5), account.open, lambda: account.deposit(100),
               lambda: account.withdraw(150), lambda: account.deposit(-1), account.open):
    try:
        print("result", action())
    except ValueError as error:
        print("error", error.args[0])
threads = [threading.Thread(target=account.deposit, args=(n,)) for n in range(1, 11)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(account.get_balance())
print(Clock(25, 160), repr(Clock(-1, 15)), Clock(10, 37) == Clock(34, 37), Clock(0, 20) - 30, Clock(23, 59) + 2)
al = Allergies(13)
print(al.lst, al.allergic_to("peanuts"), al.allergic_to("eggs"), Allergen(6))
print([Luhn(c).valid() for c in ("059", "4539 3195 0343 6467", "8273 1232 7352 0569", "0", "055a 444 285")])
m = Matrix("1 2 3\n4 5 6\n7 8 9\n8 7 6")
print(m.row(3), m.column(3))
print(sum_of_multiples(1000, [3, 5]), sum_of_multiples(10, [0]))
print(say(987), "|", say(14), "|", say(120_345))
try:
    say(-1)
except ValueError as e:
    print(type(e).__name__, e)
