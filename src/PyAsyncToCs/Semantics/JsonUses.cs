using System.Collections.Immutable;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Decides what JSON is read as. Where a program only takes values out, one class of JSON values reads best; where it
/// asks for their kinds, changes them or mixes them with its own containers, they must be the containers themselves.
/// Values are followed by the names they get, in the whole program at once.
/// </summary>
internal sealed class JsonUses
{
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _functions = [];
    private readonly Dictionary<string, List<FunctionDefStmt>> _definitions = [];
    private readonly Dictionary<ReturnStmt, string> _owners = [];
    private readonly Dictionary<string, List<string>> _fields = [];
    private bool _changed;

    public static void Collect(SemanticModel model)
    {
        if (!model.Modules.Any(m => BaseFlattener.Nodes(m.Node!).Any(n => n is CallExpr call && IsSource(call))))
        {
            return;
        }

        var nodes = model.Modules.SelectMany(m => BaseFlattener.Nodes(m.Node!)).ToList();
        var uses = new JsonUses();
        foreach (var definition in nodes.OfType<FunctionDefStmt>())
        {
            uses._definitions.TryAdd(definition.Name, []);
            uses._definitions[definition.Name].Add(definition);
        }

        foreach (var cls in nodes.OfType<ClassDefStmt>())
        {
            uses._fields[cls.Name] = [.. cls.Body.OfType<AnnAssignStmt>().Select(f => f.Target).OfType<NameExpr>().Select(f => "." + f.Id)];
            if (cls.Body.OfType<FunctionDefStmt>().FirstOrDefault(f => f.Name == "__init__") is { } init)
            {
                uses._fields[cls.Name] = [.. init.Args.PosOnlyArgs.Concat(init.Args.Args).Skip(1).Select(a => a.Name)];
            }
        }

        foreach (var module in model.Modules)
        {
            uses.FindReturns(module.Node!);
        }

        do
        {
            uses._changed = false;
            nodes.ForEach(uses.Follow);
        }
        while (uses._changed);
        model.OpensJson = nodes.Any(uses.Opens);
    }

    /// <summary>Notes whose each return is, in one walk.</summary>
    private void FindReturns(Node root)
    {
        var stack = new Stack<(Node Node, string? Function)>();
        stack.Push((root, null));
        var children = new List<Node>();
        while (stack.TryPop(out var entry))
        {
            var function = entry.Node is FunctionDefStmt definition ? definition.Name : entry.Function;
            if (entry.Node is ReturnStmt value && function is not null)
            {
                _owners.Add(value, function);
            }

            children.Clear();
            entry.Node.AddChildren(children);
            children.ForEach(child => stack.Push((child, function)));
        }
    }

    private static bool IsSource(Expr node) => node is CallExpr
    {
        Func: AttributeExpr { Attr: "loads" or "load", Value: NameExpr { Id: "json" } } or NameExpr { Id: "loads" or "load" } or AttributeExpr { Attr: "json" },
    };

    private bool IsJson(Expr? node) => node switch
    {
        NameExpr name => _names.Contains(name.Id),
        AttributeExpr attribute => _names.Contains("." + attribute.Attr),
        SubscriptExpr item => IsJson(item.Value),
        AwaitExpr awaited => IsJson(awaited.Value),
        NamedExpr named => IsJson(named.Value),
        IfExpr either => IsJson(either.Body) || IsJson(either.OrElse),
        BoolOpExpr either => either.Values.Any(IsJson),
        CallExpr call when IsSource(call) => true,
        CallExpr { Func: NameExpr { Id: var name } } => _functions.Contains(name),
        CallExpr { Func: AttributeExpr { Attr: "get" or "items" or "values" or "pop" or "setdefault" or "copy" } part } => IsJson(part.Value),
        CallExpr { Func: AttributeExpr { Attr: var name } } => _functions.Contains(name),
        _ => false,
    };

    private void Follow(Node node)
    {
        switch (node)
        {
            case AssignStmt a when IsJson(a.Value):
                a.Targets.ToList().ForEach(Name);
                break;
            case AnnAssignStmt a when IsJson(a.Value):
                Name(a.Target);
                break;
            case NamedExpr n when IsJson(n.Value):
                Name(n.Target);
                break;
            case ForStmt f when IsJson(f.Iter):
                Name(f.Target);
                break;
            case ForStmt { Iter: CallExpr { Func: NameExpr { Id: "enumerate" or "zip" or "reversed" or "sorted" } } among } f when among.Args.Any(IsJson):
                Name(f.Target);
                break;
            case Comprehension c when IsJson(c.Iter):
                Name(c.Target);
                break;
            case ReturnStmt r when IsJson(r.Value) && _owners.TryGetValue(r, out var function):
                _changed |= _functions.Add(function);
                break;
            case CallExpr call:
                Pass(call);
                break;
        }
    }

    private void Pass(CallExpr call)
    {
        foreach (var (_, parameter) in Passed(call).Where(p => IsJson(p.Argument)))
        {
            _changed |= _names.Add(parameter);
        }
    }

    /// <summary>The arguments of a call of the program's own functions, with the parameters that they fill.</summary>
    private IEnumerable<(Expr Argument, string Parameter)> Passed(CallExpr call)
    {
        var name = call.Func is NameExpr n ? n.Id : (call.Func as AttributeExpr)?.Attr;
        if (call.Func is NameExpr && _fields.TryGetValue(name!, out var fields))
        {
            var dot = fields is [['.', ..], ..] ? "." : "";
            for (var i = 0; i < call.Args.Length && i < fields.Count; i++)
            {
                yield return (call.Args[i], fields[i]);
            }

            foreach (var keyword in call.Keywords.Where(k => k.Arg is not null))
            {
                yield return (keyword.Value, dot + keyword.Arg);
            }
        }

        if (name is null || !_definitions.TryGetValue(name, out var definitions))
        {
            yield break;
        }

        foreach (var parameters in definitions.Select(d => d.Args))
        {
            ImmutableArray<Arg> all = [.. parameters.PosOnlyArgs, .. parameters.Args];
            var first = call.Func is AttributeExpr && all is [{ Name: "self" or "cls" }, ..] ? 1 : 0;
            for (var i = 0; i < call.Args.Length && i + first < all.Length; i++)
            {
                yield return (call.Args[i], all[i + first].Name);
            }

            foreach (var keyword in call.Keywords.Where(k => k.Arg is not null))
            {
                yield return (keyword.Value, keyword.Arg!);
            }
        }
    }

    private void Name(Expr target)
    {
        switch (target)
        {
            case NameExpr name:
                _changed |= _names.Add(name.Id);
                break;
            case AttributeExpr attribute:
                _changed |= _names.Add("." + attribute.Attr);
                break;
            case TupleExpr tuple:
                tuple.Elts.ToList().ForEach(Name);
                break;
        }
    }

    private bool Opens(Node node) => node switch
    {
        CallExpr { Func: NameExpr { Id: "deepcopy" } or AttributeExpr { Attr: "deepcopy" }, Args: [var value] } => IsJson(value),
        CallExpr { Func: AttributeExpr { Attr: "popitem" } part } => IsJson(part.Value),
        CompareExpr { Left: CallExpr { Func: NameExpr { Id: "type" }, Args: [var value] } } => IsJson(value),
        MatchStmt m => IsJson(m.Subject) && m.Cases.Any(c => BaseFlattener.Nodes(c.Pattern).Any(p => p is MatchSequencePattern or MatchClassPattern or MatchMappingPattern { Rest: not null })),
        DictExpr d => d.Keys.Where((key, i) => key is null && IsJson(d.Values[i])).Any(),
        BinOpExpr { Op: BinaryOperator.BitOr } b => IsJson(b.Left) || IsJson(b.Right),
        CallExpr call => Passed(call).Any(p => p.Argument is DictExpr or ListExpr && _names.Contains(p.Parameter)),
        _ => false,
    };
}
