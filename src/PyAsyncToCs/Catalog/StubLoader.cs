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

    private readonly IReadOnlyList<StubSource> _own;

    /// <summary>Makes a loader.</summary>
    /// <param name="own">The user's stubs, which come before the catalog's.</param>
    public StubLoader(IReadOnlyList<StubSource>? own = null)
    {
        _own = own ?? [];
        Builtins = Load("builtins") ?? throw new InvalidOperationException("The builtins stub is missing.");
    }

    public ModuleSymbol Builtins { get; }

    /// <summary>Whether times carry their zone; then <c>datetime</c> has a stub of its own.</summary>
    public bool UsesZones { get; init; }

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

        var own = name == "builtins" ? null : _own.FirstOrDefault(stub => stub.Module == name);
        if ((own?.Definitions ?? StubTexts.Find(name == "datetime" && UsesZones ? "datetime+zones" : name)) is not { } text)
        {
            return _modules[name] = null;
        }

        var module = new ModuleSymbol(name, null);
        _modules[name] = module;
        foreach (var definition in text.Definitions)
        {
            Promise(module, definition);
        }

        return module;
    }

    private void Promise(ModuleSymbol module, StubDefinition definition)
    {
        var name = definition.Name;
        switch (definition.Kind)
        {
            case StubKind.Class:
                module.Members.Promise(name, () => MakeClass(module, definition));
                break;
            case StubKind.Function:
                module.Members.Promise(name, () => MakeFunction(module, definition, null));
                break;
            case StubKind.Assignment:
                module.Members.Promise(name, () => definition.Statements.First() switch
                {
                    AnnAssignStmt a => new CatalogConstant(name, Resolver(module, []).Resolve(a.Annotation), TextOf(a.Value) ?? name),
                    AssignStmt { Value: NameExpr value } => module.Members.GetValueOrDefault(value.Id) ?? Builtins.Members[value.Id],
                    _ => throw new InvalidOperationException($"{module.Name}.pyi: {name} is neither declared nor another name."),
                });
                break;
            case StubKind.Import:
                Import(module, definition.Statements.First());
                break;
        }
    }

    private void Import(ModuleSymbol module, Stmt statement)
    {
        switch (statement)
        {
            case ImportFromStmt { Module: { } from } i:
                foreach (var alias in i.Names)
                {
                    module.Members.Promise(alias.AsName ?? alias.Name, () => Load(from)?.Members[alias.Name]
                        ?? throw new InvalidOperationException($"{module.Name}.pyi: there is no stub {from}."));
                }

                break;
            case ImportStmt i:
                foreach (var alias in i.Names)
                {
                    module.Members.Promise(alias.AsName ?? alias.Name.Split('.')[^1], () => Load(alias.Name)
                        ?? throw new InvalidOperationException($"{module.Name}.pyi: there is no stub {alias.Name}."));
                }

                break;
        }
    }

    private ClassSymbol MakeClass(ModuleSymbol module, StubDefinition definition)
    {
        var node = (ClassDefStmt)definition.Statements.First();
        var cls = DeclareClass(module, node);
        // Known before its bases are: their arguments may name it.
        module.Members[cls.Name] = cls;
        var types = Resolver(module, cls.TypeParams);
        cls.Bases.AddRange(node.Bases.Select(types.Resolve).OfType<InstanceType>());
        foreach (var member in definition.Body)
        {
            if (member.Kind is StubKind.Function)
            {
                cls.Methods.Promise(member.Name, () => MakeFunction(module, member, cls));
            }
            else
            {
                cls.Attributes.Promise(member.Name, () => MakeAttribute(module, (AnnAssignStmt)member.Statements.First(), cls));
            }
        }

        return cls;
    }

    private AttributeSymbol MakeAttribute(ModuleSymbol module, AnnAssignStmt node, ClassSymbol owner)
    {
        var attribute = new AttributeSymbol(((NameExpr)node.Target).Id, owner) { CsName = TextOf(node.Value), IsRead = true };
        attribute.Slot.Flow(Resolver(module, owner.TypeParams).Resolve(node.Annotation), new TypeJoiner());
        return attribute;
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
                if (decorator.Keywords.Any(k => k.Arg == "target" && TextOf(k.Value) == "bcl"))
                {
                    cls.BclType = TextOf(text);
                    continue;
                }

                cls.CsType = TextOf(text);
                cls.IsBase = IsGiven(decorator, "base");
                cls.IsOpen = IsGiven(decorator, "open");
                cls.IsStruct = IsGiven(decorator, "struct");
                cls.CsNamespace = decorator.Keywords.FirstOrDefault(k => k.Arg == "using") is { } ns ? TextOf(ns.Value) : null;
            }
        }

        return cls;
    }

    private static bool IsGiven(CallExpr decorator, string option) =>
        decorator.Keywords.Any(k => k.Arg == option && k.Value is ConstantExpr { Value: true });
}
