namespace Baeum.Learn;

/// <summary>The matrix of a regression, where each sample stands twice, once for errors above and once for errors below: <c>[[K, −K], [−K, K]]</c>.</summary>
internal sealed class MirroredRows : KernelRows
{
    private readonly int _samples;
    private readonly int[] _sampleOf;
    private readonly float[] _sign;
    private readonly double[] _diagonal;
    private readonly float[][] _buffers;
    private int _next;

    /// <summary>The matrix of these samples.</summary>
    public MirroredRows(KernelFunction kernel, ReadOnlySpan<float> x, int features, ReadOnlySpan<int> samples, double[] ones, double cacheSize)
        : base(kernel, x, features, samples, ones, cacheSize)
    {
        _samples = samples.Length;
        (_sampleOf, _sign, _diagonal) = (new int[2 * _samples], new float[2 * _samples], [.. base.Diagonal, .. base.Diagonal]);
        for (int i = 0; i < _sampleOf.Length; i++)
            (_sampleOf[i], _sign[i]) = (i % _samples, i < _samples ? 1 : -1);
        _buffers = [new float[2 * _samples], new float[2 * _samples]];
    }

    public override int Count => _sampleOf.Length;

    public override double[] Diagonal => _diagonal;

    public override ReadOnlySpan<float> Row(int i, int length)
    {
        var row = base.Row(_sampleOf[i], _samples);
        var buffer = _buffers[_next];
        _next = 1 - _next;
        for (int j = 0; j < length; j++)
            buffer[j] = _sign[i] * _sign[j] * row[_sampleOf[j]];
        return buffer.AsSpan(0, length);
    }

    public override void Swap(List<(int I, int J)> swaps)
    {
        foreach (var (i, j) in swaps)
        {
            (_sampleOf[i], _sampleOf[j]) = (_sampleOf[j], _sampleOf[i]);
            (_sign[i], _sign[j]) = (_sign[j], _sign[i]);
            (_diagonal[i], _diagonal[j]) = (_diagonal[j], _diagonal[i]);
        }
    }
}
