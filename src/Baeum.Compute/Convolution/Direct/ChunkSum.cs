namespace Baeum.Compute;

/// <summary>Adds up the chunks' sums in order and drops the columns that filled up registers.</summary>
internal readonly unsafe struct ChunkSum(int chunks, int count, int width, int columns, int outputs, int groups, bool isEmpty, float* sums, float* result) : IParallelBody
{
    private const int Entries = 64;

    public int Parts => (count + Entries - 1) / Entries;

    public void Run(int part)
    {
        for (int e = part * Entries; e < Math.Min(count, (part + 1) * Entries); e++)
        {
            float* total = sums + (nint)e * width;
            if (isEmpty)
                new Span<float>(total, width).Clear();
            for (int chunk = 1; chunk < chunks; chunk++)
                Loops.Binary(new Add(), total, total + (nint)chunk * count * width, total, width);
            for (int group = 0; group < groups; group++)
                new ReadOnlySpan<float>(total + group * columns, outputs).CopyTo(new Span<float>(result + ((nint)e * groups + group) * outputs, outputs));
        }
    }
}
