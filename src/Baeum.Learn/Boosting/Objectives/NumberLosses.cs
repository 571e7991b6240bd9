namespace Baeum.Learn;

/// <summary><c>½ (margin − label)²</c></summary>
internal readonly struct SquaredLoss : IPointLoss
{
    public (float Gradient, float Hessian) Derivatives(float margin, float label) => (margin - label, 1);

    public float Transform(float margin) => margin;

    public float ToMargin(float prediction) => prediction;

    public bool Accepts(float label) => true;

    public string Accepted => "numbers";
}

/// <summary><c>½ (ln(margin + 1) − ln(label + 1))²</c></summary>
internal readonly struct SquaredLogLoss : IPointLoss
{
    private const float Least = -1 + 1e-6f;

    public (float Gradient, float Hessian) Derivatives(float margin, float label)
    {
        margin = MathF.Max(margin, Least);
        float p = LogOnePlus(margin), y = LogOnePlus(label), next = margin + 1;
        return ((p - y) / next, MathF.Max((float)((-p + y + 1) / ((double)next * next)), 1e-6f));
    }

    public float Transform(float margin) => margin;

    public float ToMargin(float prediction) => prediction;

    public bool Accepts(float label) => label > -1;

    public string Accepted => "greater than -1";

    private static float LogOnePlus(float x) => (float)Math.Log(1.0 + x);
}

/// <summary><c>slope² (√(1 + ((margin − label) / slope)²) − 1)</c>: the square near 0, the distance far from it.</summary>
internal readonly struct PseudoHuberLoss(float slope) : IPointLoss
{
    public (float Gradient, float Hessian) Derivatives(float margin, float label)
    {
        float z = margin - label, squared = slope * slope, root = MathF.Sqrt(1 + z * z / squared);
        return (z / root, squared / ((squared + z * z) * root));
    }

    public float Transform(float margin) => margin;

    public float ToMargin(float prediction) => prediction;

    public bool Accepts(float label) => true;

    public string Accepted => "numbers";
}

/// <summary>The likelihood of counts with the mean <c>exp(margin)</c>; <paramref name="maxDeltaStep"/> makes the second derivative greater, for safety.</summary>
internal readonly struct PoissonLoss(float maxDeltaStep) : IPointLoss
{
    public (float Gradient, float Hessian) Derivatives(float margin, float label) => (MathF.Exp(margin) - label, MathF.Exp(margin + maxDeltaStep));

    public float Transform(float margin) => MathF.Exp(margin);

    public float ToMargin(float prediction) => MathF.Log(prediction);

    public bool Accepts(float label) => label >= 0;

    public string Accepted => "0 or greater";
}

/// <summary>The likelihood of a gamma distribution with the mean <c>exp(margin)</c>.</summary>
internal readonly struct GammaLoss : IPointLoss
{
    public (float Gradient, float Hessian) Derivatives(float margin, float label)
    {
        float ratio = label / MathF.Exp(margin);
        return (1 - ratio, ratio);
    }

    public float Transform(float margin) => MathF.Exp(margin);

    public float ToMargin(float prediction) => MathF.Log(prediction);

    public bool Accepts(float label) => label > 0;

    public string Accepted => "greater than 0";
}

/// <summary>The likelihood of a Tweedie distribution with the mean <c>exp(margin)</c> and a variance that grows with its power.</summary>
internal readonly struct TweedieLoss(float power) : IPointLoss
{
    public (float Gradient, float Hessian) Derivatives(float margin, float label)
    {
        float one = MathF.Exp((1 - power) * margin), two = MathF.Exp((2 - power) * margin);
        return (-label * one + two, -label * (1 - power) * one + (2 - power) * two);
    }

    public float Transform(float margin) => MathF.Exp(margin);

    public float ToMargin(float prediction) => MathF.Log(prediction);

    public bool Accepts(float label) => label >= 0;

    public string Accepted => "0 or greater";
}
