using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    /// <summary>Whether values may come from a library of which nothing is known.</summary>
    private bool _hasUnknownModules;

    private void EvaluateImport(ImportStmt node)
    {
        foreach (var alias in node.Names)
        {
            var name = alias.AsName is null ? alias.Name.Split('.')[0] : alias.Name;
            if (alias.AsName is null && alias.Name.Contains('.'))
            {
                FindModule(alias.Name);
            }

            if (FindModule(name) is { } module)
            {
                Flow(VariableOf(alias).Slot, new ModuleType(module));
            }
            else
            {
                NoteUnknown(alias, alias.Name);
            }
        }
    }

    private void NoteUnknown(Alias alias, string module) =>
        _hasUnknownModules |= !Catalog.OtherModules.IsHarmless(module) || model.SymbolOf(alias) is not { IsRead: false };

    private void EvaluateImportFrom(ImportFromStmt node)
    {
        var module = model.ModuleTable.Find(_module, node) ?? (node.Level == 0 ? stubs.Load(node.Module!) : null);
        foreach (var alias in node.Names)
        {
            if (alias.Name == "*" && module is { IsUser: true })
            {
                continue;
            }

            if (module == _module && Submodule(module, alias.Name) is { } inner)
            {
                // The name is what this very statement binds.
                Flow(VariableOf(alias).Slot, new ModuleType(inner));
            }
            else if (module is not null && MemberOf(module, alias.Name) is { } type)
            {
                Flow(VariableOf(alias).Slot, type);
            }
            else if (Submodule(module, alias.Name) is { } sub)
            {
                Flow(VariableOf(alias).Slot, new ModuleType(sub));
            }
            else if (module is null && FindModule($"{node.Module}.{alias.Name}") is { } inside)
            {
                Flow(VariableOf(alias).Slot, new ModuleType(inside));
            }
            else
            {
                NoteUnknown(alias, node.Module ?? "");
            }
        }
    }

    private ModuleSymbol? FindModule(string name) =>
        model.ModuleTable.Find(_module, name) ?? stubs.Load(name);

    private ModuleSymbol? Submodule(ModuleSymbol? module, string name) =>
        module is null ? null : module.IsUser ? model.ModuleTable.Submodule(module, name) : stubs.Load($"{module.Name}.{name}");

    /// <summary>What a module's name stands for, as a value.</summary>
    private PyType? MemberOf(ModuleSymbol module, string name)
    {
        if (module.IsUser)
        {
            if (!module.Scope.Symbols.TryGetValue(name, out var symbol))
            {
                return null;
            }

            symbol.IsRead = true;
            symbol.IsUsedByOtherModules |= module != _module;
            return symbol.Function is { } function ? new FunctionType(function)
                : symbol.Class is { } cls ? new ClassType(cls)
                : symbol.Variables.Aggregate(PyType.Never, (sum, v) => _joiner.Join(sum, v.Slot.Type));
        }

        return module.Members.TryGetValue(name, out var member) ? OfMember(member) : null;
    }

    private static PyType? OfMember(object member) => member switch
    {
        FunctionSymbol f => new FunctionType(f),
        ClassSymbol c => new ClassType(c),
        CatalogConstant c => c.Type,
        ModuleSymbol m => new ModuleType(m),
        _ => null,
    };
}
