import inspect
from dataclasses import dataclass, field


@dataclass
class Summary:
    passed: int = 0
    failed: int = 0
    messages: list = field(default_factory=list)

    def __str__(self):
        return f"{self.passed} passed, {self.failed} failed" + "".join(f"\n  {m}" for m in self.messages)


async def run_module(module, summary):
    for name, test in module.TESTS.items():
        try:
            result = test()
            if inspect.isawaitable(result):
                await result
        except AssertionError as e:
            summary.failed += 1
            summary.messages.append(f"{name}: {e}")
        else:
            summary.passed += 1
        print("." if not summary.messages else "F", name)
