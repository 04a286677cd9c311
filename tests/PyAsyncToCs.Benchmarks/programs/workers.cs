using System.Threading.Channels;

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

static async Task<int> WorkerAsync(ChannelReader<int?> queue)
{
    var total = 0;
    while (await queue.ReadAsync() is { } item)
    {
        total += item;
    }

    return total;
}

static async Task<int> WorkAsync()
{
    var queue = Channel.CreateUnbounded<int?>();
    var workers = Enumerable.Range(0, 100).Select(_ => WorkerAsync(queue.Reader)).ToList();
    for (var item = 0; item < 100_000; item++)
    {
        await queue.Writer.WriteAsync(item % 1000);
    }

    foreach (var _ in workers)
    {
        await queue.Writer.WriteAsync(null);
    }

    return (await Task.WhenAll(workers)).Sum();
}
