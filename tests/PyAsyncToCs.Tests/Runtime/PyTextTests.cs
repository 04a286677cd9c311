using PyAsyncToCs.Runtime;
using Xunit;

namespace PyAsyncToCs.Tests.Runtime;

public class PyTextTests
{
    [Fact]
    public void Text_is_as_CPythons() => RecordedCases.Check("text", new Dictionary<string, Func<object?[], object?>>
    {
        ["repr"] = a => PyText.Repr(a[0]),
        ["str"] = a => PyText.Str(a[0]),
        ["ascii"] = a => PyText.Ascii(PyText.Repr(a[0])),
    });

    [Fact]
    public void Format_is_as_CPythons() => RecordedCases.Check("format", new Dictionary<string, Func<object?[], object?>>
    {
        ["format"] = a => PyFormat.Format(a[0], (string)a[1]!),
    });

    [Fact]
    public void Fixed_digits_are_as_CPythons() => RecordedCases.Check("format", new Dictionary<string, Func<object?[], object?>>
    {
        ["format"] = a => (a[0], (string)a[1]!) switch
        {
            (double value, ['.', var digit, 'f']) => PyText.Fixed(value, digit - '0'),
            (double value, [',', '.', var digit, 'f']) => PyText.Grouped(value, digit - '0'),
            var (value, spec) => PyFormat.Format(value, spec),
        },
    });

    [Fact]
    public void Percent_is_as_CPythons() => RecordedCases.Check("percent", new Dictionary<string, Func<object?[], object?>>
    {
        ["percent"] = a => PyPercent.Format((string)a[0]!, a[1]),
    });

    [Fact]
    public void Template_is_as_CPythons() => RecordedCases.Check("template", new Dictionary<string, Func<object?[], object?>>
    {
        ["template"] = a => PyTemplate.Format(
            (string)a[0]!,
            PyLiteral.Sequence(a[1]),
            ((Dictionary<object, object?>)a[2]!).ToDictionary(pair => (string)pair.Key, pair => pair.Value)),
    });

    [Fact]
    public void Typed_texts_compose()
    {
        Assert.Equal("['a', \"it's\"]", PyText.ListText(["a", "it's"], PyText.Quote));
        Assert.Equal("[1, -2]", PyText.ListText([1, -2]));
        Assert.Equal("[[1.0], []]", PyText.ListText<double[]>([[1], []], xs => PyText.ListText(xs, PyText.Float)));
        Assert.Equal("{'a': 1}", PyText.DictText(new Dictionary<string, int> { ["a"] = 1 }, PyText.Quote));
        Assert.Equal("[None, 'x']", PyText.ListText<string?>([null, "x"], x => PyText.OrNone(x, PyText.Quote)));
        Assert.Equal("(1,)", PyText.TupleText([1]));
        Assert.Equal("set()", PyText.SetText(new HashSet<int>()));
    }

    [Fact]
    public void A_list_that_holds_itself_ends_in_dots()
    {
        List<object?> list = [1];
        list.Add(list);
        var dict = new Dictionary<string, object?>();
        dict["me"] = dict;
        Assert.Equal("[1, [...]]", PyText.Repr(list));
        Assert.Equal("{'me': {...}}", PyText.Repr(dict));
    }
}
