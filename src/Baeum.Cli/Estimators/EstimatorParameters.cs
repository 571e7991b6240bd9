using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>Parameters of an estimator from the command line, by scikit-learn's names.</summary>
internal static class EstimatorParameters
{
    /// <summary>The estimator with parameters such as <c>C=10</c> and <c>kernel=rbf</c>.</summary>
    /// <exception cref="ArgumentException">One is unknown (the message names the nearest), out of its range, or not of this form.</exception>
    public static IEstimator<IFitted> Set(IEstimator<IFitted> estimator, IEnumerable<string> parameters)
    {
        foreach (string text in parameters)
        {
            int at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new ArgumentException($"--param: expected NAME=VALUE such as C=10, received '{text}'.");
            estimator = estimator.With(text[..at].Trim(), ParameterText.Parse(text[(at + 1)..]));
        }
        return estimator;
    }

    /// <summary>A grid over parameters of the estimator, each value tried on it, as one over a pipeline's step.</summary>
    /// <exception cref="ArgumentException">A parameter is unknown, a value out of its range, or the text is no grid.</exception>
    public static ParamGrid Grid(IEstimator<IFitted> estimator, string text, string step)
    {
        var grid = new ParamGrid();
        foreach (var (name, values) in ParamGrid.Parse(text))
        {
            foreach (object? value in values)
                _ = estimator.With(name, value);
            grid[$"{step}__{name}"] = values;
        }
        return grid;
    }
}
