using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Docstrings as values.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether a type is one that has a docstring, or could.</summary>
    private static bool IsDocumented(PyType type, out string? doc)
    {
        var body = type switch
        {
            FunctionType { Function.Def: { } function } => function.Body,
            ClassType { Class.Node: { } cls } => cls.Body,
            InstanceType { Class: { IsUser: true, Node: { } cls } } => cls.Body,
            _ => default,
        };
        doc = !body.IsDefault && body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] ? CleanDoc(text) : null;
        return !body.IsDefault;
    }

    /// <summary>A docstring as CPython 3.13 keeps it: without the margin that all lines but the first share.</summary>
    private static string CleanDoc(string text)
    {
        var lines = text.Split('\n');
        var margin = lines.Skip(1).Where(line => line.Trim(' ').Length > 0).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select((line, i) => i == 0 ? line.TrimStart(' ') : line.Length > margin ? line[margin..] : line.TrimStart(' ')));
    }
}
