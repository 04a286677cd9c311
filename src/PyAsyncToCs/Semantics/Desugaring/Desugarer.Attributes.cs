using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Attributes that are named by a constant string: <c>getattr</c>, <c>setattr</c>, <c>hasattr</c> (library reference, "Built-in Functions").</summary>
internal sealed partial class Desugarer
{
    private Dictionary<string, List<string>>? _owners;
    private HashSet<string>? _logRecords;

    private static bool IsNamedAttribute(Node node) =>
        node is CallExpr { Func: NameExpr { Id: "getattr" or "setattr" or "hasattr" }, Args: [_, ConstantExpr { Value: string }, ..] or [NameExpr { Id: "logging" }, ..] } or CallExpr { Func: AttributeExpr { Attr: "__setattr__", Value: NameExpr { Id: "object" } } };

    /// <summary>The expression that a call stands for, or null.</summary>
    private Expr? NamedAttribute(CallExpr call)
    {
        switch (call)
        {
            case { Func: NameExpr { Id: "getattr" }, Args: [var owner, ConstantExpr { Value: string name }], Keywords.IsEmpty: true } when IsName(name) && _names.IsBuiltin("getattr"):
                return new AttributeExpr(Copy(owner), name, ExprContext.Load, call.Start, call.End);
            case { Func: NameExpr { Id: "getattr" }, Args: [NameExpr { Id: "logging" } module, not ConstantExpr and var level, .. var fallback], Keywords.IsEmpty: true } when _names.IsBuiltin("getattr") && !_names.IsAssigned(module.Id):
                // Its levels are what the program asks a module for by computed names.
                CallExpr Called(Expr owner, string function, params ReadOnlySpan<Expr> args) => new(new AttributeExpr(owner, function, ExprContext.Load, call.Start, call.End), [.. args], [], call.Start, call.End);
                return fallback is [var otherwise]
                    ? Called(Called(Copy(module), "getLevelNamesMapping"), "get", Copy(level), Copy(otherwise))
                    : Called(Copy(module), "_level", Copy(level));
            case { Func: NameExpr { Id: "getattr" }, Args: [var noted, ConstantExpr { Value: "__notes__" }, ListExpr { Elts.IsEmpty: true }], Keywords.IsEmpty: true } when _names.IsBuiltin("getattr"):
                return new AttributeExpr(Copy(noted), "__all_notes__", ExprContext.Load, call.Start, call.End);
            case { Func: NameExpr { Id: "getattr" }, Args: [(NameExpr or AttributeExpr) and var owner, ConstantExpr { Value: string name } text, var other], Keywords.IsEmpty: true } when (IsName(name) || name == "__name__") && _names.IsBuiltin("getattr"):
                // The attribute stands beside its name: whether there is one, the types tell.
                return new CallExpr(Copy(call.Func), [Copy(owner), text, Copy(other), new AttributeExpr(Copy(owner), name, ExprContext.Load, call.Start, call.End)], [], call.Start, call.End);
            case { Func: NameExpr { Id: "hasattr" } func, Args: [var subject, ConstantExpr { Value: string name }], Keywords.IsEmpty: true } when IsName(name) && _names.IsBuiltin("hasattr") && !IsLogRecord(subject) && OwnersOf(name) is { Count: > 0 } owners:
                var classes = owners.Select(o => (Expr)new NameExpr(o, ExprContext.Load, func.Start, func.End)).ToList();
                return new CallExpr(
                    new NameExpr("isinstance", ExprContext.Load, func.Start, func.End),
                    [Copy(subject), classes is [var one] ? one : new TupleExpr([.. classes], ExprContext.Load, func.Start, func.End)],
                    [],
                    call.Start,
                    call.End);
            default:
                return null;
        }
    }

    /// <summary>The assignment that a statement stands for, or null.</summary>
    private AssignStmt? NamedAssignment(ExprStmt stmt) => stmt.Value switch
    {
        CallExpr { Func: NameExpr { Id: "setattr" }, Args: [var owner, ConstantExpr { Value: string name }, var value], Keywords.IsEmpty: true } call when IsName(name) && _names.IsBuiltin("setattr") =>
            new AssignStmt([new AttributeExpr(Copy(owner), name, ExprContext.Store, call.Start, call.End)], Copy(value), stmt.Start, stmt.End),

        // What passes by a class's own protection has no width in the text.
        CallExpr { Func: AttributeExpr { Attr: "__setattr__", Value: NameExpr { Id: "object" } }, Args: [var owner, ConstantExpr { Value: string name }, var value] } call when IsName(name) =>
            new AssignStmt([new AttributeExpr(Copy(owner), name, ExprContext.Store, call.Start, call.Start)], Copy(value), stmt.Start, stmt.End),
        _ => null,
    };

    /// <summary>Whether a value is a record of the log, which has the attributes that filters and callers give it.</summary>
    private bool IsLogRecord(Expr subject) => subject is NameExpr { Id: var name } && (_logRecords ??= [.. LogRecordNames()]).Contains(name);

    private IEnumerable<string> LogRecordNames()
    {
        if (!_names.IsUsedFrom("logging", "logging", "LogRecord", "Formatter", "Filter", "Handler", "StreamHandler"))
        {
            yield break;
        }

        foreach (var function in BaseFlattener.Nodes(_module).OfType<FunctionDefStmt>())
        {
            foreach (var parameter in function.Args.Args.Where((a, at) => a.Annotation is NameExpr { Id: "LogRecord" } or AttributeExpr { Attr: "LogRecord" } || (at == 1 && a.Annotation is null && function.Name is "format" or "filter" or "emit")))
            {
                yield return parameter.Name;
            }
        }
    }

    private static bool IsName(string text) => text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == '_') && !text.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The classes of the module whose instances have an attribute from the start; empty where some may get it later.</summary>
    private List<string> OwnersOf(string attribute)
    {
        _owners ??= CollectOwners();
        return _owners.GetValueOrDefault(attribute) ?? [];
    }

    private Dictionary<string, List<string>> CollectOwners()
    {
        var owners = new Dictionary<string, List<string>>();
        var late = new HashSet<(string Name, string Class)>();
        foreach (var cls in _module.Body.OfType<ClassDefStmt>())
        {
            var isEnum = cls.Bases.Any(b => b is NameExpr { Id: var name } && name.EndsWith("Enum", StringComparison.Ordinal));
            foreach (var (name, _) in isEnum ? [] : ClassTable.Members(cls))
            {
                Add(name, cls.Name);
            }

            foreach (var method in ClassTable.Methods(cls).Where(m => m.Args.Args.Length > 0))
            {
                var self = method.Args.Args[0].Name;
                foreach (var stored in BaseFlattener.Nodes(method).OfType<AttributeExpr>().Where(a => a.Context == ExprContext.Store && a.Value is NameExpr owner && owner.Id == self))
                {
                    if (method.Name is "__init__" or "__post_init__" && method.Body.Any(s => s is AssignStmt a && a.Targets.Contains(stored) || s is AnnAssignStmt { Value: not null } n && n.Target == stored))
                    {
                        Add(stored.Attr, cls.Name);
                    }
                    else
                    {
                        late.Add((stored.Attr, cls.Name));
                    }
                }
            }
        }

        foreach (var node in BaseFlattener.Nodes(_module))
        {
            if (node is AttributeExpr { Context: not ExprContext.Load, Value: NameExpr { Id: not "self" } } outside)
            {
                late.Add((outside.Attr, ""));
            }
        }

        // What some instances get later, a class does not tell.
        foreach (var (name, cls) in late)
        {
            if (owners.TryGetValue(name, out var list) && cls.Length > 0 && !list.Contains(cls))
            {
                owners.Remove(name);
            }
        }

        return owners;

        void Add(string name, string cls)
        {
            if (!owners.TryGetValue(name, out var list))
            {
                owners.Add(name, list = []);
            }

            if (!list.Contains(cls))
            {
                list.Add(cls);
            }
        }
    }
}
