using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Methods and properties of a class.</summary>
internal sealed partial class Lowerer
{
    private readonly Dictionary<Symbol, string> _givenNames = [];

    private IEnumerable<MemberDeclarationSyntax> Method(ClassSymbol cls, FunctionSymbol method)
    {
        if (method.Decorators.Count > 0)
        {
            Report(Diagnostics.Rules.Unsupported, method.Def!.DecoratorList[0], "this decorator");
            return [];
        }

        switch (method.Name)
        {
            case "__str__" when cls.IsException:
                return [MessageProperty(method)];
            case "__str__":
                return [ToStringMethod(method, "ToString", isOverride: true)];
            case "__repr__" when !SeparateRepr(cls) && !cls.IsException:
                return [ToStringMethod(method, "ToString", isOverride: true)];
            case "__repr__":
                return [ToStringMethod(method, "Repr", isOverride: false)];
            case "__eq__":
                if (method.Parameters.Count != 2)
                {
                    throw Unsupported(method.Def!, "an '__eq__' that takes no other object");
                }

                return EqualityMembers(cls, method);
            case "__hash__":
                return [HashMethod(method)];
            case "__ne__" when cls.Methods.ContainsKey("__eq__") && IsNotEqual(method):
                return [];
            case "__ne__" when cls.Methods.ContainsKey("__eq__"):
                Report(Diagnostics.Rules.Unsupported, method.Def!, "'__ne__'");
                return [];
            case "__aexit__" or "__exit__" when IsDisposable(cls):
                return [DisposeMethod(method)];
            case "__aexit__" or "__exit__":
                return [ExitMethod(cls, method)];
            case "__aiter__" when method.IsGenerator:
                return [AsyncGeneratorMethod(method)];
            case "__aiter__" when !GivesAsyncIterator(method):
                Report(Diagnostics.Rules.Unsupported, method.Def!, "'__aiter__' that may give what is no async iterator");
                return [];
            case "__aiter__":
                return [AsyncEnumeratorMethod(cls, method)];
            case "__len__" when IsAbstract(method):
                return [WithDocumentation(PropertyDeclaration(Cs.Type("int"), "Count").WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.AbstractKeyword))).WithAccessorList(Accessors(settable: false)), method)];
            case "__len__":
                // A length is an int, whatever the analysis knows of it.
                return [PropertyOf(method, "Count", MemberModifiers(cls, method)).WithType(Cs.Type("int"))];
            case "__await__":
                return [AwaiterMethod(cls, method)];
            case "__del__" when method.Def!.Body.All(s => s is PassStmt or ExprStmt { Value: ConstantExpr }):
                return [];
            case "__new__" or "__init_subclass__" or "__getattribute__" or "__setattr__" or "__delattr__" or "__get__" or "__set__" or "__missing__" or "__class_getitem__" or "__next__" or "__anext__":
                Report(Diagnostics.Rules.Unsupported, method.Def!, $"'{method.Name}'");
                return [];
            case ['_', '_', .., '_', '_'] when !Dunders.ContainsKey(method.Name):
                Report(Diagnostics.Rules.Unsupported, method.Def!, $"'{method.Name}'");
                return [];
        }

        if (IsAbstract(method))
        {
            return [WithComments(AbstractMember(method, [AccessOf(cls, method), OverriddenMethod(cls, method) is not null ? SyntaxKind.OverrideKeyword : SyntaxKind.None, SyntaxKind.AbstractKeyword]), method.Def!)];
        }

        return method.IsProperty
            ? [
                WithComments(PropertyOf(method, MethodName(method), MemberModifiers(cls, method)), method.Def!),
                .. method.Setter is { } setter && TakesOthers(setter) ? [MethodDeclarationOf(setter, "Set" + MethodName(method), MemberModifiers(cls, method))] : Array.Empty<MemberDeclarationSyntax>(),
            ]
            : WithBridge(cls, method, MethodDeclarationOf(method, MethodName(method), MemberModifiers(cls, method)));
    }

    private IReadOnlyList<SyntaxKind> MemberModifiers(ClassSymbol cls, FunctionSymbol method)
    {
        var access = AccessOf(cls, method);
        var own = access == SyntaxKind.ProtectedKeyword && cls.Subclasses.Count == 0 ? SyntaxKind.PrivateKeyword : access;
        if (method.IsStatic || method.IsClassMethod)
        {
            return OverriddenMethod(cls, method) is null ? [own, SyntaxKind.StaticKeyword] : [own, SyntaxKind.StaticKeyword, SyntaxKind.NewKeyword];
        }

        if (cls.Lineage().Any(b => b.IsBase && b.Methods.ContainsKey(method.Name)))
        {
            return [access, SyntaxKind.OverrideKeyword];
        }

        if (OverriddenMethod(cls, method) is { } overridden)
        {
            if (IsExtended(method, overridden))
            {
                return IsOverridden(cls, method.Name) ? [access, SyntaxKind.VirtualKeyword] : [own];
            }

            if (overridden.Parameters.Count != method.Parameters.Count || overridden.IsAsync != method.IsAsync || overridden.IsGenerator != method.IsGenerator)
            {
                Report(Diagnostics.Rules.Unsupported, method.Def!, $"an override of '{method.Name}' with another signature");
                return [own, SyntaxKind.NewKeyword];
            }

            return [access, SyntaxKind.OverrideKeyword];
        }

        return access != SyntaxKind.PrivateKeyword && IsOverridden(cls, method.Name) ? [access, SyntaxKind.VirtualKeyword] : [own];
    }

    private static FunctionSymbol? OverriddenMethod(ClassSymbol cls, FunctionSymbol method) =>
        cls.Lineage().Skip(1).FirstOrDefault(b => b.IsUser && !IsProtocol(b) && b.Methods.ContainsKey(method.Name))?.Methods[method.Name];

    private static bool IsOverridden(ClassSymbol cls, string name) => cls.Subclasses.Any(s => s.Methods.ContainsKey(name) || (cls.FindMethod(name) is { IsProperty: true } && s.Attributes.GetValueOrDefault(name) is { IsClassLevel: true }) || IsOverridden(s, name));

    /// <summary>A method or property of which there is only the head.</summary>
    private MemberDeclarationSyntax AbstractMember(FunctionSymbol method, IReadOnlyList<SyntaxKind> modifierKinds)
    {
        var modifiers = TokenList(modifierKinds.Where(m => m != SyntaxKind.None).Select(Token));
        if (method.IsProperty)
        {
            return WithDocumentation(PropertyDeclaration(_types.Of(method.Return), MethodName(method)).WithModifiers(modifiers).WithAccessorList(Accessors(settable: method.Setter is not null)), method);
        }

        var outer = _frame;
        _frame = new Frame(method.Scope!, method, VariablePlacement.Of(_model, method.Scope!, method.Def!.Body), outer) { Class = method.Owner };
        try
        {
            NameVariables();
            return WithDocumentation(
                WithTypeParameters(MethodDeclaration(ReturnType(method), MethodName(method)).WithModifiers(modifiers).WithParameterList(Parameters(method, out _)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)), method),
                method);
        }
        finally
        {
            _frame = outer;
        }
    }

    private MethodDeclarationSyntax ToStringMethod(FunctionSymbol method, string name, bool isOverride)
    {
        // One that only raises has no value in Python, and a text all the same in C#.
        var written = MethodDeclarationOf(method, name, isOverride ? [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword] : [SyntaxKind.PublicKeyword]);
        return WithComments(written.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } ? written.WithReturnType(Cs.Type("string")) : written, method.Def!);
    }

    /// <summary>Whether a class has a Repr method beside ToString.</summary>
    private static bool HasReprMethod(ClassSymbol cls) =>
        cls.IsUser && !cls.IsEnum && (cls.Methods.ContainsKey("__str__") || cls.Methods.ContainsKey("__repr__") || (cls.IsDataclass && !cls.IsException))
        && ((SeparateRepr(cls) && !cls.IsException) || (cls.IsException && cls.Methods.ContainsKey("__repr__")));

    private PropertyDeclarationSyntax PropertyOf(FunctionSymbol method, string name, IReadOnlyList<SyntaxKind>? modifiers = null)
    {
        var written = MethodDeclarationOf(method, name, modifiers ?? [SyntaxKind.PublicKeyword]);
        var property = PropertyDeclaration(written.ReturnType, name).WithModifiers(written.Modifiers).WithLeadingTrivia(written.GetLeadingTrivia());
        if (method.Setter is null && written.ExpressionBody is { } arrow)
        {
            return property.WithExpressionBody(arrow).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }

        var accessors = new List<AccessorDeclarationSyntax> { Accessor(SyntaxKind.GetAccessorDeclaration, written) };
        if (method.Setter is { } refusing && TakesOthers(refusing))
        {
            accessors.Add(AccessorDeclaration(SyntaxKind.SetAccessorDeclaration)
                .WithExpressionBody(ArrowExpressionClause(Cs.Call("Set" + name, method.Return.Type.AllowsNone && !refusing.Parameters[1].Slot.Type.AllowsNone ? Cs.Forgive(Cs.Id("value")) : Cs.Id("value")))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)));
        }
        else if (method.Setter is { } setter)
        {
            accessors.Add(SetAccessor(method, setter, name));
            if (method.Return.Type.AllowsNone && setter.Parameters[1].Slot.Type is var given && !given.AllowsNone && !TypeMapper.IsValueType(given) && given is not AnyType)
            {
                _usings.Add("System.Diagnostics.CodeAnalysis");
                property = property.WithLeadingTrivia().AddAttributeLists(AttributeList(SingletonSeparatedList(SyntaxFactory.Attribute(IdentifierName("DisallowNull"))))).WithLeadingTrivia(property.GetLeadingTrivia());
            }
        }

        return property.WithAccessorList(AccessorList(List(accessors)));
    }

    /// <summary>Whether a setter is given values that the property never has, which it refuses: a method of C# takes them.</summary>
    private bool TakesOthers(FunctionSymbol setter) =>
        setter.Owner?.Methods.GetValueOrDefault(setter.Name) is { IsProperty: true } getter && _types.Text(setter.Parameters[1].Slot).TrimEnd('?') == "object" && _types.Text(getter.Return).TrimEnd('?') != "object";

    private AccessorDeclarationSyntax SetAccessor(FunctionSymbol property, FunctionSymbol setter, string name)
    {
        var given = setter.Parameters[1];
        if (!TypeMapper.IsValueType(given.Slot.Type) || given.Slot.Type.AllowsNone || !property.Return.Type.AllowsNone)
        {
            _givenNames[given.Symbol!] = "value";
            return Accessor(SyntaxKind.SetAccessorDeclaration, MethodDeclarationOf(setter, name, []));
        }

        // The property may be None; what is assigned never is.
        var written = MethodDeclarationOf(setter, name, []);
        var value = Cs.Local(null, NameOf(VariableOfParameter(given)), Cs.Member(Cs.Forgive(Cs.Id("value")), "Value"));
        return AccessorDeclaration(SyntaxKind.SetAccessorDeclaration)
            .WithBody(Cs.Block([value, .. written.Body?.Statements ?? [Cs.Stmt(written.ExpressionBody!.Expression)]]));
    }

    private static AccessorDeclarationSyntax Accessor(SyntaxKind kind, MethodDeclarationSyntax written)
    {
        var accessor = AccessorDeclaration(kind);
        return written.Body is { } body ? accessor.WithBody(body) : accessor.WithExpressionBody(written.ExpressionBody).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    private MethodDeclarationSyntax DisposeMethod(FunctionSymbol method)
    {
        var isAsync = method.IsAsync;
        var written = MethodDeclarationOf(method, isAsync ? "DisposeAsync" : "Dispose", [SyntaxKind.PublicKeyword]);
        written = written.WithParameterList(ParameterList()).WithReturnType(isAsync ? Cs.Type("ValueTask") : PredefinedType(Token(SyntaxKind.VoidKeyword)));
        if (written.Body is { Statements: [.., ReturnStatementSyntax { Expression: null } end] } body && !end.HasLeadingTrivia)
        {
            var kept = body.Statements.Remove(end);
            written = kept.Count > 0 || !isAsync ? written.WithBody(body.WithStatements(kept)) : written.WithBody(null)
                .WithModifiers(TokenList(written.Modifiers.Where(m => !m.IsKind(SyntaxKind.AsyncKeyword))))
                .WithExpressionBody(ArrowExpressionClause(Cs.Name("ValueTask.CompletedTask")))
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }

        return WithComments(written, method.Def!);
    }

    /// <summary><c>__await__</c> that hands on a coroutine's: what awaits the object awaits that.</summary>
    private MethodDeclarationSyntax AwaiterMethod(ClassSymbol cls, FunctionSymbol method)
    {
        if (method.Def!.Body.Where(s => !IsDocstring(s)).ToList() is not [ReturnStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__await__", Value: CallExpr inner } } }]
            || _model.TypeOf(inner) is not InstanceType { Args: [var result, ..] })
        {
            throw Unsupported(method.Def, "this '__await__'");
        }

        var outer = _frame;
        _frame = new Frame(method.Scope!, method, VariablePlacement.Of(_model, method.Scope!, method.Def.Body), outer) { Class = cls };
        try
        {
            var task = _types.TaskOf(result);
            var awaiter = task == "Task" ? "TaskAwaiter" : "TaskAwaiter" + task[4..];
            _usings.Add("System.Runtime.CompilerServices");
            return WithComments(
                MethodDeclaration(Cs.Type(awaiter), "GetAwaiter")
                    .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
                    .WithExpressionBody(ArrowExpressionClause(Cs.CallMember(CallNow(inner), "GetAwaiter")))
                    .WithSemicolonToken(Token(SyntaxKind.SemicolonToken)),
                method.Def);
        }
        finally
        {
            _frame = outer;
        }
    }

    private static readonly HashSet<string> TypeForms =
    [
        "Annotated", "AsyncGenerator", "AsyncIterable", "AsyncIterator", "Awaitable", "Callable", "Coroutine", "Dict", "FrozenSet", "Generator", "Iterable", "Iterator",
        "List", "Literal", "Mapping", "MutableMapping", "Optional", "Sequence", "Set", "Tuple", "Type", "Union", "dict", "frozenset", "list", "set", "tuple", "type",
    ];

    /// <summary><c>Handler = Callable[[str], Awaitable[None]]</c> at module level: a name for annotations.</summary>
    private bool IsTypeAlias(Stmt stmt) =>
        stmt is AssignStmt { Targets: [NameExpr], Value: SubscriptExpr { Value: NameExpr or AttributeExpr { Value: NameExpr } } value }
        && value.Value switch
        {
            NameExpr name => TypeForms.Contains(name.Id) && (_model.SymbolOf(name) is not { } symbol || symbol.Definitions is [Alias]),
            AttributeExpr member => TypeForms.Contains(member.Attr) && _model.TypeOf(member.Value) is ModuleType,
            _ => false,
        };

    /// <summary><c>T = TypeVar("T")</c> is for annotations alone.</summary>
    private bool IsTypeVariable(Stmt stmt) => stmt is AssignStmt { Targets: [NameExpr alias] } && _model.Aliases.ContainsKey(alias) || TypeAlias.Of(stmt) is not null || stmt is AssignStmt { Value: CallExpr { Func: NameExpr { Id: "TypeVar" or "ParamSpec" } or AttributeExpr { Attr: "TypeVar" or "ParamSpec" } } };

    /// <summary>Whether <c>__ne__</c> is the opposite of <c>__eq__</c>, as it is without a definition.</summary>
    private static bool IsNotEqual(FunctionSymbol method) =>
        method.Def!.Body.Where(s => s is not ExprStmt { Value: ConstantExpr }).ToList() is [ReturnStmt { Value: UnaryOpExpr { Op: UnaryOperator.Not, Operand: CompareExpr { Ops: [CompareOperator.Eq] } or CallExpr { Func: AttributeExpr { Attr: "__eq__" } } } }];

    /// <summary>Takes the interfaces away that no helper asks values of unknown type for.</summary>
    private void DropUnusedInterfaces(List<MemberDeclarationSyntax> types)
    {
        if (!_helpers.Any(h => h.Type is "PyText" or "PyFormat" or "PyPercent" or "PyTemplate" && h.Member is not ("Quote" or "Float" or "Bool")))
        {
            Drop(types, "IPyRepr");
        }

        if (!_helpers.Any(h => h.Type is "PyDynamicItems" or "PyTruth" or "PyDynamic"))
        {
            Drop(types, "IPySized");
        }
    }

    private void Drop(List<MemberDeclarationSyntax> types, string name)
    {
        if (!_helpers.Any(h => h.Type == name))
        {
            return;
        }

        for (var i = 0; i < types.Count; i++)
        {
            types[i] = types[i].ReplaceNodes(
                types[i].DescendantNodes().OfType<BaseListSyntax>().Where(b => b.Types.Any(Is)),
                (_, list) => BaseList(SeparatedList(list.Types.Where(t => !Is(t)))));
            types[i] = types[i].RemoveNodes(types[i].DescendantNodes().OfType<BaseListSyntax>().Where(b => b.Types.Count == 0), SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        _helpers.RemoveWhere(h => h.Type == name);

        bool Is(BaseTypeSyntax type) => type.Type is IdentifierNameSyntax id && id.Identifier.Text == name;
    }
}
