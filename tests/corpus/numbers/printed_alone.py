xs = [1.0, 2.0]
print(sum(x for x in xs if x > 0))
print(sum(x for x in xs if x > 5))


def half(n):
    return n // 2 if n % 2 == 0 else n / 2


for n in (4, 5, 6):
    print(half(n))
value = 3
if xs:
    value = 4.0
print(value)
print(abs(half(5)), [half(n) for n in (2, 3)])
