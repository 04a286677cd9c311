import asyncio

import etl
from etl import Filter, Map, compose

CSV = """name,amount
ann,10.5
bob,3
ann,-1
cid,7.25
"""


def doubled(row):
    return {**row, "amount": row["amount"] * 2}


async def main():
    positive = Filter(lambda row: row["amount"] > 0)
    step = compose(positive, Map(doubled))
    totals = etl.TotalsSink()
    count = await etl.Pipeline(etl.CsvSource(CSV), step, [etl.StdoutSink(), totals]).run()
    print(count, "rows,", positive.dropped, "dropped")
    memory = etl.MemorySource([{"name": "dee", "amount": 1}, {"name": "ann", "amount": 2}])
    await etl.Pipeline(memory, Map(doubled), [totals]).run()


asyncio.run(main())
