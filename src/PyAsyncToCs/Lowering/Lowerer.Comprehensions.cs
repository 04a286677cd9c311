using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Comprehensions: LINQ where it is as clear, loops where not.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax ComprehensionValue(Expr node)
    {
        var generators = GeneratorsOf(node);
        if (generators.Any(g => g.IsAsync) || NeedsLoop(node) || IsBoundLate(node, generators))
        {
            return LoopComprehension(node, generators);
        }

        switch (node)
        {
            case ListCompExpr c:
                return Cs.CallMember(Query(generators, c.Elt, _model.NodeSlots[(c, "item")], atOnce: true), "ToList");
            case SetCompExpr c:
                return Cs.CallMember(Query(generators, c.Elt, _model.NodeSlots[(c, "item")], atOnce: true), "ToHashSet");
            case DictCompExpr c:
                return DictQuery(c);
            default:
                return GeneratorValue((GeneratorExpr)node);
        }
    }

    private static ImmutableArray<Comprehension> GeneratorsOf(Expr node) => node switch
    {
        ListCompExpr c => c.Generators,
        SetCompExpr c => c.Generators,
        DictCompExpr c => c.Generators,
        _ => ((GeneratorExpr)node).Generators,
    };

    private static bool NeedsLoop(Expr node)
    {
        var stack = new Stack<Node>([node]);
        var children = new List<Node>();
        while (stack.TryPop(out var part))
        {
            if (part is AwaitExpr or NamedExpr or YieldExpr or Comprehension { IsAsync: true })
            {
                return true;
            }

            if (part is LambdaExpr)
            {
                continue;
            }

            children.Clear();
            part.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return false;
    }

    private static readonly HashSet<string> CallsAtOnce = ["sorted", "map", "filter", "min", "max", "sum", "any", "all", "reduce", "list", "set", "tuple", "dict"];

    /// <summary>Whether functions that the comprehension makes read its variables: Python's see the last value, not their own.</summary>
    private bool IsBoundLate(Expr node, ImmutableArray<Comprehension> generators)
    {
        var stack = new Stack<Node>(node switch { ListCompExpr l => [l.Elt], SetCompExpr s => [s.Elt], DictCompExpr d => [d.Key, d.Value], _ => [((GeneratorExpr)node).Elt] });
        var children = new List<Node>();
        HashSet<Symbol?>? targets = null;
        while (stack.TryPop(out var part))
        {
            if (part is CallExpr { Func: NameExpr { Id: var called } } && CallsAtOnce.Contains(called))
            {
                continue;
            }

            if (part is LambdaExpr lambda)
            {
                targets ??= [.. generators.SelectMany(g => NodesOf<NameExpr>(g.Target)).Select(n => _model.SymbolOf(n))];
                if (NodesOf<NameExpr>(lambda.Body).Any(n => targets.Contains(_model.SymbolOf(n))))
                {
                    return true;
                }

                continue;
            }

            children.Clear();
            part.AddChildren(children);
            children.ForEach(stack.Push);
        }

        return false;
    }

    private ExpressionSyntax GeneratorValue(GeneratorExpr node)
    {
        return Query(node.Generators, node.Elt, _model.NodeSlots[(node, "item")], _oneShotOk.Contains(node));
    }

    /// <summary>Generator expressions that are consumed where they stand, so that a query that starts anew cannot be noticed.</summary>
    private readonly HashSet<Expr> _oneShotOk = [];

    /// <summary>Whether what is written stands behind a <c>Where</c>, which C# does not take for a proof.</summary>
    private bool _isFiltered;

    /// <summary>The variables that are known to hold something by what a flag says, which C# does not take for a proof either.</summary>
    private HashSet<string> _boundBefore = [];

    private bool NeedsForgiving(ExpressionSyntax value) => _isFiltered || (value is IdentifierNameSyntax name && _boundBefore.Contains(name.Identifier.Text));

    /// <summary><c>source.Where(…).Select(…)</c>.</summary>
    private ExpressionSyntax Query(ImmutableArray<Comprehension> generators, Expr result, Slot slot, bool atOnce = false, int index = 0)
    {
        var generator = generators[index];
        var source = ConsumedInPlace(generator.Iter);
        source = Cs.AsArray(atOnce ? WithoutList(source, generator.Iter, [result, .. generator.Ifs]) : source);
        var (mark, outer) = (_frame.Names.Mark, _isFiltered);
        try
        {
            var parameter = QueryParameter(generator, ref source, out var prefix);
            foreach (var test in generator.Ifs)
            {
                var condition = InLambda(() => Condition(test));
                source = Cs.CallMember(source, "Where", QueryLambda(parameter, prefix, condition));
                _isFiltered = true;
            }

            if (index + 1 < generators.Length)
            {
                var inner = InLambda(() => Query(generators, result, slot, atOnce, index + 1));
                return Cs.CallMember(source, "SelectMany", QueryLambda(parameter, prefix, inner));
            }

            var value = InLambda(() => ExpressionAs(result, slot));
            if ((value is PostfixUnaryExpressionSyntax sure ? sure.Operand : value) is IdentifierNameSyntax id && id.Identifier.Text == parameter && prefix.Count == 0
                && (value == id || slot.Type.AllowsNone) && ReferenceEquals(Exact(value, result, slot), value))
            {
                // `[x for x in xs if …]` selects the element itself.
                return source;
            }

            if (value is CollectionExpressionSyntax or LambdaExpressionSyntax)
            {
                value = Cs.Cast(_types.Of(slot), value is LambdaExpressionSyntax ? ParenthesizedExpression(value) : value);
            }

            return Cs.CallMember(source, "Select", QueryLambda(parameter, prefix, Exact(value, result, slot)));
        }
        finally
        {
            _frame.Restore(mark);
            _isFiltered = outer;
        }
    }

    /// <summary>An integer in just the type of its slot, where C# would take the element type from the expression.</summary>
    private ExpressionSyntax Exact(ExpressionSyntax value, Expr node, Slot slot) =>
        slot.Type == PyType.Int && IntWidth.Of(slot.Range) is var width && width > _model.Widths.GetValueOrDefault(node) ? Cs.Cast(WidthType(width), value)
        : value is TupleExpressionSyntax written && node is TupleExpr parts && slot.Type is TupleType items && items.Items.Length == parts.Elts.Length ? WithDelegates(written, parts, items)
        : slot.Type is UnionType && NeedsItsType(value, slot.Type, _model.TypeOf(node)) ? Cs.Cast(_types.Of(slot), IsOutcome(node) && _types.Text(slot) == "object" ? Cs.Forgive(value) : value)
        : value;

    /// <summary>A tuple of which C# sees the type: functions in it have none of their own.</summary>
    private TupleExpressionSyntax WithDelegates(TupleExpressionSyntax written, TupleExpr parts, TupleType type) => written.WithArguments(SeparatedList(
        written.Arguments.Select((argument, i) => _model.TypeOf(parts.Elts[i]) is FunctionType or CallableType && argument.Expression is LambdaExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax
            && _types.Text(type.Items[i]) is var shape && (shape.StartsWith("Func<", StringComparison.Ordinal) || shape.StartsWith("Action", StringComparison.Ordinal))
            ? argument.WithExpression(Cs.Cast(Cs.Type(shape), argument.Expression is LambdaExpressionSyntax ? ParenthesizedExpression(argument.Expression) : argument.Expression))
            : type.Items[i].Type == PyType.Int && IntWidth.Of(type.Items[i].Range) is var width && width > _model.Widths.GetValueOrDefault(parts.Elts[i]) && argument.Expression is not CastExpressionSyntax
            ? argument.WithExpression(Cs.Cast(WidthType(width), argument.Expression))
            : IsDynamic(type.Items[i].Type) && argument.Expression is not CastExpressionSyntax && !IsDynamic(_model.TypeOf(parts.Elts[i]))
            ? argument.WithExpression(Cs.Cast(_types.Of(type.Items[i]), argument.Expression))
            : MayLackValue(type.Items[i].Type) && argument.Expression is not CastExpressionSyntax && !_model.TypeOf(parts.Elts[i]).AllowsNone
            ? argument.WithExpression(Cs.Cast(_types.Of(type.Items[i]), argument.Expression))
            : argument)));

    /// <summary>Whether a place holds a value type or None.</summary>
    private static bool MayLackValue(PyType type) => type.AllowsNone && TypeMapper.IsValueType(type.WithoutNone);

    /// <summary>Whether a value does not have in C# the type that elements of several kinds have.</summary>
    private bool NeedsItsType(ExpressionSyntax value, PyType element, PyType type) => value switch
    {
        CastExpressionSyntax cast => cast.Type.ToString() != _types.Text(element),
        ConditionalExpressionSyntax or LiteralExpressionSyntax or InterpolatedStringExpressionSyntax => true,
        _ => !element.SameAs(type) && _types.Text(element) != _types.Text(type),
    };

    private ExpressionSyntax QueryLambda(string parameter, List<(string Name, ExpressionSyntax Value)> prefix, ExpressionSyntax body)
    {
        if (prefix.Count == 0)
        {
            return Cs.Lambda([parameter], body);
        }

        // The parts of a tuple are read where they are used.
        var map = prefix.ToDictionary(p => p.Name, p => p.Value);
        var replaced = body.ReplaceNodes(
            body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n => map.ContainsKey(n.Identifier.Text) && !(n.Parent is MemberAccessExpressionSyntax m && m.Name == n) && n.Parent is not (NameColonSyntax or NameEqualsSyntax)),
            (original, _) => map[original.Identifier.Text]);
        return Cs.Lambda([parameter], replaced);
    }

    /// <summary>The lambda parameter for a generator's target; the names of a target of several become parts of the item.</summary>
    private string QueryParameter(Comprehension generator, ref ExpressionSyntax source, out List<(string Name, ExpressionSyntax Value)> prefix)
    {
        prefix = [];
        if (generator.Target is NameExpr name)
        {
            var variable = VariableOf(name);
            return variable.CsName = name.Id == "_" ? _frame.Fresh("_") : _frame.Parameter(name.Id);
        }

        var type = ElementType(_model.TypeOf(generator.Iter));
        var isDict = GivesEntries(generator.Iter);
        var parameter = _frame.Fresh(isDict ? "entry" : "item");
        if (type is not TupleType && Targets(generator.Target) is { } targets && Inferrer.TupleFor(type, targets) is null)
        {
            // Taken apart once for each item, not once for each use of a part.
            source = Cs.CallMember(source, "Select", Cs.Lambda([parameter], Unpacked(targets, Cs.Id(parameter), type)));
            AddIndexed(targets, Cs.Id(parameter), ElementType(type), prefix);
            return parameter;
        }

        AddItems(generator.Target, Cs.Id(parameter), type, prefix, isDict);
        return parameter;
    }

    private static ImmutableArray<Expr>? Targets(Expr target) => target switch
    {
        TupleExpr t => t.Elts,
        ListExpr l => l.Elts,
        _ => null,
    };

    private ExpressionSyntax Unpacked(ImmutableArray<Expr> targets, ExpressionSyntax value, PyType type) =>
        targets.Any(t => t is StarredExpr)
            ? CallHelper("PyIter", "UnpackAtLeast", AsEnumerable(value, type), Cs.Int(targets.Length - 1))
            : CallHelper("PyIter", "Unpack", Cs.ReadOnce(AsEnumerable(value, type)), Cs.Int(targets.Length));

    private void AddItems(Expr target, ExpressionSyntax value, PyType type, List<(string Name, ExpressionSyntax Value)> prefix, bool isDict)
    {
        if (target is NameExpr name)
        {
            var variable = VariableOf(name);
            variable.CsName = _frame.Fresh(name.Id == "_" ? "_" : NameStyle.Camel(name.Id));
            prefix.Add((variable.CsName, value));
            return;
        }

        if (Targets(target) is not { } targets)
        {
            throw Unsupported(target, "this target of a comprehension");
        }

        if (Inferrer.TupleFor(type, targets) is { } meant)
        {
            (value, type) = (ParenthesizedExpression(Cs.Cast(_types.Of(meant), type.AllowsNone ? Cs.Forgive(value) : value)), meant);
        }

        var star = targets.IndexOf(targets.FirstOrDefault(t => t is StarredExpr)!);
        if (type is not TupleType tuple || (star < 0 && tuple.Items.Length != targets.Length) || tuple.Items.Length < targets.Length - 1)
        {
            AddIndexed(targets, Unpacked(targets, value, type), ElementType(type), prefix);
            return;
        }

        ExpressionSyntax Item(int i) => Cs.Member(value, isDict ? (i == 0 ? "Key" : "Value") : $"Item{i + 1}");
        var spare = tuple.Items.Length - targets.Length;
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] is StarredExpr starred)
            {
                var rest = (NameExpr)starred.Value;
                AddItems(rest, Cs.Cast(_types.Of(VariableOf(rest).Slot), Cs.Collection([.. Enumerable.Range(i, spare + 1).Select(Item)])), type, prefix, false);
                continue;
            }

            var at = star >= 0 && i > star ? i + spare : i;
            AddItems(targets[i], Item(at), tuple.Items[at].Type, prefix, false);
        }
    }

    private void AddIndexed(ImmutableArray<Expr> targets, ExpressionSyntax list, PyType element, List<(string Name, ExpressionSyntax Value)> prefix)
    {
        var star = targets.IndexOf(targets.FirstOrDefault(t => t is StarredExpr)!);
        for (var i = 0; i < targets.Length; i++)
        {
            ExpressionSyntax FromEnd(int count) => PrefixUnaryExpression(SyntaxKind.IndexExpression, Cs.Int(count));
            var left = targets.Length - 1 - i;
            if (targets[i] is StarredExpr starred)
            {
                AddItems(starred.Value, Cs.Index(list, RangeExpression(i == 0 ? null : Cs.Int(i), left == 0 ? null : FromEnd(left))), element, prefix, false);
                continue;
            }

            AddItems(targets[i], Cs.Index(list, star >= 0 && i > star ? FromEnd(left + 1) : Cs.Int(i)), element, prefix, false);
        }
    }

    private bool IsDictItems(Expr node) => node is CallExpr call && _model.Calls.GetValueOrDefault(call) is { Function.Meaning.Intrinsic: "dict_items" };

    private ExpressionSyntax ConsumedInPlace(Expr node)
    {
        _oneShotOk.Add(node);
        var source = AsWalked(node, Iterable(node));
        return source is CollectionExpressionSyntax ? Cs.Cast(_types.Of(_model.TypeOf(node)), source) : source;
    }

    /// <summary>The items that a new list is made of; of a list that holds other kinds too, as objects.</summary>
    private ExpressionSyntax AsItemsOf(CallExpr list, Expr source)
    {
        var items = ConsumedInPlace(source);
        if (_model.TypeOf(list) is InstanceType { Args: [var wide] } && wide.Type == PyType.Int && IntWidth.Of(wide.Range) is > 0 and var width
            && _model.TypeOf(source) is var given && (IsDynamic(given) && ElementType(given) == PyType.Int ? WidestItem(given) : ItemWidth(given)) < width)
        {
            // The list is a place of larger numbers than it starts with.
            return Cs.CallMember(items, "Select", Cs.Lambda(["item"], Cs.Cast(WidthType(width), Cs.Id("item"))));
        }

        return _model.TypeOf(list) is InstanceType { Args: [var item] } && IsDynamic(item.Type) && ElementType(_model.TypeOf(source)) is var own and not NeverType && _types.Text(own) is not ("object" or "object?")
            ? Cs.CastItems(items, _types.Of(item))
            : items;
    }

    private ExpressionSyntax DictQuery(DictCompExpr c)
    {
        // Later keys win in Python; ToDictionary would throw: only a single pass over distinct keys is as plain.
        var generator = c.Generators[0];
        if (c.Generators.Length > 1)
        {
            return LoopComprehension(c, c.Generators);
        }

        var mark = _frame.Names.Mark;
        try
        {
            var source = Cs.AsArray(WithoutList(ConsumedInPlace(generator.Iter), generator.Iter));
            var parameter = QueryParameter(generator, ref source, out var prefix);
            foreach (var test in generator.Ifs)
            {
                source = Cs.CallMember(source, "Where", QueryLambda(parameter, prefix, InLambda(() => Condition(test))));
            }

            var key = InLambda(() => Exact(KeyAs(c.Key, _model.NodeSlots[(c, "key")]), c.Key, _model.NodeSlots[(c, "key")]));
            var value = InLambda(() => Exact(ExpressionAs(c.Value, _model.NodeSlots[(c, "value")]), c.Value, _model.NodeSlots[(c, "value")]));
            if (KeysAreDistinct(c) && !_model.IsNullKeyed(_model.TypeOf(c)))
            {
                return Cs.CallMember(source, "ToDictionary", QueryLambda(parameter, prefix, key), QueryLambda(parameter, prefix, value is CollectionExpressionSyntax or LambdaExpressionSyntax ? Cs.Cast(_types.Of(_model.NodeSlots[(c, "value")]), value is LambdaExpressionSyntax ? ParenthesizedExpression(value) : value) : value));
            }
        }
        finally
        {
            _frame.Restore(mark);
        }

        return LoopComprehension(c, c.Generators);
    }

    /// <summary><c>{m: … for m in Kind}</c>: an enum's members are distinct, and so are their names and values.</summary>
    private bool IsOfMembers(DictCompExpr c) => c.Generators[0] is { Target: NameExpr member, Iter: var all } && _model.TypeOf(all) is ClassType { Class: { IsUser: true, IsEnum: true } }
        && (c.Key is AttributeExpr { Attr: "name" or "value", Value: var owner } ? owner : c.Key) is NameExpr key && key.Id == member.Id;

    private bool KeysAreDistinct(DictCompExpr c) => IsOfMembers(c)
        || c.Key is NameExpr key && (c.Generators[0].Target is NameExpr target && target.Id == key.Id && _model.TypeOf(c.Generators[0].Iter) is InstanceType { Class.Name: "range" or "dict" or "set" }
            || (c.Generators[0].Target is TupleExpr { Elts: [NameExpr first, ..] } && first.Id == key.Id && (GivesEntries(c.Generators[0].Iter) || c.Generators[0].Iter is CallExpr { Func: NameExpr { Id: "enumerate" } })));
}
