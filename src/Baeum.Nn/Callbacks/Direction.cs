using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Whether a monitored number is to rise or to fall. Keras's <c>mode</c>: <c>min</c>, <c>max</c>, or <c>auto</c>, which goes by the name of the metric.</summary>
internal readonly record struct Direction(bool IsUp)
{
    private static readonly string[] Modes = ["auto", "min", "max"];
    private static readonly string[] Up = ["acc", "auc", "precision", "recall", "sensitivity", "specificity", "f1", "fbeta", "r2", "iou", "similarity", "true_positives", "true_negatives"];
    private static readonly string[] Down = ["loss", "error", "mse", "mae", "mape", "msle", "rmse", "entropy", "divergence", "hinge", "huber", "cosh", "poisson", "false_positives", "false_negatives", "learning_rate"];

    /// <summary>The checked text of a mode.</summary>
    public static string Mode(string mode) => Modes.Contains(mode) ? mode : throw Nearest.Unknown("mode", mode, Modes);

    /// <summary>The direction of a mode for a metric; an error where <c>auto</c> cannot tell.</summary>
    public static Direction Of(string callback, string mode, string monitor)
    {
        if (mode != "auto")
            return new(mode == "max");
        if (Array.Exists(Up, word => monitor.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return new(true);
        if (Array.Exists(Down, word => monitor.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return new(false);
        throw new InvalidOperationException($"{callback}: whether '{monitor}' should rise or fall cannot be told by its name. Set Mode = \"max\" if more is better, or Mode = \"min\" if less is.");
    }

    /// <summary>Whether a value is better than another by more than nothing.</summary>
    public bool IsBetter(double value, double than) => IsUp ? value > than : value < than;
}
