total = 0
for i in range(1_000_000):
    total += i
print(total)

squares = 0
for i in range(10_000):
    squares += i * i
print(squares)

print(sum(range(1, 100_001)))
print(sum(i * i for i in range(3000)))
print(sum([1, 2, 3]), sum([2_000_000_000, 2_000_000_000]))
small = 0
for i in range(10):
    small += i
print(small)
