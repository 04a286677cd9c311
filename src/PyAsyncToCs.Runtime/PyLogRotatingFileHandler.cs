using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>logging.handlers.RotatingFileHandler</c>: a file that is put aside when it would grow too long.</summary>
public class PyLogRotatingFileHandler : PyLogHandler
{
    private readonly string _path;
    private readonly long _maxBytes;
    private readonly int _backups;
    private StreamWriter _file;

    /// <summary>Opens the file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="mode">How it is opened; it is always added to where its length is limited.</param>
    /// <param name="maxBytes">How long it may be; 0 for any length.</param>
    /// <param name="backups">How many files that were put aside are kept.</param>
    public PyLogRotatingFileHandler(string path, string mode = "a", long maxBytes = 0, int backups = 0)
    {
        (_path, _maxBytes, _backups) = (path, maxBytes, backups);
        _file = Open(maxBytes > 0 || mode == "a");
    }

    /// <inheritdoc/>
    public override void Emit(PyLogRecord record)
    {
        var line = Format(record) + "\n";
        if (_maxBytes > 0 && _file.BaseStream.Length is > 0 and var length && length + Encoding.UTF8.GetByteCount(line) >= _maxBytes)
        {
            DoRollover();
        }

        _file.Write(line);
        _file.Flush();
    }

    /// <summary><c>doRollover()</c>: <c>app.log</c> becomes <c>app.log.1</c>, that one <c>app.log.2</c>, and so on.</summary>
    public void DoRollover()
    {
        _file.Dispose();
        if (_backups > 0)
        {
            for (var i = _backups - 1; i > 0; i--)
            {
                if (File.Exists($"{_path}.{i}"))
                {
                    File.Move($"{_path}.{i}", $"{_path}.{i + 1}", overwrite: true);
                }
            }

            File.Move(_path, $"{_path}.1", overwrite: true);
        }

        _file = Open(isAddedTo: false);
    }

    /// <inheritdoc/>
    public override void Close() => _file.Dispose();

    private StreamWriter Open(bool isAddedTo) => new(_path, isAddedTo, new UTF8Encoding(false));
}
