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
        if (type is InstanceType { Class: { IsUser: true } own } && own.FindMethod(isDeep ? "__deepcopy__" : "__copy__") is { IsStub: false } method)
        {
            return Cs.CallMember(Receiver(call.Args[0]), MethodName(method), isDeep ? [Cs.Collection([])] : []);
        }

        var special = isDeep ? "__deepcopy__" : "__copy__";
        if (_model.Classes.Values.Any(c => c.IsUser && c.Methods.ContainsKey(special)) && MayHold(type, special, isDeep, []))
        {
            throw Unsupported(call, $"copying {type}, where a class says itself how,");
        }

        return type is InstanceType && !isDeep
            ? ShallowCopy(Receiver(call.Args[0]), type, call)
            : DeepCopy(Receiver(call.Args[0]), type);
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

    private ExpressionSyntax DeepCopy(ExpressionSyntax value, PyType type) => type switch
    {
        _ when IsImmutable(type) => value,
        InstanceType { Class: { IsUser: false, Name: "list" }, Args: [{ Type: var element }] } when IsImmutable(element) => Cs.CallMember(value, "ToList"),
        InstanceType { Class: { IsUser: false, Name: "set" }, Args: [{ Type: var element }] } when IsImmutable(element) => Cs.CallMember(value, "ToHashSet"),
        InstanceType { Class: { IsUser: false, Name: "dict" }, Args: [{ Type: var key }, { Type: var held }] } when IsImmutable(key) && IsImmutable(held) => Cs.New(_types.Of(type), value),

        // What is shared among the parts is shared among their copies.
        _ => CallHelper("PyCopy", "Deep", value),
    };

    /// <summary>Whether an object of a class with a method of its own for it may be among what a copy copies.</summary>
    private static bool MayHold(PyType type, string special, bool isDeep, HashSet<ClassSymbol> seen) => type switch
    {
        PrimitiveType or NeverType or FunctionType or CallableType => false,
        UnionType u => u.Members.Any(m => MayHold(m, special, isDeep, seen)),
        TupleType t => isDeep && t.Items.Any(i => MayHold(i.Type, special, isDeep, seen)),
        InstanceType { Class: { IsUser: false } cls } i => isDeep && !cls.TypeParams.IsEmpty && i.Args.Any(a => MayHold(a.Type, special, isDeep, seen)),
        InstanceType { Class: var cls } => seen.Add(cls) && Descendants(cls).Any(c => c.FindMethod(special) is not null
            || (isDeep && c.Lineage().SelectMany(o => o.Attributes.Values).Any(a => MayHold(a.Slot.Type, special, isDeep, seen)))),
        _ => true,
    };

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
