for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), (a // b) * b + a % b == a)
for n in (5, 0, -5, -6):
    print(n % 3, n // 3, -n // 3, -(n // 3), n % 3 == 0, abs(n) % 3)
