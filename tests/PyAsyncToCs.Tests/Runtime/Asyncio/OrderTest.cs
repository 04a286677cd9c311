using System.Runtime.CompilerServices;
using System.Text;
using PyAsyncToCs.Runtime;
using Xunit;

namespace PyAsyncToCs.Tests.Runtime.Asyncio;

/// <summary>Runs a C# program on the virtual clock and compares what it prints with what CPython printed for its Python twin.</summary>
[Collection("asyncio")]
public abstract class OrderTest
{
    private readonly StringBuilder _output = new();

    static OrderTest() => EventLoop.VirtualClock = true;

    /// <summary>Prints as Python's print does; lists and tuples are given as their text.</summary>
    protected void Print(params object?[] values) =>
        _output.Append(string.Join(' ', values.Select(Text))).Append('\n');

    protected static string Text(object? value) => value switch
    {
        null => "None",
        bool b => b ? "True" : "False",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    protected static string Repr(object? value) => value switch
    {
        string s => $"'{s}'",
        ArgumentException e => $"ValueError('{e.Message}')",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Repr))}]",
        _ => Text(value),
    };

    /// <summary>An exception's args, of which the runtime keeps the text.</summary>
    protected static string Args(Exception e) => e.Message.Length == 0 ? "()" : $"('{e.Message}',)";

    /// <summary>Compares with the recorded output of Programs/name.py.</summary>
    protected void MatchesCPython(string name, [CallerFilePath] string file = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(file)!, "Programs");
        Assert.Equal(File.ReadAllText(Path.Combine(folder, name + ".out")), _output.ToString());
    }
}
