using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A visitor that finds its method by the name of its argument's class (<c>getattr(self, f"visit_{type(node).__name__}")</c>)
/// asks for the classes one by one: each method then knows what it is called with.
/// </summary>
internal sealed class VisitorRewriter : TreeCopier
{
    private static readonly string[] s_builtins = ["bool", "int", "float", "str", "list", "dict", "tuple", "set"];

    private readonly ModuleNames _names;
    private readonly ClassTable _classes;
    private readonly Dictionary<FunctionDefStmt, ImmutableArray<Stmt>> _bodies = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ClassDefStmt, List<FunctionDefStmt>> _added = new(ReferenceEqualityComparer.Instance);

    private VisitorRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        _classes = new ClassTable(module, _names);
        if (_names.CallsOf("hasattr").Any(c => c.Args is not [_, ConstantExpr]) || _names.CallsOf("dir").Count > 0)
        {
            return;
        }

        foreach (var cls in _classes.All)
        {
            foreach (var method in ClassTable.Methods(cls).Where(m => m.DecoratorList.IsEmpty && m.Args.Args.Length > 1))
            {
                Plan(cls, method);
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!BaseFlattener.Nodes(parsed.Module).Any(n => n is CallExpr { Func: NameExpr { Id: "getattr" }, Args: [NameExpr, not ConstantExpr, ..] }))
        {
            return parsed;
        }

        var rewriter = new VisitorRewriter(parsed.Module);
        return rewriter._bodies.Count == 0 ? parsed : parsed with { Module = rewriter.Copy(parsed.Module) };
    }

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => stmt switch
    {
        FunctionDefStmt f when _bodies.TryGetValue(f, out var body) => [new FunctionDefStmt(f.IsAsync, f.Name, f.Args, body, f.DecoratorList, f.Returns, f.TypeParams, f.Start, f.End)],
        ClassDefStmt c when _added.TryGetValue(c, out var methods) =>
            [(Stmt)CopyParts(new ClassDefStmt(c.Name, c.Bases, c.Keywords, [.. c.Body, .. methods], c.DecoratorList, c.TypeParams, c.Start, c.End))],
        _ => null,
    };

    /// <summary>The look-up of a method, once it is understood.</summary>
    /// <param name="At">Which statement of the body looks it up.</param>
    /// <param name="Call">The call of <c>getattr</c>.</param>
    /// <param name="Variable">The variable that holds the method; null where it is called at once.</param>
    /// <param name="Subject">The parameter whose class names it.</param>
    /// <param name="NameOf">The method's name for that of a class.</param>
    private sealed record LookUp(int At, CallExpr Call, string? Variable, NameExpr Subject, Func<string, string> NameOf);

    private void Plan(ClassDefStmt cls, FunctionDefStmt method)
    {
        if (Find(method) is not { } found || _classes.Order(cls.Name) is not { } order)
        {
            return;
        }

        var family = _classes.All.Where(c => _classes.Order(c.Name)?.Contains(cls.Name) == true).Select(c => c.Name).Concat(order).Distinct().ToList();
        var kinds = _classes.All.Select(c => c.Name).Where(n => !family.Contains(n)).Concat(s_builtins.Where(_names.IsBuiltin))
            .Where(n => family.Any(c => _classes.Defines(c, found.NameOf(n)))).ToList();
        if (kinds.Count == 0 || kinds.Any(k => _classes.All.Any(c => c.Name != k && !kinds.Contains(c.Name) && _classes.Order(c.Name)?.Contains(k) == true)))
        {
            return;
        }

        // What only derived classes have, the class itself answers as it would without it.
        var (self, fallback) = (method.Args.Args[0].Name, found.Call.Args.Length > 2 ? found.Call.Args[2] : null);
        var sought = kinds.Select(found.NameOf).Distinct().ToList();
        if (sought.Any(n => Definitions(n).Select(m => m.Args is { VarArg: null, KwArg: null, KwOnlyArgs.IsEmpty: true } ? m.Args.Args.Length : -1).Distinct().Count() > 1))
        {
            return;
        }

        var missing = sought.Where(n => !order.Any(c => _classes.Defines(c, n))).ToList();
        if (missing.Count > 0 && fallback is not (null or AttributeExpr { Value: NameExpr }))
        {
            return;
        }

        var added = new List<FunctionDefStmt>();
        foreach (var name in missing)
        {
            var model = Definitions(name).First();
            if (model.Args is not { VarArg: null, KwArg: null, KwOnlyArgs.IsEmpty: true, Defaults.IsEmpty: true, PosOnlyArgs.IsEmpty: true } || !model.DecoratorList.IsEmpty)
            {
                return;
            }

            added.Add(Stub(model, name, (fallback as AttributeExpr)?.Attr, method.Start));
        }

        IEnumerable<FunctionDefStmt> Definitions(string name) => family.Select(_classes.Find).SelectMany(c => ClassTable.Methods(c!)).Where(m => m.Name == name);

        var derived = kinds.OrderByDescending(k => _classes.Find(k) is null ? 0 : _classes.Order(k)!.Count).ToList();
        if (Rewritten(method, found, derived, fallback, self) is { } body)
        {
            _bodies[method] = body;
            if (added.Count > 0)
            {
                _added[cls] = [.. _added.GetValueOrDefault(cls) ?? [], .. added];
            }
        }
    }

    private static FunctionDefStmt Stub(FunctionDefStmt model, string name, string? fallback, int at)
    {
        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);
        var parameters = model.Args.Args;
        var self = parameters[0].Name;
        Stmt body;
        if (fallback is not null)
        {
            Expr call = new CallExpr(new AttributeExpr(Name(self), fallback, ExprContext.Load, at, at), [.. parameters.Skip(1).Select(p => Name(p.Name))], [], at, at);
            body = new ReturnStmt(model.IsAsync ? new AwaitExpr(call, at, at) : call, at, at);
        }
        else
        {
            var type = new AttributeExpr(new CallExpr(Name("type"), [Name(self)], [], at, at), "__name__", ExprContext.Load, at, at);
            var text = new JoinedStrExpr([new ConstantExpr("'", null, at, at), new FormattedValueExpr(type, -1, null, at, at), new ConstantExpr($"' object has no attribute '{name}'", null, at, at)], at, at);
            body = new RaiseStmt(new CallExpr(Name("AttributeError"), [text], [], at, at), null, at, at);
        }

        return new FunctionDefStmt(model.IsAsync, name, new Arguments([], [.. parameters.Select(p => new Arg(p.Name, null, at, at))], null, [], [], null, [], at, at), [body], [], null, [], at, at);
    }

    /// <summary>The method's body with a branch for each class; null where the method that was looked up is used otherwise than by calls.</summary>
    private static ImmutableArray<Stmt>? Rewritten(FunctionDefStmt method, LookUp found, List<string> kinds, Expr? fallback, string self)
    {
        var rest = method.Body[(found.Variable is null ? found.At : found.At + 1)..];
        var last = rest.Length;
        while (last > 0 && !Uses(rest[last - 1], found))
        {
            last--;
        }

        if (last is 0 or > 4 || BaseFlattener.Nodes(method).Count(n => n is NameExpr { Context: not ExprContext.Load } s && (s.Id == found.Variable || s.Id == found.Subject.Id)) > (found.Variable is null ? 0 : 1))
        {
            return null;
        }

        var at = found.Call.Start;
        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);
        var chain = fallback is null ? [Missing()] : Branch(() => new ValueReplacer([]).Copy(fallback), isNone: fallback is ConstantExpr { Value: null });
        if (chain is null)
        {
            return null;
        }

        foreach (var kind in kinds.AsEnumerable().Reverse())
        {
            Expr test = new CallExpr(Name("isinstance"), [Name(found.Subject.Id), Name(kind)], [], at, at);
            if (kind == "int" && !kinds.Contains("bool"))
            {
                test = new BoolOpExpr(BoolOperator.And, [test, new UnaryOpExpr(UnaryOperator.Not, new CallExpr(Name("isinstance"), [Name(found.Subject.Id), Name("bool")], [], at, at), at, at)], at, at);
            }

            if (Branch(() => new AttributeExpr(Name(self), found.NameOf(kind), ExprContext.Load, at, at), isNone: false) is not { } taken)
            {
                return null;
            }

            chain = Reachability.EndIsReachable(taken) ? [new IfStmt(test, taken, chain.Value, at, at)] : [new IfStmt(test, taken, [], at, at), .. chain.Value];
        }

        var plain = new ValueReplacer([]);
        return [.. method.Body[..found.At].Where(s => fallback is null || !IsNameOnly(s, method, found)).Select(plain.Copy), .. chain.Value, .. rest[last..].Select(plain.Copy)];

        RaiseStmt Missing()
        {
            var type = new AttributeExpr(new CallExpr(Name("type"), [Name(self)], [], at, at), "__name__", ExprContext.Load, at, at);
            var name = new FormattedValueExpr(new ValueReplacer([]).Copy(found.Call.Args[1]), -1, null, at, at);
            var text = new JoinedStrExpr([new ConstantExpr("'", null, at, at), new FormattedValueExpr(type, -1, null, at, at), new ConstantExpr("' object has no attribute '", null, at, at), name, new ConstantExpr("'", null, at, at)], at, at);
            return new RaiseStmt(new CallExpr(Name("AttributeError"), [text], [], at, at), null, at, at);
        }

        ImmutableArray<Stmt>? Branch(Func<Expr>? target, bool isNone)
        {
            var writer = new BranchWriter(found, target, isNone);
            var written = writer.Copy([.. rest[..last]]);
            return writer.Failed ? null : written.IsEmpty ? [new PassStmt(at, at)] : written;
        }
    }

    private static bool Uses(Stmt stmt, LookUp found) => BaseFlattener.Nodes(stmt).Any(n => n == found.Call || (n is NameExpr used && used.Id == found.Variable));

    /// <summary>Whether a statement before the look-up only puts together the name, which nothing else reads.</summary>
    private static bool IsNameOnly(Stmt stmt, FunctionDefStmt method, LookUp found) =>
        stmt is AssignStmt { Targets: [NameExpr name] } && BaseFlattener.Nodes(method).Count(n => n is NameExpr { Context: ExprContext.Load } read && read.Id == name.Id) == 1
        && (BaseFlattener.Nodes(found.Call.Args[1]).Any(n => n is NameExpr read && read.Id == name.Id)
            || method.Body[..found.At].Any(s => s is AssignStmt { Targets: [NameExpr other], Value: var value } && other.Id != name.Id && BaseFlattener.Nodes(value).Any(n => n is NameExpr read && read.Id == name.Id) && IsNameOnly(s, method, found)));

    private static LookUp? Find(FunctionDefStmt method)
    {
        var self = method.Args.Args[0].Name;
        var texts = new Dictionary<string, Expr>();
        for (var i = 0; i < method.Body.Length; i++)
        {
            switch (method.Body[i])
            {
                case AssignStmt { Targets: [NameExpr variable], Value: CallExpr { Func: NameExpr { Id: "getattr" }, Args: [NameExpr owner, var name, ..] } call } when owner.Id == self:
                    return Make(i, call, variable.Id, name);
                case ReturnStmt { Value: CallExpr { Func: CallExpr { Func: NameExpr { Id: "getattr" }, Args: [NameExpr owner, var name, ..] } call } } when owner.Id == self:
                    return Make(i, call, null, name);
                case AssignStmt { Targets: [NameExpr target], Value: var value } when BaseFlattener.Nodes(method).Count(n => n is NameExpr { Context: not ExprContext.Load } stored && stored.Id == target.Id) == 1:
                    texts[target.Id] = value;
                    break;
            }
        }

        return null;

        LookUp? Make(int at, CallExpr call, string? variable, Expr name)
        {
            NameExpr? subject = null;
            return NameOf(name, texts, ref subject, 0) is { } text && subject is not null && method.Args.Args.Skip(1).Any(p => p.Name == subject.Id) ? new LookUp(at, call, variable, subject, text) : null;
        }
    }

    /// <summary>What an expression makes of the name of the subject's class; null where it is another text.</summary>
    private static Func<string, string>? NameOf(Expr expression, Dictionary<string, Expr> texts, ref NameExpr? subject, int depth)
    {
        if (depth > 4)
        {
            return null;
        }

        switch (expression)
        {
            case ConstantExpr { Value: string text }:
                return _ => text;
            case NameExpr variable when texts.TryGetValue(variable.Id, out var value):
                return NameOf(value, texts, ref subject, depth + 1);
            case AttributeExpr { Attr: "__name__", Value: CallExpr { Func: NameExpr { Id: "type" }, Args: [NameExpr of] } }:
                subject = of;
                return name => name;
            case AttributeExpr { Attr: "__name__", Value: AttributeExpr { Attr: "__class__", Value: NameExpr of } }:
                subject = of;
                return name => name;
            case CallExpr { Func: AttributeExpr { Attr: "lower", Value: var upper }, Args.IsEmpty: true }:
                return NameOf(upper, texts, ref subject, depth + 1) is { } written ? name => written(name).ToLowerInvariant() : null;
            case BinOpExpr { Op: BinaryOperator.Add } sum:
                return NameOf(sum.Left, texts, ref subject, depth + 1) is { } left && NameOf(sum.Right, texts, ref subject, depth + 1) is { } right ? name => left(name) + right(name) : null;
            case FormattedValueExpr { Conversion: -1, FormatSpec: null } field:
                return NameOf(field.Value, texts, ref subject, depth + 1);
            case JoinedStrExpr joined:
                var parts = new List<Func<string, string>>();
                foreach (var part in joined.Values)
                {
                    if (NameOf(part, texts, ref subject, depth + 1) is not { } piece)
                    {
                        return null;
                    }

                    parts.Add(piece);
                }

                return name => string.Concat(parts.Select(p => p(name)));
            default:
                return null;
        }
    }

    /// <summary>Copies statements with what the look-up finds in its place.</summary>
    private sealed class BranchWriter(LookUp found, Func<Expr>? target, bool isNone) : TreeCopier
    {
        public bool Failed { get; private set; }

        protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
        {
            if (stmt is not IfStmt choice || Decided(choice.Test) is not { } isTaken)
            {
                return null;
            }

            return Copy(isTaken ? choice.Body : choice.OrElse);
        }

        private bool? Decided(Expr test) => test switch
        {
            CompareExpr { Left: NameExpr asked, Ops: [CompareOperator.Is], Comparators: [ConstantExpr { Value: null }] } when asked.Id == found.Variable => isNone,
            CompareExpr { Left: NameExpr asked, Ops: [CompareOperator.IsNot], Comparators: [ConstantExpr { Value: null }] } when asked.Id == found.Variable => !isNone,
            NameExpr asked when asked.Id == found.Variable => !isNone,
            CallExpr { Func: NameExpr { Id: "callable" }, Args: [NameExpr asked] } when asked.Id == found.Variable => !isNone,
            UnaryOpExpr { Op: UnaryOperator.Not, Operand: var inner } => Decided(inner) is { } decided ? !decided : null,
            _ => null,
        };

        protected override Node? Replace(Node node)
        {
            switch (node)
            {
                case CallExpr { Func: var callee } call when callee == found.Call || (callee is NameExpr called && called.Id == found.Variable):
                    if (target is null || isNone)
                    {
                        Failed = true;
                        return null;
                    }

                    return new CallExpr(target(), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End);
                case NameExpr used when used.Id == found.Variable:
                    Failed = true;
                    return null;
                default:
                    return null;
            }
        }
    }
}
