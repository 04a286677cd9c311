from types import MappingProxyType
import unicodedata

base = {"a": 1, "b": 2}
ro = MappingProxyType(base)
base["c"] = 3
print(ro["a"], len(ro), "c" in ro, [k for k in ro], sum(ro.values()), sorted(ro.items()))
print(unicodedata.normalize("NFD", "é") == "e\u0301", unicodedata.category("A"), unicodedata.category(" "))
print("".join(c for c in unicodedata.normalize("NFD", "Crème Brûlée") if unicodedata.category(c) != "Mn"))
