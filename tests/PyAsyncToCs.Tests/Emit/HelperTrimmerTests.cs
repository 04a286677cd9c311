using PyAsyncToCs.Emit;
using Xunit;

namespace PyAsyncToCs.Tests.Emit;

public sealed class HelperTrimmerTests
{
    private static readonly HelperLibrary s_library = new(new Dictionary<string, string>
    {
        ["Values.cs"] =
            """
            namespace R;

            public static class Values
            {
                public static string Text(object? value) => value switch
                {
                    string text => text,
                    DateTime or DateOnly => Moment(value),
                    (DateTime a, TimeSpan b) => Moment(a + b),
                    int or TimeSpan => "n",
                    _ => value is Complex z ? Number(z) : Name(value!.GetType().Name),
                };

                public static int Kind(object value)
                {
                    switch (value)
                    {
                        case DateTime time:
                            return Moment(time).Length;
                        case string:
                        case Complex:
                            return 1;
                        default:
                            return 0;
                    }
                }

                public static string Name(string name) => name switch
                {
                    "Lost" or "LostException" or "FoundException" => "lost or found",
                    _ => name,
                };

                private static string Moment(object value) => value.ToString()!;

                private static string Number(Complex value) => value.ToString()!;
            }

            public class LostException : Exception;

            public class FoundException : Exception;
            """,
    });

    [Fact]
    public void Arms_for_types_without_values_are_left_out_with_what_they_need()
    {
        var text = Sliced([new("Values", "Text"), new("Values", "Kind"), new("FoundException")], "DateTime", "DateOnly", "TimeSpan", "Complex");
        Assert.DoesNotContain("Moment", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Complex", text, StringComparison.Ordinal);
        Assert.Contains("int => \"n\"", text, StringComparison.Ordinal);
        Assert.Contains("_ => Name(value!.GetType().Name)", text, StringComparison.Ordinal);
        Assert.Contains("case string:", text, StringComparison.Ordinal);
        Assert.Contains("\"Lost\" or \"FoundException\" => \"lost or found\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Arms_for_types_with_values_stay()
    {
        var text = Sliced([new("Values", "Text"), new("FoundException"), new("LostException")], "DateOnly");
        Assert.Contains("DateTime => Moment(value)", text, StringComparison.Ordinal);
        Assert.Contains("(DateTime a, TimeSpan b) => Moment(a + b)", text, StringComparison.Ordinal);
        Assert.Contains("value is Complex z ? Number(z) : ", text, StringComparison.Ordinal);
        Assert.Contains("\"Lost\" or \"LostException\" or \"FoundException\"", text, StringComparison.Ordinal);
    }

    private static string Sliced(IEnumerable<HelperReference> used, params string[] absent) =>
        string.Join('\n', HelperSlicer.Slice(s_library, used, out _, [], isShared: false, absent.ToHashSet()).Select(type => CSharpPrinter.Print(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.CompilationUnit().AddMembers(type))));
}
