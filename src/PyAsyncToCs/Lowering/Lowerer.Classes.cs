using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>A class: its declaration, bases and modifiers.</summary>
internal sealed partial class Lowerer
{
    private MemberDeclarationSyntax ClassDeclaration(ClassSymbol cls)
    {
        if (cls.IsEnum && LowersToEnum(cls))
        {
            return IsFlag(cls) ? FlagDeclaration(cls) : EnumDeclaration(cls);
        }

        var outer = _frame;
        _frame = new Frame(cls.Scope!, null, VariablePlacement.Of(_model, cls.Scope!, []), outer) { Class = cls };
        _frame.Names.Clear();
        try
        {
            if (IsProtocol(cls))
            {
                return WithClassSummary(cls, InterfaceDeclaration(cls));
            }

            RefuseUnsupported(cls);
            var declaration = cls.IsEnum ? EnumClass(cls) : DataclassField.HasFields(cls) && !cls.Methods.ContainsKey("__init__") ? FieldClass(cls) : PlainClass(cls);
            return WithClassSummary(cls, declaration);
        }
        finally
        {
            _frame = outer;
        }
    }

    private T WithClassSummary<T>(ClassSymbol cls, T declaration)
        where T : MemberDeclarationSyntax =>
        cls.Node!.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] ? WithSummary(declaration, text) : declaration;

    private TypeDeclarationSyntax PlainClass(ClassSymbol cls)
    {
        var members = new List<MemberDeclarationSyntax>();
        var init = cls.Methods.GetValueOrDefault("__init__");
        var primary = init is null && NeedsExceptionConstructor(cls) ? ExceptionConstructor(cls) : PrimaryConstructor(cls, init) ?? (init is null ? InheritedFields(cls) : null);
        members.AddRange(Fields(cls, primary));
        if (primary is null && init is { IsStub: false })
        {
            members.Add(WithComments(Constructor(cls, init), init.Def!));
        }
        else if (init is null && InheritedConstructor(cls) is { } inherited)
        {
            members.Add(inherited);
        }

        members.AddRange(_preparations);
        _preparations.Clear();
        members.AddRange(Methods(cls));
        members.AddRange(NestedTypes(cls));
        var bases = BaseTypes(cls, primary);
        var declaration = SyntaxFactory.ClassDeclaration(cls.CsName!)
            .WithModifiers(TokenList(ClassModifiers(cls)))
            .WithMembers(List(members));
        if (primary is { HasParameterList: true })
        {
            declaration = declaration.WithParameterList(primary.Parameters);
        }

        if (members.Count == 0)
        {
            declaration = declaration.WithOpenBraceToken(default).WithCloseBraceToken(default).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }

        declaration = (ClassDeclarationSyntax)WithTypeParameters(bases.Count > 0 ? declaration.WithBaseList(BaseList(SeparatedList(bases))) : declaration, cls);
        var nested = cls.Node!.Body.OfType<ClassDefStmt>().Select(c => _model.Classes[c].CsName!).ToHashSet();
        return nested.Count > 0 ? (ClassDeclarationSyntax)new NestedNames(cls.CsPath, nested).Visit(declaration) : declaration;
    }

    /// <summary>The methods of a class, with what stands for its special ones.</summary>
    private List<MemberDeclarationSyntax> Methods(ClassSymbol cls)
    {
        var members = new List<MemberDeclarationSyntax>();
        var iterator = AsyncIteratorMembers(cls, out var replaced);
        var plain = IteratorMembers(cls, replaced);
        members.AddRange(Indexers(cls, replaced));
        foreach (var method in cls.Methods.Values.Where(m => m.Name != "__init__" && !replaced.Contains(m) && !IsUnusedAddition(m)))
        {
            try
            {
                members.AddRange(Method(cls, method));
            }
            catch (UnsupportedException e)
            {
                // What its signature holds is not converted: the method is told of and left out, callers are too.
                Report(Diagnostics.Rules.Unsupported, method.Def!, e.Message);
            }
        }

        members.AddRange(plain);
        members.AddRange(iterator);
        members.AddRange(Operators(cls));
        OrderByKey(cls, members);
        return members;
    }

    /// <summary>Whether a method has no text of its own and nobody calls it, here or on a base.</summary>
    private static bool IsUnusedAddition(FunctionSymbol method) =>
        method.Def is { } def && def.Start == def.End && !method.IsReferenced && method.Name is not ("__len__" or "__str__" or "__repr__" or "__format__" or "__eq__" or "__hash__" or "__lt__" or "__le__" or "__gt__" or "__ge__" or "__bool__" or "__reversed__") && method.Owner is { } owner
        && !owner.Lineage().Concat(Descendants(owner)).Any(c => c.IsUser && c.Methods.GetValueOrDefault(method.Name) is { IsReferenced: true });

    private IEnumerable<MemberDeclarationSyntax> NestedTypes(ClassSymbol cls) =>
        cls.Node!.Body.OfType<ClassDefStmt>().Select(c => WithComments(ClassDeclaration(_model.Classes[c]), c));

    private void RefuseUnsupported(ClassSymbol cls)
    {
        CheckProcessClass(cls, cls.Node!);
        foreach (var @base in cls.Bases.Where(b => !b.Class.IsUser && !b.Class.IsException && !b.Class.IsBase && (!IsBaseWithoutCode(b.Class) || (b.Class.Name is "str" or "int" or "float" && !cls.IsEnum && cls.FindAttribute(ClassSymbol.HeldName) is not { Owner.IsUser: true }))))
        {
            Report(Diagnostics.Rules.Unsupported, cls.Node!, $"a class derived from {@base.Class.Name}");
        }

        foreach (var decorator in cls.Node!.DecoratorList.Where(d => _model.TypeOf(d is CallExpr call ? call.Func : d) is FunctionType { Function.IsStub: false } or CallableType))
        {
            Report(Diagnostics.Rules.Unsupported, decorator, "this decorator of a class");
        }

        if (cls.Bases.Count(b => b.Class.IsUser && !IsProtocol(b.Class)) > 1)
        {
            Report(Diagnostics.Rules.Unsupported, cls.Node!, "multiple inheritance");
        }

        foreach (var keyword in cls.Node!.Keywords.Where(k => k.Arg != "metaclass" || k.Value is not (NameExpr { Id: "ABCMeta" } or AttributeExpr { Attr: "ABCMeta" })))
        {
            Report(Diagnostics.Rules.Unsupported, cls.Node, $"the class argument '{keyword.Arg}'");
        }

        foreach (var stmt in cls.Node.Body.Where(s => s is not (FunctionDefStmt or ClassDefStmt or PassStmt or DeleteStmt or AssignStmt { Targets: [NameExpr] } or AnnAssignStmt { Target: NameExpr } or ExprStmt { Value: ConstantExpr })))
        {
            Report(Diagnostics.Rules.Unsupported, stmt, "a statement that runs in a class body");
        }
    }

    private static bool IsBaseWithoutCode(ClassSymbol cls) =>
        cls.Name is "object" or "ABC" or "Protocol" or "Generic" or "Enum" or "IntEnum" or "StrEnum" or "str" or "int" or "float" or "NamedTuple" or "AbstractContextManager" or "AbstractAsyncContextManager" or "ContextDecorator" or "AsyncContextDecorator";

    private IEnumerable<SyntaxToken> ClassModifiers(ClassSymbol cls)
    {
        yield return Token(SyntaxKind.PublicKeyword);
        if (HasAbstractMember(cls))
        {
            yield return Token(SyntaxKind.AbstractKeyword);
        }
        else if (cls.Subclasses.Count == 0)
        {
            yield return Token(SyntaxKind.SealedKeyword);
        }
    }

    private bool HasAbstractMember(ClassSymbol cls) => HasAbstractMethod(cls) || HasAbstractConstant(cls);

    /// <summary>Whether a class declares an attribute that only derived classes give a value, and is there for these alone.</summary>
    private bool HasAbstractConstant(ClassSymbol cls) =>
        cls.Lineage().Where(c => c.IsUser && !IsProtocol(c)).SelectMany(c => c.Attributes.Values).Any(a => a.Default is null && a.Annotation is not null && cls.FindAttribute(a.Name) == a && IsVirtualConstant(a))
        && !_model.Calls.Values.Any(c => c.Constructed == cls);

    private bool HasAbstractMethod(ClassSymbol cls) =>
        cls.Lineage().Where(c => c.IsUser && !IsProtocol(c)).SelectMany(c => c.Methods.Values)
            .Any(m => IsAbstract(m) && cls.FindMethod(m.Name) is { } found && (found == m || IsAbstract(found)) && !(found.IsProperty && cls.FindAttribute(m.Name) is { IsClassLevel: true }));

    /// <summary>Whether a method only stands for those of the subclasses: all classes of which there are instances have one.</summary>
    private static bool IsAbstract(FunctionSymbol method)
    {
        if (method.Owner is not { } owner || method.IsStatic || method.IsClassMethod || method.IsCalledBySuper || method.Def is not { } def || !IsBodyless(def.Body, method.IsAbstract))
        {
            return false;
        }

        // What overrides it otherwise does not stand for it in C#.
        if (Descendants(owner).Any(c => c != owner && c.Methods.GetValueOrDefault(method.Name) is { } other && !IsExtended(other, method) && (other.Parameters.Count != method.Parameters.Count || other.IsAsync != method.IsAsync || (other.IsGenerator != method.IsGenerator && method.Name != "__iter__"))))
        {
            return false;
        }

        return Descendants(owner).Where(c => c.IsConstructed || c.Subclasses.Count == 0).All(c => c == owner ? method.IsAbstract && !c.IsConstructed : c.FindMethod(method.Name) != method || (method.IsProperty && c.FindAttribute(method.Name) is { IsClassLevel: true }))
            && (method.IsAbstract || (!owner.IsConstructed && owner.Subclasses.Count > 0));
    }

    private static bool IsBodyless(IReadOnlyList<Stmt> body, bool isMarked) => body.All(s => s switch
    {
        ExprStmt { Value: ConstantExpr } => true,
        PassStmt => isMarked,
        ExprStmt { Value: YieldExpr { Value: null } } => isMarked || body.Any(b => b is RaiseStmt),
        RaiseStmt { Exc: NameExpr { Id: "NotImplementedError" } or CallExpr { Func: NameExpr { Id: "NotImplementedError" } } } => true,
        _ => false,
    }) && (isMarked || body.Any(s => s is RaiseStmt));

    private static IEnumerable<ClassSymbol> Descendants(ClassSymbol cls) => cls.Subclasses.SelectMany(Descendants).Prepend(cls);

    /// <summary>A class that another one extends: for a builtin exception its own .NET type.</summary>
    private TypeSyntax BaseTypeOf(InstanceType parent) =>
        parent.Class is { IsUser: false, IsException: true } builtin ? Cs.Type(ExceptionBase(builtin)) : _types.Of(parent);

    // What except Exception does not catch must be another kind in C#, too.
    private string ExceptionBase(ClassSymbol builtin) => builtin == Types.BaseExceptionClass ? "BaseException" : ExceptionTable.TypeOf(builtin);

    private List<BaseTypeSyntax> BaseTypes(ClassSymbol cls, Primary? primary)
    {
        var list = new List<BaseTypeSyntax>();
        if (cls.Bases.FirstOrDefault(b => (b.Class.IsUser && !IsProtocol(b.Class)) || b.Class.IsException || b.Class.IsBase) is { } parent)
        {
            if (parent.Class.IsException && !parent.Class.IsUser)
            {
                NoteExceptionType(ExceptionBase(parent.Class));
            }

            var type = BaseTypeOf(parent);
            list.Add(primary is { HasParameterList: true, BaseArguments: { Arguments.Count: > 0 } args } ? PrimaryConstructorBaseType(type, args) : SimpleBaseType(type));
        }

        list.AddRange(Interfaces(cls));
        return list;
    }

    /// <summary>The interfaces that a class's special methods are.</summary>
    private IEnumerable<BaseTypeSyntax> Interfaces(ClassSymbol cls)
    {
        foreach (var protocol in ProtocolsOf(cls))
        {
            yield return SimpleBaseType(Cs.Type(protocol.CsPath));
        }

        if (cls.FindMethod("__aexit__") is { IsStub: false } aexit && aexit.Owner == cls && IsDisposable(cls))
        {
            yield return SimpleBaseType(Cs.Type("IAsyncDisposable"));
        }
        else if (cls.FindMethod("__exit__") is { IsStub: false } exit && exit.Owner == cls && IsDisposable(cls))
        {
            yield return SimpleBaseType(Cs.Type("IDisposable"));
        }

        if (cls.Methods.GetValueOrDefault("__aiter__") is { } aiter)
        {
            if (IsOwnAsyncIterator(cls))
            {
                var item = _types.Text(cls.Methods["__anext__"].Return);
                yield return SimpleBaseType(Cs.Type($"IAsyncEnumerable<{item}>"));
                yield return SimpleBaseType(Cs.Type($"IAsyncEnumerator<{item}>"));
            }
            else if (GivesAsyncIterator(aiter))
            {
                yield return SimpleBaseType(Cs.Type($"IAsyncEnumerable<{AsyncIteratedText(cls)}>"));
            }
        }

        if (cls.Methods.ContainsKey("__iter__"))
        {
            yield return SimpleBaseType(Cs.Type($"IEnumerable<{IteratedText(cls)}>"));
        }

        if (IsOwnIterator(cls))
        {
            yield return SimpleBaseType(Cs.Type($"IEnumerator<{_types.Text(cls.Methods["__next__"].Return)}>"));
        }

        if (IsComparable(cls))
        {
            yield return SimpleBaseType(Cs.Type($"IComparable<{SelfText(cls)}>"));
            if (OrdersUnknownValues)
            {
                yield return SimpleBaseType(Cs.Type("IComparable"));
            }
        }

        if (cls.Methods.ContainsKey("__len__"))
        {
            UseType("IPySized");
            yield return SimpleBaseType(Cs.Type("IPySized"));
        }

        if (HasJsonValue(cls))
        {
            UseType("IPyJson");
            yield return SimpleBaseType(Cs.Type("IPyJson"));
        }

        if (IsWrittenAsJson(cls))
        {
            UseType("IPyFields");
            yield return SimpleBaseType(Cs.Type("IPyFields"));
        }

        if (HasReprMethod(cls))
        {
            UseType("IPyRepr");
            yield return SimpleBaseType(Cs.Type("IPyRepr"));
        }
    }

    private void NestedClass(ClassDefStmt c) => _nestedTypes.Add(ClassDeclaration(_model.Classes[c]));

    private static AccessorListSyntax Accessors(bool settable, SyntaxKind? setModifier = null)
    {
        var get = AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        if (!settable)
        {
            return AccessorList(SingletonList(get));
        }

        var set = AccessorDeclaration(SyntaxKind.SetAccessorDeclaration).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        return AccessorList(List([get, setModifier is { } modifier ? set.WithModifiers(TokenList(Token(modifier))) : set]));
    }
}
