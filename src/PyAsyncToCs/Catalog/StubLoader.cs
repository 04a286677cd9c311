using System.Collections.Immutable;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Catalog;

/// <summary>
/// Reads the catalog's stubs: Python signatures with their C# meaning. Only the modules that a program imports are
/// read. See docs/stubs.md for the format.
/// </summary>
internal sealed partial class StubLoader
{
    private readonly Dictionary<string, ModuleSymbol?> _modules = [];
    private readonly Dictionary<string, ClassSymbol> _builtinClasses = [];

    public StubLoader() => Builtins = Load("builtins") ?? throw new InvalidOperationException("The builtins stub is missing.");

    public ModuleSymbol Builtins { get; }

    /// <summary>A module's stub, if something has asked for it already.</summary>
    public ModuleSymbol? Loaded(string name) => _modules.GetValueOrDefault(name);

    /// <summary>Loads a module's stub.</summary>
    /// <returns>The module, or null where the catalog has none of that name.</returns>
    public ModuleSymbol? Load(string name)
    {
        if (_modules.TryGetValue(name, out var known))
        {
            return known;
        }

        if (StubTexts.Parse(name) is not { } parsed)
        {
            return _modules[name] = null;
        }

        var module = new ModuleSymbol(name, null);
        _modules[name] = module;
        Fill(module, parsed.Module.Body);
        return module;
    }

    private void Fill(ModuleSymbol module, ImmutableArray<Stmt> body)
    {
        var classes = new List<(ClassSymbol Symbol, ClassDefStmt Node)>();
        foreach (var node in body)
        {
            switch (node)
            {
                case ClassDefStmt c:
                    var cls = DeclareClass(module, c);
                    classes.Add((cls, c));
                    module.Members[c.Name] = cls;
                    if (module.Name == "builtins")
                    {
                        _builtinClasses[c.Name] = cls;
                    }

                    break;
                case ImportFromStmt i when i.Module is { } from && Load(from) is { } source:
                    foreach (var alias in i.Names)
                    {
                        if (source.Members.TryGetValue(alias.Name, out var member))
                        {
                            module.Members[alias.AsName ?? alias.Name] = member;
                        }
                    }

                    break;
                case ImportStmt i:
                    foreach (var alias in i.Names)
                    {
                        if (Load(alias.Name) is { } sub)
                        {
                            module.Members[alias.AsName ?? alias.Name.Split('.')[^1]] = sub;
                        }
                    }

                    break;
            }
        }

        foreach (var (cls, node) in classes)
        {
            var types = Resolver(module, cls.TypeParams);
            foreach (var @base in node.Bases)
            {
                if (types.Resolve(@base) is InstanceType instance)
                {
                    cls.Bases.Add(instance);
                }
            }
        }

        foreach (var (cls, node) in classes)
        {
            FillClass(module, cls, node);
        }

        foreach (var node in body)
        {
            switch (node)
            {
                case FunctionDefStmt f:
                    AddOverload(module.Members, f.Name, MakeFunction(module, f, null));
                    break;
                case AnnAssignStmt { Target: NameExpr name } a:
                    var type = Resolver(module, []).Resolve(a.Annotation);
                    module.Members[name.Id] = new CatalogConstant(name.Id, type, TextOf(a.Value) ?? name.Id);
                    break;
                case AssignStmt { Targets: [NameExpr alias], Value: NameExpr value } when module.Members.TryGetValue(value.Id, out var same):
                    module.Members[alias.Id] = same;
                    break;
            }
        }
    }

    private static ClassSymbol DeclareClass(ModuleSymbol module, ClassDefStmt node)
    {
        var cls = new ClassSymbol(node.Name, node)
        {
            Module = module,
            TypeParams = [.. node.TypeParams.OfType<TypeVarParam>().Select(p => p.Name)],
        };
        cls.Self = new InstanceType(cls, [.. cls.TypeParams.Select(p => new Slot(new TypeParamType(p)))]);
        foreach (var decorator in node.DecoratorList.OfType<CallExpr>())
        {
            if (decorator is { Func: NameExpr { Id: "cs_type" }, Args: [var text, ..] })
            {
                cls.CsType = TextOf(text);
                cls.IsStruct = decorator.Keywords.Any(k => k is { Arg: "struct", Value: ConstantExpr { Value: true } });
                cls.CsNamespace = decorator.Keywords.FirstOrDefault(k => k.Arg == "using") is { } ns ? TextOf(ns.Value) : null;
            }
        }

        return cls;
    }

    private void FillClass(ModuleSymbol module, ClassSymbol cls, ClassDefStmt node)
    {
        foreach (var stmt in node.Body)
        {
            switch (stmt)
            {
                case FunctionDefStmt f:
                    var method = MakeFunction(module, f, cls);
                    if (cls.Methods.TryGetValue(f.Name, out var first))
                    {
                        first.Overloads.Add(method);
                    }
                    else
                    {
                        cls.Methods.Add(f.Name, method);
                    }

                    break;
                case AnnAssignStmt { Target: NameExpr name } a:
                    var attribute = new AttributeSymbol(name.Id, cls) { CsName = TextOf(a.Value), IsRead = true };
                    attribute.Slot.Flow(Resolver(module, cls.TypeParams).Resolve(a.Annotation), new TypeJoiner());
                    cls.Attributes.Add(name.Id, attribute);
                    break;
            }
        }
    }

    private static void AddOverload(Dictionary<string, object> members, string name, FunctionSymbol function)
    {
        if (members.TryGetValue(name, out var known) && known is FunctionSymbol first)
        {
            first.Overloads.Add(function);
        }
        else
        {
            members[name] = function;
        }
    }
}
