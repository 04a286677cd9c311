using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using PyAsyncToCs.Syntax.Dump;
using PyAsyncToCs.Syntax.Literals;
using Xunit;

namespace PyAsyncToCs.Tests.Syntax.Literals;

/// <summary>Compares the values of literals with what <c>record-literals.py</c> recorded from CPython 3.13.</summary>
public class LiteralTests
{
    private static readonly Lazy<JsonElement> Recorded = new(() => JsonDocument.Parse(File.ReadAllText(RecordedPath())).RootElement);

    public static TheoryData<int> Literals() => [.. Enumerable.Range(0, Recorded.Value.GetProperty("literals").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Literals))]
    public void Literal_has_the_value_that_CPython_gives_it(int index)
    {
        var literal = Recorded.Value.GetProperty("literals")[index];
        var source = literal.GetProperty("source").GetString()!;
        var (value, error) = literal.GetProperty("kind").GetString() switch
        {
            "string" => DecodeStrings(source),
            "fstring" => DecodeFString(source),
            _ => DecodeNumber(source),
        };

        if (literal.TryGetProperty("error", out var message))
        {
            Assert.Equal(message.GetString(), error?.Message);
        }
        else
        {
            Assert.Null(error?.Message);
            var text = new StringBuilder();
            PythonRepr.Append(text, value);
            Assert.Equal(literal.GetProperty("repr").GetString(), text.ToString());
        }
    }

    [Fact]
    public void Names_of_characters_are_those_of_Unicode_15_1()
    {
        foreach (var pair in Recorded.Value.GetProperty("names").EnumerateArray())
        {
            Assert.Equal(pair[0].GetInt32(), UnicodeNames.Find(pair[1].GetString()));
        }
    }

    [Theory]
    [InlineData("start")]
    [InlineData("continue")]
    [InlineData("printable")]
    public void Classes_of_characters_are_those_of_Unicode_15_1(string table)
    {
        Func<int, bool> isMember = table switch
        {
            "start" => PythonIdentifier.IsStart,
            "continue" => PythonIdentifier.IsContinue,
            _ => UnicodeTables.IsPrintable,
        };
        var edges = Enumerable.Range(0x80, 0x110000 - 0x80).Where(code => isMember(code) != isMember(code - 1));
        Assert.Equal(Recorded.Value.GetProperty(table).EnumerateArray().Select(edge => edge.GetInt32()), edges);
    }

    [Theory]
    [InlineData("ﬁ", "fi")]
    [InlineData("𝔘𝔫𝔦", "Uni")]
    [InlineData("plain", "plain")]
    [InlineData("ª", "a")]
    public void Identifier_is_normalized(string written, string normalized) =>
        Assert.Equal(normalized, PythonIdentifier.Normalize(written));

    [Theory]
    [InlineData("é×", "invalid character '×' (U+00D7)", 1)]
    [InlineData("a\u00a0b", "invalid non-printable character U+00A0", 1)]
    [InlineData("\u200b", "invalid non-printable character U+200B", 0)]
    [InlineData("😀", "invalid character '😀' (U+1F600)", 0)]
    public void Identifier_with_a_foreign_character_is_an_error(string text, string message, int position)
    {
        var error = PythonIdentifier.Check(text, 0, text.Length);
        Assert.Equal((message, position), (error?.Message, error?.Start));
    }

    [Theory]
    [InlineData("1if x", 1)]
    [InlineData("1.5else", 3)]
    [InlineData("0x1for", 4)]
    [InlineData("1..real", 2)]
    [InlineData("1é", 1)]
    [InlineData("0xfor", 3)]
    public void Number_ends_where_CPython_ends_it(string text, int end)
    {
        var scanned = NumberScanner.Scan(text, 0, out var error);
        Assert.Equal((end, (string?)null), (scanned, error?.Message));
    }

    private static (object? Value, LiteralError? Error) DecodeStrings(string source)
    {
        var builder = new StringValueBuilder();
        var bytes = ImmutableArray.CreateBuilder<byte>();
        LiteralError? error = null;
        var isBytes = false;
        foreach (var part in source.Split("' ").Select((part, i) => part + (i == 0 && source.Contains("' ", StringComparison.Ordinal) ? "'" : "")))
        {
            var token = StringToken.Read(part, 0, part.Length);
            isBytes = token.IsBytes;
            error ??= isBytes ? BytesLiteral.Append(part, token, bytes) : StringLiteral.Append(part, token, builder);
        }

        return (isBytes ? bytes.ToImmutable() : builder.ToValue(), error);
    }

    private static (object? Value, LiteralError? Error) DecodeFString(string source)
    {
        var token = StringToken.Read(source, 0, source.Length);
        var builder = new StringValueBuilder();
        var error = StringLiteral.AppendFStringPart(source, token.ContentStart, token.ContentEnd, token.IsRaw, builder);
        return (builder.ToValue(), error);
    }

    private static (object? Value, LiteralError? Error) DecodeNumber(string source)
    {
        var end = NumberScanner.Scan(source, 0, out var error);
        if (error is not null)
        {
            return (null, error);
        }

        Assert.Equal(source.Length, end);
        var value = NumberLiteral.Decode(source, 0, end, out error);
        return (value, error);
    }

    private static string RecordedPath([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "literals.json");
}
