using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Instances of classes derived from <c>str</c>, <c>int</c> or <c>float</c>: where they are computed with, compared, asked for
/// a method of the builtin's or formatted, what is read is the value that they hold.
/// </summary>
internal sealed partial class Inferrer
{
    private static readonly Dictionary<string, string[]> s_readers = new()
    {
        ["len"] = ["__len__"],
        ["int"] = ["__int__"],
        ["float"] = ["__float__"],
        ["round"] = ["__round__"],
        ["abs"] = ["__abs__"],
        ["bool"] = ["__bool__", "__len__"],
        ["str"] = ["__str__"],
        ["print"] = ["__str__"],
        ["repr"] = ["__repr__"],
        ["hash"] = ["__hash__"],
        ["format"] = ["__format__"],
        ["ord"] = [],
        ["hex"] = [],
        ["bin"] = [],
        ["chr"] = [],
        ["range"] = [],
        ["divmod"] = ["__divmod__"],
        ["pow"] = ["__pow__"],
        ["open"] = [],
        ["list"] = ["__iter__"],
        ["set"] = ["__iter__"],
        ["enumerate"] = ["__iter__"],
        ["reversed"] = ["__iter__"],
    };

    private Dictionary<Expr, Node>? _readAround;

    /// <summary>What stands around each expression that may be read as the value it holds; empty in programs without such classes.</summary>
    private Dictionary<Expr, Node> ReadAround
    {
        get
        {
            if (_readAround is null)
            {
                _readAround = [];
                if (model.Classes.Values.Any(c => c.Node!.Bases is [NameExpr { Id: "str" or "int" or "float" }]))
                {
                    foreach (var node in model.Modules.SelectMany(m => BaseFlattener.Nodes(m.Node!)))
                    {
                        foreach (var read in Readings(node))
                        {
                            _readAround[read] = node;
                        }
                    }
                }
            }

            return _readAround;
        }
    }

    private static IEnumerable<Expr> Readings(Node node) => node switch
    {
        BinOpExpr b => [b.Left, b.Right],
        AugAssignStmt a => [a.Value],
        CompareExpr c => [c.Left, .. c.Comparators],
        UnaryOpExpr u => [u.Operand],
        SubscriptExpr s => [s.Value, s.Slice],
        FormattedValueExpr f => [f.Value],
        AttributeExpr a => [a.Value],
        ForStmt f => [f.Iter],
        Comprehension c => [c.Iter],
        IfStmt i => [i.Test],
        WhileStmt w => [w.Test],
        IfExpr i => [i.Test],
        CallExpr { Func: NameExpr or AttributeExpr { Value: NameExpr or ConstantExpr } } call => call.Args,
        _ => [],
    };

    /// <summary>The type of an expression that is read as the value that it holds; else its own.</summary>
    private PyType AsRead(Expr node, PyType type)
    {
        if (ReadAround.Count == 0 || !ReadAround.TryGetValue(node, out var around))
        {
            return type;
        }

        if (type is UnionType several && several.Members.Contains(PyType.Str) && several.Members.All(m => m == PyType.Str || (m is InstanceType { Class: { HeldClass: { Name: "str" } text } each } && !ShowsItself(each, text) && IsRead(node, around, each, text))))
        {
            model.HeldReads[node] = type;
            return PyType.Str;
        }

        if (type is not InstanceType { Class: { HeldClass: { } held } cls } || cls.FindAttribute(ClassSymbol.HeldName) is not { Owner.IsUser: true } attribute || !IsRead(node, around, cls, held))
        {
            model.HeldReads.Remove(node);
            return type;
        }

        attribute.IsRead = true;
        attribute.IsUsedOutside = true;
        model.HeldReads[node] = type;
        return ClassSymbol.PrimitiveOf(held);
    }

    private bool IsRead(Expr node, Node around, ClassSymbol cls, ClassSymbol held)
    {
        switch (around)
        {
            case BinOpExpr b when ReferenceEquals(b.Left, node):
                return !Defines(cls, $"__{DunderOf(b.Op)}__");
            case BinOpExpr b:
                return !DefinesOf(model.TypeOf(b.Left), $"__{DunderOf(b.Op)}__") && !Defines(cls, $"__r{DunderOf(b.Op)}__");
            case AugAssignStmt a:
                return !DefinesOf(model.TypeOf(a.Target), $"__{DunderOf(a.Op)}__") && !DefinesOf(model.TypeOf(a.Target), $"__i{DunderOf(a.Op)}__");
            case CompareExpr c:
                return IsComparedAsValue(node, c, cls);
            case UnaryOpExpr u:
                return u.Op switch
                {
                    UnaryOperator.Not => !Defines(cls, "__bool__", "__len__"),
                    UnaryOperator.USub => !Defines(cls, "__neg__"),
                    UnaryOperator.UAdd => !Defines(cls, "__pos__"),
                    _ => !Defines(cls, "__invert__"),
                };
            case SubscriptExpr s when ReferenceEquals(s.Slice, node):
                return s.Context != ExprContext.Store && !HoldsInstances(model.TypeOf(s.Value));
            case SubscriptExpr:
                return !Defines(cls, "__getitem__");
            case FormattedValueExpr { FormatSpec: not null }:
                return !Defines(cls, "__format__");
            case FormattedValueExpr { Conversion: 'r' }:
                return !Defines(cls, "__repr__");
            case FormattedValueExpr:
                return !Defines(cls, "__format__") && !ShowsItself(cls, held);
            case AttributeExpr a:
                return !cls.Lineage().Any(c => c.IsUser && (c.Methods.ContainsKey(a.Attr) || c.Attributes.ContainsKey(a.Attr))) && held.FindMethod(a.Attr) is not null;
            case ForStmt or Comprehension:
                return !Defines(cls, "__iter__");
            case IfStmt or WhileStmt or IfExpr:
                return !Defines(cls, "__bool__", "__len__");
            case CallExpr { Func: NameExpr { Id: var reader } function }:
                return model.SymbolOf(function) is null or { Scope.Parent: null, IsGlobal: false } or not { Entity: FunctionSymbol { IsStub: false } }
                    && s_readers.TryGetValue(reader, out var dunders) && model.Builtins.Members.ContainsKey(reader)
                    && (reader is "str" or "print" ? !ShowsItself(cls, held) : !Defines(cls, dunders));
            case CallExpr { Func: AttributeExpr { Value: ConstantExpr { Value: string } } }:
                return true;
            case CallExpr { Func: AttributeExpr { Attr: "get" or "pop", Value: var looked } } when model.TypeOf(looked) is InstanceType { Class: { IsUser: false } kind } && kind == Types.DictClass:
                return !HoldsInstances(model.TypeOf(looked));
            case CallExpr { Func: AttributeExpr { Value: NameExpr library, Attr: not ("dumps" or "dump" or "deepcopy" or "copy") } }:
                return model.TypeOf(library) is ModuleType { Module.Node: null };
            default:
                return false;
        }
    }

    /// <summary>Whether text of an instance is made by the class.</summary>
    internal static bool ShowsItself(ClassSymbol cls, ClassSymbol held) => Defines(cls, "__str__") || (held.Name != "str" && Defines(cls, "__repr__"));

    private bool IsComparedAsValue(Expr node, CompareExpr c, ClassSymbol cls)
    {
        for (var i = 0; i < c.Ops.Length; i++)
        {
            var isLeft = ReferenceEquals(i == 0 ? c.Left : c.Comparators[i - 1], node);
            if (!isLeft && !ReferenceEquals(c.Comparators[i], node))
            {
                continue;
            }

            var other = model.TypeOf(isLeft ? c.Comparators[i] : i == 0 ? c.Left : c.Comparators[i - 1]);
            var asValue = c.Ops[i] switch
            {
                CompareOperator.Is or CompareOperator.IsNot => false,
                CompareOperator.In or CompareOperator.NotIn when isLeft => !HoldsInstances(other),
                CompareOperator.In or CompareOperator.NotIn => !Defines(cls, "__contains__"),
                CompareOperator.Eq or CompareOperator.NotEq => !Defines(cls, "__eq__") && !DefinesOf(other, "__eq__"),
                _ => !Defines(cls, "__lt__", "__gt__", "__le__", "__ge__") && !DefinesOf(other, "__lt__", "__gt__", "__le__", "__ge__"),
            };
            if (!asValue)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a container holds just such instances themselves; among other values the plain one finds both.</summary>
    private static bool HoldsInstances(PyType type) =>
        type is InstanceType { Class.IsUser: true } or InstanceType { Args: [{ Type: NeverType or InstanceType { Class.HeldClass: not null } }, ..] };

    private static bool DefinesOf(PyType type, params string[] names) => type is InstanceType { Class: { IsUser: true } cls } && Defines(cls, names);

    /// <summary>Whether the program itself writes one of these methods for a class.</summary>
    private static bool Defines(ClassSymbol cls, params string[] names) =>
        cls.Lineage().Any(c => c.IsUser && names.Any(n => c.Methods.GetValueOrDefault(n) is { Def: { } def } && def.Start != def.End));
}
