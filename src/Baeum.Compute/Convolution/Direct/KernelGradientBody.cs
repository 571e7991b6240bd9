using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Some entries of the kernel's gradient, summed over a chunk of the batch. Sums: [entry, columns of all groups].</summary>
/// <param name="entries">Where entry (tap, input) reads, relative to an output.</param>
/// <param name="lines">Where the rows of outputs begin.</param>
internal readonly unsafe struct KernelGradientBody<TVector, TWide, TReading>(
    Correlation walk, Frame frame, nint* entries, int count, nint* lines, int inputs, int chunks, int blocks, float* x, float* dy, float* sums) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TReading : struct, IReading<TVector>
{
    /// <summary>Floats of dy that are read again and again from the second cache: 256 KB.</summary>
    private const int Cached = 1 << 16;

    private int Columns => Strip.Whole(walk.Outputs, TWide.Count);
    private int Width => Columns * walk.Groups;
    private int Values => walk.Outputs * walk.Groups;

    public void Run(int part)
    {
        int chunk = part / blocks, panels = (count + 7) / 8;
        int first = part % blocks * panels / blocks * 8, end = Math.Min(count, (part % blocks + 1) * panels / blocks * 8);
        int line = walk.Width.Count, most = Math.Clamp(Cached / Math.Max(1, line * Width), 1, Math.Max(1, walk.Height.Count));
        bool add = false;
        Block copy = Pool.Rent(frame.IsCopy ? frame.Length : 0), padded = Pool.Rent(Width == Values ? 0 : most * line * Width);
        fixed (float* memory = copy.Span, y = padded.Span)
        {
            for (int image = chunk * walk.Batch / chunks; image < (chunk + 1) * walk.Batch / chunks; image++)
                for (int depth = 0; depth < walk.Depth.Count; depth++)
                {
                    float* source = frame.Of(x + (nint)image * walk.Source.Count * walk.SourceChannels, depth, 0, walk.Height.Count, memory);
                    float* gradient = dy + ((nint)image * walk.Whole.Count + walk.Target(depth, 0)) * Values;
                    for (int row = 0; row < walk.Height.Count; row += most)
                    {
                        int rows = Math.Min(most, walk.Height.Count - row);
                        float* block = gradient + (nint)row * line * Values;
                        bool fits = CanRead(block, rows * line);
                        if (!fits)
                            Pad(block, rows * line, y);
                        Multiply(source, new Runs(lines + row, rows, line, frame.Step), fits ? block : y, fits ? Values : Width, first, end, sums + (nint)chunk * count * Width, add);
                        add = true;
                    }
                }
        }
        Pool.Return(copy);
        Pool.Return(padded);
    }

    /// <summary>Whether dy can be read where it lies, by registers whose surplus lanes hold the start of the next place.</summary>
    private bool CanRead(float* from, int places)
    {
        nint behind = (nint)walk.Batch * walk.Whole.Count * Values - (nint)(from - dy) - (nint)places * Values;
        return Width == Values || (walk.Groups == 1 && behind >= Width - Values);
    }

    private void Pad(float* from, int places, float* to)
    {
        for (int i = 0; i < places; i++, from += Values, to += Width)
            for (int group = 0; group < walk.Groups; group++)
            {
                new ReadOnlySpan<float>(from + group * walk.Outputs, walk.Outputs).CopyTo(new Span<float>(to + group * Columns, walk.Outputs));
                new Span<float>(to + group * Columns + walk.Outputs, Columns - walk.Outputs).Clear();
            }
    }

    private void Multiply(float* source, in Runs runs, float* y, int stepY, int first, int end, float* c, bool add)
    {
        if (TReading.IsDepthwise)
        {
            for (int j = 0; j < Width; j += TWide.Count)
                Panels<One>(source + j, runs, y + j, stepY, first, end, c + j, add);
            return;
        }
        for (int group = 0; group < walk.Groups; group++, source += inputs)
            for (int j = group * Columns, last = j + Columns, registers; j < last; j += registers * TWide.Count)
            {
                registers = Strip.Registers(last - j, TWide.Count);
                if (registers == 3)
                    Panels<Three>(source, runs, y + j, stepY, first, end, c + j, add);
                else if (registers == 2)
                    Panels<Two>(source, runs, y + j, stepY, first, end, c + j, add);
                else
                    Panels<One>(source, runs, y + j, stepY, first, end, c + j, add);
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Panels<TColumns>(float* source, in Runs runs, float* y, int stepY, int first, int end, float* c, bool add) where TColumns : struct, ISize
    {
        int e = first;
        if (TWide.Rows == 8)
            for (; e <= end - 8; e += 8)
                RunTile.Run<TVector, TWide, TReading, Eight, TColumns>(source, entries + e, runs, y, stepY, c + (nint)e * Width, Width, add);
        for (; e <= end - 4; e += 4)
            RunTile.Run<TVector, TWide, TReading, Four, TColumns>(source, entries + e, runs, y, stepY, c + (nint)e * Width, Width, add);
        for (; e <= end - 2; e += 2)
            RunTile.Run<TVector, TWide, TReading, Two, TColumns>(source, entries + e, runs, y, stepY, c + (nint)e * Width, Width, add);
        for (; e < end; e++)
            RunTile.Run<TVector, TWide, TReading, One, TColumns>(source, entries + e, runs, y, stepY, c + (nint)e * Width, Width, add);
    }
}
