from inventory.items import Item


class Inventory:
    def __init__(self):
        self._items: dict[str, Item] = {}

    def __iadd__(self, item: Item):
        self._items[item.name] = item
        return self

    def __getitem__(self, name: str) -> Item:
        return self._items[name]

    def __delitem__(self, name: str) -> None:
        del self._items[name]

    def __contains__(self, name: object) -> bool:
        return name in self._items

    def __iter__(self):
        return iter(self._items.values())

    def __len__(self) -> int:
        return len(self._items)

    def get(self, name, default=None):
        return self._items.get(name, default)
