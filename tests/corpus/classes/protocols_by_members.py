from typing import Protocol, runtime_checkable

class Sized(Protocol):
    def __len__(self) -> int: ...

@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...

class Repo:
    def __init__(self):
        self.d = {}
    def __len__(self):
        return len(self.d)
    def close(self):
        print("closed")

class File:
    def close(self):
        print("file closed")

def describe(thing: Sized) -> str:
    return f"{type(thing).__name__} of {len(thing)}"

def shut(x):
    if isinstance(x, Closable):
        x.close()
    else:
        print("not closable")

print(describe(Repo()), describe([1, 2]), describe("abc"))
shut(Repo()); shut(File()); shut(3)
