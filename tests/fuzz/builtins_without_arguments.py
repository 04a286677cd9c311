jobs = [1, 2]
print(len(self=jobs), sum(), next(), divmod(1), pow(2, exp=3), enumerate(start=2), max(key=len), round(total=1), round(number=2.5), abs(x=1))
for a, b in divmod(jobs[0]):
    print(a, b)
