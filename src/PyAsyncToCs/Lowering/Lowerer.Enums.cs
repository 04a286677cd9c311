using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Enums: plain ones as C#'s, others as a class with one instance for each member (library reference, <c>enum</c>).</summary>
internal sealed partial class Lowerer
{
    private static bool LowersToEnum(ClassSymbol cls) => TypeMapper.LowersToEnum(cls);

    private static IEnumerable<AttributeSymbol> EnumMembers(ClassSymbol cls) => cls.Attributes.Values.Where(a => a.IsClassLevel && !a.Name.StartsWith("__", StringComparison.Ordinal));

    private static bool IsIntEnum(ClassSymbol cls) => cls.HasBase("IntEnum") || cls.HasBase("IntFlag") || cls.Bases.Any(b => b.Class.Name == "int");

    private static bool IsStrEnum(ClassSymbol cls) => cls.IsTextEnum;

    /// <summary>Whether members print as their values; those of <c>class A(str, Enum)</c> do not.</summary>
    private static bool PrintsValue(ClassSymbol cls) => cls.HasBase("StrEnum") || cls.HasBase("IntEnum") || cls.HasBase("IntFlag");

    private static bool IsTextEnum(PyType type) => type is InstanceType { Class.IsTextEnum: true };

    /// <summary>Whether the program can see the names of an enum's members: then they keep Python's.</summary>
    private bool IsNameShown(ClassSymbol cls)
    {
        if (_plan.ShownEnums is null)
        {
            _plan.ShownEnums = [];
            foreach (var node in ProgramNodes<Expr>())
            {
                switch (node)
                {
                    case AttributeExpr { Attr: "name" or "_name_" or "__members__" } a:
                        AddClasses(_model.TypeOf(a.Value), _plan.ShownEnums, 0);
                        break;
                    case SubscriptExpr { Slice: not ConstantExpr } named when _model.TypeOf(named.Value) is ClassType { Class: { IsUser: true, IsEnum: true } members } && IsFlag(members):
                        _plan.ShownEnums.Add(members);
                        break;
                    case FormattedValueExpr f:
                        AddClasses(_model.TypeOf(f.Value), _plan.ShownEnums, 0);
                        break;
                    case CallExpr { Func: NameExpr { Id: "print" or "str" or "repr" or "format" or "ascii" } or AttributeExpr { Attr: "format" } } call:
                        foreach (var arg in call.Args)
                        {
                            AddClasses(_model.TypeOf(arg is StarredExpr s ? s.Value : arg), _plan.ShownEnums, 0);
                        }

                        break;
                }
            }
        }

        return _plan.ShownEnums.Contains(cls);
    }

    /// <summary>Whether a dataclass, which shows its fields, has such a field.</summary>
    private bool IsFieldOfRecord(ClassSymbol cls) => ProgramNodes<ClassDefStmt>().Any(d => _model.Classes.GetValueOrDefault(d) is { IsDataclass: true } record
        && record.Attributes.Values.Any(a => a.Slot.Type.Parts.Any(p => p is InstanceType { Class: var field } && field == cls)));

    private string EnumMemberName(ClassSymbol cls, string member)
    {
        var name = LowersToEnum(cls) && IsNameShown(cls) ? member : NameStyle.Pascal(member);
        return name is "Name" or "Value" or "Members" or "Of" or "Named" || name == cls.CsName || cls.Methods.Values.Any(m => MethodName(m) == name) ? name + "Member" : name;
    }

    private EnumDeclarationSyntax EnumDeclaration(ClassSymbol cls)
    {
        var members = EnumMembers(cls).Zip(EnumValues(cls), (a, value) =>
            WithComments(EnumMemberDeclaration(Cs.Escaped(EnumMemberName(cls, a.Name))).WithEqualsValue(EqualsValueClause(NumberAsWritten(a.Default, value))), (Stmt)a.Definitions[0]));
        return WithClassSummary(cls, SyntaxFactory.EnumDeclaration(cls.CsName!).WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword))).WithMembers(SeparatedList(members)));
    }

    /// <summary>The first member with the value of another one, which is an alias of it.</summary>
    private static AttributeSymbol? AliasedBy(ClassSymbol cls, AttributeSymbol member) => member.Default is NameExpr name && cls.Attributes.GetValueOrDefault(name.Id) is { } named
        ? AliasedBy(cls, named) ?? named
        : EnumMembers(cls).TakeWhile(other => other != member).FirstOrDefault(other => IsSameConstant(other.Default, member.Default));

    private static bool IsSameConstant(Expr? a, Expr? b) => (a, b) switch
    {
        (ConstantExpr { Value: var x }, ConstantExpr { Value: var y }) => Equals(x, y),
        (TupleExpr x, TupleExpr y) => x.Elts.Length == y.Elts.Length && x.Elts.Zip(y.Elts).All(pair => IsSameConstant(pair.First, pair.Second)),
        _ => false,
    };

    private static IEnumerable<long> EnumValues(ClassSymbol cls)
    {
        long next = 1;
        foreach (var member in EnumMembers(cls))
        {
            var value = member.Default is ConstantExpr { Value: long v } ? v : next;
            next = value + 1;
            yield return value;
        }
    }

    private TypeDeclarationSyntax EnumClass(ClassSymbol cls)
    {
        var members = new List<MemberDeclarationSyntax>();
        var names = new List<string>();
        var valueType = PyType.Never;
        var joiner = new TypeJoiner();
        foreach (var attribute in EnumMembers(cls).Where(a => a.Default is not NameExpr))
        {
            valueType = joiner.Join(valueType, IsAutoValue(attribute) && IsStrEnum(cls) ? PyType.Str : attribute.Slot.Type);
        }

        var values = EnumValues(cls).ToList();
        var type = _types.Of(valueType);
        var index = 0;
        foreach (var attribute in EnumMembers(cls))
        {
            var name = EnumMemberName(cls, attribute.Name);
            if (AliasedBy(cls, attribute) is { } aliased)
            {
                index++;
                members.Add(WithComments(
                    FieldDeclaration(VariableDeclaration(Cs.Type(cls.CsPath), SingletonSeparatedList(VariableDeclarator(Identifier(name), null, EqualsValueClause(Cs.Id(EnumMemberName(cls, aliased.Name)))))))
                        .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword), Token(SyntaxKind.ReadOnlyKeyword))),
                    (Stmt)attribute.Definitions[0]));
                continue;
            }

            names.Add(name);
            var value = !IsAutoValue(attribute) ? ExpressionAs(attribute.Default!, valueType) : IsStrEnum(cls) ? Cs.Str(attribute.Name.ToLowerInvariant()) : Cs.Int(values[index]);
            index++;
            members.Add(WithComments(
                FieldDeclaration(VariableDeclaration(Cs.Type(cls.CsPath), SingletonSeparatedList(VariableDeclarator(Identifier(name), null,
                    EqualsValueClause(ImplicitObjectCreationExpression(Cs.Args(Cs.Str(attribute.Name), value), null))))))
                    .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword), Token(SyntaxKind.ReadOnlyKeyword))),
                (Stmt)attribute.Definitions[0]));
        }

        PropertyDeclarationSyntax Property(TypeSyntax propertyType, string name, ExpressionSyntax value, bool isStatic) =>
            PropertyDeclaration(propertyType, name)
                .WithModifiers(isStatic ? TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword)) : TokenList(Token(SyntaxKind.PublicKeyword)))
                .WithAccessorList(Accessors(settable: false))
                .WithInitializer(EqualsValueClause(value))
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));

        members.Add(Property(Cs.Type($"IReadOnlyList<{cls.CsName}>"), "Members", Cs.Collection([.. names.Select(Cs.Id)]), isStatic: true));
        var init = cls.Methods.GetValueOrDefault("__init__");
        if (init is null)
        {
            members.Add(Property(Cs.Type("string"), "Name", Cs.Id("name"), isStatic: false));
            members.Add(Property(type, "Value", Cs.Id("value"), isStatic: false));
        }
        else
        {
            members.Add(PropertyDeclaration(Cs.Type("string"), "Name").WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword))).WithAccessorList(Accessors(settable: false)));
            members.Add(PropertyDeclaration(type, "Value").WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword))).WithAccessorList(Accessors(settable: false)));
            members.AddRange(Fields(cls, null));
            members.Add(EnumConstructor(cls, init, type, valueType));
        }

        if (cls.IsLookedUp)
        {
            members.Add(EnumLookup(cls, type, valueType));
        }

        if (cls.IsLookedUpByName)
        {
            members.Add(EnumLookupByName(cls));
        }

        members.AddRange(Methods(cls));
        if (!cls.Methods.ContainsKey("__str__"))
        {
            members.Add(ArrowMethod(Cs.Type("string"), "ToString", [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword], [],
                PrintsValue(cls) ? Interpolated([new TextPart(null, Cs.Id("Value"), IsStrEnum(cls))]) : Interpolated([Literal(cls.Name + "."), new TextPart(null, Cs.Id("Name"), true)])));
        }

        if ((IsNameShown(cls) || IsFieldOfRecord(cls)) && !cls.Methods.ContainsKey("__repr__"))
        {
            members.Add(ArrowMethod(Cs.Type("string"), "Repr", [SyntaxKind.PublicKeyword], [],
                Interpolated([Literal($"<{cls.Name}."), new TextPart(null, Cs.Id("Name"), true), Literal(": "), .. ValueText(Cs.Id("Value"), valueType, repr: true, null), Literal(">")])));
        }

        var bases = Interfaces(cls).ToList();
        if (IsNameShown(cls))
        {
            UseType("IPyRepr");
            bases.Add(SimpleBaseType(Cs.Type("IPyRepr")));
        }

        if ((WritesJson || cls.IsAmongNumbers) && (IsIntEnum(cls) || IsTextEnum(cls.Self)))
        {
            UseType("IPyJson");
            bases.Add(SimpleBaseType(Cs.Type("IPyJson")));
            members.Add(JsonValue(Cs.Id("Value")));
        }

        if (IsIntEnum(cls) || (IsTextEnum(cls.Self) && OrdersValues))
        {
            // Its members are ordered as the numbers or texts that they are.
            bases.Add(SimpleBaseType(Cs.Type("IComparable")));
            members.Add(ArrowMethod(Cs.Type("int"), "CompareTo", [SyntaxKind.PublicKeyword], [Parameter(Identifier("obj")).WithType(Cs.Type("object?"))],
                ParseExpression(IsIntEnum(cls) ? $"Value.CompareTo((obj as {cls.CsName})?.Value)" : $"string.CompareOrdinal(Value, (obj as {cls.CsName})?.Value)")));
        }

        var declaration = SyntaxFactory.ClassDeclaration(cls.CsName!)
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.SealedKeyword)))
            .WithMembers(List(members));
        if (init is null)
        {
            declaration = declaration.WithParameterList(ParameterList(SeparatedList([Parameter(Identifier("name")).WithType(Cs.Type("string")), Parameter(Identifier("value")).WithType(type)])));
        }

        return bases.Count > 0 ? declaration.WithBaseList(BaseList(SeparatedList(bases))) : declaration;
    }

    /// <summary>Whether the program writes JSON, where a member that is text or a number is written as that.</summary>
    private bool WritesJson => _plan.Fact(() => ProgramNodes<CallExpr>().Any(c => c.Func is AttributeExpr { Attr: "dumps" or "dump" } or NameExpr { Id: "dumps" or "dump" }));

    /// <summary><c>__init__</c> of an enum takes a member's value apart.</summary>
    private ConstructorDeclarationSyntax EnumConstructor(ClassSymbol cls, FunctionSymbol init, TypeSyntax type, PyType valueType)
    {
        var outer = _frame;
        _frame = new Frame(init.Scope!, init, VariablePlacement.Of(_model, init.Scope!, init.Def!.Body), outer) { Class = cls };
        try
        {
            NameVariables();
            var parts = init.Parameters.Skip(1).Select(ParameterName).ToList();
            var memberName = parts.Contains("name") ? "memberName" : "name";
            var memberValue = parts is ["value"] || parts.Contains("value") ? "memberValue" : "value";
            Emit(Cs.Assign(Cs.Id("Name"), Cs.Id(memberName)));
            Emit(Cs.Assign(Cs.Id("Value"), Cs.Id(memberValue)));
            if (valueType is TupleType tuple && tuple.Items.Length == parts.Count)
            {
                Emit(Cs.Stmt(AssignmentExpression(
                    SyntaxKind.SimpleAssignmentExpression,
                    DeclarationExpression(Cs.Id("var"), ParenthesizedVariableDesignation(SeparatedList(parts.Select(p => (VariableDesignationSyntax)SingleVariableDesignation(Identifier(p)))))),
                    Cs.Id(memberValue))));
            }
            else if (parts is [var only])
            {
                Emit(Cs.Local(null, only, Cs.Id(memberValue)));
            }
            else
            {
                throw Unsupported(init.Def, "this '__init__' of an enum");
            }

            Statements(init.Def.Body);
            return ConstructorDeclaration(cls.CsName!)
                .WithModifiers(TokenList(Token(SyntaxKind.PrivateKeyword)))
                .WithParameterList(ParameterList(SeparatedList([Parameter(Identifier(memberName)).WithType(Cs.Type("string")), Parameter(Identifier(memberValue)).WithType(type)])))
                .WithBody(Cs.Block(_frame.Out));
        }
        finally
        {
            _frame = outer;
        }
    }

    private MethodDeclarationSyntax EnumLookup(ClassSymbol cls, TypeSyntax type, PyType valueType)
    {
        var member = Cs.Member(Cs.Id("member"), "Value");
        var missing = cls.FindMethod("_missing_") is { IsStub: false, Parameters.Count: 2 } own ? own : null;
        if (missing is not null && _types.Text(missing.Parameters[1].Slot.Type) != _types.Text(valueType))
        {
            // What is looked up need not be of the members' type.
            (type, valueType) = (_types.Of(missing.Parameters[1].Slot.Type), PyType.Any);
        }

        var same = IsEqualByOperator(valueType) ? Cs.Equal(member, Cs.Id("value")) : CallHelper("PyEq", "AreEqual", member, Cs.Id("value"));
        var message = Interpolated([.. ValueText(Cs.Id("value"), valueType, repr: true, null), Literal($" is not a valid {cls.Name}")]);
        ExpressionSyntax otherwise = ThrowExpression(Cs.New(Cs.Type("ArgumentException"), message));
        if (missing is not null)
        {
            var replaced = Cs.CallMember(Cs.Name(cls.CsPath), MethodName(missing), Cs.Id("value"));
            otherwise = missing.Return.Type.AllowsNone || missing.ReturnsNothing ? BinaryExpression(SyntaxKind.CoalesceExpression, replaced, otherwise) : replaced;
        }

        return ArrowMethod(
            Cs.Type(cls.CsPath),
            "Of",
            [SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword],
            [Parameter(Identifier("value")).WithType(type)],
            BinaryExpression(SyntaxKind.CoalesceExpression, Cs.CallMember(Cs.Id("Members"), "FirstOrDefault", Cs.Lambda(["member"], same)), otherwise));
    }

    private MethodDeclarationSyntax EnumLookupByName(ClassSymbol cls) => ArrowMethod(
        Cs.Type(cls.CsPath),
        "Named",
        [SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword],
        [Parameter(Identifier("name")).WithType(Cs.Type("string"))],
        BinaryExpression(
            SyntaxKind.CoalesceExpression,
            Cs.CallMember(Cs.Id("Members"), "FirstOrDefault", Cs.Lambda(["member"], Cs.Equal(Cs.Member(Cs.Id("member"), "Name"), Cs.Id("name")))),
            ThrowExpression(Cs.New(Cs.Type("KeyNotFoundException"), CallHelper("PyText", "Quote", Cs.Id("name"))))));

    private static bool IsAutoValue(AttributeSymbol attribute) => attribute.Default is CallExpr { Func: NameExpr { Id: "auto" } or AttributeExpr { Attr: "auto" } };

    /// <summary><c>Color(1)</c>: the member with a value.</summary>
    private ExpressionSyntax EnumByValue(CallExpr call, ClassSymbol cls)
    {
        if (IsFlag(cls) && call.Args.Length == 1)
        {
            return Cs.Cast(Cs.Type(cls.CsPath), _model.TypeOf(call.Args[0]) is PrimitiveType ? Expression(call.Args[0]) : Cs.Cast(Cs.Type("int"), Expression(call.Args[0])));
        }

        if (call.Args is [var own] && _model.TypeOf(own) is InstanceType { Class: var same } && same == cls)
        {
            return Expression(own);
        }

        if (call.Args is [ConstantExpr constant])
        {
            var values = EnumValues(cls).ToList();
            var member = EnumMembers(cls).Where((a, i) => IsAutoValue(a) ? Equals(constant.Value, values[i]) : a.Default is ConstantExpr c && Equals(c.Value, constant.Value)).FirstOrDefault();
            if (member is not null)
            {
                return Cs.Member(Cs.Name(cls.CsPath), EnumMemberName(cls, member.Name));
            }

            cls.IsLookedUp = true;
        }

        if (LowersToEnum(cls) || call.Args is not [var looked])
        {
            throw Unsupported(call, "a lookup of an enum's member by value");
        }

        // What was read from JSON is of the kind that the members' values are, or it is none of them.
        var isOpen = IsJson(_model.TypeOf(looked)) || IsDynamic(_model.TypeOf(looked));
        var value = isOpen && EnumMembers(cls).All(m => m.Default is ConstantExpr { Value: string } || (IsAutoValue(m) && IsStrEnum(cls))) ? ExpressionAs(looked, PyType.Str)
            : isOpen && EnumMembers(cls).All(m => m.Default is ConstantExpr { Value: long } || (IsAutoValue(m) && !IsStrEnum(cls))) ? ExpressionAs(looked, PyType.Int)
            : Expression(looked);
        return Cs.CallMember(Cs.Name(cls.CsPath), "Of", value);
    }

    /// <summary><c>Color["RED"]</c>: the member with a name.</summary>
    private ExpressionSyntax EnumByName(SubscriptExpr s, ClassSymbol cls)
    {
        if (s.Slice is ConstantExpr { Value: string name } && cls.Attributes.ContainsKey(name))
        {
            return Cs.Member(Cs.Name(cls.CsPath), EnumMemberName(cls, name));
        }

        var sought = IsJson(_model.TypeOf(s.Slice).WithoutNone) || IsDynamic(_model.TypeOf(s.Slice)) ? ExpressionAs(s.Slice, PyType.Str)
            : _model.TypeOf(s.Slice).AllowsNone ? Cs.Forgive(Expression(s.Slice)) : Expression(s.Slice);
        if (IsFlag(cls) && IsNameShown(cls))
        {
            return Cs.Call(GenericHelper("PyFlag", "Named", Cs.Type(cls.CsPath)), sought);
        }

        return LowersToEnum(cls) || !cls.IsLookedUpByName ? throw Unsupported(s, "a lookup of an enum's member by name") : Cs.CallMember(Cs.Name(cls.CsPath), "Named", sought);
    }

    private ExpressionSyntax EnumPart(AttributeExpr a, ClassSymbol e)
    {
        var value = Receiver(a.Value);
        if (!LowersToEnum(e))
        {
            return Cs.Member(value, NameStyle.Pascal(a.Attr));
        }

        if (IsFlag(e) && a.Attr != "value")
        {
            return Cs.Forgive(CallHelper("PyFlag", "Name", value));
        }

        return a.Attr == "value" ? Cs.Cast(Cs.Type("int"), value) : Cs.CallMember(value, "ToString");
    }

    /// <summary>A member of an IntEnum as the number it is.</summary>
    private static ExpressionSyntax AsNumber(ExpressionSyntax value, ClassSymbol cls) => !LowersToEnum(cls) ? Cs.Member(value, "Value")
        : Cs.Cast(Cs.Type("int"), value is CastExpressionSyntax { Type: NullableTypeSyntax nullable } taken ? Cs.Cast(nullable.ElementType, Cs.Forgive(taken.Expression)) : value);

    /// <summary>A number, which may be the member of an enum of ints.</summary>
    private ExpressionSyntax NumberOf(Expr node) => IsIntEnumMember(_model.TypeOf(node)) ? AsNumber(Expression(node), ((InstanceType)_model.TypeOf(node)).Class) : Expression(node);

    /// <summary>The text of an enum's member.</summary>
    private static List<TextPart> EnumText(ExpressionSyntax value, ClassSymbol cls, bool repr)
    {
        if (!LowersToEnum(cls))
        {
            return [new TextPart(null, repr ? Cs.CallMember(value, "Repr") : value)];
        }

        var number = new TextPart(null, Cs.Cast(Cs.Type("int"), value));
        return repr ? [Literal($"<{cls.Name}."), new TextPart(null, value), Literal(": "), number, Literal(">")]
            : IsIntEnum(cls) && PrintsValue(cls) ? [number]
            : [Literal(cls.Name + "."), new TextPart(null, value)];
    }

    /// <summary>Whether the program sorts, or looks for the least or the most.</summary>
    private bool OrdersValues => _plan.Fact(() => ProgramNodes<CallExpr>().Any(c => c.Func is NameExpr { Id: "sorted" or "min" or "max" or "heappush" or "nlargest" or "nsmallest" or "insort" } or AttributeExpr { Attr: "sort" or "heappush" or "nlargest" or "nsmallest" or "insort" }));
}
