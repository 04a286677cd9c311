using System.Collections.Frozen;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>The names that <c>namedtuple</c> and the functional form of <c>Enum</c> are given, where these can be names of attributes.</summary>
internal static class AttributeNames
{
    // Language reference, 2.3.1.
    private static readonly FrozenSet<string> _keywords = FrozenSet.Create(
        StringComparer.Ordinal,
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally",
        "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield");

    /// <summary>Names in one string, or in a list or a tuple of strings; null when one of them is not a name, or comes twice (CPython raises then).</summary>
    public static List<string>? Of(Expr node)
    {
        List<string>? names = node switch
        {
            ConstantExpr { Value: string text } => [.. text.Replace(',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)],
            ListExpr l when l.Elts.All(IsText) => [.. l.Elts.Select(Text)],
            TupleExpr t when t.Elts.All(IsText) => [.. t.Elts.Select(Text)],
            _ => null,
        };
        return names is not null && AreNames(names) ? names : null;
    }

    /// <summary>Whether these can be the names of one class's attributes.</summary>
    public static bool AreNames(IReadOnlyCollection<string> names) => names.All(IsName) && names.Distinct(StringComparer.Ordinal).Count() == names.Count;

    /// <summary>As <see cref="Of"/>; <c>collections.namedtuple</c> takes no name that starts with an underscore.</summary>
    public static List<string>? OfFields(Expr node) => Of(node) is { } names && names.TrueForAll(n => n[0] != '_') ? names : null;

    private static bool IsText(Expr node) => node is ConstantExpr { Value: string };

    private static string Text(Expr node) => (string)((ConstantExpr)node).Value!;

    private static bool IsName(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => c == '_' || char.IsLetterOrDigit(c)) && !_keywords.Contains(name);
}
