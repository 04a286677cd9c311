def attempt(values):
    try:
        print(sorted(values))
    except TypeError as error:
        print("TypeError:", error)


attempt([3, 1, 2])
attempt([3, "a", 2])
attempt([None, 1])
rows = [("b", 2), ("a", None), ("a", 1)]
try:
    rows.sort()
except TypeError as error:
    print("rows:", error)
items = [1, "x"]
try:
    items.sort()
except TypeError as error:
    print("items:", error)
try:
    print(min([1, "x"]))
except TypeError as error:
    print("min:", error)
