import asyncio
from trading import Exchange, Order, Side
from trading.strategies import load_strategies, STRATEGIES
from trading.risk import RiskManager, RiskError
from trading import fmt


async def main():
    load_strategies()
    exchange = Exchange({"ABC": [10.0, 10.5, 9.75, 11.0], "XYZ": [5, 5, 6, 7]})
    risk = RiskManager(max_position=15)
    exchange.before_fill = risk.check
    results = await asyncio.gather(*(s(exchange).run("ABC") for s in STRATEGIES.values()))
    for name, pnl in zip(STRATEGIES, results):
        print(fmt.line(name, pnl))
    try:
        await exchange.submit(Order("XYZ", Side.BUY, 100))
    except RiskError as e:
        print("rejected:", e, e.order.side is Side.BUY)
    print(exchange.summary())
    print(fmt.table([(o.symbol, o.side.name, o.qty) for o in exchange.filled]))


if __name__ == "__main__":
    asyncio.run(main())
