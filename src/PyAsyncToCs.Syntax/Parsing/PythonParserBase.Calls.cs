using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Calls, parameters and the items of with statements (language reference, 6.3.4, 8.5, 8.7).</summary>
internal abstract partial class PythonParserBase
{
    private readonly PendingList<Call> _calls = new();
    private readonly PendingList<WithPart> _withItems = new();
    private readonly PendingList<string> _keywordNames = new();
    private int _withOpen;
    private bool _withComma;

    private record struct Call(int Exprs, int Keywords, int Open, bool HasKeyword, bool HasUnpacking, bool HasGenerator, bool HasComma, string? Misplaced);

    private record struct WithPart(Expr Context, Expr? Target, int Start, int End);

    private protected void BeginArguments(int open) =>
        _calls.Add(new Call(Exprs.Count, Keywords.Count, open, false, false, false, false, null));

    private protected void NextArgument() => _calls[_calls.Count - 1].HasComma = true;

    private protected void PushArgument(Expr value)
    {
        ref var call = ref _calls[_calls.Count - 1];
        if (call.HasUnpacking)
        {
            call.Misplaced ??= "positional argument follows keyword argument unpacking";
        }

        if (call.HasKeyword)
        {
            call.Misplaced ??= "positional argument follows keyword argument";
        }

        Exprs.Add(value);
    }

    private protected void PushStarArgument(Expr value)
    {
        if (_calls[_calls.Count - 1].HasUnpacking)
        {
            // At the comma before it.
            var comma = FirstTokenAt(value.Start, _tokens.Position) - 1;
            throw Error("iterable argument unpacking follows keyword argument unpacking", _tokens[comma].Start, End);
        }

        Exprs.Add(value);
    }

    private protected void PushDoubleStarArgument(Keyword keyword)
    {
        _calls[_calls.Count - 1].HasUnpacking = true;
        Keywords.Add(keyword);
    }

    private protected void BeginKeyword(int start, Expr name)
    {
        if (name is not NameExpr || name.Start != start)
        {
            throw name is ConstantExpr { Value: null or bool }
                ? Error($"cannot assign to {Describe(name)}", name)
                : Error("expression cannot contain assignment, perhaps you meant \"==\"?", name.Start, End);
        }

        _keywordNames.Add(((NameExpr)name).Id);
    }

    private protected void PushKeyword(int start, Expr value)
    {
        _calls[_calls.Count - 1].HasKeyword = true;
        Keywords.Add(new Keyword(_keywordNames.Pop(), value, start, End));
    }

    private protected void PushNamedArgument(int start, Expr target, Expr value) => PushArgument(Named(start, target, value));

    private protected void PushGenerator(int start, Expr element, ImmutableArray<Comprehension> generators)
    {
        PushArgument(new GeneratorExpr(element, generators, start, End));
        _calls[_calls.Count - 1].HasGenerator = true;
    }

    private protected void PushNamedGenerator(int start, ImmutableArray<Comprehension> generators)
    {
        var element = Exprs.Pop();
        PushGenerator(start, element, generators);
    }

    private protected Expr EndCall(Expr function, int start)
    {
        var call = _calls.Pop();
        if (call.Misplaced is not null)
        {
            throw Error(call.Misplaced, LastStart, End);
        }

        var count = Exprs.Count - call.Exprs;
        if (call.HasGenerator)
        {
            CheckGenerator(call);
            var generator = (GeneratorExpr)Exprs.Pop();
            Exprs.Add(new GeneratorExpr(generator.Elt, generator.Generators, call.Open, End));
        }

        return new CallExpr(function, count == 0 ? [] : Exprs.Take(call.Exprs), Keywords.Take(call.Keywords), start, End);
    }

    private void CheckGenerator(Call call)
    {
        if (call.HasComma || call.Open < 0)
        {
            for (var i = call.Exprs; i < Exprs.Count; i++)
            {
                if (Exprs[i] is GeneratorExpr generator && _tokens.Text[generator.Start] != '(')
                {
                    throw Error("Generator expression must be parenthesized", generator);
                }
            }

            throw Error("Generator expression must be parenthesized", Exprs[Exprs.Count - 1]);
        }
    }

    private protected void AddClass(
        int start,
        ImmutableArray<Expr> decorators,
        string name,
        ImmutableArray<TypeParam> typeParams,
        ImmutableArray<Stmt> body)
    {
        var call = _calls.Pop();
        if (call.Misplaced is not null)
        {
            throw Error(call.Misplaced, start, End);
        }

        if (call.HasGenerator)
        {
            CheckGenerator(call);
        }

        AddStatement(new ClassDefStmt(
            name,
            Exprs.Take(call.Exprs),
            Keywords.Take(call.Keywords),
            body,
            OrEmpty<Expr>(decorators),
            typeParams,
            start,
            End));
    }

    private protected int BeginWith() => _withItems.Count;

    private protected void AddWithItem(Expr context, Expr? target)
    {
        if (target is not null)
        {
            ForTarget(target);
        }

        _withItems.Add(new WithPart(context, target, context.Start, End));
    }

    private protected void BeginWithGroup(int open)
    {
        _withOpen = open;
        _withComma = false;
    }

    private protected void NextWithElement() => _withComma = true;

    private protected void PushWithElement(Expr context, Expr? target)
    {
        if (target is not null)
        {
            if (context is StarredExpr or NamedExpr)
            {
                throw Unexpected();
            }

            ForTarget(target);
        }

        _withItems.Add(new WithPart(context, target, context.Start, End));
    }

    private protected void PushWithGenerator(Expr element, ImmutableArray<Comprehension> generators) =>
        _withItems.Add(new WithPart(new GeneratorExpr(element, generators, element.Start, End), null, -1, End));

    // The items, when all are items; else the parts of one expression in parentheses (CPython tries the two in this order).
    private protected void EndWithGroup(int mark)
    {
        var areItems = _withItems.Count > mark;
        var hasTarget = false;
        var hasGenerator = false;
        for (var i = mark; i < _withItems.Count; i++)
        {
            ref var part = ref _withItems[i];
            areItems &= part.Start >= 0 && !IsOnlyExpression(part.Context);
            hasTarget |= part.Target is not null;
            hasGenerator |= part.Start < 0;
        }

        if (areItems)
        {
            return;
        }

        if (hasTarget || (hasGenerator && (_withComma || _withItems.Count - mark > 1)))
        {
            throw Error("invalid syntax", LastStart, End);
        }

        var parts = _withItems.Take(mark);
        Expr context;
        if (hasGenerator)
        {
            var generator = (GeneratorExpr)parts[0].Context;
            context = new GeneratorExpr(generator.Elt, generator.Generators, _withOpen, End);
        }
        else if (parts.Length == 1 && !_withComma)
        {
            context = parts[0].Context;
            RefuseStarred(context);
        }
        else
        {
            context = new TupleExpr([.. parts.Select(part => part.Context)], ExprContext.Load, _withOpen, End);
        }

        _withItems.Add(new WithPart(context, null, _withOpen, End));
    }

    private static bool IsOnlyExpression(Expr node) => node is StarredExpr or NamedExpr or YieldExpr or YieldFromExpr;

    private protected void AddWith(int mark, int start, bool isAsync, ImmutableArray<Stmt> body)
    {
        var parts = _withItems.Take(mark);
        var items = ImmutableArray.CreateBuilder<WithItem>(parts.Length);
        foreach (var part in parts)
        {
            items.Add(new WithItem(part.Context, part.Target, part.Start, part.End));
        }

        AddStatement(new WithStmt(isAsync, items.MoveToImmutable(), body, start, End));
    }
}
