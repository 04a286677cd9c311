namespace PyAsyncToCs.Runtime;

/// <summary>Gathers what is written, and writes it compressed when it is closed.</summary>
/// <param name="file">Where to.</param>
/// <param name="pack">Compresses: what was written up to each flush, and after the last.</param>
/// <param name="isOwner">Whether the file is closed, too.</param>
public sealed class PyPackedStream(PyBinaryFile file, Func<List<byte[]>, byte[]> pack, bool isOwner) : MemoryStream
{
    private readonly List<byte[]> _flushed = [];
    private bool _isClosed;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override void Flush()
    {
        if (Length > 0)
        {
            _flushed.Add(ToArray());
            SetLength(0);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            file.Write(pack([.. _flushed, ToArray()]));
            if (isOwner)
            {
                file.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}
