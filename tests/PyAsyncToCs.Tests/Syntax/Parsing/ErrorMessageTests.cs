using System.Runtime.CompilerServices;
using System.Text.Json;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Syntax.Parsing;

/// <summary>Compares the first error of the snippets in <c>errors.txt</c> with what <c>record.py</c> recorded from CPython 3.13.</summary>
public class ErrorMessageTests
{
    private static readonly Lazy<JsonElement> Recorded = new(() => JsonDocument.Parse(File.ReadAllText(RecordedPath())).RootElement);

    public static TheoryData<int> Cases() => [.. Enumerable.Range(0, Recorded.Value.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Line_and_message_are_those_of_CPython(int index)
    {
        var source = Recorded.Value[index][0].GetString()!;
        var recorded = Recorded.Value[index][1];
        var expected = recorded.ValueKind == JsonValueKind.Null ? "accepted" : $"{recorded[0].GetInt32()}: {recorded[1].GetString()}";

        var result = PythonParser.Parse(new SourceText(source), new ParseOptions(PythonVersion.Python313));

        var actual = result.Success ? "accepted" : $"{result.Source.GetLine(result.Errors[0].Start)}: {result.Errors[0].Message}";
        Assert.Equal($"{source}{expected}", $"{source}{actual}");
    }

    private static string RecordedPath([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "errors.json");
}
