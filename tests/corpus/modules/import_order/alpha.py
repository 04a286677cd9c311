print("alpha:", __name__)
_count = 0
for _ in range(3):
    _count += 1


def counter():
    return _count


if __name__ == "__main__":
    print("never")
print("alpha done")
