using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Makes scopes, symbols, function and class symbols, and resolves every name (language reference, 4.2).</summary>
internal sealed partial class Binder(SemanticModel model)
{
    private readonly List<StarImport> _stars = [];

    /// <summary>Binds all modules of the program: names first, so that modules may import each other in circles.</summary>
    public void Bind()
    {
        foreach (var module in model.Modules)
        {
            var scope = new Scope(ScopeKind.Module, module.Node!, null, module);
            module.Scope = scope;
            model.Scopes.Add(module.Node!, scope);
            Declare(scope, module.Node!.Body);
        }

        var imports = new ImportBinder(model);
        imports.ExpandStars(_stars);
        foreach (var module in model.Modules)
        {
            Resolve(module.Scope, module.Node!.Body);
        }

        imports.FindTargets();
        foreach (var symbol in model.Scopes.Values.SelectMany(s => s.Symbols.Values))
        {
            SetEntity(symbol);
        }

        imports.Link();
    }

    /// <summary>A name bound once, by a definition, is that function or class wherever it is read.</summary>
    private void SetEntity(Symbol symbol)
    {
        if (symbol.Definitions.Count == 1 && !symbol.IsDeleted)
        {
            symbol.Entity = symbol.Definitions[0] switch
            {
                FunctionDefStmt f when model.Functions[f].Decorators.Count == 0 => model.Functions[f],
                ClassDefStmt c => model.Classes[c],
                _ => null,
            };
        }
    }

    private Symbol DefineName(Scope scope, string name, Node node)
    {
        Symbol symbol;
        if (scope.Redirected.TryGetValue(name, out var elsewhere) && elsewhere is not null)
        {
            symbol = elsewhere;
            symbol.IsAssignedElsewhere = true;
            symbol.IsCaptured = true;
            symbol.IsKept = true;
        }
        else
        {
            symbol = scope.Declare(name);
        }

        symbol.Definitions.Add(node);
        model.Names[node] = symbol;
        return symbol;
    }

    private void Read(Scope scope, NameExpr name)
    {
        if (scope.Lookup(name.Id) is not { } symbol)
        {
            return;
        }

        model.Names[name] = symbol;
        symbol.IsRead = true;
        if (symbol.Scope.Frame != scope.Frame)
        {
            symbol.IsCaptured = true;
            symbol.IsKept |= IsKept(symbol.Scope.Frame, scope);
        }
    }

    /// <summary>Whether a function around a name may outlive the statement that it stands in. Those that stand for arguments have no <c>lambda</c> before their body (<see cref="Desugaring.ForwardedCallRewriter"/>).</summary>
    private static bool IsKept(Scope owner, Scope reader)
    {
        for (var frame = reader.Frame; frame != owner && frame.Parent is { } outer; frame = outer.Frame)
        {
            if (frame.Node is not LambdaExpr lambda || lambda.Start < lambda.Body.Start)
            {
                return true;
            }
        }

        return false;
    }

    private FunctionSymbol MakeFunction(Scope scope, Node node, string name, Arguments args, bool isAsync)
    {
        var function = new FunctionSymbol(name, node) { IsAsync = isAsync };
        model.Functions.Add(node, function);
        var inner = new Scope(ScopeKind.Function, node, scope, scope.Module) { Function = function };
        model.Scopes.Add(node, inner);
        function.Scope = inner;
        var positional = args.PosOnlyArgs.Length + args.Args.Length;
        var firstDefault = positional - args.Defaults.Length;
        for (var i = 0; i < positional; i++)
        {
            var posOnly = i < args.PosOnlyArgs.Length;
            var arg = posOnly ? args.PosOnlyArgs[i] : args.Args[i - args.PosOnlyArgs.Length];
            AddParameter(arg, posOnly ? ParameterKind.PositionalOnly : ParameterKind.Normal, i >= firstDefault ? args.Defaults[i - firstDefault] : null);
        }

        if (args.VarArg is { } star)
        {
            AddParameter(star, ParameterKind.VarArgs, null);
        }

        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            AddParameter(args.KwOnlyArgs[i], ParameterKind.KeywordOnly, args.KwDefaults[i]);
        }

        if (args.KwArg is { } kw)
        {
            AddParameter(kw, ParameterKind.KwArgs, null);
        }

        return function;

        void AddParameter(Arg arg, ParameterKind kind, Expr? @default)
        {
            var symbol = DefineName(inner, arg.Name, arg);
            function.Parameters.Add(new ParameterSymbol(arg.Name, kind, arg, @default) { Symbol = symbol });
        }
    }

    private ClassSymbol MakeClass(Scope scope, ClassDefStmt node)
    {
        var cls = new ClassSymbol(Desugaring.Desugarer.ShownName(node) ?? node.Name, node) { IsUser = true, Module = scope.Module };
        // The names are for annotations alone: what an instance holds, its uses tell.
        cls.DeclaredTypeParams = [.. node.TypeParams.OfType<TypeVarParam>().Select(p => p.Name)];
        cls.TypeParams = model.Generics is { } generics && generics.TryGetValue(node, out var own) ? own : [];
        cls.Self = new InstanceType(cls, [.. cls.TypeParams.Select(p => new Slot(model.TypeParameter(cls, p)))]);
        model.Classes.Add(node, cls);
        var inner = new Scope(ScopeKind.Class, node, scope, scope.Module) { Class = cls };
        cls.Scope = inner;
        model.Scopes.Add(node, inner);
        return cls;
    }
}
