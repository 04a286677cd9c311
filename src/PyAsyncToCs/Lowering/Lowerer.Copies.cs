using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary><c>copy.copy</c> and <c>copy.deepcopy</c> of containers, by their static types.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax CopyOf(CallExpr call, bool isDeep)
    {
        var type = _model.TypeOf(call.Args[0]);
        if (type.WithoutNone is InstanceType { Class: { IsUser: true } own } && own.FindMethod(isDeep ? "__deepcopy__" : "__copy__") is { IsStub: false })
        {
            throw Unsupported(call, $"copying {type}, which says itself how,");
        }

        return type is InstanceType && !isDeep
            ? ShallowCopy(Receiver(call.Args[0]), type, call)
            : DeepCopy(Receiver(call.Args[0]), type, call, 0);
    }

    /// <summary><c>pickle.dumps(x)</c>: a copy to be copied again, which is the same as long as no class says itself what is kept of it.</summary>
    private ExpressionSyntax Pickled(CallExpr call)
    {
        if (_model.Classes.Values.FirstOrDefault(c => s_pickling.Any(c.Methods.ContainsKey)) is { } special)
        {
            throw Unsupported(call, $"pickling, where '{special.Name}' says itself what is kept of it,");
        }

        UseType("PyPickled");
        return Cs.New(_types.Of(_model.TypeOf(call)), Expression(call.Args[0]));
    }

    private static readonly string[] s_pickling = ["__getstate__", "__setstate__", "__reduce__", "__reduce_ex__", "__getnewargs__", "__deepcopy__"];

    private ExpressionSyntax ShallowCopy(ExpressionSyntax value, PyType type, CallExpr call) => type switch
    {
        InstanceType { Class.Name: "list" } => Cs.CallMember(value, "ToList"),
        InstanceType { Class.Name: "set" } => Cs.CallMember(value, "ToHashSet"),
        InstanceType { Class.Name: "dict" } => Cs.New(_types.Of(type), value),
        InstanceType stub when stub.Class.FindMethod("copy") is { Meaning.Template: not null } copy => CatalogTemplate(copy, stub, new() { ["self"] = value }),
        _ => CallHelper("PyCopy", "Shallow", value),
    };

    private ExpressionSyntax DeepCopy(ExpressionSyntax value, PyType type, CallExpr call, int depth)
    {
        if (IsImmutable(type))
        {
            return value;
        }

        var item = ItemNames[Math.Min(depth, ItemNames.Length - 1)];
        ExpressionSyntax Inner(PyType inner, ExpressionSyntax part) => DeepCopy(part, inner, call, depth + 1);
        switch (type)
        {
            case InstanceType { Class: { IsUser: false, Name: "list" or "set" } cls, Args: [var element] }:
                var items = IsImmutable(element.Type) ? value : Cs.CallMember(value, "Select", Cs.Lambda([item], Inner(element.Type, Cs.Id(item))));
                return Cs.CallMember(items, cls.Name == "list" ? "ToList" : "ToHashSet");
            case InstanceType { Class: { IsUser: false, Name: "dict" }, Args: [var key, var held] } when IsImmutable(key.Type) && (!_model.IsOrderedDict(type) || IsImmutable(held.Type)):
                return IsImmutable(held.Type)
                    ? Cs.New(_types.Of(type), value)
                    : Cs.CallMember(value, "ToDictionary", Cs.Lambda([item], Cs.Member(Cs.Id(item), "Key")), Cs.Lambda([item], Inner(held.Type, Cs.Member(Cs.Id(item), "Value"))));
            default:
                return CallHelper("PyCopy", "Deep", value);
        }
    }

    private static bool IsImmutable(PyType type) => type switch
    {
        PrimitiveType => true,
        UnionType u => u.Members.All(IsImmutable),
        TupleType t => t.Items.All(i => IsImmutable(i.Type)),
        InstanceType { Class: { IsUser: false } cls } i => cls.IsStruct || (cls.Name is "tuple" or "frozenset" && i.Args.All(a => IsImmutable(a.Type))),
        InstanceType { Class: { IsUser: true, IsEnum: true } } => true,
        _ => false,
    };
}
