using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>All products of features up to a degree: (a, b) → (1, a, b, a², ab, b²). scikit-learn: <c>PolynomialFeatures</c>.</summary>
/// <remarks>x: [samples, features] → [samples, products], by degree and then in the order of the features.</remarks>
public sealed record PolynomialFeatures : IEstimator<PolynomialFeatures.Model>
{
    private const int MaxProducts = 1 << 20;

    /// <summary>The largest number of factors.</summary>
    public int Degree { get; init => field = Check.NonNegative(value, nameof(Degree)); } = 2;

    /// <summary>Only products of different features: no squares.</summary>
    public bool InteractionOnly { get; init; }

    /// <summary>Whether the first column is 1.</summary>
    public bool IncludeBias { get; init; } = true;

    /// <summary>Lists the products; the values are not looked at.</summary>
    /// <exception cref="ArgumentException">There are more than a million products, or none.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        int features = (int)Inputs.Finite(x).Lengths[1];
        if (Degree == 0 && !IncludeBias)
            throw new ArgumentException("PolynomialFeatures: Degree = 0 without IncludeBias leaves no feature; set IncludeBias or a degree of 1 or more.");
        List<int[]> products = IncludeBias ? [[]] : [], last = [[]];
        for (int degree = 1; degree <= Degree; degree++)
        {
            last = [.. last.SelectMany(p => Enumerable.Range(First(p), features - First(p)).Select(f => (int[])[.. p, f])).Take(MaxProducts + 1)];
            products.AddRange(last);
            if (products.Count > MaxProducts)
                throw new ArgumentException($"PolynomialFeatures: {features} features of degree {Degree} make more than {MaxProducts} products; lower Degree or set InteractionOnly.");
        }
        return new(features, [.. products]);

        int First(int[] product) => product.Length == 0 ? 0 : product[^1] + (InteractionOnly ? 1 : 0);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="NFeaturesIn">Number of features.</param>
    /// <param name="Products">The factors of each product: numbers of features, rising.</param>
    public sealed record Model(int NFeaturesIn, int[][] Products) : ITransformer
    {
        /// <summary>Names of the products: <c>1, a, b, a^2, a b, b^2</c>.</summary>
        /// <param name="names">Names of the features; x0, x1, … without.</param>
        public string[] FeatureNamesOut(IReadOnlyList<string>? names = null)
            => [.. Products.Select(p => p.Length == 0 ? "1" : string.Join(' ', p.CountBy(f => f).Select(c => (names?[c.Key] ?? $"x{c.Key}") + (c.Value > 1 ? $"^{c.Value}" : ""))))];

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
        {
            var from = Inputs.Finite(x, this).AsReadOnlySpan();
            var y = Tensors.Empty([(int)x.Lengths[0], Products.Length]);
            var to = y.AsSpan();
            for (int row = 0; row < x.Lengths[0]; row++)
            {
                for (int i = 0; i < Products.Length; i++)
                {
                    double product = 1;
                    foreach (int factor in Products[i])
                        product *= from[row * NFeaturesIn + factor];
                    to[row * Products.Length + i] = (float)product;
                }
            }
            return y;
        }
    }
}
