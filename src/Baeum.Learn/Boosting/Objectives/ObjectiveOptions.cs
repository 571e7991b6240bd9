using System.Globalization;

namespace Baeum.Learn;

/// <summary>What objectives can be told. XGBoost's names and defaults.</summary>
internal sealed record ObjectiveOptions
{
    public double ScalePosWeight { get; init; } = 1;

    public double MaxDeltaStep { get; init; } = 0.7;

    public double TweedieVariancePower { get; init; } = 1.5;

    public double HuberSlope { get; init; } = 1;

    public double[] QuantileAlpha { get; init; } = [0.5];

    public int NumClass { get; init; }

    public int NumPairsample { get; init; } = 1;

    public string AftLossDistribution { get; init; } = "normal";

    public double AftLossDistributionScale { get; init; } = 1;

    public double FixListWeight { get; init; }

    /// <summary>The options of a model file: the last part of each name counts.</summary>
    public static ObjectiveOptions Of(Booster booster)
    {
        var options = new ObjectiveOptions { NumClass = booster.NumClass };
        foreach (var (name, text) in booster.ObjectiveParameters)
            options = name.Split('.')[^1] switch
            {
                "scale_pos_weight" => options with { ScalePosWeight = Number(name, text) },
                "max_delta_step" => options with { MaxDeltaStep = Number(name, text) },
                "tweedie_variance_power" => options with { TweedieVariancePower = Number(name, text) },
                "aft_loss_distribution" => options with { AftLossDistribution = text },
                "aft_loss_distribution_scale" => options with { AftLossDistributionScale = Number(name, text) },
                "huber_slope" => options with { HuberSlope = Number(name, text) },
                "quantile_alpha" => options with { QuantileAlpha = [.. text.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => Number(name, part))] },
                _ => options,
            };
        return options;
    }

    /// <summary>A number as XGBoost writes its parameters: the nine digits of a float.</summary>
    public static string Text(double value) => CNumberText.Of((float)value);

    private static double Number(string name, string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw new InvalidDataException($"objective.{name}: '{text}' is no number.");
}
