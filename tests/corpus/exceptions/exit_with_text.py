import sys


def check(values):
    for value in values:
        if value < 0:
            raise SystemExit(f"negative: {value}")
        print(value)


try:
    check([1, 2])
    check([3, -4])
finally:
    print("end", file=sys.stderr)
