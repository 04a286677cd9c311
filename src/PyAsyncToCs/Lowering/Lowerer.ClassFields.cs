using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>The attributes of a class as fields, properties and constants.</summary>
internal sealed partial class Lowerer
{
    private bool IsStaticAttribute(AttributeSymbol attribute) =>
        attribute.IsClassLevel && !attribute.IsInstanceLevel && (!DataclassField.HasFields(attribute.Owner) || DataclassField.IsClassVar(attribute)) && !attribute.Owner.IsEnum
        && !IsRebound(attribute) && !ProtocolsOf(attribute.Owner).Any(p => p.Attributes.ContainsKey(attribute.Name));

    /// <summary>Whether a base or a derived class binds the attribute too.</summary>
    private static bool IsRebound(AttributeSymbol attribute) =>
        Descendants(attribute.Owner).Skip(1).Any(s => s.Attributes.ContainsKey(attribute.Name)) || OverriddenAttribute(attribute) is not null;

    /// <summary>The property of a base that a class attribute takes the place of.</summary>
    private static FunctionSymbol? OverriddenProperty(AttributeSymbol attribute) =>
        attribute.Default is null ? null
        : attribute.Owner.Lineage().Skip(1).Select(b => b.IsUser ? b.Methods.GetValueOrDefault(attribute.Name) : null).FirstOrDefault(m => m is not null) is { IsProperty: true } property ? property
        : null;

    private static AttributeSymbol? OverriddenAttribute(AttributeSymbol attribute) =>
        attribute.Owner.Lineage().Skip(1).FirstOrDefault(b => b.IsUser && b.Attributes.ContainsKey(attribute.Name))?.Attributes[attribute.Name];

    /// <summary>A class attribute that subclasses bind again and no instance does: a virtual property.</summary>
    private static bool IsVirtualConstant(AttributeSymbol attribute) =>
        IsRebound(attribute) && FamilyOf(RootAttribute(attribute)).All(a => a is { IsInstanceLevel: false, IsAssignedOnClass: false } && (!a.Owner.IsDataclass || DataclassField.IsClassVar(a)));

    /// <summary>A class attribute that subclasses bind again, and some instances too: each class has its own start for it.</summary>
    private static bool IsVirtualField(AttributeSymbol attribute) =>
        attribute is { IsClassLevel: true, Default: not null } && IsRebound(attribute) && FamilyOf(RootAttribute(attribute)) is var family
        && family.Exists(a => a.IsInstanceLevel) && family.TrueForAll(a => !a.IsAssignedOnClass && !a.Owner.IsDataclass && (!a.IsClassLevel || a.Default is not null))
        && family[0].IsClassLevel;

    /// <summary>Whether instances may have something else where their class has a method.</summary>
    private static bool ReplacesMethod(AttributeSymbol attribute) =>
        attribute.Owner.Lineage().Any(c => c.IsUser && c.Methods.GetValueOrDefault(attribute.Name) is { IsProperty: false, IsStub: false });

    private string MemberName(AttributeSymbol attribute)
    {
        if (attribute.CsName is not null)
        {
            return attribute.CsName;
        }

        if (OverriddenAttribute(attribute) is { } outer)
        {
            return attribute.CsName = MemberName(outer);
        }

        // What nothing here reads is there for others.
        var isPublic = attribute.IsUsedOutside || !attribute.IsRead || attribute.Owner.Subclasses.Count > 0 || attribute.IsClassLevel || DataclassField.HasFields(attribute.Owner);
        return isPublic ? PropertyName(attribute) : attribute.CsName = FieldName(attribute);
    }

    private static string FieldName(AttributeSymbol attribute)
    {
        var camel = NameStyle.Camel(attribute.Name).TrimStart('@');
        return "_" + camel;
    }

    private IEnumerable<MemberDeclarationSyntax> Fields(ClassSymbol cls, Primary? primary)
    {
        if (StoresMessage(cls))
        {
            yield return PropertyDeclaration(Cs.Type("string"), "Message")
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.OverrideKeyword)))
                .WithAccessorList(Accessors(settable: false));
        }

        var fieldNames = cls.Methods.ContainsKey("__init__") ? [] : DataclassField.Own(cls).Select(f => f.Attribute.Name).ToHashSet();
        foreach (var attribute in cls.Attributes.Values)
        {
            if (primary is not null && primary.Assigned.TryGetValue(attribute, out var known) && known.Parameter is not null && primary.Captured.Contains(known.Parameter))
            {
                continue;
            }

            if (fieldNames.Contains(attribute.Name) || (cls.IsEnum && attribute.IsClassLevel) || DataclassField.IsSeparator(attribute) || attribute is { Name: "__slots__" or "__match_args__", IsRead: false })
            {
                // Those two tell Python what C#'s declarations say anyway.
                continue;
            }

            if (attribute.IsClassLevel && OverriddenProperty(attribute) is { } replaced)
            {
                yield return PropertyDeclaration(_types.Of(replaced.Return), MethodName(replaced))
                    .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.OverrideKeyword)))
                    .WithExpressionBody(ArrowExpressionClause(ExpressionAs(attribute.Default!, replaced.Return)))
                    .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
                continue;
            }

            if (IsPerClass(attribute))
            {
                if (PerClassAttribute(attribute) is { } perClass)
                {
                    yield return perClass;
                }

                continue;
            }

            if (ReplacesMethod(attribute))
            {
                Report(Diagnostics.Rules.Unsupported, attribute.Definitions[0], $"the attribute '{attribute.Name}' in place of the method");
                continue;
            }

            if (IsVirtualConstant(attribute))
            {
                if (IsShared(attribute))
                {
                    var hides = attribute.Owner.Lineage().Skip(1).Any(c => c.Attributes.TryGetValue(attribute.Name, out var hidden) && IsShared(hidden)) ? new[] { SyntaxKind.NewKeyword } : [];
                    yield return PropertyDeclaration(_types.Of(attribute.Slot), SharedName(attribute))
                        .WithModifiers(TokenList([.. new[] { SyntaxKind.PublicKeyword }.Concat(hides).Append(SyntaxKind.StaticKeyword).Select(Token)]))
                        .WithAccessorList(Accessors(settable: false))
                        .WithInitializer(EqualsValueClause(ExpressionAs(attribute.Default!, attribute.Slot)))
                        .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
                }

                yield return VirtualConstant(attribute);
                continue;
            }

            if (IsVirtualField(attribute))
            {
                var inherits = OverriddenAttribute(attribute) is null ? SyntaxKind.VirtualKeyword : SyntaxKind.OverrideKeyword;
                yield return PropertyDeclaration(_types.Of(attribute.Slot), MemberName(attribute))
                    .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(inherits)))
                    .WithAccessorList(Accessors(settable: true))
                    .WithInitializer(EqualsValueClause(ExpressionAs(attribute.Default!, attribute.Slot))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
                continue;
            }

            if (OverriddenAttribute(attribute) is not null)
            {
                if (attribute.IsClassLevel)
                {
                    Report(Diagnostics.Rules.Unsupported, attribute.Definitions[0], "a class attribute that a subclass changes");
                }

                continue;
            }

            NoteMixedNumbers(attribute.Slot, attribute.Name, attribute.Definitions[0]);
            var type = _types.Of(attribute.Slot);
            if (attribute.Slot.Type is NeverType or AnyType)
            {
                Report(Diagnostics.Rules.UnknownType, attribute.Definitions[0], attribute.Name);
            }

            ExpressionSyntax? initial = null;
            if (primary is not null && primary.Assigned.TryGetValue(attribute, out var assigned))
            {
                initial = assigned.Parameter is not null ? Cs.Id(ParameterName(assigned.Parameter)) : ExpressionAs(assigned.Value, attribute.Slot);
            }
            else if (attribute.Default is { } value)
            {
                initial = ExpressionAs(value, attribute.Slot);
            }

            initial = initial is null ? null : Cs.Initial(initial, type);
            if (attribute.Default is CallExpr or ListExpr or DictExpr or SetExpr && !IsStaticAttribute(attribute) && attribute.IsInstanceLevel)
            {
                Report(Diagnostics.Rules.Unsupported, attribute.Definitions[0], "a shared class attribute that instances replace");
            }

            var isStatic = IsStaticAttribute(attribute);
            if (isStatic && attribute.Default is { } constant && IsLiteral(constant) && !attribute.IsAssignedOnClass)
            {
                yield return FieldDeclaration(VariableDeclaration(type, SingletonSeparatedList(VariableDeclarator(Identifier(MemberName(attribute)), null, EqualsValueClause(initial!)))))
                    .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.ConstKeyword)));
                continue;
            }

            if (initial is null && !TypeMapper.IsValueType(attribute.Slot.Type) && !_types.Text(attribute.Slot).EndsWith('?') && !IsSetInConstructor(cls, attribute))
            {
                initial = Cs.Forgive(Cs.Null);
            }

            if (attribute.IsMutated && initial is LiteralExpressionSyntax { Token.Text: var first } && (first == "null" || (first is "0" or "0.0" or "false" && _types.Text(attribute.Slot) is "int" or "long" or "double" or "bool")))
            {
                // What C# gives it anyway.
                initial = null;
            }

            var name = MemberName(attribute);
            if (name.StartsWith('_'))
            {
                var modifiers = new List<SyntaxToken> { Token(SyntaxKind.PrivateKeyword) };
                if (!attribute.IsMutated)
                {
                    modifiers.Add(Token(SyntaxKind.ReadOnlyKeyword));
                }

                yield return FieldDeclaration(VariableDeclaration(type, SingletonSeparatedList(VariableDeclarator(Identifier(name), null, initial is null ? null : EqualsValueClause(initial)))))
                    .WithModifiers(TokenList(modifiers));
                continue;
            }

            var accessors = new List<AccessorDeclarationSyntax> { AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)) };
            if (attribute.IsMutated || attribute.IsAssignedOnClass || isStatic)
            {
                accessors.Add(AccessorDeclaration(SyntaxKind.SetAccessorDeclaration).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)));
            }

            var property = PropertyDeclaration(type, name)
                .WithModifiers(isStatic ? TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword)) : TokenList(Token(AccessOf(attribute))))
                .WithAccessorList(AccessorList(List(accessors)));
            yield return initial is null ? property : property.WithInitializer(EqualsValueClause(initial)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }
    }

    /// <summary>Whether every run of the constructor surely sets an attribute, so that it needs no first value.</summary>
    private bool IsSetInConstructor(ClassSymbol cls, AttributeSymbol attribute) =>
        DataclassField.Own(cls).Any(f => f.Attribute == attribute) || cls.Methods.GetValueOrDefault("__init__") is { Def: { } def } && def.Body.Any(s => s switch
        {
            AssignStmt a => a.Targets.Any(t => t is AttributeExpr x && _model.AttributeTargets.GetValueOrDefault(x) == attribute || t is TupleExpr u && u.Elts.OfType<AttributeExpr>().Any(x => _model.AttributeTargets.GetValueOrDefault(x) == attribute)),
            AnnAssignStmt { Target: AttributeExpr x, Value: not null } => _model.AttributeTargets.GetValueOrDefault(x) == attribute,
            _ => false,
        });

    private PropertyDeclarationSyntax VirtualConstant(AttributeSymbol attribute)
    {
        var modifier = OverriddenAttribute(attribute) is null ? SyntaxKind.VirtualKeyword : SyntaxKind.OverrideKeyword;
        var property = PropertyDeclaration(_types.Of(attribute.Slot), MemberName(attribute));
        if (attribute.Default is not { } value)
        {
            if (!HasAbstractMember(attribute.Owner))
            {
                // There are instances of the class itself, which have no such attribute.
                var missing = ThrowExpression(Cs.New(Cs.Type("MissingMemberException"), Cs.Str($"'{attribute.Owner.Name}' object has no attribute '{attribute.Name}'")));
                return property.WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(modifier))).WithExpressionBody(ArrowExpressionClause(missing)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
            }

            return property.WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.AbstractKeyword))).WithAccessorList(Accessors(settable: false));
        }

        property = property.WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(modifier)));
        return IsShared(attribute) || IsLiteral(value) || value is ConstantExpr
            ? property.WithExpressionBody(ArrowExpressionClause(IsShared(attribute) ? Cs.Id(SharedName(attribute)) : ExpressionAs(value, attribute.Slot))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            : property.WithAccessorList(Accessors(settable: false)).WithInitializer(EqualsValueClause(ExpressionAs(value, attribute.Slot))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    /// <summary>Whether the objects of a class share what a class attribute holds that derived classes bind again, or the class itself is asked for it.</summary>
    private bool IsShared(AttributeSymbol attribute) =>
        attribute.Default is { } value && !IsLiteral(value) && value is not (ConstantExpr or LambdaExpr) && attribute.Owner.IsUser && attribute.Owner.TypeParams.IsEmpty
        && IsVirtualConstant(attribute) && OverriddenProperty(attribute) is null && (attribute.IsReadOnClass || (value is not TupleExpr && attribute.Slot.Type is InstanceType));

    /// <summary>The static member beside a virtual one.</summary>
    private string SharedName(AttributeSymbol attribute) => "Default" + MemberName(attribute);
}
