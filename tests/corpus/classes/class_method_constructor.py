class Date:
    def __init__(self, year, month, day):
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def parse(cls, text):
        year, month, day = text.split("-")
        return cls(int(year), int(month), int(day))

    @classmethod
    def new_year(cls, year):
        return cls(year, 1, 1)

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def __str__(self):
        return f"{self.day}.{self.month}.{self.year}"


print(Date.parse("2024-02-29"), Date.new_year(2025))
print(Date.is_leap(2024), Date.is_leap(1900), Date.parse("2000-1-1").is_leap(2000))
