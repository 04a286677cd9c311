from inventory import Inventory, Item, LowStock
from inventory.reporting import Report, as_table
from inventory.config import CONFIG, load
import inventory.units as u


def main():
    load({"threshold": 3, "currency": "$"})
    inv = Inventory()
    inv += Item("bolt", 100, u.pieces(0.1))
    inv += Item("nut", 2, u.pieces(0.05))
    inv += Item("rope", 12.5, u.metres(1.2))
    for item in inv:
        print(item)
    try:
        inv["rope"].take(11)
        inv["nut"].take(5)
    except LowStock as low:
        print("low:", low.item.name, low.missing)
    report = Report(inv)
    print(as_table(report.rows(), header=("name", "qty", "value")))
    print(report.summary(), len(inv), "bolt" in inv, inv.get("gear"))
    print(CONFIG.threshold, CONFIG)
    del inv["bolt"]
    print([i.name for i in inv], sorted(inv, key=lambda i: i.quantity)[0].name)


if __name__ == "__main__":
    main()
