using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <content>Expressions.</content>
internal sealed partial class CheckWalker
{
    private const int MaxBeforeStar = 1 << 8;
    private const int MaxAfterStar = 1 << 24;

    // The keywords of one call; cleared for the next.
    private HashSet<string> _keywords = [];

    private void VisitExpression(Expr expression)
    {
        switch (expression.Kind)
        {
            case NodeKind.Name:
                var name = (NameExpr)expression;
                BindOrUse(name);
                break;
            case NodeKind.Attribute:
                var attribute = (AttributeExpr)expression;
                if (attribute is { Attr: DebugName, Context: ExprContext.Store })
                {
                    Report(attribute, $"cannot assign to {DebugName}");
                }

                Visit(attribute.Value);
                break;
            case NodeKind.Call:
                var call = (CallExpr)expression;
                Visit(call.Func);
                VisitUnpacked(call.Args);
                VisitKeywords(call.Keywords);
                break;
            case NodeKind.Subscript:
                var subscript = (SubscriptExpr)expression;
                Visit(subscript.Value);
                Visit(subscript.Slice);
                break;
            case NodeKind.BinOp:
                var binary = (BinOpExpr)expression;
                Visit(binary.Left);
                Visit(binary.Right);
                break;
            case NodeKind.UnaryOp:
                Visit(((UnaryOpExpr)expression).Operand);
                break;
            case NodeKind.BoolOp:
                VisitAll(((BoolOpExpr)expression).Values);
                break;
            case NodeKind.Compare:
                var compare = (CompareExpr)expression;
                Visit(compare.Left);
                VisitAll(compare.Comparators);
                break;
            case NodeKind.IfExp:
                var conditional = (IfExpr)expression;
                Visit(conditional.Test);
                Visit(conditional.Body);
                Visit(conditional.OrElse);
                break;
            case NodeKind.List:
                var list = (ListExpr)expression;
                VisitDisplay(list, list.Elts, list.Context);
                break;
            case NodeKind.Tuple:
                var tuple = (TupleExpr)expression;
                VisitDisplay(tuple, tuple.Elts, tuple.Context);
                break;
            case NodeKind.Set:
                VisitUnpacked(((SetExpr)expression).Elts);
                break;
            case NodeKind.Dict:
                var dict = (DictExpr)expression;
                VisitAll(dict.Keys);
                VisitAll(dict.Values);
                break;
            case NodeKind.Slice:
                var slice = (SliceExpr)expression;
                Visit(slice.Lower);
                Visit(slice.Upper);
                Visit(slice.Step);
                break;
            case NodeKind.Starred:
                VisitStarred((StarredExpr)expression);
                break;
            case NodeKind.JoinedStr:
                VisitAll(((JoinedStrExpr)expression).Values);
                break;
            case NodeKind.TemplateStr:
                VisitAll(((TemplateStrExpr)expression).Values);
                break;
            case NodeKind.FormattedValue:
                var formatted = (FormattedValueExpr)expression;
                Visit(formatted.Value);
                Visit(formatted.FormatSpec);
                break;
            case NodeKind.Interpolation:
                var interpolation = (InterpolationExpr)expression;
                Visit(interpolation.Value);
                Visit(interpolation.FormatSpec);
                break;
            case NodeKind.NamedExpr:
                VisitNamed((NamedExpr)expression);
                break;
            case NodeKind.Lambda:
                var lambda = (LambdaExpr)expression;
                VisitAll(lambda.Args.Defaults);
                VisitAll(lambda.Args.KwDefaults);
                Add(Step.EnterLambda, lambda);
                Visit(lambda.Body);
                Add(Step.Leave, lambda);
                break;
            case NodeKind.Await or NodeKind.Yield or NodeKind.YieldFrom:
                VisitSuspension(expression);
                break;
            case NodeKind.ListComp:
                var listComp = (ListCompExpr)expression;
                VisitComprehension(listComp, listComp.Generators, null, listComp.Elt);
                break;
            case NodeKind.SetComp:
                var setComp = (SetCompExpr)expression;
                VisitComprehension(setComp, setComp.Generators, null, setComp.Elt);
                break;
            case NodeKind.DictComp:
                var dictComp = (DictCompExpr)expression;
                VisitComprehension(dictComp, dictComp.Generators, dictComp.Value, dictComp.Key);
                break;
            case NodeKind.GeneratorExp:
                var generator = (GeneratorExpr)expression;
                VisitComprehension(generator, generator.Generators, null, generator.Elt);
                break;
        }
    }

    private void VisitKeywords(ImmutableArray<Keyword> keywords)
    {
        var seen = keywords.Length > 1 ? Emptied(ref _keywords) : null;
        foreach (var keyword in keywords)
        {
            if (keyword.Arg == DebugName)
            {
                ReportCompiled(keyword, $"cannot assign to {DebugName}");
            }
            else if (keyword.Arg is not null && seen?.Add(keyword.Arg) == false)
            {
                ReportCompiled(keyword, $"keyword argument repeated: {keyword.Arg}");
            }

            Visit(keyword.Value);
        }
    }

    private void VisitDisplay(Expr display, ImmutableArray<Expr> elements, ExprContext context)
    {
        if (context == ExprContext.Store)
        {
            var star = -1;
            for (var i = 0; i < elements.Length; i++)
            {
                if (elements[i] is not StarredExpr)
                {
                    continue;
                }

                if (star >= 0)
                {
                    ReportCompiled(display, "multiple starred expressions in assignment");
                    break;
                }

                star = i;
                if (i >= MaxBeforeStar || elements.Length - i - 1 >= MaxAfterStar)
                {
                    ReportCompiled(display, "too many expressions in star-unpacking assignment");
                    break;
                }
            }
        }

        VisitUnpacked(elements);
    }

    private void VisitStarred(StarredExpr starred)
    {
        ReportCompiled(starred, starred.Context == ExprContext.Store
            ? "starred assignment target must be in a list or tuple"
            : "can't use starred expression here");
        Visit(starred.Value);
    }

    private void VisitNamed(NamedExpr named)
    {
        if (RefuseInTypeScope(named, "named expression"))
        {
            return;
        }

        if (_scope.IterableDepth > 0)
        {
            Report(named, "assignment expression cannot be used in a comprehension iterable expression");
            return;
        }

        if (_scope.Comprehension is not null && !BindInEnclosingScope((NameExpr)named.Target))
        {
            return;
        }

        Visit(named.Value);
        Visit(named.Target);
    }

    private void VisitSuspension(Expr expression)
    {
        switch (expression)
        {
            case AwaitExpr await:
                if (!RefuseInTypeScope(await, "await expression"))
                {
                    CheckAwait(await);
                    _scope.IsCoroutine = true;
                }

                Visit(await.Value);
                break;
            case YieldExpr yield:
                CheckYield(yield, "yield");
                Visit(yield.Value);
                break;
            case YieldFromExpr yieldFrom:
                CheckYield(yieldFrom, "yield from");
                Visit(yieldFrom.Value);
                break;
        }
    }

    private void CheckAwait(AwaitExpr await)
    {
        if (!_scope.IsFunctionLike)
        {
            if (!IsTopLevelAwait)
            {
                ReportCompiled(await, "'await' outside function");
            }
        }
        else if (!_scope.IsAsyncFunction && _scope.Comprehension is null)
        {
            ReportCompiled(await, "'await' outside async function");
        }
    }

    private void CheckYield(Expr yield, string keyword)
    {
        if (RefuseInTypeScope(yield, "yield expression"))
        {
            return;
        }

        _scope.IsGenerator = true;
        if (_scope.Comprehension is not null)
        {
            Report(yield, $"'yield' inside {_scope.Comprehension}");
        }
        else if (!_scope.IsFunctionLike)
        {
            ReportCompiled(yield, $"'{keyword}' outside function");
        }
        else if (_scope.IsAsyncFunction && keyword == "yield from")
        {
            ReportCompiled(yield, "'yield from' inside async function");
        }
    }

    private bool IsTopLevelAwait => _options.TopLevelAwait && _scope.Kind == ScopeKind.Module;

    private void VisitComprehension(Expr comprehension, ImmutableArray<Comprehension> generators, Expr? value, Expr element)
    {
        // The first iterable belongs to the scope around the comprehension.
        Add(Step.BeginIterable, comprehension);
        Visit(generators[0].Iter);
        Add(Step.EndIterable, comprehension);
        Add(Step.EnterComprehension, comprehension);
        for (var i = 0; i < generators.Length; i++)
        {
            var generator = generators[i];
            Add(Step.BeginTarget, comprehension);
            Visit(generator.Target);
            Add(Step.EndTarget, comprehension);
            if (i > 0)
            {
                Add(Step.BeginIterable, comprehension);
                Visit(generator.Iter);
                Add(Step.EndIterable, comprehension);
            }

            VisitAll(generator.Ifs);
            if (generator.IsAsync)
            {
                Add(Step.MarkCoroutine, comprehension);
            }
        }

        Visit(value);
        Visit(element);
        Add(Step.LeaveComprehension, comprehension);
    }
}
