using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PyAsyncToCs.Lowering;

/// <summary>Puts comments and empty lines in front of a node.</summary>
internal static class LeadingTrivia
{
    /// <summary>The node with trivia in front of what its first token has.</summary>
    /// <param name="node">The node.</param>
    /// <param name="trivia">What to put there.</param>
    /// <remarks>
    /// As <c>WithLeadingTrivia</c>, which makes a syntax tree around its result and a set of the tokens to replace: a tenth of
    /// what a cold start compiles.
    /// </remarks>
    public static T WithTriviaBefore<T>(this T node, SyntaxTriviaList trivia)
        where T : SyntaxNode =>
        (T)new FirstToken(trivia).Visit(node)!;

    private sealed class FirstToken(SyntaxTriviaList trivia) : CSharpSyntaxRewriter
    {
        private bool _isDone;

        public override SyntaxNode? Visit(SyntaxNode? node) => _isDone ? node : base.Visit(node);

        public override SyntaxToken VisitToken(SyntaxToken token)
        {
            // A modifier or a semicolon that is not there is a token too.
            if (_isDone || token.IsKind(SyntaxKind.None))
            {
                return token;
            }

            _isDone = true;
            return token.WithLeadingTrivia(token.HasLeadingTrivia ? trivia.AddRange(token.LeadingTrivia) : trivia);
        }
    }
}
