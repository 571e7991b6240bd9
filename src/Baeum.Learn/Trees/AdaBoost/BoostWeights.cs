namespace Baeum.Learn;

/// <summary>The weights of the samples from round to round of AdaBoost.</summary>
internal sealed class BoostWeights
{
    // 2⁻⁵²: weights that are not 0 do not become smaller.
    private const double Least = 2.220446049250313e-16;

    private readonly bool[] _isZero;

    /// <summary>Weights with sum 1.</summary>
    public BoostWeights(double[]? weights, int samples)
    {
        Values = weights is null ? new double[samples] : [.. weights];
        if (weights is null)
            Array.Fill(Values, 1);
        Normalize(NumpySum.Of(Values));
        _isZero = Array.ConvertAll(Values, w => w == 0);
    }

    /// <summary>The weights.</summary>
    public double[] Values { get; }

    /// <summary>Keeps weights from vanishing, save those that were 0 at first.</summary>
    public void Clip()
    {
        for (int i = 0; i < Values.Length; i++)
            Values[i] = _isZero[i] ? 0 : Math.Max(Values[i], Least);
    }

    /// <summary>Makes them sum to 1.</summary>
    /// <returns>Whether they can.</returns>
    public bool TryNormalize(string owner, int round)
    {
        double sum = NumpySum.Of(Values);
        if (!double.IsFinite(sum))
            LearnWarnings.Write($"{owner}: sample weights have reached infinite values, at iteration {round}, causing overflow. Iterations stopped. Try lowering the learning rate.");
        if (!double.IsFinite(sum) || sum <= 0)
            return false;
        Normalize(sum);
        return true;
    }

    /// <summary>The weighted share of samples that are marked.</summary>
    public double Share(bool[] marks)
    {
        var marked = new double[Values.Length];
        for (int i = 0; i < marked.Length; i++)
            marked[i] = marks[i] ? Values[i] : 0;
        return NumpySum.Of(marked) / NumpySum.Of(Values);
    }

    private void Normalize(double sum)
    {
        for (int i = 0; i < Values.Length; i++)
            Values[i] /= sum;
    }
}
