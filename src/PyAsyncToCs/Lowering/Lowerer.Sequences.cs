using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Containers of several kinds in the place of a sequence, which only iterates them.</summary>
internal sealed partial class Lowerer
{
    /// <summary>An expression as an <c>IEnumerable</c>, or null where it is one without more.</summary>
    private ExpressionSyntax? AsSequence(Expr node, Slot item)
    {
        var type = _model.TypeOf(node);
        if (type.AllowsNone && type.WithoutNone is TupleType or PrimitiveType { IsNone: false })
        {
            throw Unsupported(node, "a value that may be None in the place of a sequence");
        }

        if (_replaced.ContainsKey(node) || type.AllowsNone || node is IfExpr)
        {
            return null;
        }

        switch (node)
        {
            case TupleExpr { Elts: var items } when !items.Any(e => e is StarredExpr):
                return Cs.Collection([.. items.Select(e => ExpressionAs(e, item))]);
            case ListExpr { Elts: [_, ..] items } when IsSequence(item.Type, out _) && !items.Any(e => e is StarredExpr):
                return Cs.Collection([.. items.Select(e => ExpressionAs(e, item))]);
            case var _ when IsSequenceAlready(type, item, isItem: false):
                return null;
            default:
                var value = Expression(node);
                return AsSequence(value is CollectionExpressionSyntax ? Cs.Cast(_types.Of(type), value) : value, type, item, node);
        }
    }

    private ExpressionSyntax AsSequence(ExpressionSyntax value, PyType type, Slot item, Expr? node)
    {
        if (type is InstanceType { Class: { IsUser: false, Name: "range" } })
        {
            return Cs.CallMember(value, "Select", Cs.Lambda(["i"], Cs.Cast(WidthType(IntWidth.Of(item.Range)), Cs.Id("i"))));
        }

        if (IsSequence(item.Type, out var part) && ElementType(type) is var held && !IsSequenceAlready(held, part, isItem: true))
        {
            return Cs.CallMember(AsEnumerable(value, type, node), "Select", Cs.Lambda(["row"], AsSequence(Cs.Id("row"), held, part, null)));
        }

        return type is InstanceType { Class: var tuple } && tuple == Types.TupleClass ? Cs.CallMember(value, "AsEnumerable") : AsEnumerable(value, type, node);
    }

    /// <summary>Whether C# has an <c>IEnumerable</c> of the items in a container, in Python's order.</summary>
    private bool IsSequenceAlready(PyType type, Slot item, bool isItem) => type switch
    {
        TupleType or PrimitiveType => false,
        InstanceType { Class: { IsUser: false, Name: "set" or "frozenset" } } => false,
        InstanceType { Class: { IsUser: false, Name: "range" } } => IntWidth.Of(item.Range) == 0,
        InstanceType { Class.IsUser: false } container when container.Class.AsBase(container, Types.DictClass) is not null => false,

        // A struct is no sequence in a sequence of others.
        InstanceType { Class: var tuple } when tuple == Types.TupleClass && isItem => false,
        _ => !IsSequence(item.Type, out var part) || IsSequenceAlready(ElementType(type), part, isItem: true),
    };

    /// <summary>The rows of a display whose C# types differ; null where they are of one.</summary>
    private ImmutableArray<Expr>? RowsOf(Expr display)
    {
        var rows = display is ListExpr list ? list.Elts : ((TupleExpr)display).Elts;
        return rows.Any(r => r is StarredExpr) || rows.Select(r => _types.Text(_model.TypeOf(r))).Distinct().Count() < 2 ? null : rows;
    }

    /// <summary>Lists, tuples, strings and ranges beside each other as what they have in common.</summary>
    private ExpressionSyntax Rows(ImmutableArray<Expr> rows, Slot cell)
    {
        var row = new InstanceType(Types.IterableClass, [cell]);
        return Cs.Cast(Cs.Type($"{_types.Text(row)}[]"), Cs.Collection([.. rows.Select(r => ExpressionAs(r, row))]));
    }

    private bool IsSequence(PyType type, out Slot item)
    {
        item = type is InstanceType { Class: var cls, Args: [var one] } && (cls == Types.IterableClass || cls == Types.SequenceClass) ? one : null!;
        return item is not null;
    }
}
