namespace PyAsyncToCs.Benchmarks;

/// <summary>The best of several rounds, in seconds.</summary>
internal sealed class Best
{
    public double Wall { get; private set; } = double.PositiveInfinity;

    public double Processor { get; private set; } = double.PositiveInfinity;

    public void Add((double Wall, double Processor) round)
    {
        Wall = Math.Min(Wall, round.Wall);
        Processor = Math.Min(Processor, round.Processor);
    }
}
