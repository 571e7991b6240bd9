namespace Baeum.Data;

/// <summary>Where a floating-point number keeps its parts, in bits from the least significant.</summary>
/// <param name="Sign">Place of the sign.</param>
/// <param name="ExponentAt">Lowest bit of the exponent.</param>
/// <param name="ExponentSize">Bits of the exponent.</param>
/// <param name="MantissaAt">Lowest bit of the mantissa.</param>
/// <param name="MantissaSize">Bits of the mantissa.</param>
/// <param name="Bias">What is added to the exponent.</param>
/// <param name="IsImplied">Whether the mantissa's leading 1 is left out, as IEEE 754 does; else it is the mantissa's first bit.</param>
internal sealed record FloatLayout(int Sign, int ExponentAt, int ExponentSize, int MantissaAt, int MantissaSize, long Bias, bool IsImplied)
{
    private static readonly FloatLayout Half = new(15, 10, 5, 0, 10, 15, true), Single = new(31, 23, 8, 0, 23, 127, true), Double = new(63, 52, 11, 0, 52, 1023, true);

    public bool IsHalf => this == Half;

    public bool IsSingle => this == Single;

    public bool IsDouble => this == Double;
}
