using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;
using PyAsyncToCs.Syntax.Literals;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Tuples, lists, sets, dicts, comprehensions, slices, numbers (language reference, 6.2, 6.3.3, 6.12).</summary>
internal abstract partial class PythonParserBase
{
    private readonly PendingList<BraceKind> _braceKinds = new();
    private BraceKind _braceKind;

    private enum BraceKind
    {
        Unknown,
        Set,
        Dict,
    }

    // At the first comma: what was one expression is the first of several.
    private protected void BeginList(Expr first, int mark)
    {
        if (Exprs.Count == mark)
        {
            Exprs.Add(first);
        }
    }

    private protected Expr TupleOr(Expr node, int mark, int start) =>
        Exprs.Count == mark ? node : _lastBareTuple = new TupleExpr(Exprs.Take(mark), ExprContext.Load, start, End);

    private protected Expr SliceTuple(Expr node, int mark, int start)
    {
        if (Exprs.Count == mark && node is StarredExpr)
        {
            Exprs.Add(node);
        }

        return TupleOr(node, mark, start);
    }

    private protected Expr TupleOrGroup(Expr node, int mark, int start)
    {
        if (Exprs.Count == mark)
        {
            RefuseStarred(node);
            return node;
        }

        return new TupleExpr(Exprs.Take(mark), ExprContext.Load, start, End);
    }

    private static void RefuseStarred(Expr node)
    {
        if (node is StarredExpr)
        {
            throw Error("cannot use starred expression here", node);
        }
    }

    private protected Expr Generator(Expr element, ImmutableArray<Comprehension> generators, int start)
    {
        RefuseUnpacking(element);
        return new GeneratorExpr(element, generators, start, End);
    }

    private protected Expr ListComprehension(Expr element, ImmutableArray<Comprehension> generators, int start)
    {
        RefuseUnpacking(element);
        return new ListCompExpr(element, generators, start, End);
    }

    private static void RefuseUnpacking(Expr element)
    {
        if (element is StarredExpr)
        {
            throw Error("iterable unpacking cannot be used in comprehension", element);
        }
    }

    private protected void BeginNamed(int start, Expr target)
    {
        if (target is not NameExpr || target.Start != start)
        {
            throw target is NameExpr
                ? Error("invalid syntax", LastStart, End)
                : Error($"cannot use assignment expressions with {Describe(target)}", target);
        }

        SetContext(target, ExprContext.Store);
    }

    private protected void BeginNamedArgument(int start, Expr target)
    {
        if (target is not NameExpr)
        {
            throw Error("invalid syntax", LastStart, End);
        }

        BeginNamed(start, target);
    }

    private protected Expr Named(int start, Expr target, Expr value) => new NamedExpr(target, value, start, End);

    private protected void CheckLower(int start, Expr lower)
    {
        if (lower is NamedExpr && lower.Start == start)
        {
            throw Error("invalid syntax", LastStart, End);
        }
    }

    // A dict's items wait as key, value, key, value; in the place of an unpacking's key stands null.
    private protected int BeginBraces()
    {
        _braceKinds.Add(_braceKind);
        _braceKind = BraceKind.Unknown;
        return Exprs.Count;
    }

    private BraceKind EndBraces()
    {
        var kind = _braceKind;
        _braceKind = _braceKinds.Pop();
        return kind;
    }

    private protected void PushUnpacking(Expr value, int start)
    {
        RequireKind(BraceKind.Dict, start);
        Exprs.Add(null!);
        Exprs.Add(value);
    }

    private protected void BeginDictItem(Expr key, int start)
    {
        RequireKind(BraceKind.Dict, start);
        if (key is StarredExpr || (key is NamedExpr && key.Start == start))
        {
            throw Error("invalid syntax", LastStart, End);
        }
    }

    private protected void PushDictItem(Expr key, Expr value)
    {
        Exprs.Add(key);
        Exprs.Add(value);
    }

    private protected void PushSetItem(Expr item, int start)
    {
        if (_braceKind == BraceKind.Dict)
        {
            throw NextType is PythonLexer.COMMA or PythonLexer.RBRACE && item is not StarredExpr
                ? Error("':' expected after dictionary key", item)
                : Unexpected();
        }

        _braceKind = BraceKind.Set;
        Exprs.Add(item);
    }

    private void RequireKind(BraceKind kind, int start)
    {
        if (_braceKind != BraceKind.Unknown && _braceKind != kind)
        {
            throw Error("invalid syntax", start == LastStart ? start : LastStart, End);
        }

        _braceKind = kind;
    }

    private protected Expr BraceComprehension(int mark, ImmutableArray<Comprehension> generators, int start)
    {
        if (EndBraces() == BraceKind.Set)
        {
            var element = Exprs.Pop();
            RefuseUnpacking(element);
            return new SetCompExpr(element, generators, start, End);
        }

        var value = Exprs.Pop();
        var key = Exprs.Pop();
        return key is null
            ? throw Error("dict unpacking cannot be used in dict comprehension", value)
            : new DictCompExpr(key, value, generators, start, End);
    }

    private protected Expr BraceDisplay(int mark, int start)
    {
        var kind = EndBraces();
        var items = Exprs.Take(mark);
        if (kind == BraceKind.Set)
        {
            return new SetExpr(items, start, End);
        }

        var count = items.Length / 2;
        var keys = ImmutableArray.CreateBuilder<Expr?>(count);
        var values = ImmutableArray.CreateBuilder<Expr>(count);
        for (var i = 0; i < items.Length; i += 2)
        {
            keys.Add(items[i]);
            values.Add(items[i + 1]);
        }

        return new DictExpr(keys.MoveToImmutable(), values.MoveToImmutable(), start, End);
    }

    private protected Expr EmptyDict(int mark, int start)
    {
        EndBraces();
        return new DictExpr([], [], start, End);
    }

    private protected Expr NumberConstant()
    {
        var value = NumberLiteral.Decode(_tokens.Text, LastStart, End, out var error);
        return error is null ? new ConstantExpr(value, null, LastStart, End) : throw Error(error);
    }
}
