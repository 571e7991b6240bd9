using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Some rows of outputs of one image: the sums, then bias and activation while they are in the cache.</summary>
/// <remarks>Outputs that do not lie side by side, or that end in a part of a register, are computed in scratch memory and copied.</remarks>
/// <param name="fold">Neighbouring outputs that are added up.</param>
internal readonly unsafe struct CorrelationBody<TVector, TWide, TReading, TActivation>(
    Correlation walk, Frame frame, Runs runs, int rows, float* source, float* kernel, Epilogue<TActivation> epilogue, int fold, float* target) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TReading : struct, IReading<TVector>
    where TActivation : struct, IUnaryOp
{
    /// <summary>Columns of one group, filled up to whole registers.</summary>
    private int Columns => Strip.Whole(walk.Outputs, TWide.Count);

    public int Parts => walk.Batch * walk.Depth.Count * Blocks;

    private int Blocks => (walk.Height.Count + rows - 1) / rows;

    public void Run(int part)
    {
        int row = part % Blocks * rows, count = Math.Min(rows, walk.Height.Count - row), depth = part / Blocks % walk.Depth.Count, image = part / Blocks / walk.Depth.Count;
        int places = count * walk.Width.Count, width = Columns * walk.Groups, values = walk.Outputs * walk.Groups / fold;
        bool isRun = walk.IsWhole && fold == 1 && (walk.Groups == 1 || width == values), inPlace = isRun && width == values;
        float* result = target + (nint)image * walk.Whole.Count * values;
        Block copy = Pool.Rent(frame.IsCopy ? frame.Length : 0), scratch = Pool.Rent(inPlace ? 0 : places * width);
        fixed (float* memory = copy.Span, sums = scratch.Span)
        {
            float* x = frame.Of(source + (nint)image * walk.Source.Count * walk.SourceChannels, depth, row, count, memory);
            float* c = inPlace ? result + (nint)walk.Target(depth, row) * values : sums;
            Multiply(x, places, width, c);
            if (!inPlace && isRun)
                epilogue.Move(c, width, result + (nint)walk.Target(depth, row) * values, places, values);
            else
                epilogue.Apply(c, width, places, width, 0);
            if (!isRun)
                for (int i = 0; i < places; i++, c += width)
                    Save(c, result + ((nint)walk.Target(depth, row + i / walk.Width.Count) + i % walk.Width.Count * walk.Width.TargetStep) * values);
        }
        Pool.Return(copy);
        Pool.Return(scratch);
    }

    private void Multiply(float* x, int places, int width, float* c)
    {
        if (TReading.IsDepthwise)
        {
            for (int j = 0; j < width; j += TWide.Count)
                Panels<One>(x + j, places, kernel + j, width, c + j, width);
            return;
        }
        nint depth = (nint)walk.Taps * walk.Inputs;
        for (int group = 0; group < walk.Groups; group++, x += walk.Inputs)
            for (int j = 0, columns; j < Columns; j += columns)
            {
                int first = group * Columns + j;
                columns = Strip.Width(j, Columns, TWide.Count);
                if (columns == 3 * TWide.Count)
                    Panels<Three>(x, places, kernel + first * depth, columns, c + first, width);
                else if (columns == 2 * TWide.Count)
                    Panels<Two>(x, places, kernel + first * depth, columns, c + first, width);
                else
                    Panels<One>(x, places, kernel + first * depth, columns, c + first, width);
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Panels<TColumns>(float* x, int places, float* y, nint stepY, float* c, int width) where TColumns : struct, ISize
    {
        nint* starts = stackalloc nint[8];
        nint step = frame.Step, line = 0, place = 0;
        int left = walk.Width.Count;
        while (places > 0)
        {
            int count = places >= 8 && TWide.Rows == 8 ? 8 : places >= 4 ? 4 : places >= 2 ? 2 : 1;
            for (int i = 0; i < count; i++)
            {
                starts[i] = line + place;
                place += step;
                if (--left > 0)
                    continue;
                (left, place) = (walk.Width.Count, 0);
                line += frame.RowStep;
            }
            if (count == 8)
                RunTile.Run<TVector, TWide, TReading, Eight, TColumns>(x, starts, runs, y, stepY, c, width, false);
            else if (count == 4)
                RunTile.Run<TVector, TWide, TReading, Four, TColumns>(x, starts, runs, y, stepY, c, width, false);
            else if (count == 2)
                RunTile.Run<TVector, TWide, TReading, Two, TColumns>(x, starts, runs, y, stepY, c, width, false);
            else
                RunTile.Run<TVector, TWide, TReading, One, TColumns>(x, starts, runs, y, stepY, c, width, false);
            places -= count;
            c += count * width;
        }
    }

    private void Save(float* sums, float* to)
    {
        for (int group = 0; group < walk.Groups; group++, sums += Columns)
        {
            if (fold == 1)
                new ReadOnlySpan<float>(sums, walk.Outputs).CopyTo(new Span<float>(to + group * walk.Outputs, walk.Outputs));
            else
                for (int j = 0; j < walk.Outputs; j += fold)
                {
                    float sum = sums[j];
                    for (int r = 1; r < fold; r++)
                        sum += sums[j + r];
                    to[j / fold] = sum;
                }
        }
    }
}
