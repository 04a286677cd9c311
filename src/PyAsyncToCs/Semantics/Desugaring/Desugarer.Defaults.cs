using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Defaults are evaluated once, where the function is defined (language reference, 8.7).</summary>
internal sealed partial class Desugarer
{
    private static IEnumerable<Expr> Defaults(Arguments args) => args.Defaults.Concat(args.KwDefaults.OfType<Expr>());

    /// <summary>Whether a default gives the same value whenever it is evaluated, and one that nobody can change.</summary>
    private bool IsStateless(Expr value) => value switch
    {
        ConstantExpr => true,
        UnaryOpExpr { Operand: ConstantExpr } => true,
        TupleExpr t => t.Elts.All(IsStateless),
        NameExpr n => _names.DefinitionOf(n.Id) is not null || _names.IsConstant(n.Id) || _names.IsBuiltin(n.Id),
        AttributeExpr { Value: NameExpr owner } => _names.DefinitionOf(owner.Id) is ClassDefStmt or null && !_names.IsConstant(owner.Id),
        LambdaExpr l => l.Args is { Args: var args, Defaults.IsEmpty: true } && ReadsOnly(l.Body, [.. args.Select(a => a.Name)]),
        CallExpr { Func: NameExpr { Id: "float" }, Args: [ConstantExpr { Value: string }] } => true,
        _ => false,
    };

    private bool ReadsOnly(Node body, HashSet<string> own)
    {
        var stack = new Stack<Node>([body]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr name && !own.Contains(name.Id) && !_names.IsBuiltin(name.Id) && _names.DefinitionOf(name.Id) is null && !_names.IsConstant(name.Id))
            {
                return false;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return true;
    }

    private bool ReadsClassName(Expr value)
    {
        var stack = new Stack<Node>([value]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr name && _classNames.Contains(name.Id))
            {
                return true;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return false;
    }

    private Arguments HoistDefaults(string function, Arguments args, int at)
    {
        var positional = args.PosOnlyArgs.Concat(args.Args).ToList();
        var first = positional.Count - args.Defaults.Length;
        return new Arguments(
            [.. args.PosOnlyArgs.Select(Copy)],
            [.. args.Args.Select(Copy)],
            args.VarArg is null ? null : Copy(args.VarArg),
            [.. args.KwOnlyArgs.Select(Copy)],
            [.. args.KwDefaults.Select((d, i) => d is null ? null : Hoisted(d, function, args.KwOnlyArgs[i].Name, at))],
            args.KwArg is null ? null : Copy(args.KwArg),
            [.. args.Defaults.Select((d, i) => Hoisted(d, function, positional[first + i].Name, at))],
            args.Start,
            args.End);
    }

    private Expr Hoisted(Expr value, string function, string parameter, int at)
    {
        if (IsStateless(value) || (_inClass && ReadsClassName(value)))
        {
            return Copy(value);
        }

        var name = _names.Fresh(function.StartsWith("__", StringComparison.Ordinal) ? $"default_{parameter}" : $"{function.Trim('_')}_{parameter}");
        _before.Add(new AssignStmt([new NameExpr(name, ExprContext.Store, value.Start, value.End)], Copy(value), at, at));
        return new NameExpr(name, ExprContext.Load, value.Start, value.End);
    }

    /// <summary>Whether a lambda with a name has what a delegate cannot have: optional or variable parameters.</summary>
    private bool NeedsDefinition(NameExpr name, LambdaExpr l) =>
        NeedsDefinition(l) || (_names.IsBoundOnce(name.Id) && _names.CallsOf("partial").Any(c => c.Args is [NameExpr given, ..] && given.Id == name.Id));

    internal static bool NeedsDefinition(LambdaExpr l) => l.Args is not { Defaults.IsEmpty: true, VarArg: null, KwArg: null, KwOnlyArgs.IsEmpty: true };

    /// <summary>A lambda that is given a name, as a function.</summary>
    internal static FunctionDefStmt DefinitionOf(string name, LambdaExpr l, Stmt at) =>
        new(false, name, l.Args, [new ReturnStmt(l.Body, l.Body.Start, l.Body.End)], [], null, [], at.Start, at.End);
}
