namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>pprint.PrettyPrinter</c>: the options of <see cref="PyPrint"/>, kept.</summary>
public sealed class PyPrettyPrinter(int width = 80, int indent = 1, bool sortDicts = true, int? depth = null, bool compact = false, bool underscoreNumbers = false)
{
    /// <summary><c>pformat(value)</c>.</summary>
    public string Text(object? value) => PyPrint.Text(value, width, indent, sortDicts, depth, compact, underscoreNumbers);
}
