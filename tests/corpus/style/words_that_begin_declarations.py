"""Dicts that the library makes and the program widens and takes keys out of."""
import re


def parse(line):
    match = re.match(r"(?P<user>\w+):(?P<rest>.*)", line)
    if not match:
        return None
    record = match.groupdict()
    record["fields"] = record.pop("rest").split(",")
    record["count"] = len(record["fields"])
    return record


for line in ("ann:a,b", "bob:", "?"):
    print(parse(line))

record = {"a": 1, "b": 2}
record["c"] = 3
copy = record.copy()
copy["d"] = "four"
del copy["a"]
print(record, copy)
extension = dict(record)
extension["x"] = None
extension.pop("b")
print(extension, record)
words = "b a".split()
words.append(None)
print(words)
