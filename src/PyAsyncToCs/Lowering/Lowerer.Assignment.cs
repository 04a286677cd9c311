using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void Assignment(AssignStmt a)
    {
        if (IsOfTheLoop(a.Value))
        {
            return;
        }

        if (a.Targets is [NameExpr constant] && _model.SymbolOf(constant) is { IsGlobal: true, IsCaptured: true } symbol && !IsField(symbol) && IsConstant(symbol))
        {
            Emit(Constant(constant, a.Value));
            return;
        }

        DeclareSource(a);
        if (a.Targets is [var only])
        {
            AssignTo(only, a.Value);
            NoteListed(a);
            return;
        }

        // `a = b = value`: one evaluation, targets from left to right.
        var type = _model.TypeOf(a.Value);
        var shared = a.Value is ConstantExpr or NameExpr ? null : _frame.Fresh("value");
        if (shared is not null)
        {
            var first = a.Targets.OfType<NameExpr>().FirstOrDefault();
            Emit(Cs.Local(_types.Of(first is null ? type : VariableOf(first).Slot.Type), shared, first is null ? Expression(a.Value) : ExpressionAs(a.Value, VariableOf(first).Slot)));
        }

        foreach (var target in a.Targets)
        {
            Store(target, shared is null ? null : Cs.Id(shared), type, a.Value);
        }
    }

    private StatementSyntax Constant(NameExpr name, Expr value)
    {
        var variable = VariableOf(name);
        return LocalDeclarationStatement(VariableDeclaration(_types.Of(variable.Slot), SingletonSeparatedList(VariableDeclarator(Identifier(NameOf(variable)), null, EqualsValueClause(ExpressionAs(value, variable.Slot))))))
            .WithModifiers(TokenList(Token(SyntaxKind.ConstKeyword)));
    }

    private void AssignTo(Expr target, Expr value)
    {
        if (target is TupleExpr or ListExpr)
        {
            Unpack(target, value);
            return;
        }

        Store(target, null, _model.TypeOf(value), value);
    }

    /// <summary>Stores a value in a target. The value is an expression already written, or still to be written from its Python.</summary>
    private void Store(Expr target, ExpressionSyntax? written, PyType type, Expr? value)
    {
        switch (target)
        {
            case NameExpr name:
                StoreName(name, written, type, value);
                break;
            case AttributeExpr attribute when IsOneOfSeveral(attribute) && StatementOfSeveral(attribute, _ => Cs.Assign(AttributePlace(attribute, out var slot), written is null ? ExpressionAs(value!, slot) : Convert(written, type, slot.Type))):
                break;
            case AttributeExpr attribute:
                var place = AttributePlace(attribute, out var declared);
                Emit(Cs.Assign(place, written is null ? ExpressionAs(value!, declared) : Convert(written, type, declared.Type)));
                break;
            case SubscriptExpr subscript:
                StoreItem(subscript, written, type, value);
                break;
            case TupleExpr or ListExpr:
                UnpackWritten(target, written ?? Expression(value!), type);
                break;
            case StarredExpr starred:
                Store(starred.Value, written, type, value);
                break;
            default:
                throw Unsupported(target, "this assignment target");
        }
    }

    private void StoreName(NameExpr name, ExpressionSyntax? written, PyType type, Expr? value)
    {
        var variable = VariableOf(name);
        if (_frame.Placement.DeclaredAt.Contains(name) && !IsField(variable.Symbol))
        {
            if (!IsUsed(variable) && value is not null && !HasEffect(value))
            {
                return;
            }

            if (!IsUsed(variable))
            {
                // A value nobody reads: the call stays, the variable would only be a warning.
                Emit(Discard(written ?? Expression(value!), type));
                return;
            }

            if (written is null)
            {
                NoteArray(variable, value!);
            }

            var initial = written ?? ExpressionAs(value!, variable.Slot);
            if (written is not null)
            {
                initial = Convert(written, type, variable.Slot.Type);
            }

            Emit(Cs.Local(NeedsExplicitType(initial, type, variable, written is null ? value : null) ? _types.Of(variable.Slot) : null, NameOf(variable), initial));
            return;
        }

        Emit(Cs.Assign(Place(variable), written is null ? ExpressionAs(value!, variable.Slot) : Convert(written, type, variable.Slot.Type)));
    }

    private StatementSyntax Discard(ExpressionSyntax value, PyType type) =>
        value is AwaitExpressionSyntax || (value is InvocationExpressionSyntax && !IsAwaitable(type)) ? Cs.Stmt(value) : Cs.Stmt(Cs.Assign(Cs.Id("_"), value));

    /// <summary>Whether anything reads a variable.</summary>
    private bool IsUsed(Variable variable) =>
        !(variable.Slot.Type is ClassType or TupleType && !variable.Symbol.IsCaptured && variable.Uses.Count > 0 && variable.Uses.TrueForAll(IsWrittenAsClause))
        && IsReadAtAll(variable);

    /// <summary>Whether a read names the classes of an <c>except</c> clause, which C# writes as types.</summary>
    private bool IsWrittenAsClause(NameExpr use) => Parents.GetValueOrDefault(use) is ExceptHandler handler && handler.Type == use && DynamicClasses(use) is null;

    private static bool IsReadAtAll(Variable variable) =>
        variable.Uses.Count > 0 || variable.Symbol.IsCaptured || (variable.Symbol.IsRead && variable.Symbol.Variables.Count <= 1)
        || variable.Symbol.IsAssignedElsewhere || (variable.Symbol.IsGlobal && variable.Symbol.IsUsedByOtherModules);

    /// <summary><c>var</c> is used where the value's own type is the variable's.</summary>
    private bool NeedsExplicitType(ExpressionSyntax initial, PyType type, Variable variable, Expr? value = null)
    {
        if (initial is CollectionExpressionSyntax or LambdaExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } or ImplicitObjectCreationExpressionSyntax
            || (initial is ConditionalExpressionSyntax c && (NeedsExplicitType(c.WhenTrue, type, variable) || NeedsExplicitType(c.WhenFalse, type, variable))))
        {
            return true;
        }

        if (initial is IdentifierNameSyntax && type is FunctionType)
        {
            return true;
        }

        if (value is not null && type == PyType.Int && variable.Slot.Type == PyType.Int && _model.Ranges.ContainsKey(value))
        {
            return IntWidth.Of(variable.Slot.Range) != _model.Widths.GetValueOrDefault(value) && initial is not CastExpressionSyntax and not CheckedExpressionSyntax;
        }

        return _types.Text(variable.Slot) != _types.Text(type) || (variable.Slot.Type is InstanceType i && i.Class == Types.RangeClass);
    }

    private Variable VariableOf(Node node) => _model.VariableOf(node) ?? _model.SymbolOf(node)?.TheVariable ?? throw Unsupported(node, "this name");

    private void Unpack(Expr target, Expr value)
    {
        var items = target is TupleExpr t ? t.Elts : ((ListExpr)target).Elts;
        if (value is TupleExpr or ListExpr && items.All(i => i is not StarredExpr))
        {
            var values = value is TupleExpr tuple ? tuple.Elts : ((ListExpr)value).Elts;
            if (values.Length == items.Length && values.All(v => v is not StarredExpr))
            {
                UnpackDisplay(items, values);
                return;
            }
        }

        UnpackWritten(target, Expression(value), _model.TypeOf(value));
    }

    /// <summary><c>a, b = x, y</c>: separate declarations where the new names do not occur on the right, else one tuple assignment.</summary>
    private void UnpackDisplay(IReadOnlyList<Expr> targets, IReadOnlyList<Expr> values)
    {
        if (targets.All(t => t is NameExpr n && _frame.Placement.DeclaredAt.Contains(n)))
        {
            for (var i = 0; i < targets.Count; i++)
            {
                Store(targets[i], null, _model.TypeOf(values[i]), values[i]);
            }

            return;
        }

        var simple = targets.All(t => t is NameExpr or AttributeExpr or SubscriptExpr) && targets.OfType<SubscriptExpr>().All(s => s.Slice is not SliceExpr && IsListOrDict(s.Value));
        if (!simple || !MayEvaluateTargetsFirst(targets, values))
        {
            var names = values.Select(v => (Name: _frame.Fresh("item"), Value: v)).ToList();
            foreach (var (name, value) in names)
            {
                Emit(Cs.Local(_types.Of(_model.TypeOf(value)), name, Expression(value)));
            }

            for (var i = 0; i < targets.Count; i++)
            {
                Store(targets[i], Cs.Id(names[i].Name), _model.TypeOf(values[i]), null);
            }

            return;
        }

        var right = new List<ExpressionSyntax>();
        var left = new List<ExpressionSyntax>();
        for (var i = 0; i < targets.Count; i++)
        {
            var place = Place(targets[i], out var slot);
            left.Add(targets[i] is NameExpr n && _frame.Placement.DeclaredAt.Contains(n)
                ? DeclarationExpression(_types.Of(slot), SingleVariableDesignation(Identifier(((IdentifierNameSyntax)place).Identifier.Text)))
                : place);
            right.Add(ExpressionAs(values[i], slot));
        }

        Emit(Cs.Assign(Cs.Tuple(left), Cs.Tuple(right)));
    }

    /// <summary>
    /// C# evaluates what is in the targets before the values, Python after them and each after the assignments to its
    /// left (language reference, 7.2): whether no difference can be seen.
    /// </summary>
    private bool MayEvaluateTargetsFirst(IReadOnlyList<Expr> targets, IReadOnlyList<Expr> values)
    {
        var assigned = new HashSet<object>();
        var isCalled = values.Any(v => NodesOf<Expr>(v).Any(e => e is CallExpr or AwaitExpr or NamedExpr or YieldExpr or YieldFromExpr));
        foreach (var target in targets)
        {
            Expr[] parts = target switch
            {
                AttributeExpr a => [a.Value],
                SubscriptExpr s => [s.Value, s.Slice],
                _ => [],
            };
            var read = parts.SelectMany(NodesOf<Expr>).ToList();
            if (read.Any(e => e is CallExpr or AwaitExpr or NamedExpr)
                || read.Any(e => PlaceKey(e) is { } place && (assigned.Contains(place) || (isCalled && !IsReceiverName(e)))))
            {
                return false;
            }

            if (PlaceKey(target) is { } key)
            {
                assigned.Add(key);
            }
        }

        return true;
    }

    private bool IsReceiverName(Expr node) => node is NameExpr name && _model.SymbolOf(name) is { } symbol && IsReceiver(symbol);

    private object? PlaceKey(Expr node) => node switch
    {
        NameExpr name => _model.SymbolOf(name),
        AttributeExpr a => a.Attr,
        _ => null,
    };

    private bool IsListOrDict(Expr container) => _model.TypeOf(container) is InstanceType i && !i.Class.IsUser && i.Class.Name is "list" or "dict";

    private ExpressionSyntax Place(Expr target, out Slot slot)
    {
        switch (target)
        {
            case NameExpr name:
                var variable = VariableOf(name);
                slot = variable.Slot;
                return Place(variable);
            case AttributeExpr attribute:
                return AttributePlace(attribute, out slot);
            case SubscriptExpr subscript:
                return ItemPlace(subscript, out slot);
            default:
                throw Unsupported(target, "this assignment target");
        }
    }

    private void UnpackWritten(Expr target, ExpressionSyntax value, PyType type)
    {
        IReadOnlyList<DataclassField>? fields = null;
        if (type is InstanceType { Class: { IsUser: true } named } && IsNamedTuple(named))
        {
            fields = [.. DataclassField.All(named)];
            type = new TupleType([.. fields.Select(f => f.Attribute.Slot)]);
        }

        string Item(int i) => fields is null ? $"Item{i + 1}" : MemberName(fields[i].Attribute);
        var items = target is TupleExpr t ? t.Elts : ((ListExpr)target).Elts;
        if (type is TupleType tuple && tuple.Items.Length == items.Length && items.All(i => i is NameExpr) && items.Length > 1)
        {
            if (items.All(i => IsFresh((NameExpr)i) || IsIgnored((NameExpr)i)) && items.Any(i => !IsIgnored((NameExpr)i))
                && items.Select((e, i) => IsIgnored((NameExpr)e) || _types.Text(VariableOf(e).Slot) == _types.Text(tuple.Items[i])).All(same => same))
            {
                Emit(Cs.Assign(
                    DeclarationExpression(Cs.Id("var"), ParenthesizedVariableDesignation(SeparatedList(items.Select(i => Designation((NameExpr)i))))),
                    value));
                return;
            }

            if (items.All(i => !_frame.Placement.DeclaredAt.Contains(i)))
            {
                Emit(Cs.Assign(Cs.Tuple(items.Select(i => IsIgnored((NameExpr)i) ? Cs.Id("_") : Place(VariableOf(i)))), value));
                return;
            }
        }

        if (type is TupleType known && items.All(i => i is not StarredExpr) && known.Items.Length == items.Length)
        {
            var whole = value as IdentifierNameSyntax;
            if (whole is null)
            {
                whole = Cs.Id(_frame.Fresh("items"));
                Emit(Cs.Local(null, whole.Identifier.Text, value));
            }

            for (var i = 0; i < items.Length; i++)
            {
                Store(items[i], Cs.Member(whole, Item(i)), known.Items[i].Type, null);
            }

            return;
        }

        if (type is TupleType fixedItems && fixedItems.Items.Length >= items.Length - 1 && items.Count(i => i is StarredExpr) == 1)
        {
            UnpackTuple(items, value, fixedItems, Item);
            return;
        }

        UnpackSequence(items, value, type);
    }

    /// <summary><c>first, *rest = pair</c>, where it is known how many items there are.</summary>
    private void UnpackTuple(IReadOnlyList<Expr> items, ExpressionSyntax value, TupleType type, Func<int, string> member)
    {
        var whole = Cs.Id(_frame.Fresh("items"));
        Emit(Cs.Local(null, whole.Identifier.Text, value));
        var rest = type.Items.Length - items.Count + 1;
        var at = 0;
        foreach (var item in items)
        {
            if (item is not StarredExpr star)
            {
                if (item is not NameExpr ignored || !IsIgnored(ignored))
                {
                    Store(item, Cs.Member(whole, member(at)), type.Items[at].Type, null);
                }

                at++;
                continue;
            }

            if (star.Value is not NameExpr unused || !IsIgnored(unused))
            {
                var kept = Cs.Collection([.. Enumerable.Range(at, rest).Select(i => (ExpressionSyntax)Cs.Member(whole, member(i)))]);
                Store(star.Value, star.Value is NameExpr n ? Cs.Cast(_types.Of(VariableOf(n).Slot), kept) : kept, StarType(star, _model.TypeOf(star.Value)), null);
            }

            at += rest;
        }
    }

    private void UnpackSequence(IReadOnlyList<Expr> items, ExpressionSyntax value, PyType type)
    {
        var name = _frame.Fresh("items");
        value = Typed(value, type);
        var star = items.ToList().FindIndex(i => i is StarredExpr);
        // With a star the items are read as what they are taken for: what is left over is a list of them.
        var isCast = star >= 0 && IsDynamic(type) && IsDynamic(ElementType(type));
        var unpacked = star < 0
            ? CallHelper("PyIter", "Unpack", AsEnumerable(value, type), Cs.Int(items.Count))
            : CallHelper("PyIter", "UnpackAtLeast", isCast ? Cs.Call(GenericHelper("PyDynamicItems", "Each", Cs.Type("object")), value) : AsEnumerable(value, type), Cs.Int(items.Count - 1));
        Emit(Cs.Local(null, name, unpacked));
        var list = Cs.Id(name);
        ExpressionSyntax Known(ExpressionSyntax item) => IsDynamic(type) && !isCast ? Cs.Forgive(item) : item;
        for (var i = 0; i < items.Count; i++)
        {
            if ((items[i] is StarredExpr starred ? starred.Value : items[i]) is NameExpr ignored && IsIgnored(ignored))
            {
                continue;
            }

            var itemType = items[i] is StarredExpr s ? _model.TypeOf(s.Value) : ElementType(type);
            if (i == star)
            {
                var end = items.Count - 1 - i;
                Store(((StarredExpr)items[i]).Value, Known(Cs.Index(list, RangeExpression(i == 0 ? null : Cs.Int(i), end == 0 ? null : PrefixUnaryExpression(SyntaxKind.IndexExpression, Cs.Int(end))))), StarType((StarredExpr)items[i], itemType), null);
            }
            else
            {
                Store(items[i], Known(Cs.Index(list, star >= 0 && i > star ? PrefixUnaryExpression(SyntaxKind.IndexExpression, Cs.Int(items.Count - i)) : Cs.Int(i))), itemType, null);
            }
        }
    }

    private PyType StarType(StarredExpr star, PyType fallback) => star.Value is NameExpr n ? VariableOf(n).Slot.Type : fallback;

    private bool IsFresh(NameExpr name) => _frame.Placement.DeclaredAt.Contains(name) && !IsField(VariableOf(name).Symbol);

    private bool IsIgnored(NameExpr name) => name.Id == "_" || (IsFresh(name) && !IsUsed(VariableOf(name)));

    private VariableDesignationSyntax Designation(NameExpr name) =>
        IsIgnored(name) ? DiscardDesignation() : SingleVariableDesignation(Identifier(NameOf(VariableOf(name))));

    private void AugmentedAssignment(AugAssignStmt a)
    {
        var right = _model.TypeOf(a.Value).WithoutNone;
        if (a.Target is NameExpr name)
        {
            var target = VariableOf(name);
            var source = _model.AugmentedReads.GetValueOrDefault(name, target);
            var left = source.Slot.Type.WithoutNone;
            if (_model.UnboundReads.Contains(name))
            {
                Store(name, BinaryOperation(a.Op, Bound(name, Place(source)), left, Expression(a.Value), right, a, null, a.Value), target.Slot.Type, null);
                return;
            }

            if (NameOf(source) == NameOf(target) && !_frame.Placement.DeclaredAt.Contains(name) && InPlace(a.Op, Place(target), left, a.Value, right, target.Slot) is { } shortForm)
            {
                Emit(shortForm);
                return;
            }

            var value = left is InstanceType { Class.IsUser: true } own && own.Class.FindMethod($"__i{Inferrer.DunderOf(a.Op)}__") is { IsStub: false, Parameters.Count: 2 } method
                ? Cs.CallMember(Unwrap(Place(source), source.Slot.Type, left), MethodName(method), ExpressionAs(a.Value, method.Parameters[1].Slot))
                : BinaryOperation(a.Op, Unwrap(Place(source), source.Slot.Type, left), left, Expression(a.Value), right, a, null, a.Value);
            Store(name, a.Op is BinaryOperator.BitOr && _model.IsOrderedDict(target.Slot.Type) ? Cs.New(_types.Of(target.Slot), value) : value, target.Slot.Type, null);
            return;
        }

        if (a.Target is SubscriptExpr kept && _model.TypeOf(kept.Value).WithoutNone is InstanceType { Class.IsUser: false } catalog && catalog.Class.FindMethod("__setitem__") is { Meaning.Template: not null })
        {
            var before = AugmentedItem(kept, a);
            StoreCatalogItem(kept, catalog, BinaryOperation(a.Op, before!, _model.TypeOf(kept).WithoutNone, Expression(a.Value), right, a, null, a.Value), _model.TypeOf(kept), null);
            return;
        }

        var place = a.Target is SubscriptExpr item ? AugmentedItem(item, a) : AttributePlace((AttributeExpr)a.Target, out _);
        if (place is null)
        {
            return;
        }

        var placeType = _model.TypeOf(a.Target).WithoutNone;
        var slot = a.Target is SubscriptExpr sub ? ItemSlot(sub) : AttributeSlot((AttributeExpr)a.Target);
        int? width = a.Target is SubscriptExpr { Value: var counted } && _model.TypeOf(counted).WithoutNone is InstanceType { Class: { IsUser: false, Name: "Counter" } } ? 0 : null;
        if (InPlace(a.Op, place, placeType, a.Value, right, slot, width) is { } direct)
        {
            Emit(direct);
            return;
        }

        var read = slot.Type.WithoutNone is UnionType ? Unwrap(place, slot.Type, _model.TypeOf(a.Target)) : place;
        Emit(Cs.Assign(place, BinaryOperation(a.Op, read, placeType, Expression(a.Value), right, a, null, a.Value)));
    }

    /// <summary><c>x += y</c> where C#'s operator means the same.</summary>
    private ExpressionSyntax? InPlace(BinaryOperator op, ExpressionSyntax place, PyType left, Expr valueNode, PyType right, Slot slot, int? width = null)
    {
        var kind = op switch
        {
            BinaryOperator.Add => SyntaxKind.AddAssignmentExpression,
            BinaryOperator.Sub => SyntaxKind.SubtractAssignmentExpression,
            BinaryOperator.Mult => SyntaxKind.MultiplyAssignmentExpression,
            BinaryOperator.BitAnd => SyntaxKind.AndAssignmentExpression,
            BinaryOperator.BitOr => SyntaxKind.OrAssignmentExpression,
            BinaryOperator.BitXor => SyntaxKind.ExclusiveOrAssignmentExpression,
            _ => SyntaxKind.None,
        };
        if (left is InstanceType { Class.IsUser: true } own && own.Class.FindMethod($"__i{Inferrer.DunderOf(op)}__") is { IsStub: false, Parameters.Count: 2 } method)
        {
            var result = Cs.CallMember(place, MethodName(method), ExpressionAs(valueNode, method.Parameters[1].Slot));
            return method.ReturnsSelf ? result : Cs.Assign(place, result);
        }

        if (left is InstanceType l && !l.Class.IsUser)
        {
            if (l.Class.FindMethod($"__i{Inferrer.DunderOf(op)}__") is { Meaning.Template: not null } changing)
            {
                changing = Inferrer.PickOverload(changing, [right]);
                return CatalogTemplate(changing, l, new() { ["self"] = place, [changing.Parameters[1].Name] = CatalogOperand(valueNode, changing, l) });
            }

            var changed = slot.Type.WithoutNone is UnionType ? Unwrap(place, slot.Type, left) : place;
            switch (l.Class.Name, op)
            {
                case ("list", BinaryOperator.Add):
                    return Cs.CallMember(changed, "AddRange", AsEnumerable(Expression(valueNode), right));
                case ("set", BinaryOperator.BitOr):
                    return Cs.CallMember(changed, "UnionWith", Expression(valueNode));
                case ("set", BinaryOperator.BitAnd):
                    return Cs.CallMember(changed, "IntersectWith", Expression(valueNode));
                case ("set", BinaryOperator.Sub):
                    return Cs.CallMember(changed, "ExceptWith", Expression(valueNode));
                case ("set", BinaryOperator.BitXor):
                    return Cs.CallMember(changed, "SymmetricExceptWith", Expression(valueNode));
                case ("dict", BinaryOperator.BitOr):
                    return right is InstanceType pairs && pairs.Class.AsBase(pairs, Types.DictClass) is null
                        ? CallHelper("PyDict", "UpdatePairs", changed, Iterable(valueNode))
                        : CallHelper("PyDict", "Update", changed, Expression(valueNode));
            }
        }

        // A place of several kinds has no operators.
        if (slot.Type.WithoutNone is UnionType && !MixedNumbers.Is(slot.Type))
        {
            return null;
        }

        var numbers = left.IsNumeric && right.IsNumeric && !ReferenceEquals(left, PyType.Bool);
        numbers |= MixedNumbers.Is(slot.Type) && !slot.Type.AllowsNone && IsNumber(left) && IsNumber(right) && op is BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult;
        if (kind == SyntaxKind.None || !(numbers || (left == PyType.Str && right == PyType.Str && op == BinaryOperator.Add)))
        {
            return null;
        }

        if (left == PyType.Int && right == PyType.Float && slot.Type == PyType.Int)
        {
            return null;
        }

        var value = ReferenceEquals(right, PyType.Bool) ? Convert(Expression(valueNode), right, PyType.Int) : Expression(valueNode);
        if (left == PyType.Int && slot.Type == PyType.Int)
        {
            value = Narrowed(value, valueNode, width ?? IntWidth.Of(slot.Range));
        }

        return Cs.Assign(place, value, kind);
    }
}
