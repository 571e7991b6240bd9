using System.Globalization;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>How far random layers may go: a number f means from -f to f, two numbers mean from the first to the second.</summary>
internal static class Factors
{
    /// <summary>The factor, if it lies within the bounds and does not run backwards.</summary>
    public static Numbers Checked(Numbers factor, double low, double high, string name)
    {
        if (factor.Count is < 1 or > 2 || factor.Any(f => !(f >= low && f <= high)) || factor.Count == 2 && factor[0] > factor[1])
            throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"{name} must be a number or two ascending numbers between {low} and {high}; received {name} = {factor}."));
        return factor;
    }

    /// <summary>As two numbers.</summary>
    public static Numbers Range(Numbers factor) => factor.Count == 2 ? factor : new[] { -Math.Abs(factor[0]), Math.Abs(factor[0]) };

    /// <summary>A number for each image, uniform within the factor.</summary>
    public static void Draw(Rng random, Numbers factor, Span<float> y)
    {
        random.Uniform(y, 0, 1);
        Spread(factor, y);
    }

    /// <summary>Numbers from [0, 1) spread over the factor.</summary>
    public static void Spread(Numbers factor, Span<float> y)
    {
        double low = factor.Count == 2 ? factor[0] : -Math.Abs(factor[0]), width = (factor.Count == 2 ? factor[1] : Math.Abs(factor[0])) - low;
        foreach (ref float number in y)
            number = (float)(low + width * number);
    }
}
