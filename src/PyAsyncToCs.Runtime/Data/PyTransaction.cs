using System.Data.Common;

namespace PyAsyncToCs.Runtime;

/// <summary>asyncpg's <c>connection.transaction()</c>: what the block did is kept where it ends, undone where it raises.</summary>
/// <param name="connection">The connection.</param>
public sealed class PyTransaction(DbConnection connection) : AsyncBlock<object?>
{
    private DbTransaction? _transaction;

    /// <summary><c>transaction.start()</c>.</summary>
    public async Task StartAsync() => _transaction = await connection.BeginTransactionAsync();

    /// <summary><c>transaction.commit()</c>.</summary>
    public Task CommitAsync() => _transaction!.CommitAsync();

    /// <summary><c>transaction.rollback()</c>.</summary>
    public Task RollbackAsync() => _transaction!.RollbackAsync();

    /// <inheritdoc/>
    public override async Task<object?> EnterAsync()
    {
        await StartAsync();
        return null;
    }

    /// <inheritdoc/>
    public override async Task<bool> ExitAsync(Exception? error)
    {
        await (error is null ? CommitAsync() : RollbackAsync());
        return false;
    }
}
