using System.Text;

namespace Baeum.Learn;

/// <summary>The texts at the end of a binary model, among which XGBoost keeps the objective's parameters.</summary>
internal static class BinaryAttributes
{
    /// <summary>The model with its texts, without those that XGBoost keeps for itself.</summary>
    public static Booster Apply(Booster booster, Dictionary<string, string> attributes, string path)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (attributes.Remove("objective", out string? objective))
            parameters = BoosterReader.Parameters(new ModelNode(ModelJsonReader.Read(Encoding.UTF8.GetBytes(objective), path), $"{path}, attribute objective"));
        if (attributes.Remove("count_poisson_max_delta_step", out string? step))
            parameters["poisson_regression_param.max_delta_step"] = step;
        attributes.Remove("metrics");
        foreach (string own in attributes.Keys.Where(name => name.StartsWith("SAVED_PARAM_", StringComparison.Ordinal)).ToArray())
            attributes.Remove(own);
        return booster with { ObjectiveParameters = parameters, Attributes = attributes };
    }
}
