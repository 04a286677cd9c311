namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>The methods that a class derived from a container inherits, as Python that works on what it holds.</summary>
internal static class ContainerMethods
{
    /// <summary>Those of a class that holds a dict in <c>data</c>.</summary>
    public static readonly Dictionary<string, string> OfDict = new()
    {
        ["__len__"] = "def __len__(self):\n    return len(self.data)\n",
        ["__iter__"] = "def __iter__(self):\n    return iter(self.data)\n",
        ["__contains__"] = "def __contains__(self, key):\n    return key in self.data\n",
        ["__getitem__"] = "def __getitem__(self, key):\n    return self.data[key]\n",
        ["__setitem__"] = "def __setitem__(self, key, value):\n    self.data[key] = value\n",
        ["__delitem__"] = "def __delitem__(self, key):\n    del self.data[key]\n",
        ["__repr__"] = "def __repr__(self):\n    return repr(self.data)\n",
        ["__eq__"] = "def __eq__(self, other):\n    return self.data == other\n",
        ["keys"] = "def keys(self):\n    return self.data.keys()\n",
        ["values"] = "def values(self):\n    return self.data.values()\n",
        ["items"] = "def items(self):\n    return self.data.items()\n",
        ["get"] = "def get(self, key, default=None):\n    return self.data.get(key, default)\n",
        ["pop"] = "def pop(self, key):\n    return self.data.pop(key)\n",
        ["pop/2"] = "def pop(self, key, default=None):\n    return self.data.pop(key, default)\n",
        ["setdefault"] = "def setdefault(self, key, default):\n    return self.data.setdefault(key, default)\n",
        ["update"] = "def update(self, other):\n    self.data.update(other)\n",
        ["clear"] = "def clear(self):\n    self.data.clear()\n",
        ["copy"] = "def copy(self):\n    return self.data.copy()\n",
        ["popitem"] = "def popitem(self):\n    return self.data.popitem()\n",
    };

    /// <summary>Those that an ordered one has otherwise.</summary>
    public static readonly Dictionary<string, string> OfOrderedDict = new()
    {
        ["__repr__"] = "def __repr__(self):\n    return f'{type(self).__name__}({dict(self.data.items())!r})' if self.data else f'{type(self).__name__}()'\n",
        ["popitem"] = "def popitem(self, last=True):\n    return self.data.popitem(last=last)\n",
        ["move_to_end"] = "def move_to_end(self, key, last=True):\n    self.data.move_to_end(key, last=last)\n",
    };

    /// <summary>Those that a UserDict has otherwise: they go through the class's own item methods.</summary>
    public static readonly Dictionary<string, string> OfUserDict = new()
    {
        ["get"] = "def get(self, key, default=None):\n    return self[key] if key in self else default\n",
        ["setdefault"] = "def setdefault(self, key, default):\n    if key not in self:\n        self[key] = default\n    return self[key]\n",
        ["update"] = "def update(self, other):\n    for key, value in other.items():\n        self[key] = value\n",
        ["update/named"] = "def update(self, other=None, **named):\n    if other is not None:\n        for key, value in other.items():\n            self[key] = value\n    for name in named:\n        self[name] = named[name]\n",
    };

    /// <summary>Those that a Counter has otherwise.</summary>
    public static readonly Dictionary<string, string> OfCounter = new()
    {
        ["__repr__"] = "def __repr__(self):\n    return repr(self.data).replace('Counter', type(self).__name__, 1)\n",
        ["__setitem__"] = "def __setitem__(self, key, value: int):\n    self.data[key] = value\n",
        ["most_common"] = "def most_common(self):\n    return self.data.most_common()\n",
        ["most_common/1"] = "def most_common(self, n):\n    return self.data.most_common(n)\n",
        ["total"] = "def total(self):\n    return self.data.total()\n",
        ["elements"] = "def elements(self):\n    return self.data.elements()\n",
        ["subtract"] = "def subtract(self, items):\n    self.data.subtract(items)\n",
    };

    /// <summary>Those of a class that holds a deque in <c>data</c>.</summary>
    public static readonly Dictionary<string, string> OfDeque = new()
    {
        ["__len__"] = "def __len__(self):\n    return len(self.data)\n",
        ["__iter__"] = "def __iter__(self):\n    return iter(self.data)\n",
        ["__contains__"] = "def __contains__(self, item):\n    return item in self.data\n",
        ["__getitem__"] = "def __getitem__(self, index: int):\n    return self.data[index]\n",
        ["__setitem__"] = "def __setitem__(self, index: int, item):\n    self.data[index] = item\n",
        ["__repr__"] = "def __repr__(self):\n    return repr(self.data).replace('deque', type(self).__name__, 1)\n",
        ["maxlen"] = "@property\ndef maxlen(self):\n    return self.data.maxlen\n",
        ["append"] = "def append(self, item):\n    self.data.append(item)\n",
        ["appendleft"] = "def appendleft(self, item):\n    self.data.appendleft(item)\n",
        ["extend"] = "def extend(self, items):\n    self.data.extend(items)\n",
        ["extendleft"] = "def extendleft(self, items):\n    self.data.extendleft(items)\n",
        ["pop"] = "def pop(self):\n    return self.data.pop()\n",
        ["popleft"] = "def popleft(self):\n    return self.data.popleft()\n",
        ["insert"] = "def insert(self, index, item):\n    self.data.insert(index, item)\n",
        ["remove"] = "def remove(self, item):\n    self.data.remove(item)\n",
        ["rotate"] = "def rotate(self, n=1):\n    self.data.rotate(n)\n",
        ["index"] = "def index(self, item):\n    return self.data.index(item)\n",
        ["count"] = "def count(self, item):\n    return self.data.count(item)\n",
        ["reverse"] = "def reverse(self):\n    self.data.reverse()\n",
        ["clear"] = "def clear(self):\n    self.data.clear()\n",
        ["copy"] = "def copy(self):\n    return self.data.copy()\n",
    };

    /// <summary>Those of a class that holds a set in <c>data</c>.</summary>
    public static readonly Dictionary<string, string> OfSet = new()
    {
        ["__len__"] = "def __len__(self):\n    return len(self.data)\n",
        ["__iter__"] = "def __iter__(self):\n    return iter(self.data)\n",
        ["__contains__"] = "def __contains__(self, item):\n    return item in self.data\n",
        ["__repr__"] = "def __repr__(self):\n    return f'{type(self).__name__}({self.data!r})' if self.data else f'{type(self).__name__}()'\n",
        ["__or__"] = "def __or__(self, other):\n    return self.data | set(other)\n",
        ["__and__"] = "def __and__(self, other):\n    return self.data & set(other)\n",
        ["__sub__"] = "def __sub__(self, other):\n    return self.data - set(other)\n",
        ["__eq__"] = "def __eq__(self, other):\n    return self.data == other\n",
        ["add"] = "def add(self, item):\n    self.data.add(item)\n",
        ["discard"] = "def discard(self, item):\n    self.data.discard(item)\n",
        ["remove"] = "def remove(self, item):\n    self.data.remove(item)\n",
        ["update"] = "def update(self, items):\n    self.data.update(items)\n",
        ["clear"] = "def clear(self):\n    self.data.clear()\n",
        ["pop"] = "def pop(self):\n    return self.data.pop()\n",
        ["union"] = "def union(self, other):\n    return self.data.union(other)\n",
        ["intersection"] = "def intersection(self, other):\n    return self.data.intersection(other)\n",
        ["difference"] = "def difference(self, other):\n    return self.data.difference(other)\n",
        ["issubset"] = "def issubset(self, other):\n    return self.data.issubset(other)\n",
        ["issuperset"] = "def issuperset(self, other):\n    return self.data.issuperset(other)\n",
    };

    /// <summary>Those of a class that holds a list in <c>data</c>.</summary>
    public static readonly Dictionary<string, string> OfList = new()
    {
        ["__len__"] = "def __len__(self):\n    return len(self.data)\n",
        ["__iter__"] = "def __iter__(self):\n    return iter(self.data)\n",
        ["__contains__"] = "def __contains__(self, item):\n    return item in self.data\n",
        ["__getitem__"] = "def __getitem__(self, index):\n    return self.data[index]\n",
        ["__setitem__"] = "def __setitem__(self, index, item):\n    self.data[index] = item\n",
        ["__delitem__"] = "def __delitem__(self, index):\n    del self.data[index]\n",
        ["__repr__"] = "def __repr__(self):\n    return repr(self.data)\n",
        ["__eq__"] = "def __eq__(self, other):\n    return self.data == other\n",
        ["append"] = "def append(self, item):\n    self.data.append(item)\n",
        ["extend"] = "def extend(self, items):\n    self.data.extend(items)\n",
        ["insert"] = "def insert(self, index, item):\n    self.data.insert(index, item)\n",
        ["remove"] = "def remove(self, item):\n    self.data.remove(item)\n",
        ["pop"] = "def pop(self):\n    return self.data.pop()\n",
        ["pop/1"] = "def pop(self, index=-1):\n    return self.data.pop(index)\n",
        ["clear"] = "def clear(self):\n    self.data.clear()\n",
        ["index"] = "def index(self, item):\n    return self.data.index(item)\n",
        ["count"] = "def count(self, item):\n    return self.data.count(item)\n",
        ["sort"] = "def sort(self):\n    self.data.sort()\n",
        ["reverse"] = "def reverse(self):\n    self.data.reverse()\n",
        ["copy"] = "def copy(self):\n    return self.data.copy()\n",
        [ItemMethodSplitter.SliceMethod] = $"def {ItemMethodSplitter.SliceMethod}(self, start: int | None, stop: int | None, step: int | None):\n    return self.data[start:stop:step]\n",
    };

    /// <summary>What <c>collections.abc.Mapping</c> and <c>MutableMapping</c> write in terms of the class's own methods.</summary>
    public static readonly Dictionary<string, string> OfMapping = new()
    {
        ["get"] = "def get(self, key, default=None):\n    try:\n        return self[key]\n    except KeyError:\n        return default\n",
        ["__contains__"] = "def __contains__(self, key):\n    try:\n        self[key]\n    except KeyError:\n        return False\n    return True\n",
        ["__eq__"] = "def __eq__(self, other):\n    return dict(self.items()) == dict(other.items())\n",
        ["keys"] = "def keys(self):\n    return list(self)\n",
        ["values"] = "def values(self):\n    return [self[key] for key in self]\n",
        ["items"] = "def items(self):\n    return [(key, self[key]) for key in self]\n",
        ["pop"] = "def pop(self, key):\n    value = self[key]\n    del self[key]\n    return value\n",
        ["pop/2"] = "def pop(self, key, default=None):\n    if key not in self:\n        return default\n    value = self[key]\n    del self[key]\n    return value\n",
        ["setdefault"] = "def setdefault(self, key, default):\n    if key not in self:\n        self[key] = default\n    return self[key]\n",
        ["update"] = "def update(self, other):\n    for key, value in other.items():\n        self[key] = value\n",
        ["update/named"] = "def update(self, other=None, **named):\n    if other is not None:\n        for key, value in other.items():\n            self[key] = value\n    for name in named:\n        self[name] = named[name]\n",
        ["clear"] = "def clear(self):\n    for key in list(self):\n        del self[key]\n",
    };

    /// <summary>What <c>collections.abc.Sequence</c> writes in terms of the class's own methods.</summary>
    public static readonly Dictionary<string, string> OfSequence = new()
    {
        ["__iter__"] = "def __iter__(self):\n    for i in range(len(self)):\n        yield self[i]\n",
        ["__contains__"] = "def __contains__(self, item):\n    for own in self:\n        if own == item:\n            return True\n    return False\n",
        ["__reversed__"] = "def __reversed__(self):\n    for i in range(len(self) - 1, -1, -1):\n        yield self[i]\n",
        ["index"] = "def index(self, item):\n    for i in range(len(self)):\n        if self[i] == item:\n            return i\n    raise ValueError()\n",
        ["count"] = "def count(self, item):\n    return sum(1 for i in range(len(self)) if self[i] == item)\n",
        ["append"] = "def append(self, item):\n    self.insert(len(self), item)\n",
        ["extend"] = "def extend(self, items):\n    for item in items:\n        self.append(item)\n",
        ["pop"] = "def pop(self):\n    item = self[len(self) - 1]\n    del self[len(self) - 1]\n    return item\n",
        ["pop/1"] = "def pop(self, index=-1):\n    item = self[index]\n    del self[index]\n    return item\n",
        ["remove"] = "def remove(self, item):\n    del self[self.index(item)]\n",
        ["reverse"] = "def reverse(self):\n    n = len(self)\n    for i in range(n // 2):\n        self[i], self[n - i - 1] = self[n - i - 1], self[i]\n",
        ["clear"] = "def clear(self):\n    while len(self) > 0:\n        del self[len(self) - 1]\n",
    };

    /// <summary>What <c>collections.abc.Set</c> and <c>MutableSet</c> write in terms of the class's own methods.</summary>
    public static readonly Dictionary<string, string> OfAbstractSet = new()
    {
        ["__and__"] = "def __and__(self, other: 'type(self)'):\n    return type(self)([item for item in other if item in self])\n",
        ["__or__"] = "def __or__(self, other: 'type(self)'):\n    return type(self)([*self, *other])\n",
        ["__sub__"] = "def __sub__(self, other: 'type(self)'):\n    return type(self)([item for item in self if item not in other])\n",
        ["__xor__"] = "def __xor__(self, other: 'type(self)'):\n    return type(self)([*(item for item in self if item not in other), *(item for item in other if item not in self)])\n",
        ["__eq__"] = "def __eq__(self, other):\n    return len(self) == len(other) and all(item in other for item in self)\n",
        ["__le__"] = "def __le__(self, other: 'type(self)'):\n    return len(self) <= len(other) and all(item in other for item in self)\n",
        ["__lt__"] = "def __lt__(self, other: 'type(self)'):\n    return len(self) < len(other) and all(item in other for item in self)\n",
        ["__ge__"] = "def __ge__(self, other: 'type(self)'):\n    return len(self) >= len(other) and all(item in self for item in other)\n",
        ["__gt__"] = "def __gt__(self, other: 'type(self)'):\n    return len(self) > len(other) and all(item in self for item in other)\n",
        ["isdisjoint"] = "def isdisjoint(self, other):\n    return not any(item in self for item in other)\n",
        ["remove"] = "def remove(self, item):\n    if item not in self:\n        raise KeyError(item)\n    self.discard(item)\n",
        ["pop"] = "def pop(self):\n    for item in self:\n        self.discard(item)\n        return item\n    raise KeyError()\n",
        ["clear"] = "def clear(self):\n    for item in list(self):\n        self.discard(item)\n",
    };
}
