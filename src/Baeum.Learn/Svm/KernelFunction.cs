namespace Baeum.Learn;

/// <summary>A kernel: the product of two samples in another space. linear <c>a · b</c>; poly <c>(γ a · b + c)ᵈ</c>; rbf <c>exp(−γ |a − b|²)</c>; sigmoid <c>tanh(γ a · b + c)</c>.</summary>
/// <param name="Name">linear, poly, rbf or sigmoid.</param>
/// <param name="Gamma">γ.</param>
/// <param name="Coef0">c.</param>
/// <param name="Degree">d.</param>
public sealed record KernelFunction(string Name, double Gamma, double Coef0, int Degree)
{
    /// <summary>What <see cref="Name"/> may be.</summary>
    internal static readonly string[] Known = ["linear", "poly", "rbf", "sigmoid"];

    /// <summary>From dot products of one sample with others to the kernel's values, in place.</summary>
    /// <param name="dots">[others].</param>
    /// <param name="norm">Squared length of the sample.</param>
    /// <param name="norms">Squared lengths of the others.</param>
    internal void Apply(Span<double> dots, double norm, ReadOnlySpan<double> norms)
    {
        switch (Name)
        {
            case "linear":
                break;
            case "rbf":
                SmoLoops.Rbf(dots, Gamma, norm, norms);
                break;
            case "poly":
                for (int i = 0; i < dots.Length; i++)
                    dots[i] = Power(Gamma * dots[i] + Coef0, Degree);
                break;
            default:
                for (int i = 0; i < dots.Length; i++)
                    dots[i] = Math.Tanh(Gamma * dots[i] + Coef0);
                break;
        }
    }

    private static double Power(double value, int times)
    {
        double result = 1;
        for (; times > 0; times /= 2)
        {
            if (times % 2 == 1)
                result *= value;
            value *= value;
        }
        return result;
    }
}
