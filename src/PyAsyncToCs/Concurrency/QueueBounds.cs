using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency;

/// <summary>Whether a queue of the program can be full: a channel then tells by a value what asyncio raises.</summary>
internal static class QueueBounds
{
    /// <summary>Whether any queue is made with a size that may be other than 0.</summary>
    public static bool Any(SemanticModel model) => model.Modules.SelectMany(m => BaseFlattener.Nodes(m.Node!)).OfType<CallExpr>().Any(c =>
        (c.Args.Length > 0 ? c.Args[0] : c.Keywords.FirstOrDefault(k => k.Arg == "maxsize")?.Value) is { } size and not ConstantExpr { Value: 0L }
        && model.TypeOf(size) == PyType.Int && model.TypeOf(c) is InstanceType { Class: { IsUser: false, Name: "Queue" } });
}
