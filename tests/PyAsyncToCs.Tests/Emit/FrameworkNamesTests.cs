using System.Reflection;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Emit;

/// <summary>The converter's list of .NET's types is what the framework has.</summary>
public sealed class FrameworkNamesTests
{
    private static readonly HashSet<string> s_implicit =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly Type[] s_called =
    [
        typeof(Activator), typeof(Array), typeof(Buffer), typeof(Console), typeof(Convert), typeof(DateTime), typeof(Directory), typeof(System.Text.Encoding),
        typeof(Enum), typeof(Enumerable), typeof(Environment), typeof(File), typeof(Guid), typeof(Math), typeof(Path), typeof(Random),
        typeof(System.Text.RegularExpressions.Regex), typeof(Task), typeof(TimeSpan), typeof(Tuple), typeof(Type),
    ];

    [Fact]
    public void The_list_is_what_the_framework_has()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var types = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .SelectMany(path => Assembly.Load(AssemblyName.GetAssemblyName(path)).GetExportedTypes())
            .Where(type => s_implicit.Contains(type.Namespace ?? "") && !type.IsNested && !type.IsGenericType)
            .Select(type => type.Name);
        var called = s_called.Select(type => $"{type.FullName}: {string.Join(' ', Names(type.GetMembers(BindingFlags.Public | BindingFlags.Static)
            .Where(member => member is FieldInfo or PropertyInfo or Type or MethodInfo { IsSpecialName: false }).Select(member => member.Name)))}");
        var text = string.Join('\n', [.. Names(types), .. called]) + "\n";
        var list = Path.Combine(Repository.Root, "src", "PyAsyncToCs", "Lowering", "FrameworkNames.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(list, text);
        }

        Assert.Equal(text, File.ReadAllText(list));
    }

    private static IEnumerable<string> Names(IEnumerable<string> names) => names.Distinct().Order(StringComparer.Ordinal);
}
