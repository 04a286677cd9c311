using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Dataclasses and named tuples as records (library reference, <c>dataclasses</c> and <c>typing.NamedTuple</c>).</summary>
internal sealed partial class Lowerer
{
    private static bool IsNamedTuple(ClassSymbol cls) => cls.HasBase("NamedTuple");

    /// <summary>Whether a class with fields is a record: its whole family compares by value, and none is an exception.</summary>
    private static bool IsRecord(ClassSymbol cls)
    {
        var root = cls;
        while (root.Bases.FirstOrDefault(b => b.Class.IsUser && !IsProtocol(b.Class)) is { } parent)
        {
            root = parent.Class;
        }

        return Descendants(root).All(c => DataclassField.HasFields(c) && !c.IsException && !c.Methods.ContainsKey("__eq__") && !c.Methods.ContainsKey("__init__")
            && !DataclassField.IsFalse(c.DataclassOptions.GetValueOrDefault("eq")));
    }

    /// <summary>Whether the fields are the parameters of a primary constructor, and nothing more happens in it.</summary>
    private bool IsPositional(ClassSymbol cls) => cls.FindMethod("__post_init__") is null
        && DataclassField.All(cls).All(f => f.InInit && (!f.HasDefault || !NeedsComputedDefault(f) || !TypeMapper.IsValueType(f.Attribute.Slot.Type)));

    private bool NeedsComputedDefault(DataclassField field) => IsNumberDefault(field.Default, field.Attribute.Slot) || IsBoxedDefault(field)
        || (field.Default is { } constant && IsBig(field.Attribute.Slot) && !IsZeroDefault(constant, field.Attribute.Slot) && !IsNone(constant)) || field.Factory is not null || field.Default is ConstantExpr { Value: ImmutableArray<byte> } or not (null or ConstantExpr or UnaryOpExpr { Operand: ConstantExpr }
        or AttributeExpr)
        || (field.Default is AttributeExpr member && !IsConstantMember(member, field.Attribute.Slot));

    /// <summary>Whether an attribute that is a default is a constant in C#.</summary>
    private bool IsConstantMember(AttributeExpr member, Slot place) => _model.TypeOf(member.Value) switch
    {
        ClassType { Class: { IsUser: true } cls } => TypeMapper.LowersToEnum(cls),
        ModuleType { Module: { IsUser: true } module } when _model.TypeOf(member) is not InstanceType { Class.IsEnum: true } =>
            module.Scope.Symbols.GetValueOrDefault(member.Attr) is { IsGlobal: true } symbol && IsConstant(symbol) && IsConstOfModule(symbol) == true,
        ModuleType or ClassType => _types.Text(place).TrimEnd('?') is "int" or "long" or "double" or "bool" or "string",
        _ => true,
    };

    /// <summary>Whether a default that is a constant stands where C# has no constant but null.</summary>
    private bool IsBoxedDefault(DataclassField field) => field.Default is { } constant && !IsNone(constant) && HasNoConstants(field.Attribute.Slot) && !field.Attribute.Slot.Type.AllowsNone;

    /// <summary>The fields that a constructor takes: in C# those with defaults last, and of them those that only names give.</summary>
    private IEnumerable<DataclassField> InCsOrder(IEnumerable<DataclassField> fields) =>
        fields.Where(f => f.InInit).OrderBy(f => IsOptional(f) ? 1 : 0).ThenBy(f => f.KeywordOnly ? 1 : 0);

    /// <summary>Whether callers may leave a field out in C#, too.</summary>
    private bool IsOptional(DataclassField field) => field.HasDefault && !(field.Default is { } value && CallerFills(field.Attribute, value));

    /// <summary>Whether callers write a field's default themselves: C# has no constant for it but null, which is a value of the field.</summary>
    private bool CallerFills(AttributeSymbol field, Expr value) => !IsNone(value) && HasNoConstants(field.Slot) && field.Slot.Type.AllowsNone;

    private string FieldParameterName(AttributeSymbol field, ClassSymbol owner) =>
        IsRecord(owner) && Descendants(owner).All(IsPositional) ? MemberName(field) : NameStyle.Camel(field.Name);

    private TypeDeclarationSyntax FieldClass(ClassSymbol cls)
    {
        var fields = DataclassField.All(cls);
        var isRecord = IsRecord(cls);

        // The parameters of a derived record that has a constructor are called otherwise, and so are those of its bases.
        var isPositional = IsPositional(cls) && (!isRecord || Descendants(cls).All(IsPositional));
        var members = new List<MemberDeclarationSyntax>();
        var inherited = cls.Lineage().Skip(1).Where(DataclassField.HasFields).SelectMany(DataclassField.Own).Select(f => f.Attribute.Name).ToHashSet();
        var ordered = InCsOrder(fields).ToList();
        var parameters = ParameterList(SeparatedList(ordered.Select(f => FieldParameter(cls, f))));
        var parent = cls.Bases.FirstOrDefault(b => b.Class.IsUser && !IsProtocol(b.Class));
        var baseFields = parent is null ? [] : InCsOrder(DataclassField.All(parent.Class)).Select(f => fields.First(own => own.Attribute.Name == f.Attribute.Name)).ToList();
        var baseArgs = Cs.Args([.. baseFields.Select(f => (ExpressionSyntax)Cs.Id(FieldParameterName(f.Attribute, cls)))]);
        foreach (var field in DataclassField.Own(cls).Where(f => !inherited.Contains(f.Attribute.Name) && !f.IsInitOnly))
        {
            if (!isRecord || !isPositional || field.Attribute.IsMutated || NeedsComputedDefault(field))
            {
                members.Add(FieldProperty(cls, field, isPositional));
            }
        }

        members.AddRange(Fields(cls, null));
        if (!isPositional)
        {
            members.Add(FieldConstructor(cls, fields, parameters, parent is null ? null : baseArgs, inherited));
        }

        if (!isPositional && IsUnpacked(cls))
        {
            members.Add(Deconstruction(ordered));
        }

        if (IsWrittenAsJson(cls))
        {
            members.Add(PropertyDeclaration(Cs.Type("IEnumerable<object?>"), "Fields")
                .WithExplicitInterfaceSpecifier(ExplicitInterfaceSpecifier(IdentifierName("IPyFields")))
                .WithExpressionBody(ArrowExpressionClause(Cs.Collection([.. ordered.Select(f => (ExpressionSyntax)Cs.Id(MemberName(f.Attribute)))])))
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken)));
        }

        members.AddRange(Methods(cls));
        members.AddRange(FieldEquality(cls, fields, isRecord));
        if (DataclassField.IsTrue(cls.DataclassOptions.GetValueOrDefault("order")) || (IsNamedTuple(cls) && IsNamedTupleOrdered(cls)))
        {
            members.AddRange(FieldOrder(cls, fields));
        }

        if (!cls.Methods.ContainsKey("__repr__") && !DataclassField.IsFalse(cls.DataclassOptions.GetValueOrDefault("repr")))
        {
            members.Add(FieldText(cls, fields));
        }

        members.AddRange(NestedTypes(cls));
        TypeDeclarationSyntax declaration = isRecord
            ? RecordDeclaration(Token(SyntaxKind.RecordKeyword), cls.CsName!)
            : SyntaxFactory.ClassDeclaration(cls.CsName!);
        declaration = declaration.WithModifiers(TokenList(ClassModifiers(cls)));
        if (isPositional)
        {
            declaration = declaration.WithParameterList(parameters);
        }

        var bases = new List<BaseTypeSyntax>();
        if (parent is not null)
        {
            bases.Add(isPositional && baseArgs.Arguments.Count > 0 ? PrimaryConstructorBaseType(BaseTypeOf(parent), baseArgs) : SimpleBaseType(BaseTypeOf(parent)));
        }

        declaration = WithTypeParameters(declaration, cls);
        bases.AddRange(Interfaces(cls));
        if (bases.Count > 0)
        {
            declaration = (TypeDeclarationSyntax)declaration.WithBaseList(BaseList(SeparatedList(bases)));
        }

        if (members.Count == 0 && declaration is RecordDeclarationSyntax record)
        {
            return record.WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }

        declaration = declaration.WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken)).WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken));
        return declaration.WithMembers(List(members));
    }

    private bool IsUnpacked(ClassSymbol cls) => IsNamedTuple(cls) && DataclassField.All(cls).Count > 1
        && ProgramNodes<Expr>().Any(e => e is TupleExpr { Context: ExprContext.Store } or ListExpr { Context: ExprContext.Store } && _model.TypeOf(e) is InstanceType { Class: var unpacked } && unpacked == cls);

    /// <summary>Whether a named tuple may be among what is written as JSON: there it is a list.</summary>
    private bool IsWrittenAsJson(ClassSymbol cls)
    {
        if (!IsNamedTuple(cls))
        {
            return false;
        }

        _plan.WrittenAsJson ??= [.. ProgramNodes<CallExpr>()
            .Where(c => c.Args.Length > 0 && _model.Calls.GetValueOrDefault(c)?.Function is { StubModule: "json", Name: "dumps" or "dump" or "encode" or "iterencode" })
            .Select(c => _model.TypeOf(c.Args[0]))];
        return _plan.WrittenAsJson.Any(t => MayHold(t, 0));

        bool MayHold(PyType type, int depth) => depth > 5 || type.Parts.Any(part => part switch
        {
            InstanceType { Class.IsUser: true } own => own.Class == cls,
            InstanceType i => i.Args.Any(a => MayHold(a.Type, depth + 1)),
            TupleType t => t.Items.Any(i => MayHold(i.Type, depth + 1)),
            _ => IsDynamic(part),
        });
    }

    /// <summary>What <c>var (a, b) = record</c> calls.</summary>
    private MethodDeclarationSyntax Deconstruction(List<DataclassField> fields)
    {
        var names = fields.ConvertAll(f => NameStyle.Camel(f.Attribute.Name));
        return MethodDeclaration(PredefinedType(Token(SyntaxKind.VoidKeyword)), "Deconstruct")
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
            .WithParameterList(ParameterList(SeparatedList(fields.Zip(names, (f, name) => Parameter(Identifier(name)).WithType(_types.Of(f.Attribute.Slot)).WithModifiers(TokenList(Token(SyntaxKind.OutKeyword)))))))
            .WithExpressionBody(ArrowExpressionClause(Cs.Assign(Cs.Tuple(names.Select(name => (ExpressionSyntax)Cs.Id(name))), Cs.Tuple(fields.Select(f => (ExpressionSyntax)Cs.Id(MemberName(f.Attribute)))))))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    /// <summary>The constructor of a class without fields of its own that a class with fields is the base of: it hands all on.</summary>
    private Primary? InheritedFields(ClassSymbol cls)
    {
        if (cls.FindMethod("__init__") is { IsStub: false } || cls.Bases.FirstOrDefault(b => b.Class.IsUser && !IsProtocol(b.Class)) is not { } parent || DataclassField.All(parent.Class) is not { Count: > 0 } fields)
        {
            return null;
        }

        var ordered = fields.Where(f => f.InInit).OrderBy(f => f.HasDefault ? 1 : 0).ThenBy(f => f.KeywordOnly ? 1 : 0).ToList();
        var arguments = Cs.Args([.. ordered.Select(f => (ExpressionSyntax)Cs.Id(FieldParameterName(f.Attribute, cls)))]);
        return new Primary(ParameterList(SeparatedList(ordered.Select(f => FieldParameter(cls, f)))), [], [], arguments);
    }

    private ParameterSyntax FieldParameter(ClassSymbol cls, DataclassField field)
    {
        var slot = field.Attribute.Slot;
        if (slot.Type is NeverType or AnyType)
        {
            Report(Diagnostics.Rules.UnknownType, field.Attribute.Definitions[0], field.Attribute.Name);
        }

        var text = _types.Text(slot);
        var parameter = Parameter(Identifier(FieldParameterName(field.Attribute, cls)));
        if (!IsOptional(field))
        {
            return parameter.WithType(Cs.Type(text));
        }

        if (NeedsComputedDefault(field))
        {
            return parameter.WithType(Cs.Type(text.EndsWith('?') ? text : text + "?")).WithDefault(EqualsValueClause(Cs.Null));
        }

        var value = field.Default is ConstantExpr { Value: null } && TypeMapper.IsValueType(slot.Type) || IsZeroDefault(field.Default, slot) ? Cs.Default : ExpressionAs(field.Default!, slot);
        return parameter.WithType(Cs.Type(text)).WithDefault(EqualsValueClause(value));
    }

    /// <summary>What a parameter gives its property: itself, or the default made anew for each instance.</summary>
    private ExpressionSyntax FieldInitial(ClassSymbol cls, DataclassField field)
    {
        var parameter = Cs.Id(FieldParameterName(field.Attribute, cls));
        return NeedsComputedDefault(field) ? Cs.Binary(SyntaxKind.CoalesceExpression, parameter, Cs.Operand(ComputedDefault(field), Precedence.Coalesce)) : parameter;
    }

    private ExpressionSyntax ComputedDefault(DataclassField field)
    {
        switch (field.Factory)
        {
            case null:
                return ExpressionAs(field.Default!, field.Attribute.Slot);
            case NameExpr { Id: "list" or "set" or "dict" } open when _model.TypeOf(field.Factory) is ClassType { Class.IsUser: false } && _types.Text(field.Attribute.Slot) is "object" or "object?":
                return Cs.New(Cs.Type(open.Id switch { "list" => "List<object>", "set" => "HashSet<object>", _ => "Dictionary<string, object>" }));
            case NameExpr { Id: "list" or "dict" } read when _model.TypeOf(field.Factory) is ClassType { Class.IsUser: false } && IsJson(field.Attribute.Slot.Type.WithoutNone):
                return Cs.Call("PyJsonValue.Of", Cs.New(Cs.Type(read.Id == "list" ? "List<object?>" : "Dictionary<string, object?>")));
            case NameExpr { Id: "list" or "set" or "dict" } when _model.TypeOf(field.Factory) is ClassType { Class.IsUser: false }:
                return field.Factory is NameExpr { Id: "dict" } ? Cs.New(_types.Of(field.Attribute.Slot)) : Cs.Collection([]);
            case LambdaExpr { Args: { Args.Length: 0, VarArg: null } } lambda:
                // An initializer has no statements before it.
                return InLambda(() => ExpressionAs(lambda.Body, field.Attribute.Slot));
            case var factory when _model.TypeOf(factory) is ClassType { Class: { IsUser: true } made }:
                return Cs.New(made.TypeParams.IsEmpty ? Cs.Type(made.CsPath) : _types.Of(field.Attribute.Slot));
            case var factory when _model.TypeOf(factory) is ClassType { Class: { IsUser: false, CsType: not null } library }:
                return MadeBy(factory, library, field.Attribute.Slot);
            case var factory when _model.TypeOf(factory) is FunctionType { Function: { IsStub: false } function }:
                return Cs.Call(FunctionReference(function));
            default:
                return Expression(field.Factory) is var written && written is ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } body, ParameterList.Parameters.Count: 0 } ? body : Cs.Call(written);
        }
    }

    private PropertyDeclarationSyntax FieldProperty(ClassSymbol cls, DataclassField field, bool isPositional)
    {
        var attribute = field.Attribute;
        var property = PropertyDeclaration(_types.Of(attribute.Slot), MemberName(attribute))
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
            .WithAccessorList(Accessors(settable: attribute.IsMutated || !field.InInit));
        return isPositional ? property.WithInitializer(EqualsValueClause(FieldInitial(cls, field))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            : !field.InInit && !TypeMapper.IsValueType(attribute.Slot.Type) && !_types.Text(attribute.Slot).EndsWith('?') && !field.HasDefault
                ? property.WithInitializer(EqualsValueClause(Cs.Forgive(Cs.Null))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
                : property;
    }

    private ConstructorDeclarationSyntax FieldConstructor(ClassSymbol cls, IReadOnlyList<DataclassField> fields, ParameterListSyntax parameters, ArgumentListSyntax? baseArgs, HashSet<string> inherited)
    {
        var body = new List<StatementSyntax>();
        foreach (var field in fields.Where(f => !inherited.Contains(f.Attribute.Name) && !f.IsInitOnly))
        {
            if (field.InInit)
            {
                body.Add(Cs.Stmt(Cs.Assign(Cs.Id(MemberName(field.Attribute)), FieldInitial(cls, field))));
            }
            else if (field.HasDefault)
            {
                body.Add(Cs.Stmt(Cs.Assign(Cs.Id(MemberName(field.Attribute)), ComputedDefault(field))));
            }
        }

        if (cls.Methods.TryGetValue("__post_init__", out var after))
        {
            var passed = fields.Where(f => f.IsInitOnly).ToList();
            if (OverriddenMethod(cls, after) is not null || after.Parameters.Count != passed.Count + 1)
            {
                Report(Diagnostics.Rules.Unsupported, after.Def!, "this '__post_init__'");
            }

            body.Add(Cs.Stmt(Cs.Call(MethodName(after), [.. passed.Select(f => FieldInitial(cls, f))])));
        }

        var constructor = ConstructorDeclaration(cls.CsName!).WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword))).WithParameterList(parameters).WithBody(Cs.Block(body));
        return baseArgs is { Arguments.Count: > 0 } ? constructor.WithInitializer(ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, baseArgs)) : constructor;
    }

    /// <summary>The text that <c>repr</c> gives, <c>Point(x=1, y=2.0)</c>.</summary>
    private MethodDeclarationSyntax FieldText(ClassSymbol cls, IReadOnlyList<DataclassField> fields)
    {
        var name = Descendants(cls).Skip(1).Any(c => !DataclassField.HasFields(c) && !c.Methods.ContainsKey("__repr__"))
            ? new TextPart(null, Descendants(cls).All(c => c.CsName == c.Name) ? Cs.Member(Cs.Call("GetType"), "Name") : CallHelper("PyType", "NameOf", Cs.Call("GetType")))
            : Literal(IsNamedTuple(cls) ? cls.Name : QualifiedName(cls));
        var parts = new List<TextPart> { name, Literal("(") };
        var separator = "";
        foreach (var field in fields.Where(f => f.InRepr))
        {
            parts.Add(Literal($"{separator}{field.Attribute.Name}="));
            parts.AddRange(ValueText(Cs.Id(MemberName(field.Attribute)), field.Attribute.Slot.Type, repr: true, null));
            separator = ", ";
        }

        parts.Add(Literal(")"));
        var isRepr = HasReprMethod(cls);
        return ArrowMethod(
            PredefinedType(Token(SyntaxKind.StringKeyword)),
            isRepr ? "Repr" : "ToString",
            isRepr ? [SyntaxKind.PublicKeyword] : [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword],
            [],
            Interpolated(parts));
    }

    /// <summary>A class's <c>__qualname__</c>.</summary>
    private static string QualifiedName(ClassSymbol cls)
    {
        var name = cls.Name;
        for (var scope = cls.Scope?.Parent; scope is not null; scope = scope.Parent)
        {
            name = scope.Class is { } outer ? $"{outer.Name}.{name}" : scope.Function is { } function ? $"{function.Name}.<locals>.{name}" : name;
        }

        return name;
    }

    private static MethodDeclarationSyntax ArrowMethod(TypeSyntax type, string name, SyntaxKind[] modifiers, ParameterSyntax[] parameters, ExpressionSyntax body) =>
        MethodDeclaration(type, name)
            .WithModifiers(TokenList(modifiers.Select(Token)))
            .WithParameterList(ParameterList(SeparatedList(parameters)))
            .WithExpressionBody(ArrowExpressionClause(body))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
}
