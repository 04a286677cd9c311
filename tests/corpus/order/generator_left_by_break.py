def letters():
    for letter in "abcde":
        yield letter


source = letters()
for letter in source:
    print(letter)
    if letter == "b":
        break
print(next(source))
print(list(source))
print(next(source, "nothing left"))
