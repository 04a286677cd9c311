people = [("Ann", 30), ("Bob", 25), ("cid", 30), ("Dan", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
people.sort()
print([name for name, _ in people])
print(sorted("Hello World"))
