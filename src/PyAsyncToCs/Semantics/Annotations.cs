using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Where annotations stand: they name types, and nothing reads them when the program runs.</summary>
internal static class Annotations
{
    /// <summary>Whether a node is the annotation of its parent.</summary>
    public static bool Holds(Node parent, Node child) => parent switch
    {
        Arg a => ReferenceEquals(a.Annotation, child),
        AnnAssignStmt a => ReferenceEquals(a.Annotation, child),
        FunctionDefStmt f => ReferenceEquals(f.Returns, child),
        _ => false,
    };
}
