from inventory.core import Inventory
from inventory.items import Item, LowStock
