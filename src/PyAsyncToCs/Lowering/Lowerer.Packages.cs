using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>NuGet packages that stubs ask for with <c>__package__: str = "Name@Version"</c>.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The packages of the libraries that the program imports, sorted.</summary>
    public IEnumerable<string> Packages => _model.Imports
        .Select(import => import.Value is ImportFromStmt from ? from.Module : import.Key.Name)
        .OfType<string>()
        .Select(_model.LoadModule)
        .Where(module => module is { IsUser: false })
        .Select(module => module!.Members.GetValueOrDefault("__package__"))
        .OfType<CatalogConstant>()
        .Select(constant => constant.Template)
        .Distinct()
        .Order(StringComparer.Ordinal);
}
