using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Catalog;

/// <summary>
/// A stub cut into its definitions by their indentation. Parsing a stub whole takes longer than converting a snippet
/// that uses two of its names; so each definition is parsed when something asks for it.
/// </summary>
internal sealed class StubText
{
    private const int BodyIndent = 4;

    private readonly string _name;
    private readonly string[] _lines;

    /// <summary>Cuts a stub.</summary>
    /// <param name="name">The module's dotted name, for messages.</param>
    /// <param name="text">The stub.</param>
    public StubText(string name, string text)
    {
        _name = name;
        _lines = text.Split('\n');
        Definitions = Cut(0, _lines.Length, 0);
    }

    /// <summary>The top level's definitions, in order; overloads stand together at the first one's place.</summary>
    public ImmutableArray<StubDefinition> Definitions { get; }

    private ImmutableArray<StubDefinition> Cut(int first, int end, int indent)
    {
        var definitions = ImmutableArray.CreateBuilder<StubDefinition>();
        var byName = new Dictionary<string, StubDefinition>(StringComparer.Ordinal);
        for (var line = first; line < end;)
        {
            if (!Begins(_lines[line], indent))
            {
                line++;
                continue;
            }

            var start = line;
            while (_lines[line].AsSpan(indent).StartsWith("@"))
            {
                line = After(line, end, indent);
            }

            var head = line;
            line = After(line, end, indent);
            var (kind, name) = Describe(_lines[head].AsSpan(indent));
            if (kind is StubKind.Function && byName.TryGetValue(name, out var overloaded))
            {
                overloaded.AddOverload(Statements(start, line, indent));
                continue;
            }

            var definition = kind is StubKind.Class ? Class(name, start, head, line) : new StubDefinition(kind, name, Statements(start, line, indent), []);
            byName[name] = definition;
            definitions.Add(definition);
        }

        return definitions.ToImmutable();
    }

    private StubDefinition Class(string name, int start, int head, int end)
    {
        var body = head + 1;
        while (body < end && !Begins(_lines[body], BodyIndent))
        {
            body++;
        }

        return body == end
            ? new StubDefinition(StubKind.Class, name, Statements(start, end, 0), [])
            : new StubDefinition(StubKind.Class, name, Parsed(start, () => string.Join('\n', _lines[start..(head + 1)]) + " ...\n", inClass: false), Cut(body, end, BodyIndent));
    }

    private Lazy<IReadOnlyList<Stmt>> Statements(int start, int end, int indent) => indent == 0
        ? Parsed(start, () => string.Join('\n', _lines[start..end]), inClass: false)
        : Parsed(start, () => $"class _:\n{string.Join('\n', _lines[start..end])}", inClass: true);

    private Lazy<IReadOnlyList<Stmt>> Parsed(int start, Func<string> text, bool inClass) => new(() =>
    {
        var parsed = PythonParser.Parse(new SourceText(text(), $"{_name}.pyi"));
        if (!parsed.Success)
        {
            var line = start + parsed.Source.GetLine(parsed.Errors[0].Start) - (inClass ? 1 : 0);
            throw new InvalidOperationException($"{_name}.pyi:{line}: {parsed.Errors[0].Message}");
        }

        return inClass ? ((ClassDefStmt)parsed.Module.Body[0]).Body : parsed.Module.Body;
    });

    private int After(int line, int end, int indent)
    {
        do
        {
            line++;
        }
        while (line < end && !Begins(_lines[line], indent));
        return line;
    }

    private static bool Begins(string line, int indent) =>
        line.Length > indent && (line[indent] is '@' or '_' || char.IsAsciiLetter(line[indent])) && line.AsSpan(0, indent).IsWhiteSpace();

    private static (StubKind Kind, string Name) Describe(ReadOnlySpan<char> head)
    {
        if (head.StartsWith("class "))
        {
            return (StubKind.Class, Identifier(head["class ".Length..]));
        }

        if (head.StartsWith("def "))
        {
            return (StubKind.Function, Identifier(head["def ".Length..]));
        }

        if (head.StartsWith("async def "))
        {
            return (StubKind.Function, Identifier(head["async def ".Length..]));
        }

        return head.StartsWith("from ") || head.StartsWith("import ") ? (StubKind.Import, head.ToString()) : (StubKind.Assignment, Identifier(head));
    }

    private static string Identifier(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (text[length] == '_' || char.IsAsciiLetterOrDigit(text[length])))
        {
            length++;
        }

        return text[..length].ToString();
    }
}

/// <summary>What a definition of a stub defines.</summary>
internal enum StubKind
{
    /// <summary><c>from … import …</c> or <c>import …</c>.</summary>
    Import,

    /// <summary>A class.</summary>
    Class,

    /// <summary>A function or method, with its overloads.</summary>
    Function,

    /// <summary>A constant, an attribute or another name.</summary>
    Assignment,
}
