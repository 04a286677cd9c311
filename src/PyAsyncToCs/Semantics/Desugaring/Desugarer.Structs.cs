using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A <c>struct.Struct</c> that a name always is, is its format: <c>HEADER.pack(1)</c> is <c>struct.pack(HEADER, 1)</c>.
/// What unpacks gets the format itself, which says the types.
/// </summary>
internal sealed partial class Desugarer
{
    private Dictionary<string, string>? _formats;
    private readonly HashSet<string> _structs = [];

    /// <summary>The formats that names of the module, or of its classes, stand for.</summary>
    private Dictionary<string, string> Formats
    {
        get
        {
            if (_formats is not null)
            {
                return _formats;
            }

            _formats = [];
            if (_names.IsBoundOnce("struct"))
            {
                foreach (var stmt in _module.Body.Concat(_module.Body.OfType<ClassDefStmt>().SelectMany(c => c.Body)))
                {
                    var (target, value) = stmt switch
                    {
                        AssignStmt { Targets: [var single], Value: var given } => (single, given),
                        AnnAssignStmt { Target: var single, Value: { } given } => (single, given),
                        _ => (null, null),
                    };
                    if (target is NameExpr name && value is not null && _names.IsBoundOnce(name.Id) && FormatOf(value) is { } format)
                    {
                        _formats[name.Id] = format;
                        _ = value is CallExpr && _structs.Add(name.Id);
                    }
                }
            }

            return _formats;
        }
    }

    private string? FormatOf(Expr value) => value switch
    {
        ConstantExpr { Value: string text } => text,
        CallExpr { Args: [var format], Keywords.IsEmpty: true } call when IsMaker(call) => format is NameExpr name ? _formats!.GetValueOrDefault(name.Id) : FormatOf(format),
        _ => null,
    };

    private static bool IsMaker(CallExpr call) => call.Func is AttributeExpr { Attr: "Struct", Value: NameExpr { Id: "struct" } };

    private static string? NameOf(Expr node) => node switch
    {
        NameExpr name => name.Id,
        AttributeExpr { Value: NameExpr, Attr: var attribute } => attribute,
        _ => null,
    };

    private bool IsStruct(Expr node) => Formats.Count > 0 && NameOf(node) is { } name && _structs.Contains(name);

    private bool IsOfStruct(Node node) => node switch
    {
        CallExpr call when IsMaker(call) => Formats.Count > 0,
        CallExpr { Func: AttributeExpr { Value: NameExpr { Id: "struct" }, Attr: "unpack" or "unpack_from" or "iter_unpack" }, Args: [NameExpr or AttributeExpr, ..] } => Formats.Count > 0,
        AttributeExpr { Attr: "size" or "format" or "pack" or "unpack" or "unpack_from" or "iter_unpack" or "pack_into" } a => IsStruct(a.Value),
        _ => false,
    };

    /// <summary>A call of a struct's method, or of a function that unpacks by a format of that name.</summary>
    private Expr? StructCall(CallExpr call)
    {
        if (!IsOfStruct(call) && !(call.Func is AttributeExpr method && IsOfStruct(method)))
        {
            return null;
        }

        var (start, end) = (call.Start, call.End);
        if (IsMaker(call))
        {
            return FormatOf(call) is { } made ? new ConstantExpr(made, null, start, end) : null;
        }

        var function = (AttributeExpr)call.Func;
        var owner = IsStruct(function.Value) ? function.Value : call.Args[0];
        if (NameOf(owner) is not { } name || Formats.GetValueOrDefault(name) is not { } format)
        {
            return null;
        }

        var first = function.Attr is "unpack" or "unpack_from" or "iter_unpack" ? new ConstantExpr(format, null, owner.Start, owner.End) : Copy(owner);
        return new CallExpr(
            StructFunction(function.Attr, start),
            [first, .. (owner == function.Value ? call.Args : call.Args.RemoveAt(0)).Select(Copy)],
            [.. call.Keywords.Select(Copy)],
            start,
            end);
    }

    /// <summary><c>HEADER.size</c>, <c>HEADER.format</c>.</summary>
    private Expr? StructSize(AttributeExpr a) => a.Attr == "format" && IsOfStruct(a) ? Copy(a.Value)
        : a.Attr == "size" && IsOfStruct(a)
        ? new CallExpr(StructFunction("calcsize", a.Start), [Copy(a.Value)], [], a.Start, a.End)
        : null;

    private static AttributeExpr StructFunction(string name, int at) => new(new NameExpr("struct", ExprContext.Load, at, at), name, ExprContext.Load, at, at);
}
