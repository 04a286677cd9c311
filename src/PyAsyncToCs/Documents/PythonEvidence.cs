using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Documents;

/// <summary>Judges whether a block whose language is not told is Python.</summary>
internal static class PythonEvidence
{
    /// <summary>
    /// Whether a text that parses also says something: output such as <c>['done']</c>, <c>Caught: oops</c> or a single
    /// word is an expression or an annotation, and so Python by its grammar alone.
    /// </summary>
    public static bool IsPython(ParseResult parsed) => parsed.Success && parsed.Module.Body.Any(SaysSomething);

    private static bool SaysSomething(Stmt statement) => statement switch
    {
        ExprStmt expression => expression.Value is CallExpr or AwaitExpr,
        AnnAssignStmt annotation => annotation.Value is not null,
        PassStmt => false,
        _ => true,
    };
}
