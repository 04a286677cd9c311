using PyAsyncToCs.Cli;
using PyAsyncToCs.Cli.Output;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

public class AtomicFileTests
{
    [Fact]
    public void Folders_are_made_and_nothing_temporary_stays()
    {
        using var folder = new TemporaryFolder();
        AtomicFile.Write(folder["a/b/c.cs"], "é\n");
        AtomicFile.Write(folder["a/b/c.cs"], "ü\n");
        AtomicFile.Write(folder[new string('n', 252) + ".cs"], "as long as a name may be\n");
        File.Delete(folder[new string('n', 252) + ".cs"]);
        Assert.Equal(["a/b/c.cs"], folder.Files());
        Assert.Equal([0xC3, 0xBC, (byte)'\n'], File.ReadAllBytes(folder["a/b/c.cs"]));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        using var folder = new TemporaryFolder();
        folder.Write("real.cs", "old");
        File.CreateSymbolicLink(folder["link.cs"], folder["real.cs"]);
        AtomicFile.Write(folder["link.cs"], "new");
        Assert.Equal("new", File.ReadAllText(folder["real.cs"]));
        Assert.NotNull(new FileInfo(folder["link.cs"]).LinkTarget);
    }

    [Fact]
    public void What_cannot_be_written_is_a_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "keep");
        Assert.Contains("cannot write", Problem(folder["file/below.cs"]), StringComparison.Ordinal);
        Assert.Contains("is a folder", Problem(folder.Path), StringComparison.Ordinal);
        Assert.Equal("keep", File.ReadAllText(folder["file"]));
        Assert.Equal(["file"], folder.Files());
    }

    [Fact]
    public void A_device_is_written_to()
    {
        if (!OperatingSystem.IsWindows())
        {
            AtomicFile.Write("/dev/null", "text");
            Assert.False(File.GetAttributes("/dev/null").HasFlag(FileAttributes.Directory));
            Assert.Empty(File.ReadAllBytes("/dev/null"));
        }
    }

    private static string Problem(string path) => Assert.Throws<CliException>(() => AtomicFile.Write(path, "text")).Message;
}
