using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>NuGet packages that stubs ask for with <c>__package__: str = "Name@Version"</c>.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The packages of the libraries that the program imports, sorted.</summary>
    public IEnumerable<string> Packages
    {
        get
        {
            var packages = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var (alias, import) in _model.Imports)
            {
                if ((import is ImportFromStmt from ? from.Module : alias.Name) is { } name
                    && _model.LoadModule(name) is { IsUser: false } module
                    && module.Members.GetValueOrDefault("__package__") is CatalogConstant constant)
                {
                    packages.Add(constant.Template);
                }
            }

            return packages;
        }
    }
}
