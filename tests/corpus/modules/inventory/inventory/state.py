from inventory.domain import Order
from inventory.infra import EventLog, Stock

log = EventLog()
stock = Stock(log)
orders: list[Order] = []
next_id = 100
