using PyAsyncToCs.Lowering;
using PyAsyncToCs.Runtime;
using Xunit;

namespace PyAsyncToCs.Tests.Emit;

/// <summary>Classes of a program do not take the names of helpers, which may stand in the same file.</summary>
public sealed class HelperClassNameTests
{
    public static TheoryData<string> Helpers() => [.. typeof(PyText).Assembly.GetExportedTypes()
        .Where(type => !type.IsNested)
        .Select(type => type.Name.Split('`')[0])
        .Where(name => !name.StartsWith("Py", StringComparison.Ordinal) && !name.StartsWith("IPy", StringComparison.Ordinal) && !name.EndsWith("Exception", StringComparison.Ordinal))
        .Distinct()];

    [Theory]
    [MemberData(nameof(Helpers))]
    public void A_class_of_that_name_gets_another(string helper) => Assert.NotEqual(helper, NameStyle.Class(helper));
}
