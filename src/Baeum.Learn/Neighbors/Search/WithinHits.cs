namespace Baeum.Learn;

/// <summary>All samples within a radius of each query.</summary>
internal sealed class WithinHits(double radius, (double[] Distances, int[] Indices)[] found) : Hits
{
    private readonly double _squared = radius * radius;
    private readonly (double[] Distances, int[] Indices)[] _found = found;

    public override HitState Begin(int first, int rows) => new State(_squared, first, rows);

    public override void End(HitState state)
    {
        var within = (State)state;
        for (int row = 0; row < within.Found.Length; row++)
            _found[within.First + row] = ([.. within.Found[row].Select(f => Math.Sqrt(f.Squared))], [.. within.Found[row].Select(f => f.Index)]);
    }

    private sealed class State(double limit, int first, int rows) : HitState
    {
        public int First => first;

        public List<(double Squared, int Index)>[] Found { get; } = [.. Enumerable.Range(0, rows).Select(_ => new List<(double, int)>())];

        public override double Limit(int row) => limit;

        public override void Offer(int row, double squared, int index)
        {
            if (squared <= limit)
                Found[row].Add((squared, index));
        }
    }
}
