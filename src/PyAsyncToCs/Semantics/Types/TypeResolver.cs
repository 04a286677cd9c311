using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Reads a type annotation (PEP 484, 585, 604, 695).</summary>
/// <param name="lookup">Finds what a name stands for: a class, a type, a type parameter, a module; null if nothing.</param>
internal sealed class TypeResolver(Func<string, object?> lookup)
{
    public PyType Resolve(Expr? node)
    {
        switch (node)
        {
            case ConstantExpr { Value: null }:
                return PyType.None;
            case ConstantExpr { Value: string text }:
                var parsed = PythonParser.Parse(new SourceText(text, "<annotation>"));
                return parsed is { Success: true, Module.Body: [ExprStmt inner] } ? Resolve(inner.Value) : PyType.Any;
            case NameExpr name:
                return Named(name.Id);
            case AttributeExpr attribute:
                return FromModule(attribute) ?? Named(attribute.Attr);
            case SubscriptExpr subscript:
                return Generic(subscript);
            case BinOpExpr { Op: BinaryOperator.BitOr } union:
                return Union([Resolve(union.Left), Resolve(union.Right)]);
            default:
                return PyType.Any;
        }
    }

    private PyType? FromModule(AttributeExpr attribute)
    {
        if (attribute.Value is NameExpr name && lookup(name.Id) is ModuleSymbol module && module.Members.TryGetValue(attribute.Attr, out var member))
        {
            return OfMember(member);
        }

        return null;
    }

    private PyType Named(string name)
    {
        switch (name)
        {
            case "int":
                return PyType.Int;
            case "float":
                return PyType.Float;
            case "bool":
                return PyType.Bool;
            case "str" or "LiteralString" or "AnyStr" or "Text":
                return PyType.Str;
            case "bytes":
                return PyType.Bytes;
            case "complex":
                return PyType.Complex;
            case "None":
                return PyType.None;
            case "Never" or "NoReturn":
                return PyType.Never;
        }

        if (lookup(name) is { } found)
        {
            return OfMember(found) ?? PyType.Any;
        }

        // `List`, `Dict`, … of typing are the builtin classes.
        var lower = name switch
        {
            "List" or "MutableSequence" => "list",
            "Dict" or "MutableMapping" or "Mapping" => "dict",
            "Set" or "AbstractSet" or "MutableSet" => "set",
            "FrozenSet" => "frozenset",
            "Tuple" => "tuple",
            "Sequence" or "Collection" => "Iterable",
            _ => null,
        };
        return lower is not null && lookup(lower) is ClassSymbol cls ? Instance(cls, []) : PyType.Any;
    }

    private static PyType? OfMember(object member) => member switch
    {
        ClassSymbol { IsUser: false, Name: "int" } => PyType.Int,
        ClassSymbol { IsUser: false, Name: "float" } => PyType.Float,
        ClassSymbol { IsUser: false, Name: "bool" } => PyType.Bool,
        ClassSymbol { IsUser: false, Name: "str" } => PyType.Str,
        ClassSymbol { IsUser: false, Name: "bytes" } => PyType.Bytes,
        ClassSymbol { IsUser: false, Name: "complex" } => PyType.Complex,
        ClassSymbol cls => Instance(cls, []),
        PyType type => type,
        _ => null,
    };

    private static InstanceType Instance(ClassSymbol cls, ImmutableArray<PyType> args)
    {
        var slots = ImmutableArray.CreateBuilder<Slot>();
        for (var i = 0; i < cls.TypeParams.Length; i++)
        {
            slots.Add(i < args.Length ? new Slot(args[i]) : new Slot());
        }

        return new InstanceType(cls, slots.ToImmutable());
    }

    private PyType Generic(SubscriptExpr node)
    {
        var name = node.Value switch
        {
            NameExpr n => n.Id,
            AttributeExpr a => a.Attr,
            _ => "",
        };
        ImmutableArray<Expr> args = node.Slice is TupleExpr t ? t.Elts : [node.Slice];
        switch (name)
        {
            case "Optional":
                return Union([Resolve(args[0]), PyType.None]);
            case "Union":
                return Union([.. args.Select(Resolve)]);
            case "Annotated" or "Final" or "ClassVar" or "Required" or "NotRequired" or "ReadOnly":
                return Resolve(args[0]);
            case "Literal":
                return Union([.. args.Select(LiteralType)]);
            case "type" or "Type":
                return Resolve(args[0]) is InstanceType i ? new ClassType(i.Class) : PyType.Any;
            case "Callable" when args is [ListExpr parameters, var result]:
                return new CallableType([.. parameters.Elts.Select(p => new Slot(Resolve(p)))], new Slot(Resolve(result)));
            case "tuple" or "Tuple":
                return args is [var item, ConstantExpr { Value: EllipsisValue }]
                    ? lookup("tuple") is ClassSymbol tuple ? Instance(tuple, [Resolve(item)]) : PyType.Any
                    : new TupleType([.. args.Where(a => a is not TupleExpr { Elts.Length: 0 }).Select(a => new Slot(Resolve(a)))]);
        }

        var resolved = Resolve(node.Value);
        if (resolved is InstanceType generic)
        {
            var types = args.Select(Resolve).ToList();
            if (generic.Class.Name == "Coroutine" && types.Count == 3)
            {
                types = [types[2]];
            }

            return Instance(generic.Class, [.. types]);
        }

        return resolved;
    }

    private static PyType LiteralType(Expr node) => node switch
    {
        ConstantExpr { Value: null } => PyType.None,
        ConstantExpr { Value: bool } => PyType.Bool,
        ConstantExpr { Value: string } => PyType.Str,
        ConstantExpr or UnaryOpExpr => PyType.Int,
        _ => PyType.Any,
    };

    private static PyType Union(IEnumerable<PyType> members)
    {
        var joiner = new TypeJoiner();
        return members.Aggregate(PyType.Never, joiner.Join);
    }
}
