namespace PyAsyncToCs.Runtime;

/// <summary>A number that has a float (<c>__float__</c>).</summary>
public interface IPyReal
{
    /// <summary><c>float(self)</c>.</summary>
    double ToDouble();
}
