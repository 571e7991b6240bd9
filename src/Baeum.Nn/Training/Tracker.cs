namespace Baeum.Nn;

/// <summary>The mean of a value over the samples seen so far.</summary>
internal sealed class Tracker(string name)
{
    private double _total, _count;

    public string Name { get; } = name;

    public double Result => _count > 0 ? (float)(_total / _count) : 0;

    public void Update(double value, int samples) => (_total, _count) = (_total + value * samples, _count + samples);

    public void Reset() => (_total, _count) = (0, 0);
}
