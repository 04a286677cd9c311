using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Texts of several lines, which C# 11 writes as they are (C# spec, raw string literals).</summary>
internal static class RawText
{
    // A short text reads as well in one line.
    private const int FewestLines = 3;
    private const int FewestCharacters = 40;

    /// <summary>The lines of a literal that is better read as such; null for any other token.</summary>
    public static string[]? Lines(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || token.ValueText is not { Length: >= FewestCharacters } value || !value.Contains('\n') || !StandsAlone(token.Parent))
        {
            return null;
        }

        var lines = value.Split('\n');
        return lines.Length >= FewestLines && lines.All(IsPlain) ? lines : null;
    }

    /// <summary>Whether an interpolated string is better read as lines.</summary>
    public static bool IsRaw(SyntaxNode node)
    {
        if (node is not InterpolatedStringExpressionSyntax { Contents: var contents } text || !StandsAlone(text))
        {
            return false;
        }

        // The ends of lines within a text are those of the whole, but for its last one.
        var lines = 1;
        var length = 0;
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i] is not InterpolatedStringTextSyntax { TextToken.ValueText: var part })
            {
                length += contents[i].Span.Length;
                continue;
            }

            var parts = part.Split('\n');
            (lines, length) = (lines + parts.Length - 1, length + part.Length);
            if (part.AsSpan().ContainsAny('{', '}') || part.Contains("\"\"\"", StringComparison.Ordinal) || !parts[..^1].All(IsPlain) || !IsPlain(i == contents.Count - 1 ? parts[^1] : parts[^1].TrimEnd(' ')))
            {
                return false;
            }
        }

        return lines >= FewestLines && length >= FewestCharacters;
    }

    /// <summary>Whether a text is a value of its own, and no part of an expression on one line.</summary>
    private static bool StandsAlone(SyntaxNode? text) =>
        text?.Parent is EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax;

    /// <summary>The quotes around it: more than any within it.</summary>
    public static string Quotes(string[] lines)
    {
        var (longest, run) = (2, 0);
        foreach (var c in lines.SelectMany(line => line + '\n'))
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('"', longest + 1);
    }

    /// <summary>Whether a line stays what it is: editors take spaces from its end, and what cannot be seen is better escaped.</summary>
    private static bool IsPlain(string line) =>
        !line.EndsWith(' ') && line.All(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\uFEFF') && !char.IsSurrogate(c));
}
