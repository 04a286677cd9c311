import asyncio
from typing import Optional


class Node:
    def __init__(self, value, nxt: Optional["Node"] = None):
        self.value = value
        self.next = nxt


class LinkedList:
    def __init__(self, *values):
        self.head = None
        self._length = 0
        for v in reversed(values):
            self.push_front(v)

    def push_front(self, value):
        self.head = Node(value, self.head)
        self._length += 1

    def pop_front(self):
        if self.head is None:
            raise IndexError("empty list")
        value, self.head = self.head.value, self.head.next
        self._length -= 1
        return value

    def reverse(self):
        prev = None
        node = self.head
        while node is not None:
            node.next, prev, node = prev, node, node.next
        self.head = prev

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    async def __aiter__(self):
        for value in self:
            await asyncio.sleep(0)
            yield value

    def __len__(self):
        return self._length

    def __getitem__(self, index):
        if index < 0:
            index += len(self)
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(f"no item {index}")

    def __eq__(self, other):
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    def __str__(self):
        return "(" + " -> ".join(str(v) for v in self) + ")"


async def main():
    items = LinkedList(1, 2, 3)
    items.push_front(0)
    print(items, len(items), items[0], items[-1], 2 in items)
    items.reverse()
    print(items, [v * 10 async for v in items], items == LinkedList(3, 2, 1, 0), LinkedList() == LinkedList())
    print(items.pop_front(), items, list(items))
    for bad in (lambda: items[7], lambda: LinkedList().pop_front()):
        try:
            bad()
        except IndexError as e:
            print("IndexError", e)


asyncio.run(main())
