from typing import AsyncIterator, Optional

from .types import BadRow, Record


def _parse_line(line: str) -> Record:
    try:
        number, name, age = line.split(",")
        return {"id": int(number), "name": name, "age": int(age)}
    except ValueError as e:
        raise BadRow(line, str(e)) from None


async def parse(lines, errors):
    async for line in lines:
        if not line:
            continue
        try:
            yield _parse_line(line)
        except BadRow as bad:
            errors.append(str(bad))


def adults(limit: int):
    async def stage(records, errors):
        async for r in records:
            if r["age"] >= limit:
                yield r
    return stage


async def enrich(records, errors):
    async for r in records:
        group = "senior" if r["age"] > 40 else "junior"
        yield {**r, "group": group}
