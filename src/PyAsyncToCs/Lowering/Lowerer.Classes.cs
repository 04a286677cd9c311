using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private MemberDeclarationSyntax ClassDeclaration(ClassSymbol cls)
    {
        if (cls.IsEnum && TypeMapper.LowersToEnum(cls))
        {
            return EnumDeclaration(cls);
        }

        var outer = _frame;
        _frame = new Frame(cls.Scope!, null, VariablePlacement.Of(_model, cls.Scope!, []), outer) { Class = cls };
        _frame.Names.Clear();
        try
        {
            RefuseUnsupported(cls);
            var members = new List<MemberDeclarationSyntax>();
            var init = cls.Methods.GetValueOrDefault("__init__");
            var primary = PrimaryConstructor(cls, init);
            members.AddRange(Fields(cls, primary));
            if (cls.IsDataclass && init is null)
            {
                members.AddRange(DataclassMembers(cls));
            }
            else if (primary is null && init is { IsStub: false })
            {
                members.Add(WithComments(Constructor(cls, init), init.Def!));
            }

            var iterator = AsyncIteratorMembers(cls, out var replaced);
            foreach (var method in cls.Methods.Values.Where(m => m.Name != "__init__" && !replaced.Contains(m)))
            {
                members.AddRange(Method(cls, method));
            }

            members.AddRange(iterator);
            var bases = BaseTypes(cls, primary);
            var declaration = SyntaxFactory.ClassDeclaration(cls.CsName!)
                .WithModifiers(TokenList(ClassModifiers(cls)))
                .WithMembers(List(members));
            if (primary is not null)
            {
                declaration = declaration.WithParameterList(primary.Parameters);
            }

            if (bases.Count > 0)
            {
                declaration = declaration.WithBaseList(BaseList(SeparatedList(bases)));
            }

            return cls.Node!.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] ? WithSummary(declaration, text) : declaration;
        }
        finally
        {
            _frame = outer;
        }
    }

    private void RefuseUnsupported(ClassSymbol cls)
    {
        foreach (var @base in cls.Bases.Where(b => !b.Class.IsUser && !b.Class.IsException && b.Class.Name is not ("object" or "ABC" or "Protocol" or "Generic" or "Enum")))
        {
            Report(Diagnostics.Rules.Unsupported, cls.Node!, $"a class derived from {@base.Class.Name}");
        }

        if (cls.Bases.Count(b => b.Class.IsUser) > 1)
        {
            Report(Diagnostics.Rules.Unsupported, cls.Node!, "multiple inheritance");
        }
    }

    private static IEnumerable<SyntaxToken> ClassModifiers(ClassSymbol cls)
    {
        yield return Token(SyntaxKind.PublicKeyword);
        if (cls.Methods.Values.Any(m => m.IsAbstract))
        {
            yield return Token(SyntaxKind.AbstractKeyword);
        }
        else if (cls.Subclasses.Count == 0)
        {
            yield return Token(SyntaxKind.SealedKeyword);
        }
    }

    private static EnumDeclarationSyntax EnumDeclaration(ClassSymbol cls)
    {
        long next = 1;
        var members = cls.Attributes.Values.Where(a => a.IsClassLevel).Select(a =>
        {
            var value = a.Default is ConstantExpr { Value: long v } ? v : next;
            next = value + 1;
            return EnumMemberDeclaration(NameStyle.Pascal(a.Name)).WithEqualsValue(EqualsValueClause(Cs.Int(value)));
        });
        return SyntaxFactory.EnumDeclaration(cls.CsName!).WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword))).WithMembers(SeparatedList(members));
    }

    private List<BaseTypeSyntax> BaseTypes(ClassSymbol cls, Primary? primary)
    {
        var list = new List<BaseTypeSyntax>();
        if (cls.Bases.FirstOrDefault(b => b.Class.IsUser || b.Class.IsException) is { } parent)
        {
            if (!parent.Class.IsUser)
            {
                NoteExceptionType(ExceptionTable.TypeOf(parent.Class));
            }

            var type = _types.Of(parent);
            list.Add(primary?.BaseArguments is { } args ? PrimaryConstructorBaseType(type, args) : SimpleBaseType(type));
        }

        if (cls.FindMethod("__aexit__") is { IsStub: false } aexit && aexit.Owner == cls && IsDisposable(cls))
        {
            list.Add(SimpleBaseType(Cs.Type("IAsyncDisposable")));
        }
        else if (cls.FindMethod("__exit__") is { IsStub: false } exit && exit.Owner == cls && IsDisposable(cls))
        {
            list.Add(SimpleBaseType(Cs.Type("IDisposable")));
        }

        if (cls.Methods.GetValueOrDefault("__aiter__") is { } aiter)
        {
            if (IsOwnAsyncIterator(cls))
            {
                var item = _types.Text(cls.Methods["__anext__"].Return);
                list.Add(SimpleBaseType(Cs.Type($"IAsyncEnumerable<{item}>")));
                list.Add(SimpleBaseType(Cs.Type($"IAsyncEnumerator<{item}>")));
            }
            else if (aiter.IsGenerator)
            {
                list.Add(SimpleBaseType(Cs.Type($"IAsyncEnumerable<{_types.Text(aiter.Yield)}>")));
            }
        }

        if (cls.Methods.GetValueOrDefault("__iter__") is { IsGenerator: true } iter)
        {
            list.Add(SimpleBaseType(Cs.Type($"IEnumerable<{_types.Text(iter.Yield)}>")));
        }

        return list;
    }

    private sealed record Primary(ParameterListSyntax Parameters, Dictionary<AttributeSymbol, (ParameterSymbol Parameter, Expr Value)> Assigned, HashSet<ParameterSymbol> Captured, ArgumentListSyntax? BaseArguments);

    /// <summary>A constructor that only stores parameters and plain values becomes a primary one.</summary>
    private Primary? PrimaryConstructor(ClassSymbol cls, FunctionSymbol? init)
    {
        if (init is null || init.IsStub || init.Parameters.Any(p => p.IsVariadic) || init.Parameters.Count < 2)
        {
            return null;
        }

        var assigned = new Dictionary<AttributeSymbol, (ParameterSymbol, Expr)>();
        Expr[]? baseArgs = null;
        foreach (var stmt in init.Def!.Body)
        {
            switch (stmt)
            {
                case AssignStmt { Targets: [AttributeExpr { Value: NameExpr self } target], Value: var value }
                    when _model.SymbolOf(self) == init.Parameters[0].Symbol && _model.AttributeTargets.GetValueOrDefault(target) is AttributeSymbol attribute && IsSimpleInitial(value, init):
                    if (!assigned.TryAdd(attribute, (init.Parameters.FirstOrDefault(p => value is NameExpr n && _model.SymbolOf(n) == p.Symbol)!, value)))
                    {
                        return null;
                    }

                    break;
                case AnnAssignStmt { Target: AttributeExpr { Value: NameExpr self } target, Value: { } value }
                    when _model.SymbolOf(self) == init.Parameters[0].Symbol && _model.AttributeTargets.GetValueOrDefault(target) is AttributeSymbol attribute && IsSimpleInitial(value, init):
                    if (!assigned.TryAdd(attribute, (init.Parameters.FirstOrDefault(p => value is NameExpr n && _model.SymbolOf(n) == p.Symbol)!, value)))
                    {
                        return null;
                    }

                    break;
                case ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__", Value: var super }, Keywords.Length: 0 } call } when Inferrer.IsSuper(super) && baseArgs is null && call.Args.All(a => IsSimpleInitial(a, init)):
                    baseArgs = [.. call.Args];
                    break;
                case ExprStmt { Value: ConstantExpr }:
                    break;
                default:
                    return null;
            }
        }

        if (cls.Bases.Any(b => b.Class.IsUser) && baseArgs is null)
        {
            return null;
        }

        var outer = _frame;
        _frame = new Frame(init.Scope!, init, VariablePlacement.Of(_model, init.Scope!, init.Def.Body), outer) { Class = cls };
        try
        {
            NameVariables();
            var parameters = Parameters(init, out var prologue);
            if (prologue.Count > 0)
            {
                return null;
            }

            ArgumentListSyntax? arguments = null;
            if (cls.Bases.FirstOrDefault(b => b.Class.IsUser || b.Class.IsException) is { } parent && baseArgs is not null)
            {
                var target = parent.Class.IsUser ? parent.Class.FindMethod("__init__") : null;
                arguments = parent.Class.IsUser && target is { IsStub: false }
                    ? Cs.Args([.. baseArgs.Select((a, i) => ExpressionAs(a, target.Parameters[i + 1].Slot))])
                    : Cs.Args(baseArgs.Length switch
                    {
                        0 => [],
                        1 => [TextOf(baseArgs[0])],
                        _ => [Interpolated([Literal("("), .. Join(baseArgs, ", ", ReprPart), Literal(")")])],
                    });
            }

            // A parameter nobody outside reads, and that nothing changes, needs no property: methods capture it.
            var captured = new HashSet<ParameterSymbol>();
            foreach (var (attribute, (parameter, _)) in assigned)
            {
                if (parameter is not null && !attribute.IsMutated && !attribute.IsUsedOutside && parameter.Slot.Root == attribute.Slot.Root | _types.Text(parameter.Slot) == _types.Text(attribute.Slot) && cls.Subclasses.Count == 0 && baseArgs is null && !IsReadInInitializers(parameter, assigned.Values.Select(v => v.Item2), attribute, assigned))
                {
                    captured.Add(parameter);
                    attribute.CsName = ParameterName(parameter);
                }
            }

            return new Primary(parameters, assigned, captured, arguments);
        }
        finally
        {
            _frame = outer;
        }
    }

    private bool IsReadInInitializers(ParameterSymbol parameter, IEnumerable<Expr> values, AttributeSymbol attribute, Dictionary<AttributeSymbol, (ParameterSymbol Parameter, Expr Value)> assigned) =>
        assigned.Any(a => a.Key != attribute && a.Value.Parameter == parameter);

    private bool IsSimpleInitial(Expr value, FunctionSymbol init)
    {
        var stack = new Stack<Node>([value]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr n && _model.SymbolOf(n) is { } symbol && symbol == init.Parameters[0].Symbol)
            {
                return false;
            }

            if (node is AwaitExpr or NamedExpr or LambdaExpr or ListCompExpr or DictCompExpr or SetCompExpr or GeneratorExpr or BoolOpExpr or IfExpr)
            {
                return false;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return true;
    }

    private bool IsStaticAttribute(AttributeSymbol attribute) =>
        attribute.IsClassLevel && !attribute.IsInstanceLevel && !attribute.Owner.IsDataclass && !attribute.Owner.IsEnum
        && attribute.Owner.Subclasses.All(s => !s.Attributes.ContainsKey(attribute.Name));

    private string MemberName(AttributeSymbol attribute)
    {
        if (attribute.CsName is not null)
        {
            return attribute.CsName;
        }

        var isPublic = attribute.IsUsedOutside || attribute.Owner.Subclasses.Count > 0 || attribute.IsClassLevel || attribute.Owner.IsDataclass;
        return isPublic ? PropertyName(attribute) : attribute.CsName = FieldName(attribute);
    }

    private static string FieldName(AttributeSymbol attribute)
    {
        var camel = NameStyle.Camel(attribute.Name).TrimStart('@');
        return "_" + camel;
    }

    private IEnumerable<MemberDeclarationSyntax> Fields(ClassSymbol cls, Primary? primary)
    {
        foreach (var attribute in cls.Attributes.Values)
        {
            if (primary is not null && primary.Assigned.TryGetValue(attribute, out var known) && known.Parameter is not null && primary.Captured.Contains(known.Parameter))
            {
                continue;
            }

            if (cls.IsDataclass && attribute.Annotation is not null && attribute.Definitions.Any(d => d is AnnAssignStmt { Target: NameExpr }))
            {
                continue;
            }

            if (cls.Lineage().Skip(1).Any(b => b.IsUser && b.Attributes.ContainsKey(attribute.Name)))
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
                .WithModifiers(isStatic ? TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword)) : TokenList(Token(SyntaxKind.PublicKeyword)))
                .WithAccessorList(AccessorList(List(accessors)));
            yield return initial is null ? property : property.WithInitializer(EqualsValueClause(initial)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }
    }

    /// <summary>Whether every run of the constructor surely sets an attribute, so that it needs no first value.</summary>
    private bool IsSetInConstructor(ClassSymbol cls, AttributeSymbol attribute) =>
        cls.Methods.GetValueOrDefault("__init__") is { Def: { } def } && def.Body.Any(s => s switch
        {
            AssignStmt a => a.Targets.Any(t => t is AttributeExpr x && _model.AttributeTargets.GetValueOrDefault(x) == attribute || t is TupleExpr u && u.Elts.OfType<AttributeExpr>().Any(x => _model.AttributeTargets.GetValueOrDefault(x) == attribute)),
            AnnAssignStmt { Target: AttributeExpr x, Value: not null } => _model.AttributeTargets.GetValueOrDefault(x) == attribute,
            _ => false,
        });

    private ConstructorDeclarationSyntax Constructor(ClassSymbol cls, FunctionSymbol init)
    {
        var outer = _frame;
        _frame = new Frame(init.Scope!, init, VariablePlacement.Of(_model, init.Scope!, init.Def!.Body), outer) { Class = cls };
        try
        {
            NameVariables();
            var parameters = Parameters(init, out var prologue);
            ArgumentListSyntax? baseArgs = null;
            var body = init.Def.Body.ToList();
            var super = body.FindIndex(s => s is ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__", Value: var owner } } } && Inferrer.IsSuper(owner));
            if (super >= 0)
            {
                var call = (CallExpr)((ExprStmt)body[super]).Value;
                body.RemoveAt(super);
                var parent = cls.Bases.First();
                baseArgs = parent.Class.IsUser && _model.Calls.GetValueOrDefault(call) is { Function: { IsStub: false } target } bound
                    ? Arguments(call, bound, target.CallerParameters.ToList())
                    : parent.Class.IsException ? Cs.Args(call.Args.Length == 1 ? [TextOf(call.Args[0])] : []) : null;
            }

            _frame.Out.AddRange(prologue);
            Statements(body);
            var constructor = ConstructorDeclaration(cls.CsName!)
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
                .WithParameterList(parameters)
                .WithBody(Cs.Block(_frame.Out));
            return baseArgs is { Arguments.Count: > 0 } ? constructor.WithInitializer(ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, baseArgs)) : constructor;
        }
        finally
        {
            _frame = outer;
        }
    }

    private IEnumerable<MemberDeclarationSyntax> DataclassMembers(ClassSymbol cls)
    {
        Report(Diagnostics.Rules.Unsupported, cls.Node!, "a dataclass");
        yield break;
    }

    private IEnumerable<MemberDeclarationSyntax> Method(ClassSymbol cls, FunctionSymbol method)
    {
        if (method.Decorators.Count > 0)
        {
            Report(Diagnostics.Rules.Unsupported, method.Def!.DecoratorList[0], "this decorator");
            yield break;
        }

        switch (method.Name)
        {
            case "__str__":
                yield return ToStringMethod(method, "ToString", isOverride: true);
                yield break;
            case "__repr__" when !SeparateRepr(cls):
                yield return ToStringMethod(method, "ToString", isOverride: true);
                yield break;
            case "__repr__":
                UseType("IPyRepr");
                yield return ToStringMethod(method, "Repr", isOverride: false);
                yield break;
            case "__aexit__" or "__exit__" when IsDisposable(cls):
                yield return DisposeMethod(method);
                yield break;
            case "__aenter__" or "__enter__" or "__aexit__" or "__exit__":
                yield return WithComments(MethodDeclarationOf(method, MethodName(method), [SyntaxKind.PublicKeyword]), method.Def!);
                yield break;
            case "__aiter__" when method.IsGenerator:
                yield return AsyncGeneratorMethod(method);
                yield break;
            case "__iter__" when method.IsGenerator:
                yield return MethodDeclarationOf(method, "GetEnumerator", [SyntaxKind.PublicKeyword]).WithReturnType(Cs.Type($"IEnumerator<{_types.Text(method.Yield)}>"));
                yield return MethodDeclaration(Cs.Type("System.Collections.IEnumerator"), "GetEnumerator")
                    .WithExplicitInterfaceSpecifier(ExplicitInterfaceSpecifier(ParseName("System.Collections.IEnumerable")))
                    .WithExpressionBody(ArrowExpressionClause(Cs.Call("GetEnumerator"))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
                yield break;
            case "__len__":
                yield return PropertyOf(method, "Count");
                yield break;
            case "__call__":
                yield return WithComments(MethodDeclarationOf(method, "Invoke", [SyntaxKind.PublicKeyword]), method.Def!);
                yield break;
            case "__post_init__" or "__bool__" or "__contains__" or "__delitem__":
                yield return WithComments(MethodDeclarationOf(method, MethodName(method), [SyntaxKind.PublicKeyword]), method.Def!);
                yield break;
            case ['_', '_', .., '_', '_']:
                Report(Diagnostics.Rules.Unsupported, method.Def!, $"'{method.Name}'");
                yield break;
        }

        if (method.IsProperty)
        {
            yield return PropertyOf(method, MethodName(method));
            yield break;
        }

        var modifiers = new List<SyntaxKind> { SyntaxKind.PublicKeyword };
        if (method.IsStatic || method.IsClassMethod)
        {
            modifiers.Add(SyntaxKind.StaticKeyword);
        }
        else if (cls.Lineage().Skip(1).Any(b => b.IsUser && b.Methods.ContainsKey(method.Name)))
        {
            modifiers.Add(SyntaxKind.OverrideKeyword);
        }
        else if (IsOverridden(cls, method.Name))
        {
            modifiers.Add(SyntaxKind.VirtualKeyword);
        }

        yield return WithComments(MethodDeclarationOf(method, MethodName(method), modifiers), method.Def!);
    }

    private static bool IsOverridden(ClassSymbol cls, string name) => cls.Subclasses.Any(s => s.Methods.ContainsKey(name) || IsOverridden(s, name));

    private MethodDeclarationSyntax ToStringMethod(FunctionSymbol method, string name, bool isOverride) =>
        WithComments(MethodDeclarationOf(method, name, isOverride ? [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword] : [SyntaxKind.PublicKeyword]), method.Def!);

    private PropertyDeclarationSyntax PropertyOf(FunctionSymbol method, string name)
    {
        var written = MethodDeclarationOf(method, name, [SyntaxKind.PublicKeyword]);
        var property = PropertyDeclaration(written.ReturnType, name).WithModifiers(written.Modifiers).WithLeadingTrivia(written.GetLeadingTrivia());
        if (method.Setter is null && written.ExpressionBody is { } arrow)
        {
            return property.WithExpressionBody(arrow).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }

        var get = AccessorDeclaration(SyntaxKind.GetAccessorDeclaration);
        get = written.Body is { } body ? get.WithBody(body) : get.WithExpressionBody(written.ExpressionBody).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        var accessors = new List<AccessorDeclarationSyntax> { get };
        if (method.Setter is { } setter)
        {
            VariableOfParameter(setter.Parameters[1]).CsName = "value";
            var set = MethodDeclarationOf(setter, name, []);
            var value = set.ParameterList.Parameters[0].Identifier.Text;
            var statements = set.Body?.Statements ?? SingletonList<StatementSyntax>(Cs.Stmt(set.ExpressionBody!.Expression));
            accessors.Add(AccessorDeclaration(SyntaxKind.SetAccessorDeclaration)
                .WithBody(Cs.Block(value == "value" ? statements : statements.Insert(0, Cs.Local(null, value, Cs.Id("value"))))));
        }

        return property.WithAccessorList(AccessorList(List(accessors)));
    }

    private MethodDeclarationSyntax DisposeMethod(FunctionSymbol method)
    {
        var isAsync = method.IsAsync;
        var written = MethodDeclarationOf(method, isAsync ? "DisposeAsync" : "Dispose", [SyntaxKind.PublicKeyword]);
        return WithComments(written.WithParameterList(ParameterList()).WithReturnType(isAsync ? Cs.Type("ValueTask") : written.ReturnType), method.Def!);
    }

    private void NestedClass(ClassDefStmt c) => _nestedTypes.Add(ClassDeclaration(_model.Classes[c]));
}
