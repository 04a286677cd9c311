import asyncio
import sys

from etl import sources, transforms, sinks
from etl.pipeline import Pipeline
from etl.types import Record


async def main() -> int:
    pipeline = (
        Pipeline(sources.from_rows(["1,ann,30", "2,bob,x", "3,cid,17", "", "4,dee,45"]))
        | transforms.parse
        | transforms.adults(18)
        | transforms.enrich
    )
    sink = sinks.Collect()
    await pipeline.run(sink)
    for record in sink.records:
        print(record)
    print(f"{pipeline.seen} seen, {sink.count} kept, errors: {pipeline.errors}")
    return 0 if not pipeline.errors else 4


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
