namespace Baeum.Learn;

/// <summary>The logistic function as XGBoost computes it.</summary>
internal static class Logistic
{
    /// <summary><c>1 / (1 + exp(−x))</c></summary>
    public static float Sigmoid(float x) => 1 / (MathF.Exp(MathF.Min(-x, 88.7f)) + 1 + 1e-16f);

    /// <summary><c>−ln(1 / p − 1)</c></summary>
    public static float Logit(float p) => p is > 0 and < 1 ? -MathF.Log(1 / p - 1)
        : throw new ArgumentOutOfRangeException(nameof(p), FormattableString.Invariant($"base_score must lie between 0 and 1 for the logistic loss, received {p}."));
}

/// <summary>Log loss of the probability <c>sigmoid(margin)</c>.</summary>
internal readonly struct LogisticLoss : IPointLoss
{
    public (float Gradient, float Hessian) Derivatives(float margin, float label)
    {
        float p = Logistic.Sigmoid(margin);
        return (p - label, MathF.Max(p * (1 - p), 1e-16f));
    }

    public float Transform(float margin) => Logistic.Sigmoid(margin);

    public float ToMargin(float prediction) => Logistic.Logit(prediction);

    public bool Accepts(float label) => label is >= 0 and <= 1;

    public string Accepted => "from 0 to 1";
}

/// <summary>The same loss; predictions, and so the base score, stay margins.</summary>
internal readonly struct LogisticRawLoss : IPointLoss
{
    public (float Gradient, float Hessian) Derivatives(float margin, float label) => default(LogisticLoss).Derivatives(margin, label);

    public float Transform(float margin) => margin;

    public float ToMargin(float prediction) => prediction;

    public bool Accepts(float label) => label is >= 0 and <= 1;

    public string Accepted => "from 0 to 1";
}

/// <summary><c>max(0, 1 − margin · label)</c> with labels −1 and 1; predicts 0 or 1.</summary>
internal readonly struct HingeLoss : IPointLoss
{
    private const float LeastNormal = 1.17549435e-38f;

    public (float Gradient, float Hessian) Derivatives(float margin, float label)
    {
        float y = label * 2 - 1;
        return margin * y < 1 ? (-y, 1) : (0, LeastNormal);
    }

    public float Transform(float margin) => margin > 0 ? 1 : 0;

    public float ToMargin(float prediction) => prediction;

    public bool Accepts(float label) => label is 0 or 1;

    public string Accepted => "0 or 1";
}
