using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Special methods as operators, equality and indexers (language reference, 3.3).</summary>
internal sealed partial class Lowerer
{
    private static readonly (string Name, SyntaxKind Token)[] BinaryDunders =
    [
        ("add", SyntaxKind.PlusToken), ("sub", SyntaxKind.MinusToken), ("mul", SyntaxKind.AsteriskToken), ("truediv", SyntaxKind.SlashToken),
        ("mod", SyntaxKind.PercentToken), ("and", SyntaxKind.AmpersandToken), ("or", SyntaxKind.BarToken), ("xor", SyntaxKind.CaretToken),
    ];

    private static OperatorDeclarationSyntax OperatorOf(string result, SyntaxKind token, string returned, string left, string right, ExpressionSyntax body) =>
        OperatorDeclaration(Cs.Type(returned), Token(token))
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword)))
            .WithParameterList(ParameterList(SeparatedList(new[] { Parameter(Identifier("left")).WithType(Cs.Type(left)), Parameter(Identifier("right")).WithType(Cs.Type(right)) })))
            .WithExpressionBody(ArrowExpressionClause(body))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));

    private static SyntaxKind ComparisonOf(SyntaxKind token) => token switch
    {
        SyntaxKind.LessThanToken => SyntaxKind.LessThanExpression,
        SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanExpression,
        SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanOrEqualExpression,
        _ => SyntaxKind.GreaterThanOrEqualExpression,
    };

    /// <summary>The operators of a class: each calls the method that says what it does.</summary>
    private IEnumerable<MemberDeclarationSyntax> Operators(ClassSymbol cls)
    {
        var self = SelfText(cls);
        if (ConversionToText(cls) is { } conversion)
        {
            yield return conversion;
        }

        if (HasJsonValue(cls))
        {
            yield return JsonValue(HeldValue(ThisExpression(), cls));
        }

        foreach (var (name, token) in BinaryDunders)
        {
            if (cls.Methods.GetValueOrDefault($"__{name}__") is { IsAsync: false, Parameters.Count: 2 } method && !IsUnusedAddition(method))
            {
                yield return OperatorOf(self, token, _types.Text(method.Return), self, _types.Text(method.Parameters[1].Slot), Cs.CallMember(Cs.Id("left"), MethodName(method), Cs.Id("right")));
            }

            if (cls.Methods.GetValueOrDefault($"__r{name}__") is { IsAsync: false, Parameters: [_, var other] } reflected && _types.Text(other.Slot) != self)
            {
                yield return OperatorOf(self, token, _types.Text(reflected.Return), _types.Text(other.Slot), self, Cs.CallMember(Cs.Id("right"), MethodName(reflected), Cs.Id("left")));
                if (_types.Text(other.Slot).TrimEnd('?') == "object" && cls.Methods.GetValueOrDefault($"__{name}__") is { IsAsync: false, Parameters: [_, { Slot: var taken }] } first && _types.Text(taken).TrimEnd('?') == "object")
                {
                    // Between two of the class either would do for C#.
                    yield return OperatorOf(self, token, _types.Text(first.Return), self, self, Cs.CallMember(Cs.Id("left"), MethodName(first), Cs.Id("right")));
                }
            }
        }

        foreach (var (name, token) in new[] { ("__neg__", SyntaxKind.MinusToken), ("__pos__", SyntaxKind.PlusToken), ("__invert__", SyntaxKind.TildeToken) })
        {
            if (cls.Methods.GetValueOrDefault(name) is { } unary)
            {
                yield return OperatorDeclaration(_types.Of(unary.Return), Token(token))
                    .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword)))
                    .WithParameterList(ParameterList(SingletonSeparatedList(Parameter(Identifier("value")).WithType(Cs.Type(self)))))
                    .WithExpressionBody(ArrowExpressionClause(Cs.CallMember(Cs.Id("value"), MethodName(unary))))
                    .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
            }
        }

        foreach (var member in OrderOperators(cls))
        {
            yield return member;
        }
    }

    /// <summary>Whether a class of its own defines an order among its instances.</summary>
    private bool IsComparable(ClassSymbol cls) =>
        DataclassField.IsTrue(cls.DataclassOptions.GetValueOrDefault("order")) || (IsNamedTuple(cls) && IsNamedTupleOrdered(cls))
        || (OrderMethod(cls) is { } method && _types.Text(method.Parameters[1].Slot).TrimEnd('?') is var text && (text == SelfText(cls) || method.Parameters[1].Slot.Type is NeverType || (text == "object" && method.Parameters[1].Slot.Type.Parts.Any(p => p is InstanceType own && own.Class == cls))));

    /// <summary>Whether the program may ask for the order of named tuples, alone or in a container.</summary>
    private bool IsNamedTupleOrdered(ClassSymbol cls) => IsOrderedByOperator(cls)
        || _plan.Fact(() => OrdersUnknownValues || ProgramNodes<CallExpr>().Any(c => c.Func is NameExpr { Id: "sorted" or "min" or "max" } or AttributeExpr { Attr: "sort" }));

    /// <summary>Whether a queue or a heap compares values, or the items of tuples, by what they turn out to be.</summary>
    private bool OrdersUnknownValues => _plan.Fact(() => ProgramNodes<Expr>().Any(e => e is NameExpr { Id: var name } && OrderingNames.Contains(name) || e is AttributeExpr { Attr: var attribute } && OrderingNames.Contains(attribute))
        || ProgramNodes<Expr>().Any(OrdersObjectsInside));

    /// <summary>Whether tuples or lists are compared that hold objects of the program's classes: what compares them does not know these.</summary>
    private bool OrdersObjectsInside(Expr node)
    {
        return node switch
        {
            CallExpr { Func: NameExpr { Id: "sorted" or "min" or "max" }, Args: [var items, ..] } call => (call.Args.Length > 1 ? Holds(_model.TypeOf(items), 0) : Holds(ElementType(_model.TypeOf(items)), 0)) || HasKey(call),
            CallExpr { Func: AttributeExpr { Attr: "sort", Value: var list } } call => Holds(ElementType(_model.TypeOf(list)), 0) || HasKey(call),
            CompareExpr { Left: var left, Ops: [CompareOperator.Lt or CompareOperator.LtE or CompareOperator.Gt or CompareOperator.GtE, ..] } => Holds(_model.TypeOf(left), 0),
            _ => false,
        };

        bool HasKey(CallExpr call) => call.Keywords.Any(k => k is { Arg: "key", Value: LambdaExpr { Body: var key } } && Holds(_model.TypeOf(key), 0));

        static bool Holds(PyType type, int depth) => depth < 3 && type.Parts.Any(part => part switch
        {
            TupleType tuple => tuple.Items.Any(item => IsObject(item.Type) || Holds(item.Type, depth + 1)),
            InstanceType { Class.IsUser: false } container => container.Args.Any(item => IsObject(item.Type) || Holds(item.Type, depth + 1)),
            _ => false,
        });

        static bool IsObject(PyType type) => type.Parts.Any(part => part is InstanceType { Class: { IsUser: true, IsException: false } });
    }

    private static readonly HashSet<string> OrderingNames = ["PriorityQueue", "heappush", "heappushpop", "heapify", "heapreplace", "nsmallest", "nlargest"];

    /// <summary>The order for those that know the object's type only when the program runs.</summary>
    private IEnumerable<MemberDeclarationSyntax> UntypedOrder(ClassSymbol cls) => !OrdersUnknownValues ? [] :
    [
        MethodDeclaration(PredefinedType(Token(SyntaxKind.IntKeyword)), "CompareTo")
            .WithExplicitInterfaceSpecifier(ExplicitInterfaceSpecifier(CSharpReader.Name("IComparable")))
            .WithParameterList(ParameterList(SingletonSeparatedList(Parameter(Identifier("obj")).WithType(Cs.Type("object?")))))
            .WithExpressionBody(ArrowExpressionClause(Cs.Call("CompareTo", BinaryExpression(SyntaxKind.AsExpression, Cs.Id("obj"), Cs.Type(SelfText(cls))))))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken)),
    ];

    private static FunctionSymbol? OrderMethod(ClassSymbol cls) =>
        new[] { "__lt__", "__gt__", "__le__", "__ge__" }.Select(cls.Methods.GetValueOrDefault).FirstOrDefault(m => m is { Parameters.Count: 2 });

    private IEnumerable<MemberDeclarationSyntax> OrderOperators(ClassSymbol cls)
    {
        if (OrderMethod(cls) is not { } order)
        {
            yield break;
        }

        var self = SelfText(cls);
        var other = order.Parameters[1].Slot.Type is NeverType ? self : _types.Text(order.Parameters[1].Slot).TrimEnd('?');
        var comparable = IsComparable(cls);
        FunctionSymbol? Of(string name) => cls.Methods.GetValueOrDefault($"__{name}__");
        ExpressionSyntax? Test(string name, string mirrored, string left, string right) =>
            Of(name) is { } own ? Cs.CallMember(Cs.Id(left), MethodName(own), Cs.Id(right))
            : Of(mirrored) is { } mirror && comparable ? Cs.CallMember(Cs.Id(right), MethodName(mirror), Cs.Id(left))
            : null;
        if (comparable)
        {
            var less = Test("lt", "gt", "this", "other");
            var more = Test("gt", "lt", "this", "other");
            ExpressionSyntax This(ExpressionSyntax e) => e.ReplaceNodes(e.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.Text == "this"), (_, _) => ThisExpression());
            var body = less is not null && more is not null
                ? Cs.Conditional(This(less), Cs.Int(-1), Cs.Conditional(This(more), Cs.Int(1), Cs.Int(0)))
                : Test("le", "ge", "this", "other") is { } atMost
                    ? Cs.Conditional(This(Test("ge", "le", "this", "other")!), Cs.Conditional(This(atMost), Cs.Int(0), Cs.Int(1)), Cs.Int(-1))
                    : Cs.Int(0);
            yield return ArrowMethod(PredefinedType(Token(SyntaxKind.IntKeyword)), "CompareTo", [SyntaxKind.PublicKeyword], [Parameter(Identifier("other")).WithType(Cs.Type(self + "?"))],
                Cs.Conditional(Cs.IsNull(Cs.Id("other")), Cs.Int(1), body));
            foreach (var member in UntypedOrder(cls))
            {
                yield return member;
            }
        }

        foreach (var (name, mirrored, token, opposite) in new[] { ("lt", "gt", SyntaxKind.LessThanToken, "ge"), ("gt", "lt", SyntaxKind.GreaterThanToken, "le"), ("le", "ge", SyntaxKind.LessThanEqualsToken, "gt"), ("ge", "le", SyntaxKind.GreaterThanEqualsToken, "lt") })
        {
            var test = Test(name, mirrored, "left", "right");
            if (test is null && cls.IsTotallyOrdered && comparable)
            {
                // functools.total_ordering completes what is missing.
                test = name is "le" or "ge"
                    ? Cs.Binary(ComparisonOf(token), Cs.CallMember(Cs.Id("left"), "CompareTo", Cs.Id("right")), Cs.Int(0))
                    : null;
            }

            if (test is null && (name is "lt" or "gt" ? Of("lt") ?? Of("gt") : Of("le") ?? Of("ge")) is not null)
            {
                test = ThrowExpression(Cs.New(Cs.Type("InvalidCastException"), Cs.Str("this comparison is not supported")));
            }

            _ = opposite;
            if (test is not null)
            {
                yield return OperatorOf(self, token, "bool", self, comparable ? self : other, test);
            }

            if (test is not null && comparable && other == "object")
            {
                // Values of another kind are compared, too.
                yield return OperatorOf(self, token, "bool", self, other, Of(name) is { } own ? Cs.CallMember(Cs.Id("left"), MethodName(own), Cs.Id("right")) : ThrowExpression(Cs.New(Cs.Type("InvalidCastException"), Cs.Str("this comparison is not supported"))));
            }
        }
    }

    /// <summary><c>__eq__</c> as Equals, with the operators and the hash code that C# wants beside it.</summary>
    private IEnumerable<MemberDeclarationSyntax> EqualityMembers(ClassSymbol cls, FunctionSymbol method)
    {
        var other = method.Parameters[1];
        var text = other.Slot.Type is NeverType ? "object?" : _types.Text(other.Slot);
        text = text.EndsWith('?') ? text : text + "?";
        var isHiding = BaseEqualities(cls).Any(inherited => _types.Text(inherited.Parameters[1].Slot).TrimEnd('?') == text.TrimEnd('?'));
        var equals = MethodDeclarationOf(method, "Equals", text == "object?" ? [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword] : isHiding ? [SyntaxKind.PublicKeyword, SyntaxKind.NewKeyword] : [SyntaxKind.PublicKeyword]);
        var parameter = equals.ParameterList.Parameters[0];
        equals = equals.WithParameterList(ParameterList(SingletonSeparatedList(parameter.WithType(Cs.Type(text)))));
        var name = parameter.Identifier.Text;
        if (text == "object?")
        {
            // None is no instance: what is taken for one here is not null.
            equals = equals.ReplaceNodes(
                equals.DescendantNodes().OfType<CastExpressionSyntax>().Where(c => c.Expression is IdentifierNameSyntax cast && cast.Identifier.Text == name && c.Type is not NullableTypeSyntax),
                (_, cast) => cast.WithExpression(Cs.Forgive(cast.Expression)));
        }

        if (text != "object?" && !NodesOf<CallExpr>(method.Def!).Any(c => c.Func is NameExpr { Id: "isinstance" }))
        {
            equals = equals.ExpressionBody is { } arrow ? equals.WithExpressionBody(ArrowExpressionClause(Cs.And(Cs.IsNotNull(Cs.Id(name)), arrow.Expression)))
                : equals.Body is { Statements: [ReturnStatementSyntax { Expression: { } only } statement] } block ? equals.WithBody(block.ReplaceNode(statement, statement.WithExpression(Cs.And(Cs.IsNotNull(Cs.Id(name)), Cs.Operand(only, Precedence.And)))))
                : equals.Body is { } several ? equals.WithBody(several.WithStatements(several.Statements.Insert(0, IfStatement(Cs.IsNull(Cs.Id(name)), SyntaxFactory.Block(ReturnStatement(Cs.False))))))
                : equals;
        }

        yield return WithComments(equals, method.Def!);
        if (text != "object?")
        {
            var same = Cs.Call("Equals", BinaryExpression(SyntaxKind.AsExpression, Cs.Id("obj"), Cs.Type(text.TrimEnd('?'))));
            yield return ArrowMethod(Cs.Type("bool"), "Equals", [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword], [Parameter(Identifier("obj")).WithType(Cs.Type("object?"))],
                cls.HeldClass is { } held && method.Def!.Start == method.Def.End ? EqualToPlain(cls, held, same) : same);
        }

        if (!cls.Methods.ContainsKey("__hash__"))
        {
            yield return ArrowMethod(PredefinedType(Token(SyntaxKind.IntKeyword)), "GetHashCode", [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword], [],
                ThrowExpression(Cs.New(Cs.Type("InvalidCastException"), Cs.Str($"unhashable type: '{cls.Name}'"))));
        }

        foreach (var @operator in EqualityOperators(cls))
        {
            yield return @operator;
        }
    }

    /// <summary>The <c>__eq__</c> methods of the classes that a class is derived from.</summary>
    private static IEnumerable<FunctionSymbol> BaseEqualities(ClassSymbol cls) =>
        cls.Lineage().Skip(1).Select(b => b.Methods.GetValueOrDefault("__eq__")).OfType<FunctionSymbol>().Where(m => m is { IsStub: false, Parameters.Count: 2 });

    private static IEnumerable<MemberDeclarationSyntax> EqualityOperators(ClassSymbol cls)
    {
        var type = SelfText(cls) + "?";
        ExpressionSyntax same = Cs.Call("Equals", Cs.Cast(Cs.Type("object?"), Cs.Id("left")), Cs.Id("right"));
        if (cls.TypeParams.IsEmpty)
        {
            // A derived class with an equality of its own is asked first.
            foreach (var derived in cls.Subclasses.Where(s => s.IsUser && s.TypeParams.IsEmpty && s.Methods.ContainsKey("__eq__") && cls.Methods.ContainsKey("__eq__")))
            {
                var derivedType = Cs.Type(derived.CsPath);
                same = ConditionalExpression(
                    Cs.And(IsPatternExpression(Cs.Id("right"), TypePattern(derivedType)), IsPatternExpression(Cs.Id("left"), UnaryPattern(Token(SyntaxKind.NotKeyword), TypePattern(derivedType)))),
                    Cs.Call("Equals", Cs.Cast(Cs.Type("object?"), Cs.Id("right")), Cs.Id("left")),
                    same);
            }
        }

        yield return OperatorOf(SelfText(cls), SyntaxKind.EqualsEqualsToken, "bool", type, type, same);
        yield return OperatorOf(SelfText(cls), SyntaxKind.ExclamationEqualsToken, "bool", type, type, Cs.Not(same is ConditionalExpressionSyntax ? ParenthesizedExpression(Cs.Equal(Cs.Id("left"), Cs.Id("right"))) : same));
    }

    private MethodDeclarationSyntax HashMethod(FunctionSymbol method)
    {
        SyntaxKind[] modifiers = [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword];
        if (method.Def!.Body.Where(s => !IsDocstring(s)).ToList() is [ReturnStmt { Value: CallExpr { Func: NameExpr { Id: "hash" }, Args: [TupleExpr { Elts.Length: > 0 and <= 8 } items] } }])
        {
            var outer = _frame;
            _frame = new Frame(method.Scope!, method, VariablePlacement.Of(_model, method.Scope!, method.Def.Body), outer) { Class = method.Owner };
            try
            {
                return WithComments(ArrowMethod(PredefinedType(Token(SyntaxKind.IntKeyword)), "GetHashCode", modifiers, [], Cs.Call("HashCode.Combine", [.. items.Elts.Select(Expression)])), method.Def);
            }
            finally
            {
                _frame = outer;
            }
        }

        return WithComments(MethodDeclarationOf(method, "GetHashCode", modifiers).WithReturnType(PredefinedType(Token(SyntaxKind.IntKeyword))), method.Def!);
    }

    /// <summary><c>return NotImplemented</c>: unequal in <c>__eq__</c>, else the TypeError that Python ends with.</summary>
    private bool ReturnNotImplemented(ReturnStmt r)
    {
        if (r.Value is not NameExpr { Id: "NotImplemented" } || _frame.Function is not { Owner: not null } method)
        {
            return false;
        }

        Emit(method.Name == "__eq__" ? ReturnStatement(Reflected(method)) : Cs.Throw(Cs.New(Cs.Type("InvalidCastException"), NotImplementedText(method))));
        return true;
    }

    /// <summary>What two objects are when this one's class does not know: another object of a class that this one is derived from is asked.</summary>
    private ExpressionSyntax Reflected(FunctionSymbol method)
    {
        if (method.Parameters is not [_, var given] || !BaseEqualities(method.Owner!).Any() || !method.Owner!.TypeParams.IsEmpty || _types.Text(given.Slot).TrimEnd('?') == method.Owner.CsPath)
        {
            return Cs.False;
        }

        var root = method.Owner.Lineage().Last(c => c.IsUser && c.Methods.GetValueOrDefault("__eq__") is { IsStub: false });
        var name = ParameterName(given);
        return Cs.And(
            IsPatternExpression(Cs.Id(name), BinaryPattern(SyntaxKind.AndPattern, TypePattern(Cs.Type(root.CsPath)), UnaryPattern(Token(SyntaxKind.NotKeyword), TypePattern(Cs.Type(method.Owner.CsPath))))),
            Cs.CallMember(Cs.Id(name), "Equals", Cs.Cast(Cs.Type("object"), ThisExpression())));
    }

    /// <summary>What CPython says when neither operand knows the operation.</summary>
    private ExpressionSyntax NotImplementedText(FunctionSymbol method)
    {
        var name = method.Name.Trim('_');
        var symbol = Symbols.GetValueOrDefault(name) ?? Symbols.GetValueOrDefault(name.Length > 1 ? name[1..] : name);
        if (symbol is null || method.Parameters.Count != 2)
        {
            return Cs.Str("unsupported operand type(s)");
        }

        TextPart TypeNameOf(ExpressionSyntax value) => new(null, CallHelper("PyType", "Name", value), true);
        var mine = TypeNameOf(ThisExpression());
        var other = TypeNameOf(Cs.Id(ParameterName(method.Parameters[1])));
        var isReflected = !Symbols.ContainsKey(name) && name[0] == 'r';
        if (symbol[0] is '<' or '>' && symbol is not ("<<" or ">>"))
        {
            return Interpolated([Literal($"'{symbol}' not supported between instances of '"), mine, Literal("' and '"), other, Literal("'")]);
        }

        return Interpolated([
            Literal($"unsupported operand type(s) for {(name[0] == 'i' && !Symbols.ContainsKey(name) ? symbol + "=" : symbol)}: '"),
            isReflected ? other : mine,
            Literal("' and '"),
            isReflected ? mine : other,
            Literal("'")]);
    }

    private static readonly Dictionary<string, string> Symbols = new()
    {
        ["add"] = "+",
        ["sub"] = "-",
        ["mul"] = "*",
        ["truediv"] = "/",
        ["floordiv"] = "//",
        ["mod"] = "%",
        ["matmul"] = "@",
        ["pow"] = "** or pow()",
        ["and"] = "&",
        ["or"] = "|",
        ["xor"] = "^",
        ["lshift"] = "<<",
        ["rshift"] = ">>",
        ["lt"] = "<",
        ["le"] = "<=",
        ["gt"] = ">",
        ["ge"] = ">=",
    };
}
