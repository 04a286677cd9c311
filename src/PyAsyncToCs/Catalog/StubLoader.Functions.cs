using System.Collections.Immutable;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Catalog;

internal sealed partial class StubLoader
{
    private FunctionSymbol MakeFunction(ModuleSymbol module, StubDefinition definition, ClassSymbol? owner)
    {
        var overloads = definition.Statements.Select(node => MakeFunction(module, (FunctionDefStmt)node, owner)).ToList();
        overloads[0].Overloads.AddRange(overloads.Skip(1));
        return overloads[0];
    }

    private FunctionSymbol MakeFunction(ModuleSymbol module, FunctionDefStmt node, ClassSymbol? owner)
    {
        var function = new FunctionSymbol(node.Name, node)
        {
            IsAsync = node.IsAsync,
            IsStub = true,
            StubModule = module.Name,
            Owner = owner,
            TypeParams = [.. node.TypeParams.OfType<TypeVarParam>().Select(p => p.Name)],
        };
        ReadDecorators(function, node);
        var types = Resolver(module, [.. owner?.TypeParams ?? [], .. function.TypeParams]);
        var args = node.Args;
        var positional = args.PosOnlyArgs.Concat(args.Args).ToList();
        for (var i = 0; i < positional.Count; i++)
        {
            var fromEnd = positional.Count - i;
            Add(positional[i], i < args.PosOnlyArgs.Length ? ParameterKind.PositionalOnly : ParameterKind.Normal, fromEnd <= args.Defaults.Length ? args.Defaults[^fromEnd] : null);
        }

        if (args.VarArg is { } star)
        {
            Add(star, ParameterKind.VarArgs, null);
        }

        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            Add(args.KwOnlyArgs[i], ParameterKind.KeywordOnly, args.KwDefaults[i]);
        }

        if (args.KwArg is { } kw)
        {
            Add(kw, ParameterKind.KwArgs, null);
        }

        function.DeclaredReturn = node.Returns is null ? PyType.None : types.Resolve(node.Returns);
        return function;

        void Add(Arg arg, ParameterKind kind, Expr? @default) =>
            function.Parameters.Add(new ParameterSymbol(arg.Name, kind, arg, @default)
            {
                Declared = arg.Annotation is { } annotation ? types.Resolve(annotation) : null,
            });
    }

    private static void ReadDecorators(FunctionSymbol function, FunctionDefStmt node)
    {
        string? template = null, intrinsic = null, asyncio = null, plain = null, unseeded = null, threads = null, returns = null, bcl = null, statement = null, utf8 = null, separator = null, interrupts = null;
        var usings = ImmutableArray<string>.Empty;
        foreach (var decorator in node.DecoratorList)
        {
            switch (decorator)
            {
                case CallExpr { Func: NameExpr { Id: "csharp" }, Args: [var text, ..] } call:
                    if (call.Keywords.Any(k => k.Arg == "target" && TextOf(k.Value) == "asyncio"))
                    {
                        asyncio = TextOf(text);
                    }
                    else if (call.Keywords.Any(k => k.Arg == "target" && TextOf(k.Value) == "bcl"))
                    {
                        bcl = TextOf(text);
                    }
                    else if (call.Keywords.Any(k => k.Arg == "when" && TextOf(k.Value) == "plain text"))
                    {
                        plain = TextOf(text);
                    }
                    else if (call.Keywords.Any(k => k.Arg == "when" && TextOf(k.Value) == "unseeded"))
                    {
                        unseeded = TextOf(text);
                    }
                    else if (call.Keywords.Any(k => k.Arg == "when" && TextOf(k.Value) == "threads"))
                    {
                        threads = TextOf(text);
                    }
                    else if (call.Keywords.Any(k => k.Arg == "when" && TextOf(k.Value) == "interrupts"))
                    {
                        interrupts = TextOf(text);
                    }
                    else if (call.Keywords.Any(k => k.Arg == "when" && TextOf(k.Value) == "statement"))
                    {
                        statement = TextOf(text);
                    }
                    else if (call.Keywords.Any(k => k.Arg == "when" && TextOf(k.Value) == "utf-8"))
                    {
                        utf8 = TextOf(text);
                    }
                    else if (call.Keywords.Any(k => k.Arg == "when" && TextOf(k.Value) == "written separator"))
                    {
                        separator = TextOf(text);
                    }
                    else
                    {
                        template = TextOf(text);
                    }

                    returns ??= call.Keywords.FirstOrDefault(k => k.Arg == "returns") is { } type ? TextOf(type.Value) : null;
                    usings = [.. usings, .. call.Keywords.Where(k => k.Arg == "using").Select(k => TextOf(k.Value)!)];
                    break;
                case CallExpr { Func: NameExpr { Id: "intrinsic" }, Args: [var text] }:
                    intrinsic = TextOf(text);
                    break;
                case NameExpr { Id: "staticmethod" }:
                    function.IsStatic = true;
                    break;
                case NameExpr { Id: "classmethod" }:
                    function.IsClassMethod = true;
                    break;
                case NameExpr { Id: "property" }:
                    function.IsProperty = true;
                    break;
            }
        }

        function.Meaning = new CatalogMeaning(template ?? bcl, intrinsic, asyncio, usings, plain, unseeded, threads, returns, bcl, statement, utf8, separator, interrupts);
    }

    private TypeResolver Resolver(ModuleSymbol module, ImmutableArray<string> typeParams) => new(name =>
        typeParams.Contains(name) ? new TypeParamType(name)
        : module.Members.TryGetValue(name, out var member) ? member
        : _modules["builtins"]?.Members.GetValueOrDefault(name) as ClassSymbol);

    private static string? TextOf(Expr? node) => (node as ConstantExpr)?.Value as string;
}
