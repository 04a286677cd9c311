using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Objects whose attributes the program makes (<c>types.SimpleNamespace</c>).</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax NewNamespace(CallExpr call)
    {
        if (call is { Args: [], Keywords: [{ Arg: null, Value: var unpacked }] } && _model.TypeOf(call) is InstanceType { Class.Name: "SimpleNamespace" })
        {
            UseType("PyNamespace");
            return CallHelper("PyNamespace", "Of", Expression(unpacked));
        }

        if (call.Args.Length > 0 || call.Keywords.Any(k => k.Arg is null))
        {
            throw Unsupported(call, "this namespace");
        }

        var type = _types.Of(_model.TypeOf(call));
        return call.Keywords.Length == 0 ? Cs.New(type) : DictInitializer(type, call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Untyped(k.Value))));
    }

    /// <summary>Keyword arguments as a dict from names to values; one dict that is given or unpacked stays itself.</summary>
    private ExpressionSyntax NamedValues(CallExpr call, IReadOnlyList<Expr> positional)
    {
        if (call.Keywords is [{ Arg: null, Value: var unpacked }] && positional.Count == 0)
        {
            return Expression(unpacked);
        }

        if (positional is [var mapping] && call.Keywords.Length == 0)
        {
            return Expression(mapping);
        }

        return positional.Count == 0 && call.Keywords.All(k => k.Arg is not null)
            ? DictInitializer(Cs.Type("Dictionary<string, object?>"), call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Untyped(k.Value))))
            : throw Unsupported(call, "these keyword arguments");
    }

    /// <summary><c>Element(tag, attrib, name=value)</c>, <c>SubElement(parent, tag, …)</c>.</summary>
    private ExpressionSyntax NewElement(CallExpr call, CallTarget target)
    {
        UseType("PyElement");
        var extra = call.Keywords.Where(k => k.Arg is not ("parent" or "tag" or "attrib")).ToList();
        var given = BoundArgument(call, target, "attrib");
        if (extra.Any(k => k.Arg is null) || (given is not null && extra.Count > 0))
        {
            throw Unsupported(call, "an element with attributes from several places");
        }

        List<ExpressionSyntax> args = [Expression(BoundArgument(call, target, "tag")!)];
        if (given is not null)
        {
            args.Add(Expression(given));
        }
        else if (extra.Count > 0)
        {
            args.Add(DictInitializer(Cs.Type("Dictionary<string, string>"), extra.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Expression(k.Value)))));
        }

        var element = Cs.New(Cs.Type("PyElement"), [.. args]);
        return BoundArgument(call, target, "parent") is { } parent ? Cs.CallMember(Receiver(parent), "Add", element) : element;
    }

    /// <summary>The items of a tuple of any length.</summary>
    private Slot? ItemsOfOneKind(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "tuple" }, Args: [var item] } && item.Type is PrimitiveType ? item : null;

    /// <summary><c>struct.unpack(format, data)</c>: the format says the types.</summary>
    private ExpressionSyntax Unpacked(CallExpr call, CallTarget target)
    {
        if (ItemsOfOneKind(_model.TypeOf(call)) is { } item)
        {
            _usings.Add("System.Collections.Immutable");
            return Template($"PyStruct.UnpackAll<$T>($format, $data, {(BoundArgument(call, target, "offset") is null ? "0" : "$offset")})", new(NamedPlaces(call, target)) { ["T"] = _types.Of(item) });
        }

        var values = Template($"PyStruct.Unpack($format, $data, {(BoundArgument(call, target, "offset") is null ? "0" : "$offset")})", NamedPlaces(call, target));
        if (call.Func is AttributeExpr { Attr: "iter_unpack" } && ElementType(_model.TypeOf(call)) is TupleType each)
        {
            var row = each.Items.Length == 1
                ? Cs.Call("ValueTuple.Create", Cs.Cast(_types.Of(each.Items[0]), Cs.Index(Cs.Id("row"), Cs.Int(0))))
                : Cs.Tuple(each.Items.Select((item, i) => (ExpressionSyntax)Cs.Cast(_types.Of(item), Cs.Index(Cs.Id("row"), Cs.Int(i)))));
            return Cs.CallMember(Template("PyStruct.IterUnpack($format, $data)", NamedPlaces(call, target)), "Select", Cs.Lambda(["row"], row));
        }

        if (_model.TypeOf(call) is not TupleType types)
        {
            throw Unsupported(call, "'struct.unpack' with a computed format");
        }

        var name = _frame.Fresh("values");
        if (!_frame.CanHoist)
        {
            throw Unsupported(call, "'struct.unpack' here");
        }

        Emit(Cs.Local(null, name, values));
        return types.Items.Length == 1
            ? Cs.Call("ValueTuple.Create", Cs.Cast(_types.Of(types.Items[0]), Cs.Index(Cs.Id(name), Cs.Int(0))))
            : Cs.Tuple(types.Items.Select((item, i) => (ExpressionSyntax)Cs.Cast(_types.Of(item), Cs.Index(Cs.Id(name), Cs.Int(i)))));
    }
}
