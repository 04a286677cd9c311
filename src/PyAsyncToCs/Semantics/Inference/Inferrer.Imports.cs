using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
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
        }
    }

    private void EvaluateImportFrom(ImportFromStmt node)
    {
        var module = node.Level == 0 ? FindModule(node.Module!) : FindRelative(node);
        foreach (var alias in node.Names)
        {
            if (module is not null && MemberOf(module, alias.Name) is { } type)
            {
                Flow(VariableOf(alias).Slot, type);
            }
            else if (FindModule($"{module?.Name ?? node.Module}.{alias.Name}") is { } sub)
            {
                Flow(VariableOf(alias).Slot, new ModuleType(sub));
            }
        }
    }

    private ModuleSymbol? FindRelative(ImportFromStmt node)
    {
        var parts = _module.Name.Split('.').ToList();
        if (!_module.IsPackage)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        for (var i = 1; i < node.Level && parts.Count > 0; i++)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        if (node.Module is { } tail)
        {
            parts.AddRange(tail.Split('.'));
        }

        return FindModule(string.Join('.', parts));
    }

    private ModuleSymbol? FindModule(string name) =>
        model.Modules.FirstOrDefault(m => m.Name == name) ?? stubs.Load(name);

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
