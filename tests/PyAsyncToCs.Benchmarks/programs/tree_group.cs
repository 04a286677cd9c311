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
        var children = new Task[6];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = NodeAsync(level - 1);
        }

        await Task.WhenAll(children);
    }
}
