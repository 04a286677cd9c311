using System.Data.Common;
using System.Globalization;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>sqlite3.Connection</c> on an ADO.NET connection: what changes data begins a transaction by itself.</summary>
public sealed class PySqliteConnection : ContextBlock<PySqliteConnection>, IDisposable
{
    private readonly DbConnection _connection;
    private readonly bool _commitsAtOnce;
    private bool _isClosed;
    private object? _rowFactory;

    /// <summary><c>sqlite3.connect(…)</c>.</summary>
    /// <param name="connection">The connection, not yet open.</param>
    /// <param name="isolation">The kind of its transactions; null where each statement is one.</param>
    public PySqliteConnection(DbConnection connection, string? isolation = "")
    {
        (_connection, _commitsAtOnce) = (connection, isolation is null);
        Run(connection.Open);
    }

    /// <summary>Whether there is something to commit.</summary>
    public bool InTransaction { get; private set; }

    /// <summary>How many rows have changed since it was opened.</summary>
    public int TotalChanges => Convert.ToInt32(Scalar("SELECT total_changes()"), CultureInfo.InvariantCulture);

    /// <summary>The class of rows: tuples, or those that know the names of their columns; ours are both.</summary>
    public object? RowFactory
    {
        get => _rowFactory;
        set => _rowFactory = value is null or Type ? value : throw new NotSupportedException("a function as the row_factory");
    }

    /// <summary>Whether each row is a dict of its columns.</summary>
    public bool GivesDicts => RowFactory is Type { IsGenericType: true };

    /// <summary>The ADO.NET connection.</summary>
    public DbConnection Native => _connection;

    /// <summary>The connection string for what <c>sqlite3.connect</c> is given.</summary>
    public static string Source(string database) => new DbConnectionStringBuilder { ["Data Source"] = database, ["Pooling"] = "False" }.ConnectionString;

    /// <summary><c>cursor()</c>.</summary>
    public PySqliteCursor Cursor() => new(this);

    /// <summary>A command, before which a transaction begins where the statement changes data.</summary>
    public DbCommand Command(string sql)
    {
        if (_isClosed)
        {
            throw new PySqliteProgrammingException("Cannot operate on a closed database.");
        }

        if (!_commitsAtOnce && !InTransaction && PySqliteText.Changes(sql))
        {
            Execute("BEGIN");
            InTransaction = true;
        }

        return Raw(sql);
    }

    /// <summary>A command, as it is.</summary>
    public DbCommand Raw(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary><c>commit()</c>.</summary>
    public void Commit() => End("COMMIT");

    /// <summary><c>rollback()</c>.</summary>
    public void Rollback() => End("ROLLBACK");

    /// <summary><c>close()</c>: what is not committed is lost.</summary>
    public void Close() => Dispose();

    /// <summary>Notes what the program said itself about transactions.</summary>
    public void Note(string sql)
    {
        switch (PySqliteText.FirstWord(sql))
        {
            case "BEGIN":
                InTransaction = true;
                break;
            case "COMMIT" or "END" or "ROLLBACK":
                InTransaction = false;
                break;
        }
    }

    /// <summary>The one value that a query gives.</summary>
    public object? Scalar(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteScalar();
    }

    /// <inheritdoc/>
    public override PySqliteConnection Enter() => this;

    /// <inheritdoc/>
    public override bool Exit(Exception? error)
    {
        End(error is null ? "COMMIT" : "ROLLBACK");
        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isClosed = true;
        _connection.Dispose();
    }

    private static void Run(Action action)
    {
        try
        {
            action();
        }
        catch (DbException error)
        {
            throw PySqliteText.ErrorOf(error);
        }
    }

    private void End(string how)
    {
        if (_isClosed)
        {
            throw new PySqliteProgrammingException("Cannot operate on a closed database.");
        }

        if (InTransaction)
        {
            InTransaction = false;
            Run(() => Execute(how));
        }
    }

    private void Execute(string sql)
    {
        using var command = Raw(sql);
        command.ExecuteNonQuery();
    }
}
