namespace Baeum.Nn;

/// <summary>Where the batches of a run come from: arrays, or a stream of batches.</summary>
internal abstract class Feed : IDisposable
{
    /// <summary>Number of the model's inputs.</summary>
    public abstract int InputCount { get; }

    /// <summary>Number of targets.</summary>
    public abstract int OutputCount { get; }

    /// <summary>Batches in an epoch; 0 where that is not known.</summary>
    public abstract int Steps { get; }

    /// <summary>What random orders derive from; a training that goes on takes that of its backup.</summary>
    public (ulong Seed, ulong Use) Random { get; set; }

    /// <summary>Starts an epoch.</summary>
    public abstract void Begin(int epoch);

    /// <summary>Leaves out the first epochs, which an earlier program trained on.</summary>
    public virtual void Pass(int epochs)
    {
    }

    /// <summary>Fills in the next batch, or returns false at the end of the epoch.</summary>
    public abstract bool Next(Batch batch);

    public virtual void Dispose()
    {
    }
}
