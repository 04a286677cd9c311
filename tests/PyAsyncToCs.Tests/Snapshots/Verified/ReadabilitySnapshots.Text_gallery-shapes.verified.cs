using System.Globalization;

// Shapes, with a match statement and an ordering.

List<Shape> shapes = [new Circle(11, Unit.M), new Rect(2, 2.0), new Rect(2, 3.5), new Circle(1)];
foreach (var (i, shape) in shapes.OrderBy(s => s.Area()).Select((item, index) => (index + 1, item)))
{
    Console.WriteLine($"{i} {shape} {Describe(shape)}");
}

List<Point> points = [new Point(3.0, 4.0), new Point(1.0), new Point(1.0, -1.0)];
Console.WriteLine($"{PyIter.Min(points, x => x)} {PyText.Float(points[0].DistanceTo(new Point(0.0)))} {new Point(1.0) == points[1]}");

static string Describe(Shape shape)
{
    switch (shape)
    {
        case Circle { Radius: var r } when r > 10:
            return "big circle";
        case Circle:
            return "circle";
        case Rect { Width: var w, Height: var h } when w == h:
            return "square";
        default:
            return $"{shape.Sides} sides";
    }
}

public enum Unit
{
    CM = 1,
    M = 100
}

public sealed record Point(double X, double Y = 0.0) : IComparable<Point>
{
    public double DistanceTo(Point other) => double.Hypot(X - other.X, Y - other.Y);

    public int CompareTo(Point? other) => other is null ? 1 : (X, Y).CompareTo((other.X, other.Y));

    public override string ToString() => $"Point(x={PyText.Float(X)}, y={PyText.Float(Y)})";
}

public abstract class Shape(Unit unit = Unit.CM)
{
    public virtual int Sides => 0;

    public Unit Unit { get; } = unit;

    public abstract double Area();

    public override string ToString() =>
        $"{GetType().Name}({PyText.Fixed(Area(), 1)} {PyCase.Lower(Unit.ToString())}2)";
}

public sealed class Circle(int radius, Unit unit = Unit.CM) : Shape(unit)
{
    public int Radius { get; } = radius;

    public override double Area() => Math.PI * (Radius * Radius);
}

public sealed class Rect(int width, double height) : Shape
{
    public override int Sides => 4;

    public int Width { get; } = width;

    public double Height { get; } = height;

    public override double Area() => Width * Height;
}
