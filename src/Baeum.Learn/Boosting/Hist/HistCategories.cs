using System.Globalization;
using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Categories that histogram boosting did not meet in training count as missing.</summary>
internal static class HistCategories
{
    /// <summary>The samples with NaN in place of unknown categories.</summary>
    /// <param name="booster">Its <see cref="LGBMBooster.FeatureInfos"/> list the categories.</param>
    public static Tensor<float> Known(Tensor<float> x, LGBMBooster booster)
    {
        var known = booster.FeatureInfos.Select(Categories).ToArray();
        if (Array.TrueForAll(known, set => set is null))
            return x;
        int features = (int)x.Lengths[1];
        float[] values = (x.IsDense ? x : x.ToDenseTensor()).AsReadOnlySpan().ToArray();
        for (int f = 0; f < features; f++)
            for (int i = f; known[f] is { } set && i < values.Length; i += features)
                if (!(values[i] >= 0) || !set.Contains((int)values[i]))
                    values[i] = float.NaN;
        return Tensor.Create(values, [x.Lengths[0], features]);
    }

    private static HashSet<int>? Categories(string info)
        => info.StartsWith('[') || info == "none" ? null : [.. info.Split(':').Select(category => int.Parse(category, CultureInfo.InvariantCulture))];
}
