using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>A token: its type and its place in the text.</summary>
internal struct PythonToken
{
    /// <summary>The type, a constant of the generated lexer.</summary>
    public int Type;

    /// <summary>Offset of the first character.</summary>
    public int Start;

    /// <summary>Offset just past the last character.</summary>
    public int End;
}

/// <summary>
/// The tokens of one text in one array, as the stream that the generated parser reads. ANTLR's own streams hold one
/// object for each token; here an object is made only when somebody asks for it.
/// </summary>
internal sealed class TokenBuffer(string text) : ITokenStream, ITokenSource
{
    private PythonToken[] _tokens = new PythonToken[Math.Max(64, text.Length / 4)];
    private int _count;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>How many tokens there are.</summary>
    public int Count => _count;

    /// <summary>The place of the next token to read.</summary>
    public int Position;

    /// <summary>The token at a place.</summary>
    public ref PythonToken this[int index] => ref _tokens[index];

    /// <summary>Appends a token.</summary>
    public void Add(int type, int start, int end)
    {
        if (_count == _tokens.Length)
        {
            var tokens = new PythonToken[_count * 2];
            Array.Copy(_tokens, tokens, _count);
            _tokens = tokens;
        }

        ref var token = ref _tokens[_count++];
        token.Type = type;
        token.Start = start;
        token.End = end;
    }

    /// <summary>Drops the tokens from a place on.</summary>
    public void Truncate(int count) => _count = count;

    /// <inheritdoc/>
    public int LA(int i)
    {
        var index = Position + i - 1;
        return index < _count ? _tokens[index].Type : TokenConstants.EOF;
    }

    /// <inheritdoc/>
    public void Consume() => Position++;

    /// <inheritdoc/>
    public IToken LT(int k) => Get(Math.Clamp(Position + (k > 0 ? k - 1 : k), 0, _count - 1));

    /// <inheritdoc/>
    public IToken Get(int i)
    {
        ref var token = ref _tokens[i];
        return new CommonToken(token.Type, Text[token.Start..token.End])
        {
            StartIndex = token.Start,
            StopIndex = token.End - 1,
            TokenIndex = i,
        };
    }

    /// <inheritdoc/>
    public int Index => Position;

    /// <inheritdoc/>
    public int Size => _count;

    /// <inheritdoc/>
    public string SourceName => "<text>";

    /// <inheritdoc/>
    public ITokenSource TokenSource => this;

    /// <inheritdoc/>
    public int Line => 0;

    /// <inheritdoc/>
    public int Column => 0;

    /// <inheritdoc/>
    public ICharStream InputStream => null!;

    /// <inheritdoc/>
    public ITokenFactory TokenFactory { get; set; } = CommonTokenFactory.Default;

    /// <inheritdoc/>
    public int Mark() => 0;

    /// <inheritdoc/>
    public void Release(int marker)
    {
    }

    /// <inheritdoc/>
    public void Seek(int index) => Position = index;

    /// <inheritdoc/>
    public IToken NextToken() => throw new NotSupportedException();

    /// <inheritdoc/>
    public string GetText(Interval interval) => interval.Length == 0 ? "" : Text[_tokens[interval.a].Start.._tokens[interval.b].End];

    /// <inheritdoc/>
    public string GetText() => Text;

    /// <inheritdoc/>
    public string GetText(RuleContext ctx) => GetText(ctx.SourceInterval);

    /// <inheritdoc/>
    public string GetText(IToken start, IToken stop) => GetText(Interval.Of(start.TokenIndex, stop.TokenIndex));
}
