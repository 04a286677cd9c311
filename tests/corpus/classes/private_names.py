class Account:
    __next_id = 100

    def __init__(self, owner):
        self.__owner = owner
        self.__balance = 0
        self._id = Account.__next_id
        Account.__next_id += 1

    def deposit(self, amount):
        self.__check(amount)
        self.__balance += amount
        return self

    def __check(self, amount):
        if amount <= 0:
            raise ValueError("not positive")

    def summary(self):
        return f"{self._id} {self.__owner}: {self.__balance}"


a = Account("ann")
b = Account("bob")
print(a.deposit(5).deposit(7).summary())
print(b.summary())
try:
    b.deposit(0)
except ValueError as e:
    print("error:", e)
