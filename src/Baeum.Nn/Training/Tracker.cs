namespace Baeum.Nn;

/// <summary>The mean of a value over the samples seen so far, summed in float32 as Keras does, so that the logs show Keras's digits.</summary>
internal sealed class Tracker(string name)
{
    private float _total, _count;

    public string Name { get; } = name;

    public double Result => _count > 0 ? _total / _count : 0;

    /// <summary>Sum and count.</summary>
    public double[] State
    {
        get => [_total, _count];
        set => (_total, _count) = ((float)value[0], (float)value[1]);
    }

    public void Update(float value, int samples) => (_total, _count) = (_total + value * samples, _count + samples);

    public void Reset() => (_total, _count) = (0, 0);
}
