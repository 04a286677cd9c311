await MainAsync();

static async Task MainAsync()
{
    var t1 = TaskAsync(1);
    var t2 = TaskAsync(2);
    await t1;
    await t2;
}

static Task<object> TaskAsync(int arg1) => throw new NameException("name 'task' is not defined");

/// <summary>Python's NameError.</summary>
internal class NameException(string message = "") : Exception(message);
