using System.Globalization;
using System.Text;

await MainAsync();

static async Task<int> FetchAsync(int n)
{
    await Task.Delay(TimeSpan.FromSeconds(0.001));
    return n * 2;
}

static string Clean(string name)
{
    name = name.Trim();
    name = PyCase.Title(name);
    return name;
}

static async Task CountdownAsync(int steps)
{
    var left = steps;
    while (left != 0)
    {
        var step = await FetchAsync(left);
        Console.WriteLine($"{left} {step}");
        step = step + 1;
        Console.WriteLine(step);
        left -= 1;
    }
}

static async Task MainAsync()
{
    var value = await FetchAsync(1);
    Console.WriteLine(value);
    value = await FetchAsync(2);
    Console.WriteLine(value);
    var value2 = "now a text";
    Console.WriteLine(value2);
    var numbers = Enumerable.Range(0, 4).ToList();
    Console.WriteLine($"[{string.Join(", ", numbers)}]");
    numbers = numbers.Select(n => n * n).ToList();
    Console.WriteLine($"[{string.Join(", ", numbers)}]");
    var task = FetchAsync(numbers[^1]);
    numbers = [1];
    Console.WriteLine($"{await task} [{string.Join(", ", numbers)}]");
    List<Func<Task<int>>> jobs = [];
    foreach (var text in new[] { " ann lee ", "BOB" })
    {
        var text2 = Clean(text);
        var argument = text2.Length;
        jobs.Add(() => FetchAsync(argument));
        text2 = text2 + "!";
        Console.WriteLine(text2);
    }

    Console.WriteLine($"[{string.Join(", ", await Task.WhenAll(jobs.Select(start => start())))}]");
    if (value2.Length > 0)
    {
        numbers = [2, 3];
        Console.WriteLine($"[{string.Join(", ", numbers)}]");
    }

    await CountdownAsync(2);
}
