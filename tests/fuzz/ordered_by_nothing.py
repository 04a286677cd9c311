from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    name: str = field(compare=False)


print(Job("a") < Job("b"), Job("a") == Job("b"), Job("a") <= Job("b"))
