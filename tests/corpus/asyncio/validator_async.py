import asyncio
import re
from typing import Any, Optional, Protocol


class Rule(Protocol):
    async def check(self, value: Any) -> Optional[str]: ...


class Required:
    async def check(self, value: Any) -> Optional[str]:
        return "is required" if value in (None, "") else None


class Matches:
    def __init__(self, pattern: str, hint: str) -> None:
        self.pattern = re.compile(pattern)
        self.hint = hint

    async def check(self, value: Any) -> Optional[str]:
        if value and not self.pattern.fullmatch(str(value)):
            return f"must be {self.hint}"
        return None


class Unique:
    def __init__(self, taken: set[str]) -> None:
        self.taken = taken

    async def check(self, value: Any) -> Optional[str]:
        await asyncio.sleep(0.001)
        return f"{value!r} is taken" if value in self.taken else None


class Validator:
    def __init__(self, **rules: list[Rule]) -> None:
        self.rules = rules

    async def _field(self, name: str, value: Any) -> tuple[str, list[str]]:
        messages = await asyncio.gather(*(r.check(value) for r in self.rules[name]))
        return name, [m for m in messages if m]

    async def validate(self, data: dict[str, Any]) -> dict[str, list[str]]:
        pairs = await asyncio.gather(*(self._field(n, data.get(n)) for n in self.rules))
        return {name: errors for name, errors in pairs if errors}


async def main() -> None:
    validator = Validator(
        name=[Required(), Unique({"root", "admin"})],
        email=[Required(), Matches(r"[^@\s]+@[^@\s]+\.\w+", "an e-mail address")],
        age=[Matches(r"\d{1,3}", "a number")],
    )
    forms = [
        {"name": "ann", "email": "ann@example.org", "age": 41},
        {"name": "root", "email": "nobody"},
        {"email": "", "age": "old"},
    ]
    for i, form in enumerate(forms, start=1):
        errors = await validator.validate(form)
        print(f"form {i}:", "valid" if not errors else "")
        for field, messages in errors.items():
            print(f"  {field}: {'; '.join(messages)}")


asyncio.run(main())
