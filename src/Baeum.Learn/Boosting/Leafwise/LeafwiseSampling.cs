namespace Baeum.Learn;

/// <summary>Which samples and features a tree of leaf-wise boosting learns from.</summary>
internal sealed class LeafwiseSampling(int samples, int? seed)
{
    private readonly MersenneTwister _random = Seeds.Generator(seed ?? 0);

    /// <summary>A share of the samples, ascending.</summary>
    public int[] Bag(double share)
    {
        int need = Math.Max(1, (int)(share * samples));
        var bag = new int[need];
        for (int row = 0, taken = 0; taken < need; row++)
            if (_random.NextDouble() * (samples - row) < need - taken)
                bag[taken++] = row;
        return bag;
    }

    /// <summary>A share of the features; one at least.</summary>
    public bool[] Features(int count, double share)
    {
        var chosen = new bool[count];
        if (share >= 1)
            Array.Fill(chosen, true);
        else
            foreach (int feature in _random.Permutation(count).AsSpan(0, Math.Max(1, (int)Math.Round(share * count))))
                chosen[feature] = true;
        return chosen;
    }

    /// <summary>A share of those features that are allowed; one at least.</summary>
    public bool[] Some(bool[] allowed, double share)
    {
        int[] from = [.. Enumerable.Range(0, allowed.Length).Where(f => allowed[f])];
        var chosen = new bool[allowed.Length];
        if (from.Length > 0)
            foreach (int at in _random.Permutation(from.Length).AsSpan(0, Math.Max(1, (int)(share * from.Length + 0.5))))
                chosen[from[at]] = true;
        return chosen;
    }

    /// <summary>Gradient-based one-side sampling: the samples with the greatest <c>Σ|g·h|</c>, and some of the others, which count more for it.</summary>
    /// <param name="pairs">Gradient and hessian of each sample, output after output; those of sampled small ones are multiplied.</param>
    /// <param name="top">Share of the greatest.</param>
    /// <param name="other">Share of others, of all samples.</param>
    public int[] OneSide(GradientPair[][] pairs, double top, double other)
    {
        var sizes = new float[samples];
        foreach (var output in pairs)
            for (int i = 0; i < samples; i++)
                sizes[i] += Math.Abs(output[i].Gradient * output[i].Hessian);
        int tops = Math.Max(1, (int)(samples * top)), others = Math.Max(1, (int)(samples * other));
        float[] sorted = [.. sizes];
        Array.Sort(sorted);
        float threshold = sorted[samples - tops], factor = (float)(samples - tops) / others;
        var bag = new List<int>();
        int bigs = 0, smalls = 0;
        for (int row = 0; row < samples; row++)
        {
            if (sizes[row] >= threshold)
            {
                bag.Add(row);
                bigs++;
            }
            else if (_random.NextDouble() * (samples - row - Math.Max(0, tops - bigs)) < others - smalls)
            {
                bag.Add(row);
                smalls++;
                foreach (var output in pairs)
                    output[row] = new(output[row].Gradient * factor, output[row].Hessian * factor);
            }
        }
        return [.. bag];
    }

    /// <summary>A number from 0 up, below 1.</summary>
    public double Next() => _random.NextDouble();
}
