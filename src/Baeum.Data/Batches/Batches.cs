using System.Collections;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Batches of rows, made when they are asked for: what <c>Fit</c>, <c>Evaluate</c> and <c>Predict</c> take where the data do not fit into memory. Keras: <c>PyDataset</c>; TensorFlow: <c>tf.data.Dataset</c>.</summary>
/// <remarks>
/// Each step returns a new description and leaves this one as it is; nothing is read before someone enumerates. Enumerating again reads again: that is an epoch.
/// <code>Batches.From(x, y).Shuffle(seed: 1).Batch(32).Map(Augment).Prefetch()</code>
/// </remarks>
public abstract partial class Batches : IEnumerable<DataBatch>
{
    /// <summary>Rows of a batch unless <see cref="Batch"/> says otherwise.</summary>
    public const int DefaultSize = 32;

    /// <summary>Number of batches of an epoch; null where it is not known before the end, or there is none.</summary>
    public abstract int? Count { get; }

    /// <summary>Whether the batches never end.</summary>
    public virtual bool IsEndless => false;

    /// <summary>Whether making a batch may change what later ones are, as a function given to <see cref="Map"/> does that draws random numbers. A training that goes on where it was cut off makes all earlier batches again then.</summary>
    public virtual bool IsStateful => false;

    /// <summary>Starts an epoch.</summary>
    public abstract IEnumerator<DataBatch> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Cuts the rows into batches of this size; the last may be smaller.</summary>
    /// <param name="size">Rows of a batch.</param>
    /// <param name="dropRemainder">Whether to leave a smaller last batch away.</param>
    public virtual Batches Batch(int size, bool dropRemainder = false) => new RecutBatches(this, Check.Positive(size, nameof(size)), dropRemainder);

    /// <summary>Gives the rows a new order in each epoch; the same seed gives the same orders. Batches keep their size.</summary>
    /// <param name="seed">Without one it derives from <see cref="RandomSeed"/>.</param>
    /// <param name="buffer">Rows that are read ahead and mixed with each other. Arrays, mapped files and image folders are shuffled whole without it; a stream needs it.</param>
    /// <exception cref="ArgumentException">A stream, and no buffer.</exception>
    public virtual Batches Shuffle(long? seed = null, int? buffer = null)
        => new ShuffledBatches(this, Check.Positive(buffer ?? throw new ArgumentException("Shuffle: these batches are a stream, which cannot be shuffled as a whole; say how many rows to read ahead and mix, such as buffer: 10_000."), nameof(buffer)), seed);

    /// <summary>The same again and again: <paramref name="times"/> times, or without end.</summary>
    public Batches Repeat(int? times = null) => new RepeatedBatches(this, times is { } n ? Check.Positive(n, nameof(times)) : null);

    /// <summary>Each batch changed, for example augmented.</summary>
    /// <param name="change">Called for one batch after the other. It may keep a state, such as random numbers.</param>
    public Batches Map(Func<DataBatch, DataBatch> change) => new MappedBatches(this, change);

    /// <summary>The first batches only.</summary>
    public Batches Take(int batches) => new PartOfBatches(this, 0, Check.NonNegative(batches, nameof(batches)));

    /// <summary>Without the first batches.</summary>
    public Batches Skip(int batches) => new PartOfBatches(this, Check.NonNegative(batches, nameof(batches)), null);

    /// <summary>Makes batches on a thread of its own while earlier ones are used.</summary>
    /// <param name="batches">Most batches that lie ready.</param>
    public Batches Prefetch(int batches = 2) => new PrefetchedBatches(this, Check.Positive(batches, nameof(batches)));
}
