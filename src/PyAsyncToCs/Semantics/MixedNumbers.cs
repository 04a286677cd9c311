using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Ints and floats under one name. As a <c>double</c> they calculate alike, but an int's text, or its type, is not a
/// float's: where the program can see that, the number has to know which of the two it is.
/// </summary>
internal static class MixedNumbers
{
    // What takes an object, and shows neither its text nor its type.
    private static readonly HashSet<string> Blind = ["bool", "any", "all", "len", "id", "callable", "gather", "append", "sum", "sorted", "hash", "max", "min"];

    /// <summary>Whether a type is that of a number that may be of several kinds.</summary>
    public static bool Is(PyType type) => type.WithoutNone is UnionType union && union.Members.All(m => m.IsNumeric);

    public static void Collect(SemanticModel model)
    {
        var stack = new Stack<Node>(model.Modules.Select(m => (Node)m.Node!));
        var children = new List<Node>();
        while (stack.TryPop(out var node) && !model.ShowsMixedNumbers)
        {
            model.ShowsMixedNumbers = Shows(model, node);
            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }

    private static bool Shows(SemanticModel model, Node node) => node switch
    {
        FormattedValueExpr f => Holds(model, f.Value) && !(f.Conversion <= 0 && f.FormatSpec is JoinedStrExpr { Values: [.., ConstantExpr { Value: string spec }] } && IsFloatSpec(spec)),
        BinOpExpr { Op: BinaryOperator.Mod } b when model.TypeOf(b.Left) == PyType.Str => Holds(model, b.Right) && !(b.Left is ConstantExpr { Value: string template } && HasOnlyFloats(template)),
        CallExpr { Func: NameExpr { Id: "print" or "str" or "repr" or "isinstance" or "type" } } call => call.Args.Any(a => Holds(model, a)),
        CallExpr { Func: NameExpr { Id: "format" }, Args: [var value, ConstantExpr { Value: string spec }] } => Holds(model, value) && !IsFloatSpec(spec),
        CallExpr call when call.Keywords.Any(k => k.Arg is null && Holds(model, k.Value)) => true,

        // Among values of other kinds it stands in an object's place.
        IfExpr choice when !IsNumber(model.TypeOf(choice)) => Is(model.TypeOf(choice.Body)) || Is(model.TypeOf(choice.OrElse)),
        BoolOpExpr choice when !IsNumber(model.TypeOf(choice)) => choice.Values.Any(v => Is(model.TypeOf(v))),
        CallExpr call when model.Calls.TryGetValue(call, out var target) && target.Function is { IsStub: true } stub && !Blind.Contains(stub.Name) && target.Constructed is null or { IsException: true } =>
            target.Bound.Any(b => b.Parameter.Declared is not (PrimitiveType or TypeParamType or CallableType or InstanceType { Class: { IsUser: false, Name: not "object" } })
                && b.Arguments.Any(a => Holds(model, a))),
        _ => false,
    };

    private static bool IsNumber(PyType type) => type.WithoutNone.Parts.All(p => p.IsNumeric);

    private static bool IsFloatSpec(string spec) => spec is [.., 'f' or 'F' or 'e' or 'E' or 'g' or 'G' or '%'];

    private static bool HasOnlyFloats(string template)
    {
        var conversion = false;
        foreach (var c in template)
        {
            if (!conversion)
            {
                conversion = c == '%';
            }
            else if (char.IsAsciiLetter(c) || c == '%')
            {
                conversion = false;
                if (c is not ('f' or 'F' or 'e' or 'E' or 'g' or 'G' or '%'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Holds(SemanticModel model, Expr node) =>
        Is(model.TypeOf(node)) || Holds(model.DeclaredTypeOf(node is StarredExpr star ? star.Value : node), new HashSet<object>(ReferenceEqualityComparer.Instance));

    /// <summary>Whether such a number is in a value whose text is written: itself, an item, a field of a dataclass.</summary>
    private static bool Holds(PyType type, HashSet<object> seen) => type switch
    {
        _ when Is(type) => true,
        UnionType u => u.Members.Count(m => m.IsNumeric) > 1 || u.Members.Any(m => Holds(m, seen)),
        TupleType t => t.Items.Any(i => Holds(i, seen)),
        InstanceType { Class: { IsUser: true } cls } i => seen.Add(cls) && (i.Args.Any(a => Holds(a, seen)) || cls.Attributes.Values.Any(a => Holds(a.Slot, seen))),
        InstanceType i => i.Args.Any(a => Holds(a, seen)),
        _ => false,
    };

    private static bool Holds(Slot slot, HashSet<object> seen) => seen.Add(slot.Root) && Holds(slot.Type, seen);
}
