using System.Numerics;

namespace Baeum.Learn;

/// <summary>Whether sums are exact in double, in whatever order they are added: whole numbers, and multiples of a power of two, that are not too large together.</summary>
internal static class ExactSums
{
    private const int Mantissa = 52, Bits = 53, Bias = 1075;

    /// <summary>Whether the weighted sums of numbers and of their squares are exact.</summary>
    public static bool Are(double[] numbers, double[]? weights)
    {
        int unit = int.MaxValue;
        double sum = 0, squares = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            double number = numbers[i], weight = weights is null ? 1 : weights[i];
            if (weight != Math.Truncate(weight))
                return false;
            if (number != 0 && weight != 0)
                unit = Math.Min(unit, Unit(number));
            sum += weight * Math.Abs(number);
            squares += weight * number * number;
        }
        return unit == int.MaxValue || sum < Math.ScaleB(1, Bits - 1 + unit) && squares < Math.ScaleB(1, Bits - 1 + 2 * unit);
    }

    /// <summary>The exponent of the greatest power of two that a number is a multiple of.</summary>
    private static int Unit(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(number), fraction = bits & ((1L << Mantissa) - 1);
        int exponent = (int)(bits >> Mantissa) & 0x7ff;
        return exponent == 0 ? 1 - Bias + BitOperations.TrailingZeroCount(fraction) : exponent - Bias + BitOperations.TrailingZeroCount(fraction | 1L << Mantissa);
    }
}
