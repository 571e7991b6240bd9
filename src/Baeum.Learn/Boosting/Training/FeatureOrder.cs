namespace Baeum.Learn;

/// <summary>Which feature's weight changes next: in order (<c>cyclic</c>), in an order that is shuffled each round (<c>shuffle</c>), any (<c>random</c>), the one whose weight would change most (<c>greedy</c>), or in the order of these changes at the round's beginning (<c>thrifty</c>).</summary>
internal sealed class FeatureOrder(LinearSettings settings, int features, int outputs, StandardRandom random)
{
    private readonly int[] _shuffled = [.. Enumerable.Range(0, features)];
    private readonly int[] _counts = new int[outputs];
    private readonly int[][] _thrifty = new int[outputs][];

    /// <summary>Begins a round.</summary>
    /// <param name="change">The step that a weight would take, by feature and output.</param>
    public void Start(Func<int, int, double> change)
    {
        Array.Clear(_counts);
        if (settings.FeatureSelector == "shuffle")
            random.Shuffle(_shuffled);
        for (int output = 0; settings.FeatureSelector == "thrifty" && output < outputs; output++)
        {
            int of = output;
            float[] steps = [.. Enumerable.Range(0, features).Select(f => MathF.Abs((float)change(f, of)))];
            _thrifty[output] = [.. Enumerable.Range(0, features).OrderByDescending(f => steps[f])];
        }
    }

    /// <summary>The feature for a step of the round; −1 if the round is over. <c>greedy</c> and <c>thrifty</c> leave out the last feature, as XGBoost does.</summary>
    public int Next(int step, int output, Func<int, int, double> change)
    {
        switch (settings.FeatureSelector)
        {
            case "cyclic": return step;
            case "shuffle": return _shuffled[step];
            case "random": return (int)(random.Next() % (uint)features);
        }
        int count = _counts[output]++;
        if (settings.TopK > 0 && count >= settings.TopK || count + 1 == features)
            return -1;
        return settings.FeatureSelector == "thrifty" ? _thrifty[output][count] : Greatest(output, change);
    }

    private int Greatest(int output, Func<int, int, double> change)
    {
        int best = 0;
        float most = 0;
        for (int f = 0; f < features; f++)
            if (MathF.Abs((float)change(f, output)) is var step && step > most)
                (best, most) = (f, step);
        return best;
    }
}
