using PyAsyncToCs.Runtime;
using Xunit;

namespace PyAsyncToCs.Tests.Runtime;

public class PyMappingTests
{
    [Fact]
    public void Dicts_are_as_CPythons() => RecordedCases.Check("dicts", new Dictionary<string, Func<object?[], object?>>
    {
        ["dict.at"] = a => PyDict.At(Dict(a[0]), a[1]!, PyText.Repr),
        ["dict.get"] = a => PyDict.Get(Dict(a[0]), a[1]!, -1),
        ["dict.setdefault"] = a => Changed(a, x => PyDict.SetDefault(x, a[1]!, a[2])),
        ["dict.pop"] = a => Changed(a, x => PyDict.Pop(x, a[1]!, PyText.Repr)),
        ["dict.popor"] = a => Changed(a, x => PyDict.PopOr(x, a[1]!, a[2])),
        ["dict.delete"] = a =>
        {
            var dict = Dict(a[0]);
            PyDict.Delete(dict, a[1]!, PyText.Repr);
            return dict;
        },
        ["dict.update"] = a =>
        {
            var dict = Dict(a[0]);
            PyDict.Update(dict, Dict(a[1]));
            return dict;
        },
        ["dict.merge"] = a => PyDict.Merge(Dict(a[0]), Dict(a[1])),
        ["dict.popitem"] = a =>
        {
            var dict = new OrderedDictionary<object, object?>(Dict(a[0]));
            var (key, value) = PyDict.PopLast(dict);
            return (dict, (key, value));
        },
        ["dict.equal"] = a => PyDict.AreEqual(Dict(a[0]), Dict(a[1])),
        ["dict.fromkeys"] = a => PyDict.FromKeys(PyLiteral.Sequence(a[0]).Cast<object>(), a[1]),
        ["eq"] = a => PyEq.AreEqual(a[0], a[1])
            ? PyEq.HashOf(a[0]) == PyEq.HashOf(a[1]) ? true : "equal, but not in hash"
            : false,
        ["order"] = a => Math.Sign(PyOrder.Compare(a[0], a[1])),
    });

    [Fact]
    public void Sets_have_CPythons_order() => RecordedCases.Check("sets", new Dictionary<string, Func<object?[], object?>>
    {
        ["hash"] = a => PyText.Repr(a[0]).Contains("nan", StringComparison.Ordinal) ? null : PyHash.Of(a[0]),
        ["set.order"] = a => PyLiteral.Sequence(a[0]) is var items && items.All(item => item is int)
            ? PySetOrder.Ints(items.Cast<int>()).Cast<object?>().SequenceEqual(Set(a[0])) ? Set(a[0]).ToList() : "PySetOrder differs from PySet"
            : Set(a[0]).ToList(),
        ["set.tuples"] = a => Set(a[0]).ToList(),
        ["set.constants"] = a => PySet<object?>.OfConstants(PyLiteral.Sequence(a[0])).ToList(),
        ["set|"] = a => (Set(a[0]) | Set(a[1])).ToList(),
        ["set&"] = a => (Set(a[0]) & Set(a[1])).ToList(),
        ["set-"] = a => (Set(a[0]) - Set(a[1])).ToList(),
        ["set^"] = a => (Set(a[0]) ^ Set(a[1])).ToList(),
        ["set.compare"] = a => (Set(a[0]).IsSubset(Set(a[1])), Set(a[0]).IsSuperset(Set(a[1])), Set(a[0]).SetEquals(Set(a[1])), Set(a[0]).IsDisjoint(Set(a[1]))),
        ["set.script"] = Script,
    });

    private static object? Script(object?[] arguments)
    {
        var set = new PySet<int>(PyLiteral.Sequence(arguments[0]).Cast<int>());
        List<int> popped = [];
        foreach (var step in PyLiteral.Sequence(arguments[1]).Cast<(object? Operation, object? Value)>())
        {
            var value = (int)step.Value!;
            var from = PyInt.Mod(value, 50);
            var range = new PyRange(from, from + 12, 1 + PyInt.Mod(value, 3));
            switch (step.Operation)
            {
                case "pop":
                    popped.Add(set.Pop());
                    break;
                case "add":
                    set.Add(value);
                    break;
                case "discard":
                    set.Discard(value);
                    break;
                case "update":
                    set.Update(range);
                    break;
                case "difference_update":
                    set.DifferenceUpdate(range);
                    break;
                case "intersection_update":
                    set.IntersectionUpdate(range);
                    break;
                default:
                    set.SymmetricDifferenceUpdate(range);
                    break;
            }
        }

        return (set.ToList(), popped);
    }

    private static PySet<object?> Set(object? value) => new(PyLiteral.Sequence(value));

    private static Dictionary<object, object?> Dict(object? value) => (Dictionary<object, object?>)value!;

    private static object? Changed(object?[] arguments, Func<Dictionary<object, object?>, object?> change)
    {
        var dict = Dict(arguments[0]);
        var result = change(dict);
        return (dict, result);
    }
}
