using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>A module of a project: a static class of its functions and variables, then its types.</summary>
internal sealed partial class Lowerer
{
    private const string RuntimeNamespace = "PyAsyncToCs.Runtime";

    /// <summary>The helpers that the file uses, which the project has in one file.</summary>
    public IReadOnlyCollection<HelperReference> Helpers => _helpers;

    /// <summary>Whether the file is a program that is complete by itself.</summary>
    public bool IsAlone => _plan.Project is null;

    /// <summary>Whether the program ends itself somewhere in the file.</summary>
    public bool UsesExit => _usesExit;

    /// <summary>Lowers the module as one file of a project.</summary>
    public CompilationUnitSyntax LowerModule()
    {
        if (_plan.Of(_module).IsTopLevel)
        {
            return LowerScript();
        }

        try
        {
            return TestedTypes.Name(LowerModuleClass());
        }
        catch (UnsupportedException e)
        {
            // What could not be marked in its place leaves no sound module around it.
            Report(Diagnostics.Rules.Unsupported, _module.Node!.Body[0], e.Message);
            return CompilationUnit();
        }
    }

    private CompilationUnitSyntax LowerModuleClass()
    {
        var module = _module.Node!;
        var plan = _plan.Of(_module);
        _frame = new Frame(_module.Scope, null, VariablePlacement.Of(_model, _module.Scope, module.Body), null);
        NameVariables();
        var fields = new List<(int Start, MemberDeclarationSyntax Field)>();
        var methods = new List<MemberDeclarationSyntax>();
        foreach (var (stmt, symbol) in plan.Initializers)
        {
            fields.Add((stmt.Start, WithTrailing(WithComments(Field(symbol, ProgramPlan.Binding(stmt).Value!, methods), stmt), stmt)));
        }

        foreach (var symbol in _module.Scope.Symbols.Values.Where(s => _plan.Fields.Contains(s) && !plan.Initializers.ContainsValue(s)))
        {
            fields.Add((symbol.Definitions[0].Start, Field(symbol)));
        }

        Statements(module.Body.Where(s => s is not (FunctionDefStmt or ClassDefStmt) && !IsTypeVariable(s) && !plan.Initializers.ContainsKey(s) && !IsExportList(s)).ToList());
        var code = _frame.Out;
        _frame = new Frame(_module.Scope, null, VariablePlacement.Of(_model, _module.Scope, []), null);
        foreach (var variable in fields.SelectMany(f => ((FieldDeclarationSyntax)f.Field).Declaration.Variables))
        {
            _frame.Names.Add(variable.Identifier.ValueText);
        }

        NameVariables();
        foreach (var def in module.Body.OfType<FunctionDefStmt>())
        {
            methods.Add(WithComments(ModuleFunction(_model.Functions[def]), def));
        }

        methods.AddRange(UndefinedFunctions().OfType<LocalFunctionStatementSyntax>().Select(AsMethod));
        var types = module.Body.OfType<ClassDefStmt>().Select(c => WithComments(ClassDeclaration(_model.Classes[c]), c)).ToList();
        types.AddRange(_nestedTypes);
        NameExceptions(types);
        HiddenTypes.Qualify(types, FullTypeNames);
        if (plan.IsScript)
        {
            methods.Insert(0, MainMethod(code));
        }
        else if (plan.NeedsInitialize)
        {
            methods.InsertRange(0, InitializeMembers(code));
        }

        List<MemberDeclarationSyntax> members = [.. fields.OrderBy(f => f.Start).Select(f => f.Field), .. methods];
        if (members.Count > 0)
        {
            types.Insert(0, WithModuleSummary(SyntaxFactory.ClassDeclaration(plan.ClassName)
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword)))
                .WithMembers(List(members))));
        }

        if (types.Count == 0)
        {
            return Nothing();
        }

        return WithEnd(
            WithUsings(CompilationUnit().WithMembers(SingletonList<MemberDeclarationSyntax>(
                FileScopedNamespaceDeclaration(CSharpReader.Name(plan.Namespace)).WithMembers(List(types))))),
            statements: 0);
    }

    /// <summary>A module that only brings the names of others together.</summary>
    private CompilationUnitSyntax Nothing()
    {
        var comment = Comment($"// {Source.Path} only brings names together, which needs no code in C#.");
        return WithModuleDocstring(CompilationUnit().WithEndOfFileToken(Token(TriviaList(comment, EndOfLine("\n")), SyntaxKind.EndOfFileToken, TriviaList())), _module.Node!);
    }

    private bool IsExportList(Stmt stmt) => stmt is AssignStmt { Targets: [NameExpr { Id: "__all__" } exported] } && _model.SymbolOf(exported) is not { IsRead: true };

    /// <summary>The directives for what the file names: types of .NET beyond the implicit ones, and of the project's other namespaces.</summary>
    private CompilationUnitSyntax WithUsings(CompilationUnitSyntax unit)
    {
        var own = _plan.Of(_module).Namespace;
        var aliases = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (_helpers.Count > 0)
        {
            if (_options.Runtime != RuntimeKind.Inline)
            {
                _usings.Add(RuntimeNamespace);
            }
            else if (own.Length == 0)
            {
                _usings.Add(_plan.Project!.Root);
            }
        }

        foreach (var name in unit.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            {
                continue;
            }

            var text = name.Identifier.ValueText;
            if (_plan.Project!.NamespaceOfType(text) is not { Length: > 0 } ns || own == ns || own.StartsWith(ns + ".", StringComparison.Ordinal))
            {
                continue;
            }

            if (FrameworkNames.IsImplicit(text))
            {
                aliases[text] = ns;
            }
            else
            {
                _usings.Add(ns);
            }
        }

        return unit.WithUsings(List([
            .. UsingDirectives.For(_usings.Namespaces),
            .. aliases.Select(a => UsingDirective(CSharpReader.Name($"{a.Value}.{a.Key}")).WithAlias(NameEquals(a.Key))),
        ]));
    }

    private FieldDeclarationSyntax Field(Symbol symbol)
    {
        var variable = symbol.TheVariable;
        return FieldDeclaration(VariableDeclaration(
                _types.Of(variable.Slot),
                SingletonSeparatedList(VariableDeclarator(Identifier(NameOf(variable)), null, HasDefault(variable) ? null : EqualsValueClause(Cs.Forgive(Cs.Null))))))
            .WithModifiers(TokenList(Token(Access(symbol)), Token(SyntaxKind.StaticKeyword)));
    }

    private bool HasDefault(Variable variable) => TypeMapper.IsValueType(variable.Slot.Type) || _types.Text(variable.Slot).EndsWith('?');

    private FieldDeclarationSyntax Field(Symbol symbol, Expr value, List<MemberDeclarationSyntax> methods)
    {
        var variable = symbol.TheVariable;
        var outer = _frame.Out;
        _frame.Out = [];
        var initial = ExpressionAs(value, variable.Slot);
        if (_frame.Out.Count > 0)
        {
            // What takes statements is a method of its own.
            var name = "Create" + NameOf(variable);
            methods.Add(MethodDeclaration(_types.Of(variable.Slot), name)
                .WithModifiers(TokenList(Token(SyntaxKind.PrivateKeyword), Token(SyntaxKind.StaticKeyword)))
                .WithBody(Cs.Block([.. _frame.Out, ReturnStatement(initial)])));
            initial = Cs.Call(name);
        }

        _frame.Out = outer;
        var isConstant = IsConstant(symbol) && _types.Text(variable.Slot) is "int" or "long" or "double" or "string" && !IsComparedWithNone(symbol);
        SyntaxKind[] modifiers = isConstant ? [Access(symbol), SyntaxKind.ConstKeyword]
            : symbol.IsAssignedElsewhere ? [Access(symbol), SyntaxKind.StaticKeyword]
            : [Access(symbol), SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword];
        return FieldDeclaration(VariableDeclaration(_types.Of(variable.Slot), SingletonSeparatedList(VariableDeclarator(Identifier(NameOf(variable)), null, EqualsValueClause(Cs.Initial(initial, _types.Of(variable.Slot)))))))
            .WithModifiers(TokenList(modifiers.Select(Token)));
    }

    // Of a constant C# knows that it is not null, and warns where one asks.
    private bool IsComparedWithNone(Symbol symbol) => (_plan.ComparedWithNone ??= [.. ProgramNodes<CompareExpr>()
        .Where(c => c is { Left: NameExpr, Ops: [CompareOperator.Is or CompareOperator.IsNot], Comparators: [ConstantExpr { Value: null }] })
        .Select(c => _model.SymbolOf(c.Left)).OfType<Symbol>()]).Contains(symbol);

    /// <summary>A name with a leading underscore is its module's own (PEP 8), unless another module uses it all the same.</summary>
    private static SyntaxKind Access(Symbol symbol) =>
        symbol.Name.StartsWith('_') ? SyntaxKind.InternalKeyword : SyntaxKind.PublicKeyword;

    private MethodDeclarationSyntax ModuleFunction(FunctionSymbol function) => MethodDeclarationOf(
        function, FunctionName(function), [function.Name.StartsWith('_') ? SyntaxKind.InternalKeyword : SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword]);

    /// <summary>The code of a script: what runs when it is started.</summary>
    private MethodDeclarationSyntax MainMethod(List<StatementSyntax> code)
    {
        if (_model.Interrupts == Concurrency.InterruptKind.RaisesInWaits)
        {
            code.Insert(0, Cs.Stmt(CallHelper("PyInterrupt", "Install")));
        }

        if (_usesExit || _plan.UsesExit)
        {
            code.Insert(0, Cs.Stmt(CallHelper("PyExit", "Install")));
        }

        var isAsync = Cs.Block(code).DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(n => n is AwaitExpressionSyntax or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 });
        return MethodDeclaration(isAsync ? Cs.Type("Task") : PredefinedType(Token(SyntaxKind.VoidKeyword)), "Main")
            .WithModifiers(TokenList(new[] { SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword }.Concat(isAsync ? [SyntaxKind.AsyncKeyword] : Array.Empty<SyntaxKind>()).Select(Token)))
            .WithBody(Cs.Block(code));
    }

    /// <summary>The code of a module, which runs once, when it is first imported (language reference, 5.3).</summary>
    private static IEnumerable<MemberDeclarationSyntax> InitializeMembers(List<StatementSyntax> code)
    {
        yield return FieldDeclaration(VariableDeclaration(Cs.Type("bool"), SingletonSeparatedList(VariableDeclarator("_isInitialized"))))
            .WithModifiers(TokenList(Token(SyntaxKind.PrivateKeyword), Token(SyntaxKind.StaticKeyword)));
        var guard = IfStatement(Cs.Id("_isInitialized"), Cs.Block([ReturnStatement()]));
        var body = Cs.Block([guard, Cs.Stmt(Cs.Assign(Cs.Id("_isInitialized"), Cs.True)), .. code]);
        yield return WithSummary(
            MethodDeclaration(PredefinedType(Token(SyntaxKind.VoidKeyword)), "Initialize")
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword)))
                .WithBody(body),
            "Runs the module's code, the first time it is imported.");
    }

    private ClassDeclarationSyntax WithModuleSummary(ClassDeclarationSyntax declaration) =>
        _module.Node!.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] ? WithSummary(declaration, text) : declaration;
}
