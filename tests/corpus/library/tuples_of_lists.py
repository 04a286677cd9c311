from datetime import date, datetime
row = (date(2024, 1, 1), "text", [datetime(2024, 1, 1)])
print(row)
r2 = (1, [2])
print(r2)
r3 = (1, [date(2024, 1, 1)], {"a": 1})
print(r3)
def f():
    t = ("a", (1, [x for x in range(2)]), None)
    u = ([], {})
    return t, u
print(f())
pair = ([1], {"k": [2]}, lambda: 3)
pair[0].append(4)
print(pair[0], pair[1], pair[2]())
