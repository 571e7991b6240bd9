namespace Baeum.Learn;

/// <summary>The memory that growing a tree needs beside the tree, kept by each thread for the next tree: a forest would else leave it behind for every one.</summary>
internal sealed class GrowthMemory
{
    [ThreadStatic]
    private static WeakReference<GrowthMemory>? ofThread;
    private int[] _samples = [], _spare = [], _counts = [];
    private double[] _weights = [];
    private ushort[] _labels = [], _spareLabels = [];
    private uint[] _keys = [];
    private readonly byte[][] _bytes = [[], [], [], [], []];

    /// <summary>That of this thread, on which one tree grows at a time. Whoever grows trees holds it; when nobody does, it may go.</summary>
    public static GrowthMemory OfThread
    {
        get
        {
            if (ofThread is null || !ofThread.TryGetTarget(out var memory))
                ofThread = new(memory = new());
            return memory;
        }
    }

    /// <summary>The tree that grows on this thread.</summary>
    public GrowingTree Tree { get; } = new();

    /// <summary>What is near of the codes.</summary>
    public NearCodes Near { get; } = new();

    /// <summary>Samples in the order of the nodes; as long as asked or longer, as are all.</summary>
    public int[] Samples(int count) => Of(ref _samples, count);

    /// <summary>Their labels.</summary>
    public ushort[] Labels(int count) => Of(ref _labels, count);

    /// <summary>Samples that wait for their place.</summary>
    public int[] Spare(int count) => Of(ref _spare, count);

    /// <summary>Labels that wait for their place.</summary>
    public ushort[] SpareLabels(int count) => Of(ref _spareLabels, count);

    /// <summary>How often each sample was drawn; exactly as long as asked, and 0.</summary>
    public int[] Counts(int count)
    {
        if (_counts.Length != count)
            return _counts = new int[count];
        Array.Clear(_counts);
        return _counts;
    }

    /// <summary>How much each sample counts; exactly as long as asked.</summary>
    public double[] Weights(int count) => _weights.Length == count ? _weights : _weights = new double[count];

    /// <summary>Codes and labels of a node's samples.</summary>
    public uint[] Keys(int count) => Of(ref _keys, count);

    /// <summary>Bytes for one of a few purposes.</summary>
    public byte[] Bytes(int purpose, int count) => Of(ref _bytes[purpose], count);

    private static T[] Of<T>(ref T[] kept, int count) => kept.Length >= count ? kept : kept = GC.AllocateUninitializedArray<T>(count);
}
