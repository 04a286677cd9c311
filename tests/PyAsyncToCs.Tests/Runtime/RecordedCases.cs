using PyAsyncToCs.Runtime;
using Xunit;

namespace PyAsyncToCs.Tests.Runtime;

/// <summary>Compares helpers with what record_runtime.py recorded from CPython.</summary>
internal static class RecordedCases
{
    /// <summary>Runs every line of a data file; lists what differs.</summary>
    public static void Check(string name, IReadOnlyDictionary<string, Func<object?[], object?>> operations)
    {
        var differences = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder(), name + ".tsv")))
        {
            count++;
            var fields = line.Split('\t');
            var actual = Outcome(operations[fields[0]], fields[1]);
            if (actual != fields[2])
            {
                differences.Add($"{fields[0]}{fields[1]}\n    expected {fields[2]}\n    actual   {actual}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {count} differ\n{string.Join('\n', differences.Take(40))}");
    }

    private static string Outcome(Func<object?[], object?> operation, string arguments)
    {
        var values = PyLiteral.Arguments(arguments);
        try
        {
            return PyText.Ascii(PyText.Repr(operation(values)));
        }
        catch (Exception error) when (error is not NullReferenceException)
        {
            return "!" + PyText.Ascii(PyText.Quote($"{PyException.TypeName(error)}: {PyException.Str(error)}"));
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PyAsyncToCs.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "PyAsyncToCs.Tests", "Runtime", "Data");
    }
}
