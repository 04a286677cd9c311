using System.Collections.Immutable;

namespace PyAsyncToCs.Syntax.Ast;

/// <summary>The value of the <c>...</c> literal in a <see cref="ConstantExpr"/>.</summary>
public sealed class EllipsisValue
{
    private EllipsisValue()
    {
    }

    /// <summary>The one instance.</summary>
    public static EllipsisValue Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "Ellipsis";
}

/// <summary>
/// A string constant in which a high surrogate code point stands before a low one as two code points of their own
/// (<c>'\ud83d\ude00'</c>). A .NET string would merge them, so its code points are kept apart here.
/// </summary>
/// <param name="codePoints">The code points, surrogates included.</param>
public sealed class SurrogateString(ImmutableArray<int> codePoints)
{
    /// <summary>The code points, surrogates included.</summary>
    public ImmutableArray<int> CodePoints { get; } = codePoints;
}
