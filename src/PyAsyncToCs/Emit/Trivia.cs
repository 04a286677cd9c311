using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PyAsyncToCs.Emit;

/// <summary>Brings the trivia of parsed C# into the form that <see cref="CSharpPrinter"/> reads.</summary>
internal static class Trivia
{
    /// <summary>Keeps comments, directives and single empty lines, and drops all layout.</summary>
    /// <param name="node">Parsed C#; its nesting is that of hand-written code.</param>
    /// <typeparam name="T">What it is.</typeparam>
    public static T Normalize<T>(T node)
        where T : SyntaxNode =>
        node.ReplaceTokens(
            node.DescendantTokens(),
            (token, _) => token.WithLeadingTrivia(Leading(token.LeadingTrivia)).WithTrailingTrivia(Trailing(token.TrailingTrivia)));

    private static IEnumerable<SyntaxTrivia> Leading(SyntaxTriviaList leading)
    {
        var atLineStart = true;
        var blank = false;
        foreach (var trivia in leading)
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.WhitespaceTrivia:
                    break;
                case SyntaxKind.EndOfLineTrivia:
                    blank |= atLineStart;
                    atLineStart = true;
                    break;
                default:
                    if (blank)
                    {
                        yield return SyntaxFactory.LineFeed;
                        blank = false;
                    }

                    yield return trivia;
                    atLineStart = trivia.HasStructure;
                    break;
            }
        }

        if (blank)
        {
            yield return SyntaxFactory.LineFeed;
        }
    }

    private static IEnumerable<SyntaxTrivia> Trailing(SyntaxTriviaList trailing) =>
        trailing.Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
}
