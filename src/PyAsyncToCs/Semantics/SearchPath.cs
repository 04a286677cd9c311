using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Where Python looks for modules: what changes that has done its work when a folder is converted.</summary>
internal static class SearchPath
{
    /// <summary>Whether a statement is <c>sys.path.insert(0, …)</c> or the like.</summary>
    public static bool IsChangedBy(ExprStmt stmt) =>
        stmt.Value is CallExpr { Func: AttributeExpr { Attr: "insert" or "append" or "extend", Value: AttributeExpr { Attr: "path", Value: NameExpr { Id: "sys" } } } };
}
