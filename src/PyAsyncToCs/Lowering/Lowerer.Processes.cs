using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Processes of the <c>multiprocessing</c> module, which are threads: what they change must not be seen by others.</summary>
internal sealed partial class Lowerer
{
    private static readonly HashSet<string> s_changingMethods =
    [
        "append", "appendleft", "extend", "insert", "remove", "pop", "popleft", "popitem", "clear", "update", "add", "discard", "setdefault", "sort", "reverse",
    ];

    private ExpressionSyntax NewProcess(CallExpr call, CallTarget target)
    {
        if (_model.Deferred.TryGetValue(call, out var made))
        {
            foreach (var function in FunctionsOf(made))
            {
                CheckIsolated(call, function, []);
            }
        }

        UseType("PyProcess");
        return NewThread(call, target, Cs.Type("PyProcess"));
    }

    /// <summary><c>Value("i", 0)</c> and <c>Array("i", items)</c>, of numbers.</summary>
    private ExpressionSyntax NewShared(CallExpr call)
    {
        if (_model.TypeOf(call) is not InstanceType { Args: [{ Type: PrimitiveType number }] } type || call.Args is not [ConstantExpr { Value: string }, ..])
        {
            throw Unsupported(call, "a shared value of this kind");
        }

        var isArray = type.Class.Name == "Array";
        UseType(isArray ? "PySharedArray" : "PyShared");
        return !isArray ? Cs.New(_types.Of(type), call.Args.Length > 1 ? ExpressionAs(call.Args[1], type.Args[0]) : Cs.Int(0))
            : _model.TypeOf(call.Args[1]) == PyType.Int ? Cs.Call(Cs.Member(_types.Of(type), "OfSize"), Expression(call.Args[1]))
            : Cs.Call(Cs.Member(_types.Of(type), "Of"), Iterable(call.Args[1]));
    }

    /// <summary>A class derived from Process: its <c>run</c> is what the process does.</summary>
    private void CheckProcessClass(ClassSymbol cls, Node place)
    {
        if (cls.Lineage().Any(c => c is { IsUser: false, Name: "Process", Module.Name: "multiprocessing" }) && cls.FindMethod("run") is { IsStub: false } run)
        {
            CheckIsolated(place, run, []);
        }
    }

    private IEnumerable<FunctionSymbol> FunctionsOf(CallExpr call) =>
        _model.TypeOf(call.Func).Parts.Select(part => part switch
        {
            FunctionType { Function: { IsStub: false } function } => function,
            ClassType { Class: { IsUser: true } cls } => cls.FindMethod("__init__"),
            _ => null,
        }).OfType<FunctionSymbol>();

    /// <summary>Refuses a function that a process runs and that changes what its parent has, too.</summary>
    private void CheckIsolated(Node place, FunctionSymbol function, HashSet<FunctionSymbol> seen)
    {
        if (!seen.Add(function) || function.Def is not { } def || function.Name == "__init__")
        {
            return;
        }

        var stack = new Stack<Node>(def.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            var changed = node switch
            {
                NameExpr { Context: not ExprContext.Load } name when _model.SymbolOf(name) is { } symbol && symbol.Scope.Frame != function.Scope => name,
                AttributeExpr { Context: not ExprContext.Load } a when _model.TypeOf(a.Value) is InstanceType { Class.IsUser: true } => IsOutside(a.Value, function) ? a : null,
                SubscriptExpr { Context: not ExprContext.Load } s => IsOutside(s.Value, function) ? s : null,
                CallExpr { Func: AttributeExpr m } when s_changingMethods.Contains(m.Attr) => IsOutside(m.Value, function) ? m : null,
                _ => (Node?)null,
            };
            if (changed is not null)
            {
                throw Unsupported(changed, "what a process changes of its own copy");
            }

            if (node is CallExpr call)
            {
                foreach (var called in FunctionsOf(call))
                {
                    CheckIsolated(place, called, seen);
                }
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }
    }

    /// <summary>Whether a container or an object may come from outside a function: from a global name or a parameter, unless made to be shared.</summary>
    private bool IsOutside(Expr value, FunctionSymbol function)
    {
        if (_model.TypeOf(value) is InstanceType { Class: { IsUser: false, Name: "DictProxy" or "ListProxy" or "Array" or "Value" } })
        {
            return false;
        }

        var root = value;
        while (root is AttributeExpr or SubscriptExpr)
        {
            root = root is AttributeExpr a ? a.Value : ((SubscriptExpr)root).Value;
        }

        return root is not NameExpr name ? root is not CallExpr : _model.SymbolOf(name) is not { } symbol || symbol.IsParameter || symbol.Scope.Frame != function.Scope;
    }
}
