using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Emit;

/// <summary>
/// Reads the plain part of C# that types and most templates of the catalog are made of: names, calls, literals, generic
/// types. What it does not know is left to Roslyn's parser, which gives the same nodes; but to load and prepare that
/// one takes longer than to convert a snippet.
/// </summary>
internal sealed class CSharpReader
{
    private readonly string _text;
    private int _at;

    private CSharpReader(string text) => _text = text;

    /// <summary>The type that a text is.</summary>
    public static TypeSyntax Type(string text)
    {
        var reader = new CSharpReader(text);
        return reader.ReadType() is { } type && reader.IsAtEnd ? type : ParseTypeName(text);
    }

    /// <summary>The expression that a text is.</summary>
    public static ExpressionSyntax Expression(string text) => PlainExpression(text) ?? ParseExpression(text);

    /// <summary>The name that a text is.</summary>
    public static NameSyntax Name(string text) => Type(text) as NameSyntax ?? ParseName(text);

    /// <summary>The expression that a text is; null where that takes more than this reader.</summary>
    internal static ExpressionSyntax? PlainExpression(string text)
    {
        var reader = new CSharpReader(text);
        return reader.ReadExpression() is { } expression && reader.IsAtEnd ? expression : null;
    }

    private bool IsAtEnd => _at == _text.Length;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private bool Take(char c)
    {
        if (Next != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    private string? Word()
    {
        var start = _at;
        while (char.IsAsciiLetter(Next) || Next == '_' || (_at > start && char.IsAsciiDigit(Next)))
        {
            _at++;
        }

        return _at > start ? _text[start.._at] : null;
    }

    private ExpressionSyntax? ReadExpression()
    {
        var result = ReadOperand();
        while (result is not null)
        {
            if (Take('.'))
            {
                result = Word() is { } word && SimpleName(word) is { } name
                    ? MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, result, name)
                    : null;
            }
            else if (Next == '(')
            {
                result = ReadArguments() is { } arguments ? InvocationExpression(result, arguments) : null;
            }
            else
            {
                break;
            }
        }

        return result;
    }

    private ExpressionSyntax? ReadOperand()
    {
        if (char.IsAsciiDigit(Next))
        {
            return ReadNumber();
        }

        if (Next == '"')
        {
            return ReadString();
        }

        return Word() switch
        {
            null => null,
            "true" => LiteralExpression(SyntaxKind.TrueLiteralExpression),
            "false" => LiteralExpression(SyntaxKind.FalseLiteralExpression),
            "null" => LiteralExpression(SyntaxKind.NullLiteralExpression),
            "new" => ReadNew(),
            var word when SyntaxFacts.GetKeywordKind(word) is var kind && SyntaxFacts.IsPredefinedType(kind) => PredefinedType(Token(kind)),
            var word => SimpleName(word),
        };
    }

    private LiteralExpressionSyntax? ReadNumber()
    {
        var start = _at;
        while (char.IsAsciiDigit(Next))
        {
            _at++;
        }

        return _at - start < 10 && !char.IsAsciiLetter(Next) && Next is not ('.' or '_')
            ? LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(int.Parse(_text.AsSpan(start, _at - start), null)))
            : null;
    }

    private LiteralExpressionSyntax? ReadString()
    {
        var end = _text.IndexOf('"', _at + 1);
        if (end < 0 || _text.IndexOf('\\', _at, end - _at) >= 0)
        {
            return null;
        }

        var value = _text[(_at + 1)..end];
        _at = end + 1;
        return LiteralExpression(SyntaxKind.StringLiteralExpression, Literal($"\"{value}\"", value));
    }

    private ObjectCreationExpressionSyntax? ReadNew() =>
        Take(' ') && ReadType() is { } type && ReadArguments() is { } arguments
            ? ObjectCreationExpression(Token(default, SyntaxKind.NewKeyword, TriviaList(Space)), type, arguments, null)
            : null;

    private ArgumentListSyntax? ReadArguments()
    {
        if (!Take('('))
        {
            return null;
        }

        if (Take(')'))
        {
            return ArgumentList();
        }

        return ReadList(ReadArgument, ')') is { } arguments ? ArgumentList(arguments) : null;
    }

    private ArgumentSyntax? ReadArgument()
    {
        var start = _at;
        if (Word() is { } name && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && Take(':') && Take(' '))
        {
            return ReadExpression() is { } named
                ? SyntaxFactory.Argument(NameColon(IdentifierName(name), Token(default, SyntaxKind.ColonToken, TriviaList(Space))), default, named)
                : null;
        }

        _at = start;
        return ReadExpression() is { } value ? SyntaxFactory.Argument(value) : null;
    }

    /// <summary>Items with commas between, up to what closes the list.</summary>
    private SeparatedSyntaxList<T>? ReadList<T>(Func<T?> read, char close)
        where T : SyntaxNode
    {
        var items = new List<T>();
        var spaces = new List<bool>();
        do
        {
            if (items.Count > 0)
            {
                spaces.Add(Take(' '));
            }

            if (read() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (Take(','));
        return Take(close) ? SeparatedList(items, Commas(spaces)) : null;
    }

    private static IEnumerable<SyntaxToken> Commas(List<bool> spaces)
    {
        foreach (var isSpaced in spaces)
        {
            yield return isSpaced ? Token(default, SyntaxKind.CommaToken, TriviaList(Space)) : Token(SyntaxKind.CommaToken);
        }
    }

    private TypeSyntax? ReadType()
    {
        TypeSyntax? type = Word() switch
        {
            null => null,
            var word when SyntaxFacts.GetKeywordKind(word) is var kind && SyntaxFacts.IsPredefinedType(kind) => PredefinedType(Token(kind)),
            var word => SimpleName(word),
        };
        while (type is NameSyntax left && Take('.'))
        {
            type = Word() is { } word && SimpleName(word) is { } right ? QualifiedName(left, right) : null;
        }

        if (type is not null && Take('?'))
        {
            type = NullableType(type);
        }

        while (type is not null and not ArrayTypeSyntax && Take('['))
        {
            type = Take(']') ? ArrayType(type, SingletonList(ArrayRankSpecifier(SingletonSeparatedList<ExpressionSyntax>(OmittedArraySizeExpression())))) : null;
        }

        return type;
    }

    private SimpleNameSyntax? SimpleName(string word)
    {
        if (SyntaxFacts.GetKeywordKind(word) != SyntaxKind.None)
        {
            return null;
        }

        if (!Take('<'))
        {
            return IdentifierName(word);
        }

        return ReadList(ReadType, '>') is { } types ? GenericName(Identifier(word), TypeArgumentList(types)) : null;
    }
}
