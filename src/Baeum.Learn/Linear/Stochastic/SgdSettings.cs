namespace Baeum.Learn;

/// <summary>How stochastic gradient descent goes, apart from what it learns.</summary>
internal sealed record SgdSettings(
    SgdLoss Loss, string? Penalty, double Alpha, double L1Ratio, bool FitIntercept, int MaxIter, double? Tol, bool Shuffle, string LearningRate, double Eta0, double PowerT,
    bool EarlyStopping, double ValidationFraction, int NIterNoChange, int Average)
{
    /// <summary>Penalties by name.</summary>
    public static readonly string[] Penalties = ["l2", "l1", "elasticnet"];

    /// <summary>Schedules of the learning rate by name.</summary>
    public static readonly string[] Schedules = ["constant", "optimal", "invscaling", "adaptive"];

    /// <summary>The step size must be given for all schedules but optimal.</summary>
    public SgdSettings Checked() => LearningRate == "optimal" && Alpha == 0 ? throw new ArgumentException("alpha must be > 0 since learning_rate is 'optimal'; alpha is used to compute the optimal learning rate.")
        : LearningRate == "optimal" || Eta0 > 0 ? this : throw new ArgumentException("eta0 must be > 0 unless the learning rate is optimal.");

    /// <summary>Steps before averaging starts: true is 1.</summary>
    public static int Steps(object average) => average switch
    {
        bool isOn => isOn ? 1 : 0,
        int steps and >= 0 => steps,
        _ => throw new ArgumentException($"average must be True, False or a number of steps; received {average}."),
    };
}
