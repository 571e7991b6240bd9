namespace Baeum.Learn;

/// <summary>Says when mini-batches no longer improve: an average of the inertia that forgets old batches does not fall any more.</summary>
internal sealed class InertiaWatch(int batch, int samples, double tolerance, int? patience)
{
    private double? _smoothed, _least;
    private int _idle;

    /// <summary>The average inertia of a sample.</summary>
    public double Smoothed => _smoothed ?? 0;

    /// <summary>Whether to end after a step, counted from 1.</summary>
    public bool IsEnough(long step, double inertia, double shift)
    {
        // The first one tells of the first centres.
        if (step == 1)
            return false;
        double share = Math.Min(1, batch * 2.0 / (samples + 1));
        _smoothed = _smoothed is { } before ? before * (1 - share) + inertia / batch * share : inertia / batch;
        if (tolerance > 0 && shift <= tolerance)
            return true;
        if (_least is null || _smoothed < _least)
            (_least, _idle) = (_smoothed, 0);
        else
            _idle++;
        return patience is { } most && _idle >= most;
    }
}
