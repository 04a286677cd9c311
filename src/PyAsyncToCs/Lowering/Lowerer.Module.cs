using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>The layout of a script: statements, then static local functions, then types (DESIGN.md, "Layout of one script").</summary>
internal sealed partial class Lowerer
{
    private readonly List<MemberDeclarationSyntax> _nestedTypes = [];
    private bool _usesExit;

    /// <summary>Lowers the module as one script.</summary>
    public CompilationUnitSyntax LowerScript()
    {
        try
        {
            return TestedTypes.Name(LowerLayout());
        }
        catch (UnsupportedException e)
        {
            // What could not be marked in its place leaves no sound program around it.
            Report(Diagnostics.Rules.Unsupported, _module.Node!.Body[0], e.Message);
            return CompilationUnit().WithMembers(SingletonList<MemberDeclarationSyntax>(
                GlobalStatement(Cs.Throw(Cs.New(Cs.Type("NotSupportedException"), Cs.Str(e.Message))))));
        }
    }

    private CompilationUnitSyntax LowerLayout()
    {
        var module = _module.Node!;
        DecideLayout();
        _frame = new Frame(_module.Scope, null, VariablePlacement.Of(_model, _module.Scope, module.Body), null);

        // A file of top-level statements has a parameter of that name, which no function in it reads.
        _frame.Names.Add("args");
        _frame.Names.Hide("args");
        NameVariables();
        var statements = module.Body.Where(s => s is not (FunctionDefStmt or ClassDefStmt) && !IsTypeVariable(s) && !IsTypeAlias(s)).ToList();
        Statements(statements);
        var top = _frame.Out;
        _frame.Out = [];

        var functions = new List<StatementSyntax>();
        var programMembers = new List<MemberDeclarationSyntax>();
        foreach (var def in OwnFirst(module.Body.OfType<FunctionDefStmt>()))
        {
            var function = _model.Functions[def];
            if (_plan.Methods.Contains(function))
            {
                programMembers.Add(WithComments(ProgramMethod(function), def));
            }
            else
            {
                functions.Add(WithComments(LocalFunction(function), def));
            }
        }

        if (UndefinedInProgram)
        {
            programMembers.AddRange(UndefinedFunctions().OfType<LocalFunctionStatementSyntax>().Select(AsMethod));
        }
        else
        {
            functions.AddRange(UndefinedFunctions());
        }

        if (top.Count == 0 && functions.Count == 0)
        {
            // A file-based program needs a place to start, also where the script only defines.
            top.Add(ReturnStatement());
        }

        var types = OwnFirst(module.Body.OfType<ClassDefStmt>()).Select(c => WithComments(ClassDeclaration(_model.Classes[c]), c)).ToList();
        if (programMembers.Count > 0 || _plan.Fields.Any(f => f.Scope.Module == _module))
        {
            types.Insert(0, ProgramClass(programMembers));
        }

        types.AddRange(_nestedTypes);
        NameExceptions(types);
        HiddenTypes.Qualify(types, FullTypeNames);
        if (_model.Interrupts == Concurrency.InterruptKind.RaisesInWaits)
        {
            top.Insert(0, Cs.Stmt(CallHelper("PyInterrupt", "Install")));
        }

        if (_usesExit || _plan.UsesExit)
        {
            // Any of the functions may be what exits.
            top.Insert(0, Cs.Stmt(CallHelper("PyExit", "Install")));
        }

        if (_plan.Project is null)
        {
            DropUnusedInterfaces(types);
        }

        var program = WithEnd(CompilationUnit().WithMembers(List<MemberDeclarationSyntax>([.. top.Concat(functions).Select(GlobalStatement), .. types])), top.Count);
        if (_plan.Project is not null)
        {
            return WithModuleDocstring(WithUsings(program), module);
        }

        if (_options.Runtime != RuntimeKind.Inline)
        {
            return WithModuleDocstring(program, module).WithUsings(List(
                _usings.Namespaces.Concat(_helpers.Count > 0 ? [RuntimeNamespace] : []).Select(n => UsingDirective(CSharpReader.Name(n)))));
        }

        var helpers = HelperSlicer.Slice(_helpers, out var helperUsings, program, () => AbsentTypes.Of(_model, _options));
        foreach (var ns in helperUsings)
        {
            _usings.Add(ns);
        }

        return WithModuleDocstring(program, module)
            .WithUsings(List(_usings.Namespaces.Select(n => UsingDirective(CSharpReader.Name(n)))))
            .AddMembers(WithoutLines(helpers));
    }

    /// <summary>A document's earlier definitions come after the block's own.</summary>
    private IEnumerable<T> OwnFirst<T>(IEnumerable<T> definitions)
        where T : Stmt =>
        _options.PreludeLength == 0 ? definitions : definitions.OrderBy(d => d.Start < _options.PreludeLength ? 1 : 0);

    /// <summary>The comments that begin a file, and the module's docstring, stand above all that they say something of.</summary>
    private CompilationUnitSyntax WithModuleDocstring(CompilationUnitSyntax program, ModuleNode module)
    {
        var lines = HeaderComments(module);
        if (module.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] && text.Trim().Length > 0)
        {
            lines.AddRange(text.Trim().Split('\n').Select(l => SyntaxFactory.Comment(("// " + Printable(l.Trim())).TrimEnd())));
        }

        if (lines.Count == 0 || program.Members.Count == 0)
        {
            return program;
        }

        var first = program.Members[0];
        return program.WithMembers(program.Members.Replace(first, first.WithLeadingTrivia(TriviaList([.. lines, EndOfLine("\n"), .. first.GetLeadingTrivia()]))));
    }

    /// <summary>Decides which module-level names must be members of <c>Program</c>.</summary>
    private void DecideLayout()
    {
        foreach (var symbol in _module.Scope.Symbols.Values)
        {
            if (symbol.Entity is FunctionSymbol f)
            {
                // A local function that nothing calls would be a warning.
                if (IsUsedInClass(symbol) || !f.IsReferenced || IsOnlyDropped(symbol) || IsOnlyNamed(symbol))
                {
                    _plan.Methods.Add(f);
                }
            }
            else if (symbol.Entity is null && symbol.Definitions.Count > 0 && symbol.Definitions[0] is not Alias)
            {
                if (symbol.IsCaptured && !IsConstant(symbol) && (IsUsedInClass(symbol) || !IsBoundBeforeCalls(symbol)))
                {
                    _plan.Fields.Add(symbol);
                }
                else if (IsUsedInClass(symbol))
                {
                    _plan.Fields.Add(symbol);
                }
            }
        }

        // What a Program method calls or reads is a member too.
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var function in _plan.Methods.ToList())
            {
                foreach (var used in ModuleNamesIn(function.Def!).Except(_plan.DefaultsOfRounds(_module)))
                {
                    grew |= used.Function is { } f ? _plan.Methods.Add(f)
                        : used.Class is null && used.Definitions is [not Alias, ..] && _plan.Fields.Add(used);
                }
            }
        }

        // Names for types are for annotations alone.
        _plan.Fields.ExceptWith(_module.Node!.Body
            .Where(s => IsTypeVariable(s) || IsTypeAlias(s) || s is TypeAliasStmt)
            .Select(s => s is TypeAliasStmt alias ? alias.Name : ProgramPlan.Binding(s).Name)
            .OfType<NameExpr>()
            .Select(name => _model.SymbolOf(name))
            .OfType<Symbol>());
    }

    /// <summary>Whether all that a coroutine function is used for is calls that nobody awaits, which are left out.</summary>
    private bool IsOnlyDropped(Symbol symbol)
    {
        if (symbol.Function is not { IsAsync: true, IsGenerator: false })
        {
            return false;
        }

        bool IsIt(Expr node) => node is NameExpr name && _model.SymbolOf(name) == symbol;
        var dropped = NodesOf<ExprStmt>(_module.Node!).Count(s => s.Value is CallExpr call && IsIt(call.Func) && IsCoroutine(_model.TypeOf(call)));
        return dropped > 0 && dropped == NodesOf<NameExpr>(_module.Node!).Count(name => name.Context == ExprContext.Load && IsIt(name));
    }

    /// <summary>Whether a function is only asked for its name, its text of documentation or its kind, which are known.</summary>
    private bool IsOnlyNamed(Symbol symbol)
    {
        bool IsIt(Expr node) => node is NameExpr { Context: ExprContext.Load } name && _model.SymbolOf(name) == symbol;
        var named = NodesOf<AttributeExpr>(_module.Node!).Count(a => a.Attr is "__name__" or "__qualname__" or "__doc__" or "__module__" && IsIt(a.Value))
            + NodesOf<CallExpr>(_module.Node!).Count(c => (c.Func as NameExpr)?.Id is "getdoc" or "iscoroutinefunction" or "callable" && c.Args is [var asked] && IsIt(asked))
            + NodesOf<CallExpr>(_module.Node!).Count(c => (c.Func as AttributeExpr)?.Attr is "getdoc" or "iscoroutinefunction" or "isasyncgenfunction" or "isfunction" or "isgeneratorfunction" && c.Args is [var asked] && IsIt(asked));
        return named > 0 && named == NodesOf<NameExpr>(_module.Node!).Count(IsIt);
    }

    private HashSet<Symbol>? _usedInClasses;

    private bool IsUsedInClass(Symbol symbol)
    {
        _usedInClasses ??= [.. _module.Node!.Body.OfType<ClassDefStmt>().SelectMany(ModuleNamesIn)];
        return _usedInClasses.Contains(symbol);
    }

    private IEnumerable<Symbol> ModuleNamesIn(Node root)
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr && _model.SymbolOf(node) is { IsGlobal: true } symbol)
            {
                yield return symbol;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }

    private bool IsConstant(Symbol symbol) => _plan.IsConstant(symbol);

    /// <summary>Whether a name is a constant that functions read.</summary>
    private bool IsSharedConstant(Symbol symbol) => IsConstant(symbol) && (symbol.IsCaptured || _plan.IsDefault(symbol));

    private static bool IsLiteral(Expr value) => ProgramPlan.IsLiteral(value);

    /// <summary>Whether a module-level variable is bound, unconditionally, before any statement that could run a function.</summary>
    private bool IsBoundBeforeCalls(Symbol symbol)
    {
        foreach (var stmt in _module.Node!.Body)
        {
            switch (stmt)
            {
                case FunctionDefStmt or ClassDefStmt or ImportStmt or ImportFromStmt:
                    continue;
                case AssignStmt { Targets: [NameExpr name] } a when _model.SymbolOf(name) == symbol:
                    return !CallsProgram(a.Value);
                case AnnAssignStmt { Target: NameExpr name, Value: not null } a when _model.SymbolOf(name) == symbol:
                    return !CallsProgram(a.Value);
                default:
                    if (CallsProgram(stmt))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    private bool CallsProgram(Node root)
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr && _model.SymbolOf(node) is { Function: not null })
            {
                return true;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return false;
    }

    private bool IsField(Symbol symbol) => _plan.Fields.Contains(symbol);

    private ClassDeclarationSyntax ProgramClass(List<MemberDeclarationSyntax> methods)
    {
        var fields = _plan.Fields.Where(f => f.Scope.Module == _module).OrderBy(f => f.Definitions[0].Start).Select(symbol =>
        {
            var variable = symbol.TheVariable;
            if (FirstBinding(symbol) is var (stmt, _, value) && IsInitializer(symbol, value))
            {
                var made = IsBoundOnce(symbol) ? Field(symbol, value, methods) : Field(symbol);
                if (!IsBoundOnce(symbol) && value is not ConstantExpr { Value: null or 0L or 0.0 or false })
                {
                    var declared = made.Declaration.Variables[0];
                    made = made.ReplaceNode(declared, declared.WithInitializer(EqualsValueClause(ExpressionAs(value, variable.Slot))));
                }

                return WithTrailing(WithComments(made.ReplaceToken(made.Modifiers[0], Token(SyntaxKind.InternalKeyword)), stmt), stmt);
            }

            var field = FieldDeclaration(VariableDeclaration(
                _types.Of(variable.Slot),
                SingletonSeparatedList(VariableDeclarator(Identifier(NameOf(variable)), null, TypeMapper.IsValueType(variable.Slot.Type) ? null : EqualsValueClause(Cs.Forgive(Cs.Null))))));
            return (MemberDeclarationSyntax)field.WithModifiers(TokenList(Token(SyntaxKind.InternalKeyword), Token(SyntaxKind.StaticKeyword)));
        });
        return SyntaxFactory.ClassDeclaration("Program")
            .WithModifiers(TokenList(Token(SyntaxKind.PartialKeyword)))
            .WithMembers(List(fields.Concat(methods)));
    }

    private Dictionary<Symbol, (Stmt Stmt, NameExpr Name, Expr Value)>? _firstBindings;

    /// <summary>The statement of the module itself that binds a name first, if that is a plain assignment.</summary>
    private (Stmt Stmt, NameExpr Name, Expr Value)? FirstBinding(Symbol symbol)
    {
        if (_firstBindings is null)
        {
            _firstBindings = [];
            foreach (var stmt in _module.Node!.Body)
            {
                if (ProgramPlan.Binding(stmt) is ({ } name, { } value) && _model.SymbolOf(name) is { } bound)
                {
                    _firstBindings.TryAdd(bound, (stmt, name, value));
                }
            }
        }

        return _firstBindings.TryGetValue(symbol, out var first) && symbol.Definitions.Contains(first.Name) ? first : null;
    }

    /// <summary>Whether a field of the program's class has its first value from the start: a literal, a display of literals, or what nobody sees being made.</summary>
    private bool IsInitializer(Symbol symbol, Expr value) => !symbol.TheVariable.MaybeUnbound
        && (IsBoundOnce(symbol) || IsBoundBeforeCalls(symbol))
        && (IsLiteral(value) || value is ConstantExpr { Value: null }
            || (IsBoundOnce(symbol) && _plan.IsQuietInProgram(value, symbol))
            || (value is ListExpr or DictExpr or SetExpr or TupleExpr && NodesOf<Expr>(value).All(e => e is ListExpr or DictExpr or SetExpr or TupleExpr || IsLiteral(e))));

    private static bool IsBoundOnce(Symbol symbol) => symbol is { IsAssignedElsewhere: false, Definitions.Count: 1 };

    /// <summary>Whether more than top-level statements may call what is not defined.</summary>
    private bool UndefinedInProgram => _plan.Methods.Count > 0 || _module.Node!.Body.Any(s => s is ClassDefStmt);

    private static MemberDeclarationSyntax AsMethod(LocalFunctionStatementSyntax f) => MethodDeclaration(f.ReturnType, f.Identifier)
        .WithModifiers(TokenList(Token(SyntaxKind.InternalKeyword), Token(SyntaxKind.StaticKeyword)))
        .WithParameterList(f.ParameterList).WithExpressionBody(f.ExpressionBody).WithSemicolonToken(f.SemicolonToken);

    private IEnumerable<StatementSyntax> UndefinedFunctions()
    {
        foreach (var undefined in _model.UndefinedFunctions.Values)
        {
            Report(Diagnostics.Rules.UndefinedName, undefined.First, undefined.Name);
            if (!undefined.IsCalled)
            {
                continue;
            }

            UseType("NameException");
            var type = undefined.IsAsync ? undefined.Result.Type is NeverType or AnyType ? "Task<object>" : _types.TaskOf(undefined.Result) : undefined.Result.Type is NeverType ? "object" : _types.Text(undefined.Result);
            var parameters = undefined.Parameters.Select((p, i) => Parameter(Identifier($"arg{i + 1}")).WithType(_types.Of(p)));
            yield return LocalFunctionStatement(Cs.Type(type), NameStyle.Method(undefined.Name, undefined.IsAsync))
                .WithModifiers(TokenList(Token(SyntaxKind.StaticKeyword)))
                .WithParameterList(ParameterList(SeparatedList(parameters)))
                .WithExpressionBody(ArrowExpressionClause(ThrowExpression(Cs.New(Cs.Type("NameException"), Cs.Str($"name '{undefined.Name}' is not defined")))))
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }
    }
}
