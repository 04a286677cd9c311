using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>asyncpg's queries on ADO.NET; the parameters <c>$1</c>, <c>$2</c> are taken by place.</summary>
public static class PyDatabase
{
    /// <summary>The connection string for what <c>asyncpg.connect</c> is given.</summary>
    public static string ConnectionString(string? dsn = null, string? host = null, int? port = null, string? user = null, string? password = null, string? database = null)
    {
        var uri = dsn is null ? null : new Uri(dsn);
        var account = uri?.UserInfo.Split(':', 2) ?? [];
        var parts = new DbConnectionStringBuilder
        {
            ["Host"] = host ?? uri?.Host ?? "localhost",
            ["Port"] = port ?? (uri?.Port > 0 ? uri.Port : 5432),
            ["Username"] = user ?? (account is [{ Length: > 0 } name, ..] ? Uri.UnescapeDataString(name) : Environment.UserName),
        };
        if ((password ?? (account is [_, var secret] ? Uri.UnescapeDataString(secret) : null)) is { } known)
        {
            parts["Password"] = known;
        }

        if ((database ?? uri?.AbsolutePath.Trim('/')) is { Length: > 0 } named)
        {
            parts["Database"] = named;
        }

        return parts.ConnectionString;
    }

    /// <summary><c>connection.fetch(query, *args)</c>.</summary>
    public static async Task<List<PyRecord>> FetchAsync(DbConnection connection, string query, params object?[] args)
    {
        await using var command = Command(connection, query, args);
        await using var reader = await command.ExecuteReaderAsync();
        var records = new List<PyRecord>();
        while (await reader.ReadAsync())
        {
            records.Add(PyRecord.Read(reader));
        }

        return records;
    }

    /// <summary><c>pool.fetch(query, *args)</c>.</summary>
    public static async Task<List<PyRecord>> FetchAsync(DbDataSource pool, string query, params object?[] args)
    {
        await using var connection = await pool.OpenConnectionAsync();
        return await FetchAsync(connection, query, args);
    }

    /// <summary><c>connection.fetchrow(query, *args)</c>.</summary>
    public static async Task<PyRecord?> FetchRowAsync(DbConnection connection, string query, params object?[] args)
    {
        await using var command = Command(connection, query, args);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow);
        return await reader.ReadAsync() ? PyRecord.Read(reader) : null;
    }

    /// <summary><c>pool.fetchrow(query, *args)</c>.</summary>
    public static async Task<PyRecord?> FetchRowAsync(DbDataSource pool, string query, params object?[] args)
    {
        await using var connection = await pool.OpenConnectionAsync();
        return await FetchRowAsync(connection, query, args);
    }

    /// <summary><c>connection.fetchval(query, *args)</c>.</summary>
    public static async Task<object?> FetchValueAsync(DbConnection connection, string query, params object?[] args) =>
        await FetchRowAsync(connection, query, args) is { } record ? record[0] : null;

    /// <summary><c>pool.fetchval(query, *args)</c>.</summary>
    public static async Task<object?> FetchValueAsync(DbDataSource pool, string query, params object?[] args) =>
        await FetchRowAsync(pool, query, args) is { } record ? record[0] : null;

    /// <summary><c>connection.execute(query, *args)</c>, with PostgreSQL's words for what was done.</summary>
    public static async Task<string> ExecuteAsync(DbConnection connection, string query, params object?[] args)
    {
        await using var command = Command(connection, query, args);
        var rows = await command.ExecuteNonQueryAsync();
        var words = Regex.Matches(query, @"\w+").Select(word => word.Value.ToUpperInvariant()).Take(2).ToArray();
        return words switch
        {
            ["INSERT", ..] => $"INSERT 0 {rows}",
            ["UPDATE" or "DELETE" or "MERGE", ..] => $"{words[0]} {rows}",
            ["CREATE" or "DROP" or "ALTER", var kind] => $"{words[0]} {kind}",
            [var other, ..] => other,
            _ => "",
        };
    }

    /// <summary><c>pool.execute(query, *args)</c>.</summary>
    public static async Task<string> ExecuteAsync(DbDataSource pool, string query, params object?[] args)
    {
        await using var connection = await pool.OpenConnectionAsync();
        return await ExecuteAsync(connection, query, args);
    }

    /// <summary><c>connection.executemany(query, rows)</c>: all rows or none.</summary>
    public static async Task ExecuteManyAsync(DbConnection connection, string query, IEnumerable<object?[]> rows)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var row in rows)
        {
            await ExecuteAsync(connection, query, row);
        }

        await transaction.CommitAsync();
    }

    /// <summary>A tuple or a list as the arguments of one row.</summary>
    public static object?[] Row(object row) =>
        row is System.Runtime.CompilerServices.ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])] : [.. ((System.Collections.IEnumerable)row).Cast<object?>()];

    private static DbCommand Command(DbConnection connection, string query, object?[] args)
    {
        var command = connection.CreateCommand();
        command.CommandText = query;
        foreach (var arg in args)
        {
            var parameter = command.CreateParameter();
            parameter.Value = arg ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
