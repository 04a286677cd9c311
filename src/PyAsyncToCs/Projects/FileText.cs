using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Lowering;

namespace PyAsyncToCs.Projects;

/// <summary>The text of a C# file: the tree as it is printed, and the directives that a file begins with.</summary>
internal static class FileText
{
    /// <summary>The version of the packages that this converter belongs to.</summary>
    public static string PackageVersion { get; } = typeof(FileText).Assembly.GetName().Version!.ToString(3);

    /// <summary>The text of a file.</summary>
    /// <param name="unit">The tree.</param>
    /// <param name="lowerer">What made it.</param>
    /// <param name="options">How it was converted.</param>
    /// <param name="isWhole">Whether it is all that there is of a program.</param>
    public static string Of(CompilationUnitSyntax unit, Lowerer lowerer, ConversionOptions options, bool isWhole)
    {
        var text = new StringBuilder();
        List<string> packages = lowerer.IsAlone ? [.. lowerer.Packages] : [];
        if (options.Runtime == RuntimeKind.Package && lowerer is { IsAlone: true, Helpers.Count: > 0 })
        {
            packages.Add($"PyAsyncToCs.Runtime@{PackageVersion}");
        }

        if (packages.Count > 0)
        {
            text.AppendJoin("", packages.Select(package => $"#:package {package}\n")).Append("#:property PublishAot=false\n\n");
        }

        text.Append(Nullable(options));
        if (lowerer.HasMarkedThrow)
        {
            text.Append("#pragma warning disable CS0162, CS0168, CS0169, CS0219, CS0414, CS0649, CS8321, CS9113 // What only code that is not converted would use.\n\n");
        }

        if (options.TargetFramework == TargetFramework.Net8)
        {
            // The helpers of a folder's files are in a file of their own, and so is this.
            unit = isWhole ? OlderFramework.Complete(unit) : OlderFramework.Rewrite(unit);
        }

        return text.Append(CSharpPrinter.Print(unit)).ToString();
    }

    /// <summary>The text of a file that belongs to no module.</summary>
    public static string Of(CompilationUnitSyntax unit, ConversionOptions options) =>
        Nullable(options) + CSharpPrinter.Print(options.TargetFramework == TargetFramework.Net8 ? OlderFramework.Rewrite(unit) : unit);

    private static string Nullable(ConversionOptions options) => options.Nullable switch
    {
        NullableContext.File => "#nullable enable\n\n",
        NullableContext.Disable => "#nullable enable annotations\n\n",
        _ => "",
    };
}
