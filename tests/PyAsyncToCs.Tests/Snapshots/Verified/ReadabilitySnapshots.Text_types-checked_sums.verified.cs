using System.Globalization;
using System.Text;

var c = new Counter();
foreach (var line in new[] { "abc", "de" })
{
    c.Add(line);
}

Console.WriteLine(
    $"{c.Total} {PyText.ListText(Tokens("let x =").ToList(), item => $"({PyText.Quote(item.Item1)}, {item.Item2})")}");
var t = new Tree().Add(new Tree().Add(new Tree())).Add(new Tree());
Console.WriteLine($"{t.Size} {t.See(["ab", "c"])} {Count(["a b", "c"])}");

static IEnumerable<(string, int)> Tokens(string text)
{
    var pos = 0;
    while (pos < text.Length)
    {
        var broken = false;
        foreach (var word in new[] { "let", "=", "x", " " })
        {
            if (PyStr.StartsWith(text, word, pos, null))
            {
                yield return (word, pos);
                pos = checked(pos + word.Length);
                broken = true;
                break;
            }
        }

        if (!broken)
        {
            throw new ArgumentException($"bad at {pos}");
        }
    }
}

static int Count(List<string> lines)
{
    var n = 0;
    foreach (var line in lines)
    {
        n += PySplit.Words(line).Count;
        n += 1;
    }

    return n;
}

public sealed class Counter
{
    public int Total { get; set; }

    public Counter Add(string chunk)
    {
        Total += chunk.Length;
        return this;
    }
}

public sealed class Tree
{
    public long Size { get; set; } = 1;

    private int _seen;

    public Tree Add(Tree kid)
    {
        Size = checked(Size + kid.Size);
        Size -= 1;
        return this;
    }

    public int See(List<string> texts)
    {
        foreach (var t in texts)
        {
            _seen += t.Length;
        }

        return _seen;
    }
}
