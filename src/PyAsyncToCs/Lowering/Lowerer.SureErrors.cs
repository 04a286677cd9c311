using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// Expressions that can only raise, in a program that wants to see it: <c>"a" + 1</c> where TypeError is caught.
/// Elsewhere the same is refused, as what looks like it may be a type that was not understood.
/// </summary>
internal sealed partial class Lowerer
{
    private static readonly HashSet<string> IterationFunctions = ["iter", "list", "tuple", "set", "sorted", "sum", "max", "min", "enumerate", "all", "any"];

    private HashSet<Node>? _guarded;

    /// <summary>The exception that an expression raises whenever it is evaluated; null where it need not raise, or nothing catches it.</summary>
    private ExpressionSyntax? SureError(Expr node)
    {
        if (node is not (BinOpExpr or CompareExpr or UnaryOpExpr or AttributeExpr or SubscriptExpr or CallExpr or NameExpr or DictExpr or SetExpr) || node.Start == node.End || !CatchesTypeErrors || !IsGuarded(node) || ErrorOf(node) is not var (type, text, operands))
        {
            return null;
        }

        NoteExceptionType(type);
        var result = _model.TypeOf(node);
        var raised = CallHelper("PyException", "Thrown", [Cs.New(Cs.Type(type), SureText(text, operands)), .. Evaluated(operands)]);
        return result is AnyType or NeverType or FunctionType or CallableType or ClassType || IsDynamic(result) ? raised : Cs.Cast(_types.Of(result), raised);
    }

    /// <summary>Stands in a text for the class of the first operand, which only the run knows.</summary>
    private const char RunTimeClass = '\u0001';

    private ExpressionSyntax SureText(string text, Expr[] operands) => text.Split(RunTimeClass) is [var before, var after]
        ? Interpolated([Literal(before), new TextPart(null, CallHelper("PyType", "Name", Receiver(operands[0])), true), Literal(after)])
        : Cs.Str(text);

    /// <summary>What is computed before the exception: it may have an effect, and a variable is used.</summary>
    private IEnumerable<ExpressionSyntax> Evaluated(IEnumerable<Expr> operands) =>
        operands.Where(o => HasEffect(o) || o is NameExpr && _model.SymbolOf(o) is { Function: null, Class: null }).Select(Boxed);

    /// <summary>The exception that a statement raises before it does anything; null where it need not raise, or nothing catches it.</summary>
    private ExpressionSyntax? SureError(Stmt stmt)
    {
        if (!CatchesTypeErrors || !IsGuarded(stmt))
        {
            return null;
        }

        var (text, operands) = stmt switch
        {
            ForStmt { IsAsync: false } f => (IterationError(f.Iter), [f.Iter]),
            WithStmt { IsAsync: false, Items: [var item] } when KindName(item.ContextExpr) is { } kind && IsPlainUser(item.ContextExpr) && !HasMethod(item.ContextExpr, "__enter__") => ($"'{kind}' object does not support the context manager protocol", [item.ContextExpr]),
            AssignStmt { Targets: [SubscriptExpr s], Value: var value } when KindName(s.Value) is { } kind && !HasMethod(s.Value, "__setitem__") && (kind is "str" or "tuple" or "int" or "float" or "NoneType" or "bytes" or "set" || IsPlainUser(s.Value)) => ($"'{kind}' object does not support item assignment", [s.Value, s.Slice, value]),
            DeleteStmt { Targets: [SubscriptExpr s] } when KindName(s.Value) is { } kind && !HasMethod(s.Value, "__delitem__") && (kind is "str" or "tuple" || IsPlainUser(s.Value)) => ($"'{kind}' object doesn't support item deletion", [s.Value, s.Slice]),
            AugAssignStmt a when KindName(a.Target) is { } left && KindName(a.Value) is { } right && !HasMethod(a.Target, $"__i{Inferrer.DunderOf(a.Op)}__") && !HasMethod(a.Target, $"__{Inferrer.DunderOf(a.Op)}__") && !HasMethod(a.Value, $"__r{Inferrer.DunderOf(a.Op)}__") => (OperationError(a.Op, left, right, "="), new[] { a.Target, a.Value }),
            _ => (null, Array.Empty<Expr>()),
        };
        return text is null ? null : CallHelper("PyException", "Thrown", [Cs.New(Cs.Type("InvalidCastException"), Cs.Str(text)), .. Evaluated(operands)]);
    }

    /// <summary>Whether an expression stands in a <c>try</c> that catches more than a kind that it cannot raise, or is put off by a lambda.</summary>
    private bool IsGuarded(Node node)
    {
        if (_guarded is null)
        {
            _guarded = new HashSet<Node>(ReferenceEqualityComparer.Instance);
            var stack = new Stack<(Node Node, bool Inside)>();
            stack.Push((_module.Node!, false));
            var children = new List<Node>();
            while (stack.TryPop(out var at))
            {
                if (at.Inside)
                {
                    _guarded.Add(at.Node);
                }

                children.Clear();
                at.Node.AddChildren(children);
                foreach (var child in children)
                {
                    stack.Push((child, at.Inside || at.Node is LambdaExpr || (at.Node is TryStmt t && t.Body.Contains(child) && t.Handlers.Any(h => h.Type is null || BaseNames(h.Type).Any(n => n is "TypeError" or "AttributeError" or "NameError" or "Exception" or "BaseException")))));
                }
            }
        }

        return _guarded.Contains(node);

        static IEnumerable<string?> BaseNames(Expr type) => type is TupleExpr t ? t.Elts.Select(e => (e as NameExpr)?.Id) : [(type as NameExpr)?.Id];
    }

    /// <summary>
    /// The exception of a statement that asks a number for a member: <c>__radd__ = __add__</c> stands in C# for what is left of <c>+</c>
    /// when that is a number (as <c>sum</c> has it first), and all else is for the other method.
    /// </summary>
    private ExpressionSyntax? ReflectedError(Stmt stmt)
    {
        if (_frame.Function is not { Owner.IsUser: true, Parameters: [_, { Symbol: var other }] } method || !Inferrer.IsReflected(method) || NodesOf<AttributeExpr>(stmt).FirstOrDefault(a => a.Value is NameExpr n && _model.SymbolOf(n) == other && _model.TypeOf(n).IsNumeric && LacksMember(n, a.Attr)) is not { } asked
            || NodesOf<Expr>(stmt).Any(e => e is LambdaExpr or BoolOpExpr or IfExpr or ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr))
        {
            return null;
        }

        return Cs.New(Cs.Type("MissingMemberException"), Cs.Str($"'{KindName(asked.Value)}' object has no attribute '{asked.Attr}'"));
    }

    private (string Type, string Text, Expr[] Operands)? ErrorOf(Expr node)
    {
        switch (node)
        {
            case BinOpExpr b when KindName(b.Left) is { } left && KindName(b.Right) is { } right && OperationError(b.Op, left, right, "") is { } text && Refuses(b.Left, $"__{Inferrer.DunderOf(b.Op)}__", b.Right) && Refuses(b.Right, $"__r{Inferrer.DunderOf(b.Op)}__", b.Left):
                return ("InvalidCastException", text, [b.Left, b.Right]);
            case CompareExpr { Ops: [CompareOperator.Lt or CompareOperator.LtE or CompareOperator.Gt or CompareOperator.GtE], Comparators: [var other] } c when KindName(c.Left) is { } left && KindName(other) is { } right && !AreOrdered(c.Left, left, other, right):
                return ("InvalidCastException", $"'{OrderSymbol(c.Ops[0])}' not supported between instances of '{left}' and '{right}'", [c.Left, other]);
            case CompareExpr { Ops: [CompareOperator.In or CompareOperator.NotIn], Comparators: [var container], Left: var item } when KindName(container) is { } kind:
                return kind is "int" or "float" or "bool" or "NoneType" ? ("InvalidCastException", $"argument of type '{kind}' is not iterable", [item, container])
                    : kind == "str" && KindName(item) is { } asked and not "str" ? ("InvalidCastException", $"'in <string>' requires string as left operand, not {asked}", [item, container])
                    : null;
            case UnaryOpExpr { Op: UnaryOperator.USub or UnaryOperator.UAdd or UnaryOperator.Invert, Operand: var operand } u when KindName(operand) is { } kind && !(kind is "int" or "bool" || (kind is "float" or "complex" && u.Op != UnaryOperator.Invert)):
                var (symbol, dunder) = u.Op == UnaryOperator.USub ? ("-", "__neg__") : u.Op == UnaryOperator.UAdd ? ("+", "__pos__") : ("~", "__invert__");
                return HasMethod(operand, dunder) ? null : ("InvalidCastException", $"bad operand type for unary {symbol}: '{kind}'", [operand]);
            case AttributeExpr { Context: ExprContext.Load } a when KindName(a.Value) is { } kind && LacksMember(a.Value, a.Attr):
                return ("MissingMemberException", $"'{kind}' object has no attribute '{a.Attr}'", [a.Value]);
            case AttributeExpr { Context: ExprContext.Load, Value: NameExpr } a when _model.TypeOf(a.Value) is InstanceType { Class: { IsUser: true, IsEnum: false, IsOpen: false, Subclasses.Count: > 0 } family } && LacksMember(a.Value, a.Attr)
                && Descendants(family).All(c => !Has(c, a.Attr) && c.FindMethod("__getattr__") is null && c.FindMethod("__getattribute__") is null):
                return ("MissingMemberException", $"'{RunTimeClass}' object has no attribute '{a.Attr}'", [a.Value]);
            case SubscriptExpr { Context: ExprContext.Load } s when KindName(s.Value) is { } kind && ItemError(s, kind) is { } text:
                return ("InvalidCastException", text, [s.Value, s.Slice]);
            case CallExpr { Func: NameExpr { Id: "hash" } name, Args: [var hashed] } when IsBuiltin(name) && KindName(hashed) is "list" or "dict" or "set":
                return ("InvalidCastException", $"unhashable type: '{KindName(hashed)}'", [hashed]);
            case CallExpr call:
                return CallError(call);
            case DictExpr { Keys: var keys } when keys.FirstOrDefault(k => k is not null && KindName(k) is "list" or "dict" or "set") is { } key:
                return ("InvalidCastException", $"unhashable type: '{KindName(key)}'", []);
            case SetExpr { Elts: var elements } when elements.FirstOrDefault(k => KindName(k) is "list" or "dict" or "set") is { } element:
                return ("InvalidCastException", $"unhashable type: '{KindName(element)}'", []);
            case NameExpr { Context: ExprContext.Load } n when IsUndefined(n):
                return ("NameException", $"name '{n.Id}' is not defined", []);
            default:
                return null;
        }
    }

    private bool IsUndefined(NameExpr n) => _model.SymbolOf(n) is null && !_model.Builtins.Members.ContainsKey(n.Id) && !BuiltinNames.Contains(n.Id) && _model.TypeOf(n) is not (ModuleType or ClassType or FunctionType) && !n.Id.StartsWith("__", StringComparison.Ordinal);

    private (string Type, string Text, Expr[] Operands)? CallError(CallExpr call)
    {
        switch (call)
        {
            case { Func: AttributeExpr method } when ErrorOf(method) is { } missing:
                return (missing.Type, missing.Text, [.. missing.Operands, .. call.Args]);
            case { Func: NameExpr { Id: "len" } name, Args: [var sized], Keywords.IsEmpty: true } when IsBuiltin(name):
                return KindName(sized) is { } own && (own is "int" or "float" or "bool" or "NoneType" or "function" or "generator" || IsPlainUser(sized) && !HasMethod(sized, "__len__")) ? ("InvalidCastException", $"object of type '{own}' has no len()", [sized]) : null;
            case { Func: NameExpr { Id: "int" or "float" } name, Args: [var given], Keywords.IsEmpty: true } when IsBuiltin(name) && KindName(given) is "NoneType" or "list" or "dict" or "tuple" or "set":
                return ("InvalidCastException", $"{name.Id}() argument must be a string{(name.Id == "int" ? ", a bytes-like object" : "")} or a real number, not '{KindName(given)}'", [given]);
            case { Func: NameExpr name, Args: [var items], Keywords.IsEmpty: true } when IterationFunctions.Contains(name.Id) && IsBuiltin(name) && IterationError(items) is { } text:
                return ("InvalidCastException", text, [items]);
            case { Func: NameExpr { Id: "sum" } name, Args: [var texts] } when IsBuiltin(name) && _model.TypeOf(texts) is InstanceType { Class: { IsUser: false, Name: "list" or "set" }, Args: [{ Type: PrimitiveType { Name: "str" } }] } && texts is ListExpr { Elts.IsEmpty: false } or SetExpr:
                return ("InvalidCastException", "unsupported operand type(s) for +: 'int' and 'str'", [texts]);
            case { Func: NameExpr or ConstantExpr or CallExpr or SubscriptExpr } when KindName(call.Func) is { } kind && (kind is "int" or "str" or "float" or "bool" or "NoneType" or "list" or "dict" or "tuple" or "set" || (IsPlainUser(call.Func) && !HasMethod(call.Func, "__call__"))):
                return ("InvalidCastException", $"'{kind}' object is not callable", [call.Func, .. call.Args]);
            default:
                return ArgumentError(call) is { } wrong ? ("InvalidCastException", wrong, [.. call.Args, .. call.Keywords.Select(k => k.Value)]) : null;
        }
    }

    private bool IsBuiltin(NameExpr name) => _model.SymbolOf(name) is null;

    /// <summary>What is wrong with the arguments of a call of a function, or of a class with a constructor, of the program.</summary>
    private string? ArgumentError(CallExpr call)
    {
        if (!_model.Calls.TryGetValue(call, out var target) || target.Function is not { IsStub: false, Def: { } def } function || call.Args.Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null)
            || function.Owner is { IsDataclass: true } || _model.TypeOf(call.Func).WithoutNone is UnionType || def.Args.VarArg is not null || def.Args.KwArg is not null || def.DecoratorList.Length > 0)
        {
            return null;
        }

        var isBound = function.Owner is not null && (target.Constructed is not null || call.Func is AttributeExpr { Value: var receiver } && _model.TypeOf(receiver) is InstanceType);
        if (function.Owner is not null && !isBound)
        {
            return null;
        }

        var name = QualifiedName(function) + "()";
        var declared = def.Args.PosOnlyArgs.Concat(def.Args.Args).Select(a => a.Name).ToList();
        var own = isBound ? declared.Skip(1).ToList() : declared;
        var keywordOnly = def.Args.KwOnlyArgs.Select(a => a.Name).ToList();
        if (call.Keywords.FirstOrDefault(k => !own.Contains(k.Arg!) && !keywordOnly.Contains(k.Arg!)) is { } unknown)
        {
            return $"{name} got an unexpected keyword argument '{unknown.Arg}'";
        }

        var unnameable = def.Args.PosOnlyArgs.Select(a => a.Name).Where(p => call.Keywords.Any(k => k.Arg == p)).ToList();
        if (unnameable.Count > 0)
        {
            return $"{name} got some positional-only arguments passed as keyword arguments: '{string.Join(", ", unnameable)}'";
        }

        if (call.Keywords.FirstOrDefault(k => own.Take(call.Args.Length).Contains(k.Arg!)) is { } twice)
        {
            return $"{name} got multiple values for argument '{twice.Arg}'";
        }

        if (call.Args.Length > own.Count)
        {
            if (call.Keywords.Any(k => keywordOnly.Contains(k.Arg!)))
            {
                return null;
            }

            var (most, least) = (declared.Count, declared.Count - def.Args.Defaults.Length);
            var taken = def.Args.Defaults.Length > 0 ? $"from {least} to {most}" : $"{most}";
            var given = call.Args.Length + declared.Count - own.Count;
            return $"{name} takes {taken} positional argument{(most == 1 && def.Args.Defaults.IsEmpty ? "" : "s")} but {given} {(given == 1 ? "was" : "were")} given";
        }

        var missing = own.Take(own.Count - Math.Min(def.Args.Defaults.Length, own.Count)).Skip(call.Args.Length).Where(p => call.Keywords.All(k => k.Arg != p)).ToList();
        if (missing.Count > 0)
        {
            return $"{name} missing {missing.Count} required positional argument{(missing.Count == 1 ? "" : "s")}: {Enumerated(missing)}";
        }

        var unnamed = keywordOnly.Where((p, i) => def.Args.KwDefaults[i] is null && call.Keywords.All(k => k.Arg != p)).ToList();
        return unnamed.Count > 0 ? $"{name} missing {unnamed.Count} required keyword-only argument{(unnamed.Count == 1 ? "" : "s")}: {Enumerated(unnamed)}" : null;

        static string Enumerated(List<string> names) => names.Count switch
        {
            1 => $"'{names[0]}'",
            2 => $"'{names[0]}' and '{names[1]}'",
            _ => string.Join(", ", names.Take(names.Count - 1).Select(n => $"'{n}'")) + $", and '{names[^1]}'",
        };
    }

    /// <summary>The text of the TypeError of going through what cannot be gone through.</summary>
    private string? IterationError(Expr items) =>
        KindName(items) is { } kind && (kind is "int" or "float" or "bool" or "NoneType" or "function" || (IsPlainUser(items) && !HasMethod(items, "__iter__") && !HasMethod(items, "__getitem__") && !HasMethod(items, "__next__") && !HasMethod(items, "__aiter__")))
            ? $"'{kind}' object is not iterable"
            : LibraryValueName(items) is { } value ? $"'{value}' object is not iterable" : null;

    /// <summary>The name in CPython's messages of a number or a moment of the library, which holds no items.</summary>
    private string? LibraryValueName(Expr node) =>
        _model.TypeOf(node) is InstanceType { Class: { IsUser: false, IsException: false, Module.Name: "decimal" or "datetime" } cls } && cls.FindMethod("__iter__") is null ? $"{cls.Module.Name}.{cls.Name}" : null;

    /// <summary>The text of the TypeError of reading an item.</summary>
    private string? ItemError(SubscriptExpr item, string kind) => kind switch
    {
        "int" or "float" or "bool" or "NoneType" or "function" or "set" or "generator" => $"'{kind}' object is not subscriptable",
        "list" or "tuple" when KindName(item.Slice) is "str" or "float" or "NoneType" => $"{kind} indices must be integers or slices, not {KindName(item.Slice)}",
        "str" when KindName(item.Slice) is "str" or "float" or "NoneType" => $"string indices must be integers, not '{KindName(item.Slice)}'",
        _ => IsPlainUser(item.Value) && !HasMethod(item.Value, "__getitem__") ? $"'{kind}' object is not subscriptable" : null,
    };

    /// <summary>The text of the TypeError of an operation on two values; null where there is one.</summary>
    private string? OperationError(BinaryOperator op, string left, string right, string assigned)
    {
        bool IsNumberName(string kind) => kind is "int" or "float" or "bool" or "complex";
        bool IsSequence(string kind) => kind is "str" or "list" or "tuple" or "bytes";
        var symbol = op == BinaryOperator.Pow && assigned.Length == 0 ? "** or pow()" : SymbolOf(op) + assigned;
        var general = $"unsupported operand type(s) for {symbol}: '{left}' and '{right}'";
        if (IsNumberName(left) && IsNumberName(right))
        {
            return null;
        }

        switch (op)
        {
            case BinaryOperator.Add when IsSequence(left):
                return left == right ? null : left == "bytes" ? $"can't concat {right} to bytes" : left == "list" && assigned.Length > 0 ? null : $"can only concatenate {left} (not \"{right}\") to {left}";
            case BinaryOperator.Mult when IsSequence(left):
                return right is "int" or "bool" ? null : $"can't multiply sequence by non-int of type '{right}'";
            case BinaryOperator.Mult when IsSequence(right):
                return left is "int" or "bool" ? null : $"can't multiply sequence by non-int of type '{left}'";
            case BinaryOperator.Mod when left is "str" or "bytes":
                return null;
            case BinaryOperator.BitOr when left == "type" || right == "type":
                return null;
            case BinaryOperator.BitOr when left == "dict" && right == "dict":
                return null;
            case BinaryOperator.BitOr or BinaryOperator.BitAnd or BinaryOperator.Sub or BinaryOperator.BitXor when left is "set" or "frozenset" && right is "set" or "frozenset":
                return null;
            default:
                return general;
        }
    }

    private bool AreOrdered(Expr leftNode, string left, Expr rightNode, string right)
    {
        bool IsNumberName(string kind) => kind is "int" or "float" or "bool";
        if ((IsNumberName(left) && IsNumberName(right)) || (left is "set" or "frozenset" && right is "set" or "frozenset") || (left == right && left is "str" or "list" or "tuple" or "bytes"))
        {
            return true;
        }

        if (IsRejected(leftNode, rightNode) && IsRejected(rightNode, leftNode))
        {
            return false;
        }

        return new[] { leftNode, rightNode }.Any(n => _model.TypeOf(n) is InstanceType { Class: { IsUser: true } cls }
            && (cls.Lineage().Any(c => c.IsTotallyOrdered) || cls.HasBase("NamedTuple") || cls.Lineage().Any(c => c.DataclassOptions.ContainsKey("order")) || cls.IsEnum || cls.Lineage().Any(c => !c.IsUser && c.Name != "object" && c.Name != "ABC")
                || cls.FindMethod("__lt__") is not null || cls.FindMethod("__gt__") is not null || cls.FindMethod("__le__") is not null || cls.FindMethod("__ge__") is not null));
    }

    /// <summary>Whether a class's comparisons answer NotImplemented to the other operand, whose kind they do not take.</summary>
    private bool IsRejected(Expr own, Expr other) => _model.TypeOf(own) is not InstanceType { Class: { IsUser: true } cls }
        || new[] { "__lt__", "__le__", "__gt__", "__ge__" }.Where(name => cls.FindMethod(name) is not null).ToList() is { Count: > 0 } methods && methods.All(name => Refuses(own, name, other));

    /// <summary>Whether an operand has no such method, or one that answers NotImplemented to the other operand, whose kind it does not take.</summary>
    private bool Refuses(Expr own, string dunder, Expr other)
    {
        if (!HasMethod(own, dunder))
        {
            return true;
        }

        return ((InstanceType)_model.TypeOf(own)).Class.FindMethod(dunder) is { IsStub: false, Parameters: [_, { Slot.Type: InstanceType { Class: { IsUser: true } taken } }] } method
            && !(_model.TypeOf(other) is InstanceType { Class: var given } && given.IsSubclassOf(taken)) && ReturnsNotImplemented(method);
    }

    private static bool ReturnsNotImplemented(FunctionSymbol method) =>
        method.Def is { } def && BaseFlattener.Nodes(def).Any(n => n is ReturnStmt { Value: NameExpr { Id: "NotImplemented" } });

    private static string OrderSymbol(CompareOperator op) => op switch
    {
        CompareOperator.Lt => "<",
        CompareOperator.LtE => "<=",
        CompareOperator.Gt => ">",
        _ => ">=",
    };

    private bool HasMethod(Expr node, string dunder) => _model.TypeOf(node) is InstanceType { Class: { IsUser: true } cls } && (cls.FindMethod(dunder) is not null || cls.FindAttribute(dunder) is not null || cls.FindMethod("__getattr__") is not null);

    private bool IsPlainUser(Expr node) => _model.TypeOf(node) is InstanceType { Class.IsUser: true };

    private bool LacksMember(Expr subject, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal))
        {
            return false;
        }

        switch (_model.TypeOf(subject))
        {
            case InstanceType { Class: { IsUser: true } cls }:
                return !Has(cls, name) && cls.FindMethod("__getattr__") is null && cls.FindMethod("__getattribute__") is null && cls.Scope?.Symbols.ContainsKey(name) != true && cls.Lineage().All(c => c.IsUser || c.Name is "object" or "ABC");
            case PrimitiveType { IsNone: true }:
                return true;
            case PrimitiveType { Name: "str" or "int" or "float" } p when _model.Builtins.Members.GetValueOrDefault(p.Name) is ClassSymbol own:
                return !Has(own, name) && name is not ("format_map" or "as_integer_ratio");
            case TupleType:
                return !Has(Types.TupleClass, name);
            case InstanceType { Class: { IsUser: false, Name: "list" or "dict" or "set" } own }:
                return !Has(own, name);
            default:
                return false;
        }
    }

    /// <summary><c>type(x).__name__</c> where it is the same for all values that the expression can have.</summary>
    private string? KindName(Expr node) => _model.TypeOf(node) switch
    {
        { IsNone: true } => "NoneType",
        var type when _model.IsMixedNumber(type) || IsDynamic(type) => null,
        PrimitiveType { Name: "str" or "int" or "float" or "bool" or "bytes" or "complex" } p => p.Name,
        TupleType => "tuple",
        InstanceType { Class: { IsUser: false, Name: "list" or "dict" or "set" or "frozenset" } c } => c.Name,
        InstanceType { Class: { IsUser: true, IsEnum: false, Subclasses.Count: 0, IsOpen: false } own } when own.Lineage().All(c => c.IsUser || c.Name is "object" or "ABC") => own.Name,
        FunctionType { Function: { IsStub: false, Owner: null } } => "function",
        _ => null,
    };
}
