using System.Collections.Immutable;
using PyAsyncToCs.Runtime;
using Xunit;

namespace PyAsyncToCs.Tests.Runtime;

public class PySequenceTests
{
    [Fact]
    public void Sequences_are_as_CPythons() => RecordedCases.Check("sequences", new Dictionary<string, Func<object?[], object?>>
    {
        ["list.at"] = a => PyList.At(Ints(a[0]), (int)a[1]!),
        ["list.setat"] = a => Changed(a, x => PyList.SetAt(x, (int)a[1]!, (int)a[2]!)),
        ["list.delat"] = a => Changed(a, x => PyList.DeleteAt(x, (int)a[1]!)),
        ["list.slice"] = a => PyList.Slice(Ints(a[0]), (int?)a[1], (int?)a[2], (int?)a[3]),
        ["list.setslice"] = a => Changed(a, x => PyList.SetSlice(x, (int?)a[1], (int?)a[2], Ints(a[3]))),
        ["list.setsteps"] = a => Changed(a, x => PyList.SetSteps(x, (int?)a[1], (int?)a[2], (int)a[3]!, Ints(a[4]))),
        ["list.delslice"] = a => Changed(a, x => PyList.DeleteSlice(x, (int?)a[1], (int?)a[2], (int?)a[3])),
        ["list.insert"] = a => Changed(a, x => PyList.Insert(x, (int)a[1]!, (int)a[2]!)),
        ["list.pop"] = a => Ints(a[0]) is var x ? (x, PyList.Pop(x, (int)a[1]!)) is var (rest, popped) ? (rest, popped) : null : null,
        ["list.remove"] = a => Changed(a, x => PyList.Remove(x, (int)a[1]!)),
        ["list.index"] = a => PyList.IndexOf(Ints(a[0]), (int)a[1]!, PyText.Plain, (int)a[2]!, (int)a[3]!),
        ["list.repeat"] = a => PyList.Repeat(Ints(a[0]), (int)a[1]!),
        ["list.sort"] = a => Changed(a, x => PyList.Sort(x, n => n % (int)a[1]!, reverse: (bool)a[2]!)),
        ["tuple.at"] = a => PyTuple.At(Tuple(a[0]), (int)a[1]!),
        ["tuple.slice"] = a => PyTuple.Slice(Tuple(a[0]), (int?)a[1], (int?)a[2], (int?)a[3]),
        ["tuple.index"] = a => PyTuple.IndexOf(Tuple(a[0]), (int)a[1]!),
        ["iter.min"] = a => PyIter.Min(Ints(a[0]), n => n % (int)a[1]!),
        ["iter.max"] = a => PyIter.Max(Ints(a[0]), n => n % (int)a[1]!),
        ["iter.sum"] = a => PyIter.SumFloats(PyLiteral.Sequence(a[0]).Cast<double>()),
        ["iter.zip"] = a => PyIter.ZipStrict(Ints(a[0]), Ints(a[1])).ToList(),
        ["iter.unpack"] = a => PyIter.Unpack(Ints(a[0]), (int)a[1]!).ToList(),
        ["range.list"] = a => ((PyRange)a[0]!).ToList(),
        ["range.at"] = a => ((PyRange)a[0]!)[(int)a[1]!],
        ["range.slice"] = a => ((PyRange)a[0]!).Slice((int?)a[1], (int?)a[2], (int?)a[3]).ToString(),
        ["range.contains"] = a => ((PyRange)a[0]!).Contains((int)a[1]!),
        ["range.index"] = a => ((PyRange)a[0]!).IndexOf((int)a[1]!),
        ["range.equal"] = a => ((PyRange)a[0]!).Equals((PyRange)a[1]!),
        ["range.repr"] = a => PyText.Repr(a[0]),
    });

    [Fact]
    public void Bytes_are_as_CPythons() => RecordedCases.Check("bytes", new Dictionary<string, Func<object?[], object?>>
    {
        ["at"] = a => PyBytes.At((byte[])a[0]!, (int)a[1]!),
        ["slice"] = a => PyBytes.Slice((byte[])a[0]!, (int?)a[1], (int?)a[2], (int?)a[3]),
        ["find"] = a => PyBytes.Find((byte[])a[0]!, (byte[])a[1]!, (int?)a[2], (int?)a[3]),
        ["rfind"] = a => PyBytes.RFind((byte[])a[0]!, (byte[])a[1]!, (int?)a[2], (int?)a[3]),
        ["index"] = a => PyBytes.IndexOf((byte[])a[0]!, (byte[])a[1]!, (int?)a[2], (int?)a[3]),
        ["count"] = a => PyBytes.Count((byte[])a[0]!, (byte[])a[1]!, (int?)a[2], (int?)a[3]),
        ["replace"] = a => PyBytes.Replace((byte[])a[0]!, (byte[])a[1]!, (byte[])a[2]!, (int)a[3]!),
        ["split"] = a => PyBytes.Split((byte[])a[0]!, (byte[])a[1]!, (int)a[2]!),
        ["rsplit"] = a => PyBytes.RSplit((byte[])a[0]!, (byte[])a[1]!, (int)a[2]!),
        ["words"] = a => PyBytes.Words((byte[])a[0]!),
        ["lines"] = a => PyBytes.Lines((byte[])a[0]!, (bool)a[1]!),
        ["strip"] = a => PyBytes.Strip((byte[])a[0]!, (byte[]?)a[1]),
        ["hex"] = a => PyBytes.Hex((byte[])a[0]!),
        ["hexsep"] = a => PyBytes.Hex((byte[])a[0]!, (string)a[1]!),
        ["fromhex"] = a => PyBytes.FromHex((string)a[0]!),
        ["join"] = a => PyBytes.Join((byte[])a[0]!, PyLiteral.Sequence(a[1]).Cast<byte[]>()),
        ["of"] = a => PyBytes.Of(Ints(a[0])),
    });

    [Fact]
    public void Codecs_are_as_CPythons() => RecordedCases.Check("codecs", new Dictionary<string, Func<object?[], object?>>
    {
        ["decode"] = a => PyCodec.Decode((byte[])a[0]!, (string)a[1]!, (string)a[2]!),
        ["encode"] = a => PyCodec.Encode((string)a[0]!, (string)a[1]!, (string)a[2]!),
    });

    /// <summary>The short way of UTF-8 against the general one, which the recorded cases compare with CPython.</summary>
    [Fact]
    public void Utf8_alone_is_as_among_all_codecs()
    {
        var random = new Random(20261130);
        byte[] bytes = [0x00, 0x41, 0x7F, 0x80, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF];
        string[] texts = ["a", "\u00e9", "\u20ac", "\ud83d", "\ude00", "\ud83d\ude00"];
        for (var i = 0; i < 20_000; i++)
        {
            var data = Enumerable.Range(0, random.Next(6)).Select(_ => bytes[random.Next(bytes.Length)]).ToArray();
            Assert.Equal(Outcome(() => PyCodec.Decode(data)), Outcome(() => PyUtf8.Decode(data)));
            var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => texts[random.Next(texts.Length)]));
            Assert.Equal(Outcome(() => PyUtf8Text(PyCodec.Encode(text))), Outcome(() => PyUtf8Text(PyUtf8.Encode(text))));
        }

        static string PyUtf8Text(byte[] encoded) => Convert.ToHexString(encoded);

        static string Outcome(Func<string> call)
        {
            try
            {
                return call();
            }
            catch (Exception error)
            {
                return $"{error.GetType()} {error.Message} {error.Data["start"]} {error.Data["end"]} {error.Data["reason"]}";
            }
        }
    }

    [Fact]
    public void An_iterator_gives_its_items_once()
    {
        var iterator = new PyIterator<int>([1, 2, 3]);
        Assert.Equal(1, iterator.Next());
        Assert.Equal([2, 3], iterator);
        Assert.Empty(iterator);
        Assert.Equal(9, iterator.NextOr(9));
        Assert.Throws<StopIterationException>(() => iterator.Next());
    }

    [Fact]
    public void A_generator_is_sent_values_and_returns_one()
    {
        var generator = new PyGenerator<int, int?, string>(async steps =>
        {
            var total = 0;
            var count = 0;
            while (await steps.Receive(total) is { } value)
            {
                total += value;
                count++;
            }

            return $"{count} values";
        });
        Assert.Equal("can't send non-None value to a just-started generator", Assert.Throws<InvalidCastException>(() => generator.Send(1)).Message);
        Assert.Equal([0, 5, 12], [generator.Next(), generator.Send(5), generator.Send(7)]);
        Assert.Equal("2 values", Assert.Throws<StopIterationException>(() => generator.Send(null)).Value);
    }

    [Fact]
    public void An_exception_is_thrown_at_the_yield()
    {
        var generator = new PyGenerator<string, object?, object?>(async steps =>
        {
            var text = "first";
            while (true)
            {
                try
                {
                    await steps.Yield(text);
                    text = "nothing";
                }
                catch (ArgumentException error)
                {
                    text = error.Message;
                }
            }
        });
        generator.Next();
        Assert.Equal("boom", generator.Throw(new ArgumentException("boom")));
    }

    private static List<int> Ints(object? value) => [.. PyLiteral.Sequence(value).Cast<int>()];

    private static ImmutableArray<int> Tuple(object? value) => [.. PyLiteral.Sequence(value).Cast<int>()];

    private static List<int> Changed(object?[] arguments, Action<List<int>> change)
    {
        var list = Ints(arguments[0]);
        change(list);
        return list;
    }
}
