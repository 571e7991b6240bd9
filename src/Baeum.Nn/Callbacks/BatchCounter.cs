namespace Baeum.Nn;

/// <summary>Counts batches over the ends of epochs and says when it is time to save. Source: <c>_should_save_on_batch</c> of Keras 3.</summary>
internal struct BatchCounter(SaveFrequency frequency)
{
    private int _last = -1;

    /// <summary>Batches since the last saving.</summary>
    public int Seen { get; private set; }

    /// <summary>Takes note of the end of a batch, counted from 0 in its epoch; whether it is time to save.</summary>
    public bool IsTime(int batch)
    {
        if (frequency.Batches is not { } every)
            return false;
        Seen += batch <= _last ? batch + 1 : batch - _last;
        _last = batch;
        if (Seen < every)
            return false;
        Seen = 0;
        return true;
    }

    /// <summary>The counts as saved state.</summary>
    public void Save(CallbackState state)
    {
        state["batches_seen"] = Seen;
        state["last_batch"] = _last;
    }

    /// <summary>Goes on from saved state.</summary>
    public void Restore(CallbackState state)
    {
        Seen = (int)(state["batches_seen"] ?? 0);
        _last = (int)(state["last_batch"] ?? -1);
    }
}
