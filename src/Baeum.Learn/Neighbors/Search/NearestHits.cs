namespace Baeum.Learn;

/// <summary>The k nearest samples of each query.</summary>
internal sealed class NearestHits(int k, double[] distances, int[] indices) : Hits
{
    private readonly int _k = k;
    private readonly double[] _distances = distances;
    private readonly int[] _indices = indices;

    public override HitState Begin(int first, int rows) => new State(this, first, rows);

    public override void End(HitState state) => ((State)state).Finish();

    private sealed class State : HitState
    {
        private readonly NearestHits _hits;
        private readonly int _k, _first, _rows;
        private readonly double[] _distances;
        private readonly int[] _indices;
        private int _half;

        public State(NearestHits hits, int first, int rows)
        {
            (_hits, _k, _first, _rows) = (hits, hits._k, first, rows);
            (_distances, _indices) = (new double[2 * rows * _k], new int[2 * rows * _k]);
            Array.Fill(_distances, double.PositiveInfinity);
        }

        public override double Limit(int row) => _distances[At(row, _half)];

        public override void Offer(int row, double squared, int index)
            => new NeighborHeap(_distances.AsSpan(At(row, _half), _k), _indices.AsSpan(At(row, _half), _k)).Push(squared, index);

        public override void Turn() => _half = 1;

        public void Finish()
        {
            for (int row = 0; row < _rows; row++)
            {
                var nearest = _hits._distances.AsSpan((_first + row) * _k, _k);
                var heap = new NeighborHeap(nearest, _hits._indices.AsSpan((_first + row) * _k, _k));
                int first = At(row, 0), second = At(row, 1);
                heap.Merge(_distances.AsSpan(first, _k), _indices.AsSpan(first, _k), _distances.AsSpan(second, _k), _indices.AsSpan(second, _k));
                heap.Sort();
                foreach (ref double squared in nearest)
                    squared = Math.Sqrt(squared);
            }
        }

        private int At(int row, int half) => (2 * row + half) * _k;
    }
}
