using System.Globalization;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Values that may be made earlier or later than where they are written.</summary>
internal sealed partial class ProgramPlan
{
    /// <summary>Whether a field of a script's class can have its value from the start: nobody sees when it is made, and the class has all that it reads.</summary>
    public bool IsQuietInProgram(Expr value, Symbol field) => IsQuiet(value, field.Scope.Module, isOrdered: false, 0)
        && BaseFlattener.Nodes(value).OfType<NameExpr>().All(name => _model.SymbolOf(name) is not { IsGlobal: true, Class: null, Definitions: not [Alias, ..] } symbol
            || (symbol.Function is { } function ? Methods.Contains(function) : symbol != field && Fields.Contains(symbol)));

    /// <summary>Whether nobody can see when an expression is evaluated: it has no effect, cannot fail and reads nothing that changes.</summary>
    private bool IsQuiet(Expr value, ModuleSymbol module, bool isOrdered, int depth)
    {
        if (depth > 8)
        {
            return false;
        }

        bool All(IEnumerable<Expr> items) => items.All(i => IsQuiet(i, module, isOrdered, depth + 1));
        switch (value)
        {
            case ConstantExpr or LambdaExpr:
                return true;
            case NameExpr { Id: "__name__" } when _model.SymbolOf(value) is null:
                return true;
            case NameExpr or AttributeExpr when _model.SymbolOf(value) is { } symbol:
                return symbol.Entity is not null || (symbol.IsGlobal && (IsConstant(symbol) || (isOrdered && symbol.Scope.Module == module && Fields.Contains(symbol) && !symbol.IsAssignedElsewhere)));
            case AttributeExpr { Value: NameExpr owner } when _model.TypeOf(owner) is ClassType { Class: { IsUser: true, IsEnum: true } }:
                return true;
            case ListExpr l:
                return All(l.Elts);
            case SetExpr s:
                return All(s.Elts);
            case TupleExpr t:
                return All(t.Elts);
            case DictExpr d:
                return d.Keys.All(k => k is not null) && All(d.Keys.OfType<Expr>()) && All(d.Values);
            case UnaryOpExpr { Op: UnaryOperator.USub } u:
                return IsQuiet(u.Operand, module, isOrdered, depth + 1);
            case BinOpExpr { Op: BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult } b:
                return _model.TypeOf(b) is PrimitiveType && IsQuiet(b.Left, module, isOrdered, depth + 1) && IsQuiet(b.Right, module, isOrdered, depth + 1);
            case CallExpr call when call.Args.All(a => a is not StarredExpr) && call.Keywords.All(k => k.Arg is not null):
                return (IsQuietConstruction(call, depth) || IsQuietInLibrary(call)) && All(call.Args) && All(call.Keywords.Select(k => k.Value));
            default:
                return false;
        }
    }

    /// <summary>Whether a call makes an object and does nothing else.</summary>
    private bool IsQuietConstruction(CallExpr call, int depth)
    {
        if (_model.TypeOf(call.Func) is not ClassType { Class: var cls })
        {
            return false;
        }

        if (!cls.IsUser)
        {
            return call.Args.Length == 0 && call.Keywords.Length == 0 && cls.Name is "list" or "dict" or "set" or "object" or "deque" or "Counter"
                || cls is { Name: "defaultdict" or "OrderedDict" };
        }

        if (cls.IsEnum || cls.FindMethod("__post_init__") is { IsStub: false } || cls.FindMethod("__new__") is { IsStub: false })
        {
            return false;
        }

        return cls.FindMethod("__init__") is not { IsStub: false } init || init.Def!.Body.All(s => s switch
        {
            PassStmt or ExprStmt { Value: ConstantExpr } => true,
            AssignStmt { Targets: [AttributeExpr { Value: NameExpr self }] } a => IsSelf(self, init) && IsQuietIn(a.Value, init, depth),
            AnnAssignStmt { Target: AttributeExpr { Value: NameExpr self }, Value: { } assigned } => IsSelf(self, init) && IsQuietIn(assigned, init, depth),
            _ => false,
        });
    }

    /// <summary>Whether a call of a library makes an object, does nothing else, and cannot fail.</summary>
    private bool IsQuietInLibrary(CallExpr call) =>
        _model.Calls.GetValueOrDefault(call)?.Function is { IsStub: true } stub && (stub.StubModule, stub.Owner?.Name ?? stub.Name) switch
        {
            ("logging", "getLogger") or ("contextvars", "ContextVar") or ("asyncio", "Lock" or "Event") or ("itertools", "count")
                or ("threading", "Lock" or "RLock" or "Event" or "Condition" or "local") => true,
            ("re", "compile") => call.Args is [ConstantExpr { Value: string }],
            ("decimal", "Decimal") => call.Args is [ConstantExpr { Value: string text }] && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            _ => false,
        };

    private bool IsSelf(NameExpr name, FunctionSymbol init) => _model.SymbolOf(name) == init.Parameters[0].Symbol;

    private bool IsQuietIn(Expr value, FunctionSymbol init, int depth) =>
        (value is NameExpr && _model.SymbolOf(value) is { IsParameter: true }) || IsQuiet(value, init.Scope!.Module, isOrdered: false, depth + 1);
}
