using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Class attributes that each derived class has a value of its own of, once it is assigned there.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The outermost base's attribute of the same name.</summary>
    private static AttributeSymbol RootAttribute(AttributeSymbol attribute)
    {
        while (OverriddenAttribute(attribute) is { } outer)
        {
            attribute = outer;
        }

        return attribute;
    }

    /// <summary>An attribute with those of the same name of the whole family.</summary>
    private static List<AttributeSymbol> FamilyOf(AttributeSymbol root) =>
        [.. Descendants(root.Owner).Select(c => c.Attributes.GetValueOrDefault(root.Name)).OfType<AttributeSymbol>().Distinct()];

    /// <summary>Whether classes of a family have the attribute with values that a static member, or a virtual one, cannot tell apart.</summary>
    private static bool IsPerClass(AttributeSymbol attribute)
    {
        var root = RootAttribute(attribute);
        if (!root.Owner.IsUser || root.Owner.Subclasses.Count == 0 || root.Default is null || root.Owner.IsEnum || !root.Owner.TypeParams.IsEmpty)
        {
            return false;
        }

        var family = FamilyOf(root);
        return family.All(a => !a.IsInstanceLevel && (!DataclassField.HasFields(a.Owner) || DataclassField.IsClassVar(a)) && (a.Default is null || IsFirstValue(a.Default)))
            && ((family.Any(a => a.IsAssignedOnClass) && (family.Count > 1 || root.IsAssignedOnDerived))
                || (family.Count > 1 && family.Any(a => a.IsReadOnClass) && family.Any(a => !IsLiteral(a.Default!))));
    }

    /// <summary>Whether a value is the same whenever it is written down.</summary>
    private static bool IsFirstValue(Expr value) =>
        IsLiteral(value) || value is ConstantExpr or ListExpr { Elts.IsEmpty: true } or DictExpr { Keys.IsEmpty: true }
        || value is ListExpr { Elts: var items } && items.All(IsLiteral)
        || value is TupleExpr { Elts: var parts } && parts.All(IsLiteral)
        || value is DictExpr { Keys: var keys, Values: var values } && keys.All(k => k is not null && IsLiteral(k)) && values.All(IsLiteral);

    /// <summary>The attribute that a name of a class body is, where the body binds it once.</summary>
    private AttributeSymbol? ClassBodyAttribute(Symbol symbol) =>
        symbol.Scope.Kind == ScopeKind.Class && _model.Classes.Values.FirstOrDefault(c => c.Scope == symbol.Scope)?.Attributes.GetValueOrDefault(symbol.Name) is { Definitions.Count: 1 } attribute ? attribute : null;

    /// <summary>What a class body reads of itself, further up: <c>limit = 2 * size</c>.</summary>
    private ExpressionSyntax ClassBodyName(NameExpr name, Symbol symbol)
    {
        if (ClassBodyAttribute(symbol) is { } attribute)
        {
            if (IsStaticAttribute(attribute) && !attribute.IsAssignedOnClass && !IsPerClass(attribute))
            {
                var member = MemberName(attribute);
                return Unwrap(_frame.Class == attribute.Owner ? Cs.Id(member) : Cs.Member(Cs.Type(attribute.Owner.CsPath), member), attribute.Slot.Type, _model.TypeOf(name));
            }

            if (attribute.Default is { } value && IsLiteral(value))
            {
                return Expression(value);
            }
        }

        throw Unsupported(name, $"'{name.Id}', a name of the class's body,");
    }

    /// <summary><c>public static PyClassAttribute&lt;int&gt; Count { get; } = new(0) { [typeof(Derived)] = 10 };</c>; null for the derived classes.</summary>
    private PropertyDeclarationSyntax? PerClassAttribute(AttributeSymbol attribute)
    {
        if (OverriddenAttribute(attribute) is not null)
        {
            return null;
        }

        NoteMixedNumbers(attribute.Slot, attribute.Name, attribute.Definitions[0]);
        var own = FamilyOf(attribute).Where(a => a != attribute && a.Default is not null)
            .Select(a => (ExpressionSyntax)AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                ImplicitElementAccess(BracketedArgumentList(SingletonSeparatedList(Argument(TypeOfExpression(_types.Of(a.Owner.Self)))))),
                ExpressionAs(a.Default!, attribute.Slot)))
            .ToList();
        var made = ImplicitObjectCreationExpression(
            ArgumentList(SingletonSeparatedList(Argument(ExpressionAs(attribute.Default!, attribute.Slot)))),
            own.Count == 0 ? null : InitializerExpression(SyntaxKind.ObjectInitializerExpression, SeparatedList(own)));
        NoteHelperType("PyClassAttribute");
        return PropertyDeclaration(ParseTypeName($"PyClassAttribute<{_types.Text(attribute.Slot)}>"), MemberName(attribute))
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword)))
            .WithAccessorList(Accessors(settable: false))
            .WithInitializer(EqualsValueClause(made))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    /// <summary>The attribute of the class that an expression is, or is an object of.</summary>
    private ElementAccessExpressionSyntax PerClassPlace(AttributeExpr a, AttributeSymbol attribute, out Slot slot)
    {
        var root = RootAttribute(attribute);
        slot = root.Slot;
        var name = MemberName(root);
        ExpressionSyntax place = _frame.Class is { } inside && inside.IsSubclassOf(root.Owner) && !IsHiddenByLocal(name) ? Cs.Id(name) : Cs.Member(Cs.Name(root.Owner.CsPath), name);
        return Cs.Index(place, ClassKey(a.Value));
    }

    private ExpressionSyntax ClassKey(Expr node) => node switch
    {
        AttributeExpr { Attr: "__class__", Value: var instance } => TypeValue(instance),
        CallExpr { Func: NameExpr { Id: "type" }, Args: [var instance] } => TypeValue(instance),
        _ when _model.TypeOf(node) is ClassType named && !_model.IsFreelyCalled(named) => TypeOfExpression(_types.Of(named.Class.Self)),
        _ when IsTypeValue(_model.TypeOf(node)) => Expression(node),
        _ when _model.TypeOf(node).Parts.Any(p => p is ClassType or FunctionType or CallableType) => throw Unsupported(node, "an attribute of a class that only the running program knows"),
        _ => TypeValue(node),
    };
}
