namespace Baeum.Compute;

/// <summary>The cut of a reduction of x [outer, n, inner] over n into parts: a block of columns of one outer index, and a chunk of n. It depends on the shape alone.</summary>
/// <remarks>Where n is cut, each chunk leaves partial results, which are put together in the order of the chunks.</remarks>
internal readonly unsafe struct Slab
{
    /// <summary>Most columns of a part; their results fit into the first cache.</summary>
    public const int MostColumns = 1024;

    /// <summary>Doubles of a cache line.</summary>
    public const int Line = 8;
    private const int Worth = 1 << 15;
    private const int MostChunks = 64;

    public readonly int Outer, N, Inner;

    /// <summary>Chunks of n.</summary>
    public readonly int Chunks;
    private readonly int _blocks, _columns, _rows, _group;

    public Slab(int outer, int n, int inner)
    {
        (Outer, N, Inner) = (outer, n, inner);
        _blocks = Ceiling(Math.Max(inner, 1), MostColumns);
        _columns = Math.Min(MostColumns, (Ceiling(Math.Max(inner, 1), _blocks) + 15) / 16 * 16);
        _blocks = Ceiling(Math.Max(inner, 1), _columns);
        _rows = Math.Max(Ceiling(n, MostChunks), Ceiling(Worth * 2, Math.Max(1, Math.Min(inner, _columns))));
        Chunks = Math.Max(1, Ceiling(n, _rows));
        _group = Chunks > 1 ? 1 : (int)Math.Clamp((long)Worth / Math.Max(1, (long)n * Math.Min(inner, _columns)), 1, Math.Max(1, outer));
    }

    /// <summary>Results.</summary>
    public int Results => Outer * Inner;

    /// <summary>Parts; a part takes several outer indices if they are small.</summary>
    public int Parts => Ceiling(Outer, _group) * _blocks * Chunks;

    /// <summary>What a part works on: outer indices, rows of n and columns, each from first to end.</summary>
    public void Part(int part, out (int First, int End) outer, out (int First, int End) rows, out (int First, int End) columns, out int chunk)
    {
        chunk = part % Chunks;
        int block = part / Chunks % _blocks, group = part / Chunks / _blocks;
        outer = (group * _group, Math.Min(Outer, (group + 1) * _group));
        rows = (chunk * _rows, (int)Math.Min(N, (chunk + 1L) * _rows));
        columns = (block * _columns, Math.Min(Inner, (block + 1) * _columns));
    }

    /// <summary>The first cache line that begins in memory; take <see cref="Line"/> doubles more than needed.</summary>
    public static double* Aligned(double* memory) => (double*)(((nint)memory + 63) & ~(nint)63);

    private static int Ceiling(int a, int b) => (int)(((long)a + b - 1) / b);
}
