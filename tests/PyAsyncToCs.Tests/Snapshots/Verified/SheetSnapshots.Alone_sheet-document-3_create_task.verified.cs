await MainAsync();

static async Task<string> TaskAsync(int n)
{
    await Task.Delay(TimeSpan.FromSeconds(n));
    return $"Task {n} done";
}

static async Task MainAsync()
{
    var t1 = TaskAsync(1);
    var t2 = TaskAsync(2);
    await t1;
    await t2;
}
