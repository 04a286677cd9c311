class Employee:
    raise_amount = 1.04
    num_of_emps = 0

    def __init__(self, first, last, pay):
        self.first = first
        self.last = last
        self.pay = pay
        Employee.num_of_emps += 1

    @property
    def email(self):
        return f"{self.first}.{self.last}@company.com".lower()

    @property
    def fullname(self):
        return f"{self.first} {self.last}"

    @fullname.setter
    def fullname(self, name):
        self.first, self.last = name.split(" ")

    @fullname.deleter
    def fullname(self):
        print("Delete Name!")
        self.first = None
        self.last = None

    def apply_raise(self):
        self.pay = int(self.pay * self.raise_amount)

    @classmethod
    def set_raise_amt(cls, amount):
        cls.raise_amount = amount

    @classmethod
    def from_string(cls, emp_str):
        first, last, pay = emp_str.split("-")
        return cls(first, last, int(pay))

    @staticmethod
    def is_workday(day):
        return day not in ("sat", "sun")

    def __repr__(self):
        return f"Employee('{self.first}', '{self.last}', {self.pay})"

    def __str__(self):
        return f"{self.fullname} - {self.email}"

    def __add__(self, other):
        return self.pay + other.pay

    def __len__(self):
        return len(self.fullname)


class Developer(Employee):
    raise_amount = 1.10

    def __init__(self, first, last, pay, prog_lang):
        super().__init__(first, last, pay)
        self.prog_lang = prog_lang


class Manager(Employee):
    def __init__(self, first, last, pay, employees=None):
        super().__init__(first, last, pay)
        self.employees = [] if employees is None else employees

    def add_emp(self, emp):
        if emp not in self.employees:
            self.employees.append(emp)

    def remove_emp(self, emp):
        if emp in self.employees:
            self.employees.remove(emp)

    def print_emps(self):
        for emp in self.employees:
            print("-->", emp.fullname)


dev_1 = Developer("Corey", "Schafer", 50000, "Python")
dev_2 = Employee.from_string("John-Doe-70000")
mgr = Manager("Sue", "Smith", 90000, [dev_1])
mgr.add_emp(dev_2)
mgr.add_emp(dev_1)
mgr.remove_emp(dev_1)
mgr.print_emps()
dev_1.apply_raise()
dev_2.apply_raise()
print(dev_1.pay, dev_2.pay, Employee.num_of_emps)
Employee.set_raise_amt(1.05)
print(Employee.raise_amount, Developer.raise_amount, Manager.raise_amount, dev_2.raise_amount)
print(isinstance(mgr, Employee), isinstance(mgr, Developer), issubclass(Developer, Employee))
print(dev_1 + dev_2, len(dev_1), repr(dev_2), str(mgr))
dev_2.fullname = "Jane Roe"
print(dev_2.email, Employee.is_workday("mon"))
del dev_2.fullname
print(dev_2.first)
