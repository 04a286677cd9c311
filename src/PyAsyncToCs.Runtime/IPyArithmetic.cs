namespace PyAsyncToCs.Runtime;

/// <summary>A number of the library's that calculates where only the running program knows its kind.</summary>
public interface IPyArithmetic
{
    /// <summary>What an operator gives; null where it does not take the other number.</summary>
    /// <param name="sign">The operator.</param>
    /// <param name="other">The other number.</param>
    /// <param name="isRight">Whether this number stands on the right.</param>
    object? Calculate(string sign, object? other, bool isRight);
}
