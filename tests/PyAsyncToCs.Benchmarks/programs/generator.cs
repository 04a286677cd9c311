var times = new List<double>();
var count = 0;
while (times.Count < 3 || times.Sum() < 0.4)
{
    var start = Environment.CpuUsage.TotalTime;
    count = await WorkAsync();
    times.Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
}

times.Sort();
Console.WriteLine(count);
Console.WriteLine((times[times.Count / 2] * 1000).ToString("F3"));

static async IAsyncEnumerable<int> CountToAsync(int most)
{
    for (var item = 0; item < most; item++)
    {
        yield return item % 1000;
    }
}

static async Task<int> WorkAsync()
{
    var total = 0;
    await foreach (var item in CountToAsync(1_000_000))
    {
        total += item;
    }

    return total;
}
