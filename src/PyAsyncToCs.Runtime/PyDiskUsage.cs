namespace PyAsyncToCs.Runtime;

/// <summary>What <c>shutil.disk_usage</c> gives.</summary>
/// <param name="Total">The size of the disk, in bytes.</param>
/// <param name="Used">How much is taken.</param>
/// <param name="Free">How much is left.</param>
public readonly record struct PyDiskUsage(long Total, long Used, long Free)
{
    /// <summary><c>disk_usage(path)</c>.</summary>
    public static PyDiskUsage Of(string path)
    {
        var drive = new DriveInfo(Path.GetFullPath(path));
        return new(drive.TotalSize, drive.TotalSize - drive.TotalFreeSpace, drive.AvailableFreeSpace);
    }
}
