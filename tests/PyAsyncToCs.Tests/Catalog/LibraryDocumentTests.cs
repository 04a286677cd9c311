using Xunit;

namespace PyAsyncToCs.Tests.Catalog;

/// <summary>docs/library.md is what the stubs say.</summary>
public class LibraryDocumentTests
{
    [Fact]
    public void The_document_is_the_stubs()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_EXAMPLES") == "1")
        {
            File.WriteAllText(LibraryDocument.Path, LibraryDocument.Text());
        }

        Assert.Equal(LibraryDocument.Text(), File.ReadAllText(LibraryDocument.Path));
    }
}
