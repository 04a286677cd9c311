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
        (T)new Normalizer().Visit(node);

    // ReplaceTokens looks each node's span up among those of all the tokens, one by one: quadratic.
    private sealed class Normalizer : CSharpSyntaxRewriter
    {
        public override SyntaxToken VisitToken(SyntaxToken token)
        {
            var leading = token.LeadingTrivia;
            var trailing = token.TrailingTrivia;
            if (leading.Count > 0)
            {
                token = token.WithLeadingTrivia(Leading(leading));
            }

            return trailing.Count > 0 ? token.WithTrailingTrivia(Trailing(trailing)) : token;
        }
    }

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
