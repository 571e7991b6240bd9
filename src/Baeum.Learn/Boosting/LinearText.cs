using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The weights of a linear model as text, as XGBoost prints them.</summary>
internal static class LinearText
{
    public static string Of(Booster booster, string format)
    {
        Choice.Of(format, ["text", "json"], nameof(format));
        int outputs = booster.NOutputs, features = booster.NFeatures * outputs;
        string[] all = Array.ConvertAll(booster.Weights, BoostingScores.Short);
        return format == "json"
            ? $"  {{ \"bias\": [\n{string.Join(",\n", all[features..].Select(b => "      " + b))}\n    ],\n    \"weight\": [\n{string.Join(",\n", all[..features].Select(w => "      " + w))}\n    ]\n  }}"
            : $"bias:\n{string.Concat(all[features..].Select(b => b + "\n"))}weight:\n{string.Concat(all[..features].Select(w => w + "\n"))}";
    }
}
