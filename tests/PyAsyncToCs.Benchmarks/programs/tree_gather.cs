using System.Diagnostics;

var times = new List<double>();
while (times.Count < 5 || times.Sum() < 1)
{
    var start = Stopwatch.GetTimestamp();
    await NodeAsync(6);
    times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
}

times.Sort();
Console.WriteLine("done");
Console.WriteLine((times[times.Count / 2] * 1000).ToString("F3"));

static async Task NodeAsync(int level)
{
    if (level > 0)
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => NodeAsync(level - 1)));
    }
}
