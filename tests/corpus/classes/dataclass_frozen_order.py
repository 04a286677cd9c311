from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = ""

    def bump(self):
        return Version(self.major, self.minor + 1)


versions = [Version(2, 1), Version(1, 9), Version(1, 9, "b"), Version(1)]
print(min(versions), max(versions))
for v in sorted(versions):
    print(v.major, v.minor, v.tag or "-")
print(Version(1, 2) < Version(1, 3), Version(2) >= Version(2, 0))
seen = {Version(1): "first", Version(2): "second"}
print(seen[Version(2)], Version(3) in seen)
print(Version(1).bump() == Version(1, 1))
