"""The size of a text in bytes, in a program that needs nothing else."""


def size(text: str) -> int:
    return len(text.encode())


print(size("abc"))
