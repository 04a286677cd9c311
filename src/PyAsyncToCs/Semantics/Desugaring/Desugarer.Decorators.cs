using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A decorated function is written as the function that its decorator makes of it (language reference, 8.7): the
/// decorator's wrapper with the function's own parameters, calling the function under another name.
/// </summary>
internal sealed partial class Desugarer
{
    private static readonly HashSet<string> KnownDecorators =
        ["staticmethod", "classmethod", "property", "abstractmethod", "override", "final", "contextmanager", "asynccontextmanager", "cached_property", "dataclass", "total_ordering", "overload"];

    /// <summary>How often each decorator's uses were written out; one whose every use was is not needed any more.</summary>
    private readonly Dictionary<string, int> _writtenOut = [];

    /// <summary>What a name of the module is known to be after decoration: its attributes are variables.</summary>
    private readonly Dictionary<(string Function, string Attribute), string> _functionAttributes = [];

    private int _functionDepth;

    /// <summary>A decorator as far as it is understood.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Function">The name of the parameter that is the decorated function.</param>
    /// <param name="Setup">What runs when the function is decorated.</param>
    /// <param name="Wrapper">The function that takes its place; null where it stays itself.</param>
    /// <param name="Arguments">The values of a factory's parameters.</param>
    private sealed record Decorator(string Name, string Function, List<Stmt> Setup, FunctionDefStmt? Wrapper, Dictionary<string, Expr> Arguments);

    /// <summary>Writes a decorated function out; null where a decorator is not understood.</summary>
    private List<Stmt>? Decorated(FunctionDefStmt f, bool isMethod)
    {
        if (f.DecoratorList.Any(d => !IsKnown(d) && DecoratorOf(d, f) is null))
        {
            return null;
        }

        var applied = f.DecoratorList.Where(d => !IsKnown(d)).Reverse().Select(d => DecoratorOf(d, f)!).ToList();
        if (applied.Count == 0)
        {
            return null;
        }

        var result = new List<Stmt>();
        var behind = new List<Stmt>();
        var wrapping = applied.Count(d => d.Wrapper is not null);
        if (isMethod && ((wrapping > 0 && f.DecoratorList.Any(IsKnown)) || applied.Any(d => d.Setup.Any(s => s is FunctionDefStmt))))
        {
            return null;
        }

        var current = wrapping == 0 ? f.Name : _names.Fresh(f.Name + "_core");
        var shown = f.Name;
        var signature = f.Args;
        var known = f.DecoratorList.Where(IsKnown).ToImmutableArray();
        var plain = new FunctionDefStmt(f.IsAsync, current, f.Args, f.Body, known, f.Returns, f.TypeParams, f.Start, f.End);
        ShowAs(plain, ShownName(f) ?? f.Name);
        result.Add(plain);
        foreach (var decorator in applied)
        {
            if (decorator.Wrapper is not { } wrapper)
            {
                var registered = new WrapperCopier(this, decorator, f, current, shown, signature, isMethod, f.DecoratorList[0].Start) { Rename = [] };
                behind.AddRange(registered.CopyBlock(decorator.Setup));
                continue;
            }

            var name = --wrapping == 0 ? f.Name : _names.Fresh($"{f.Name}_{decorator.Name}");
            var renamed = LocalsOf(decorator, f.Name);
            if (decorator is { Name: "cache", Arguments.Count: > 0 })
            {
                _caches[f.Name] = renamed["cache"];
                _needed[CacheClass] = "functools";
            }

            // What registers the wrapper stands behind it, as it does in the decorator.
            var setsUp = decorator.Setup.TakeWhile(s => !Names(s, wrapper.Name)).ToList();
            if ((Written(false) ?? Written(true)) is not var (copier, args, setup, body, registers))
            {
                return null;
            }

            var documented = name == f.Name && wrapper.DecoratorList.Length > 0 && f.Body is [ExprStmt { Value: ConstantExpr { Value: string } } doc, ..] && body is not [ExprStmt { Value: ConstantExpr }, ..] ? Copied(doc) : null;
            result.InsertRange(0, setup);
            result.Add(new FunctionDefStmt(wrapper.IsAsync, name, args, documented is null ? DeadCodeRemover.Cut([.. body]) : [documented, .. body], [], wrapper.IsAsync == f.IsAsync ? f.Returns : null, [], f.Start, f.Start));
            result.AddRange(registers);
            signature = args;
            if (!isMethod && wrapper.DecoratorList.Length > 0)
            {
                _functionAttributes[(f.Name, "__wrapped__")] = current;
            }

            current = name;
            shown = wrapper.DecoratorList.Length > 0 ? shown : wrapper.Name;
            foreach (var (attribute, variable) in copier.Attributes)
            {
                _functionAttributes[(f.Name, attribute)] = variable;
            }

            (WrapperCopier Copier, Arguments Args, List<Stmt> Setup, List<Stmt> Body, List<Stmt> Registers)? Written(bool keepsStars)
            {
                var before = _before.Count;
                var copier = new WrapperCopier(this, decorator, f, current, shown, signature, isMethod, f.Start) { Rename = renamed, KeepsStars = keepsStars };
                if (copier.Signature(wrapper, name) is { } args && (copier, args, copier.CopyBlock(setsUp), copier.CopyBlock(wrapper.Body), copier.CopyBlock(decorator.Setup[setsUp.Count..])) is var written && !copier.Failed)
                {
                    return written;
                }

                _before.RemoveRange(before, _before.Count - before);
                return null;
            }
        }

        foreach (var d in f.DecoratorList.Where(d => !IsKnown(d)))
        {
            var name = MethodOf(d) is { } method ? $"{method.Class.Name}.{method.Method.Name}" : ((d as CallExpr)?.Func ?? d) is NameExpr n ? n.Id : "";
            _writtenOut[name] = _writtenOut.GetValueOrDefault(name) + 1;
        }

        result.AddRange(behind);
        return result;
    }

    /// <summary>Whether a statement has a function as a value or calls it; its attributes are variables of their own.</summary>
    private static bool Names(Stmt stmt, string function) =>
        stmt is not AssignStmt { Targets: [AttributeExpr] } && BaseFlattener.Nodes(stmt).Any(n => n is NameExpr name && name.Id == function);

    private static Stmt Copied(Stmt stmt) => new PlainCopier().Copy(stmt);

    private static bool IsKnown(Expr decorator) => ((decorator as CallExpr)?.Func ?? decorator) switch
    {
        NameExpr n => n.Id == "wraps" || KnownDecorators.Contains(n.Id),
        AttributeExpr a => a.Attr == "wraps" || KnownDecorators.Contains(a.Attr) || a.Attr is "setter" or "deleter" or "getter",
        _ => false,
    };

    private Decorator? DecoratorOf(Expr decorator, FunctionDefStmt f)
    {
        if (CacheOf(decorator) is { } cache)
        {
            return cache;
        }

        if (MethodOf(decorator) is { } method)
        {
            return OfMethod(method, f);
        }

        var call = decorator as CallExpr;
        if ((call?.Func ?? decorator) is not NameExpr name || (_functionDepth == 0 ? _names.DefinitionAtTop(name.Id) : _names.DefinitionOf(name.Id)) is not FunctionDefStmt { IsAsync: false, DecoratorList.IsEmpty: true } def)
        {
            return null;
        }

        if (AsFactory(def) is { } factory)
        {
            def = factory;
            call ??= new CallExpr(name, [], [], name.Start, name.End);
        }

        var arguments = new Dictionary<string, Expr>();
        var setup = new List<Stmt>();
        if (call is not null)
        {
            if (BindFactory(def.Args, call) is not { } bound || Split(Defaulted(def.Body, bound), out var inner) is not { } before || inner is null)
            {
                return null;
            }

            arguments = bound;
            setup = before;
            def = inner;
        }

        if (def.Args is not { Args: [var parameter], PosOnlyArgs.IsEmpty: true, KwOnlyArgs.IsEmpty: true, VarArg: null, KwArg: null })
        {
            return null;
        }

        return OfDefinition(name.Id, def, parameter.Name, setup, arguments, f);
    }

    private static Decorator? OfDefinition(string name, FunctionDefStmt def, string parameter, List<Stmt> setup, Dictionary<string, Expr> arguments, FunctionDefStmt f)
    {
        var body = Chosen(def.Body, parameter, f);
        if (body is [.., ReturnStmt { Value: NameExpr returned }] && returned.Id == parameter)
        {
            List<Stmt> statements = [.. setup, .. body[..^1].Where(s => s is not ExprStmt { Value: ConstantExpr })];
            return statements.All(s => s is ExprStmt or AssignStmt { Targets: [SubscriptExpr or AttributeExpr] } or AugAssignStmt) ? new Decorator(name, parameter, statements, null, arguments) : null;
        }

        return Split(body, out var wrapper) is { } own && wrapper is not null ? new Decorator(name, parameter, [.. setup, .. own], wrapper, arguments) : null;
    }

    /// <summary>A factory's body without what fills in for arguments that are not given: <c>if not errors: errors = (Exception,)</c>.</summary>
    private static List<Stmt> Defaulted(IReadOnlyList<Stmt> body, Dictionary<string, Expr> arguments)
    {
        var rest = new List<Stmt>();
        foreach (var stmt in body)
        {
            if (stmt is IfStmt { OrElse.IsEmpty: true, Body: [AssignStmt { Targets: [NameExpr filled], Value: (NameExpr or ConstantExpr or TupleExpr) and var other }] } choice
                && arguments.TryGetValue(filled.Id, out var given) && IsMissing(choice.Test, filled.Id, given) is { } isMissing)
            {
                arguments[filled.Id] = isMissing ? other : given;
                continue;
            }

            rest.Add(stmt);
        }

        return rest;
    }

    /// <summary>What a test for a missing argument says of what is written in its place; null where the text does not tell.</summary>
    private static bool? IsMissing(Expr test, string name, Expr given) => test switch
    {
        UnaryOpExpr { Op: UnaryOperator.Not, Operand: NameExpr asked } when asked.Id == name => given switch
        {
            TupleExpr t => t.Elts.Any(e => e is StarredExpr) ? null : t.Elts.IsEmpty,
            ConstantExpr { Value: null } => true,
            ConstantExpr { Value: string text } => text.Length == 0,
            _ => null,
        },
        CompareExpr { Ops: [CompareOperator.Is], Left: NameExpr asked, Comparators: [ConstantExpr { Value: null }] } when asked.Id == name =>
            given is ConstantExpr { Value: null } ? true : given is TupleExpr or ConstantExpr ? false : null,
        _ => null,
    };

    /// <summary>A body that defines a function and returns it: what stands before, other functions among it, and the function.</summary>
    private static List<Stmt>? Split(IReadOnlyList<Stmt> body, out FunctionDefStmt? function)
    {
        function = null;
        if (body is not [.., ReturnStmt { Value: NameExpr returned }] || body.OfType<FunctionDefStmt>().Where(f => f.Name == returned.Id).ToList() is not [var only]
            || only.DecoratorList.Any(d => d is not CallExpr { Func: NameExpr { Id: "wraps" } or AttributeExpr { Attr: "wraps" } }))
        {
            return null;
        }

        function = only;
        var rest = body.Where(s => s != only && s is not (ReturnStmt or ExprStmt { Value: ConstantExpr })).SelectMany(OneByOne).ToList();
        return rest.All(s => s is AssignStmt { Targets: [NameExpr or AttributeExpr or SubscriptExpr] } or AnnAssignStmt { Value: not null } or ExprStmt or AugAssignStmt or FunctionDefStmt { DecoratorList.IsEmpty: true }) ? rest : null;
    }

    /// <summary><c>hits = misses = 0</c> as two assignments.</summary>
    private static IEnumerable<Stmt> OneByOne(Stmt stmt) => stmt is AssignStmt { Targets.Length: > 1, Value: ConstantExpr } several
        ? several.Targets.Select(t => new AssignStmt([t], several.Value, several.Start, several.End))
        : [stmt];

    /// <summary>The branch that a decorator takes for this function, where it asks whether it is a coroutine function.</summary>
    private static List<Stmt> Chosen(ImmutableArray<Stmt> body, string parameter, FunctionDefStmt f)
    {
        var chosen = new List<Stmt>();
        foreach (var stmt in body)
        {
            var (test, isNegated) = stmt is not IfStmt choice ? (null, false) : choice.Test is UnaryOpExpr { Op: UnaryOperator.Not, Operand: var denied } ? (denied, true) : (choice.Test, false);
            if (stmt is IfStmt i && test is CallExpr { Func: NameExpr { Id: "iscoroutinefunction" } or AttributeExpr { Attr: "iscoroutinefunction" }, Args: [NameExpr asked] } && asked.Id == parameter)
            {
                var branch = f.IsAsync != isNegated ? i.Body : i.OrElse;
                chosen.AddRange(branch);
                if (branch is [.., ReturnStmt])
                {
                    return chosen;
                }

                continue;
            }

            chosen.Add(stmt);
        }

        return chosen;
    }

    internal static Dictionary<string, Expr>? BindFactory(Arguments parameters, CallExpr call)
    {
        var bound = new Dictionary<string, Expr>();
        var positional = parameters.PosOnlyArgs.Concat(parameters.Args).ToList();
        if (parameters.KwArg is not null || (parameters.VarArg is null && call.Args.Length > positional.Count) || call.Args.Take(positional.Count).Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null))
        {
            return null;
        }

        for (var i = 0; i < positional.Count; i++)
        {
            var fallback = i - (positional.Count - parameters.Defaults.Length);
            if (i < call.Args.Length)
            {
                bound[positional[i].Name] = call.Args[i];
            }
            else if (fallback >= 0)
            {
                bound[positional[i].Name] = parameters.Defaults[fallback];
            }
        }

        if (parameters.VarArg is { } several)
        {
            bound[several.Name] = new TupleExpr([.. call.Args.Skip(positional.Count)], ExprContext.Load, call.Start, call.Start);
        }

        for (var i = 0; i < parameters.KwOnlyArgs.Length; i++)
        {
            if (parameters.KwDefaults[i] is { } value)
            {
                bound[parameters.KwOnlyArgs[i].Name] = value;
            }
        }

        foreach (var keyword in call.Keywords)
        {
            bound[keyword.Arg!] = keyword.Value;
        }

        return positional.Concat(parameters.KwOnlyArgs).All(p => bound.ContainsKey(p.Name)) ? bound : null;
    }

    /// <summary>Names of their own, for each decorated function, for what a decorator keeps between calls.</summary>
    private Dictionary<string, string> LocalsOf(Decorator decorator, string function)
    {
        var renamed = new Dictionary<string, string>();
        foreach (var stmt in decorator.Setup)
        {
            var local = stmt switch
            {
                AssignStmt { Targets: [NameExpr name] } => name.Id,
                AnnAssignStmt { Target: NameExpr annotated } => annotated.Id,
                FunctionDefStmt helper => helper.Name,
                _ => null,
            };
            if (local is not null && !renamed.ContainsKey(local))
            {
                renamed.Add(local, _names.Fresh($"{function}_{(local == "self" ? Snake(decorator.Name) : local).Trim('_')}"));
            }
        }

        return renamed;
    }

    /// <summary>Drops the decorators whose every use was written out.</summary>
    private ModuleNode WithoutWrittenOut(ModuleNode module, IReadOnlySet<string>? kept) =>
        new([.. module.Body.Where(s => s is not FunctionDefStmt f || kept?.Contains(f.Name) == true || !_writtenOut.TryGetValue(f.Name, out var uses) || uses != _names.ReadsAtTop(f.Name) - BaseFlattener.Nodes(f).Count(n => n is NameExpr itself && itself.Id == f.Name)).Select(s => s is ClassDefStmt c ? WithoutWrittenOut(c) : s)], module.Start, module.End);

    private ClassDefStmt WithoutWrittenOut(ClassDefStmt cls)
    {
        var gone = ClassTable.Methods(cls).Where(m => IsWrittenOut(cls, m)).ToList();
        return gone.Count == 0 || gone.Count == cls.Body.Length ? cls : new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.Where(s => !gone.Contains(s))], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End);
    }

    private bool IsWrittenOut(ClassDefStmt cls, FunctionDefStmt method) =>
        (_writtenOut.TryGetValue("." + method.Name, out var uses) && uses == BaseFlattener.Nodes(_module).Count(n => n is AttributeExpr a && a.Attr == method.Name))
        || (_writtenOut.TryGetValue($"{cls.Name}.{method.Name}", out var inlined) && inlined == UsesOfMethod(cls, method.Name));
}
