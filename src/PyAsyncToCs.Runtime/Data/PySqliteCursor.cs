using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>sqlite3.Cursor</c>: the rows of a query are read when it is executed.</summary>
/// <param name="connection">Its connection.</param>
public sealed class PySqliteCursor(PySqliteConnection connection) : IEnumerable<PySqliteRow>, IEnumerator<PySqliteRow>
{
    private readonly Queue<PySqliteRow> _rows = new();
    private PySqliteRow? _current;
    private bool _isClosed;

    /// <summary>Its connection.</summary>
    public PySqliteConnection Connection => connection;

    /// <summary>The key of the row that was inserted last.</summary>
    public int LastRowId { get; private set; }

    /// <summary>How many rows were changed; -1 after a query.</summary>
    public int RowCount { get; private set; } = -1;

    /// <summary>The names of the columns.</summary>
    public List<(string Name, object? Type)> Description { get; private set; } = [];

    /// <summary>How many rows <c>fetchmany()</c> gives.</summary>
    public int ArraySize { get; set; } = 1;

    /// <inheritdoc/>
    public PySqliteRow Current => _current!;

    object IEnumerator.Current => Current;

    /// <summary><c>execute(sql, parameters)</c>.</summary>
    public PySqliteCursor Execute(string sql, object? parameters = null)
    {
        Begin();
        var changed = Perform(sql, parameters);
        RowCount = PySqliteText.Changes(sql) ? changed : -1;
        return this;
    }

    /// <summary><c>executemany(sql, rows)</c>.</summary>
    public PySqliteCursor ExecuteMany<T>(string sql, IEnumerable<T> rows)
    {
        Begin();
        RowCount = 0;
        foreach (var row in rows)
        {
            RowCount += Perform(sql, row);
        }

        return this;
    }

    /// <summary><c>executescript(script)</c>: what is pending is committed first.</summary>
    public PySqliteCursor ExecuteScript(string script)
    {
        Begin();
        connection.Commit();
        foreach (var statement in PySqliteText.Statements(script))
        {
            Perform(statement, null, isScript: true);
        }

        return this;
    }

    /// <summary><c>fetchone()</c>.</summary>
    public PySqliteRow? FetchOne() => _rows.TryDequeue(out var row) ? row : null;

    /// <summary><c>fetchmany(size)</c>.</summary>
    public List<PySqliteRow> FetchMany(int? size = null)
    {
        var rows = new List<PySqliteRow>();
        while (rows.Count < (size ?? ArraySize) && _rows.TryDequeue(out var row))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary><c>fetchall()</c>.</summary>
    public List<PySqliteRow> FetchAll() => FetchMany(int.MaxValue);

    /// <summary><c>close()</c>.</summary>
    public void Close() => _isClosed = true;

    /// <inheritdoc/>
    public bool MoveNext() => (_current = FetchOne()) is not null;

    /// <inheritdoc/>
    public void Reset() => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => GC.SuppressFinalize(this);

    /// <inheritdoc/>
    public IEnumerator<PySqliteRow> GetEnumerator() => this;

    IEnumerator IEnumerable.GetEnumerator() => this;

    private void Begin()
    {
        if (_isClosed)
        {
            throw new PySqliteProgrammingException("Cannot operate on a closed cursor.");
        }

        _rows.Clear();
        Description = [];
    }

    /// <summary>Executes one statement and says how many rows it changed.</summary>
    private int Perform(string sql, object? parameters, bool isScript = false)
    {
        try
        {
            using var command = isScript ? connection.Raw(sql) : connection.Command(sql);
            PySqliteText.Bind(command, parameters);
            using var reader = command.ExecuteReader();
            var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
            Description = [.. names.Select(name => (name, (object?)null))];
            while (reader.Read())
            {
                _rows.Enqueue(PySqliteRow.Read(reader, names, connection.GivesDicts));
            }

            reader.Close();
            connection.Note(sql);
            if (PySqliteText.FirstWord(sql) is "INSERT" or "REPLACE")
            {
                LastRowId = Convert.ToInt32(connection.Scalar("SELECT last_insert_rowid()"), CultureInfo.InvariantCulture);
            }

            return Math.Max(reader.RecordsAffected, 0);
        }
        catch (DbException error)
        {
            throw PySqliteText.ErrorOf(error);
        }
    }
}
