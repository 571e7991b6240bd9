using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>For each position of a result, a window of the input and its weights: what interpolation along an axis is. <c>y[i] = Σ_j Weight(i)[j] · x[First(i) + j]</c>, j below Count(i).</summary>
internal readonly unsafe struct Taps
{
    private readonly Block _memory;

    private Taps(int inputs, int outputs, int width)
    {
        (Inputs, Outputs, Width) = (inputs, outputs, Math.Min(width, inputs));
        _memory = Tape.Scratch(outputs * (Width + 2));
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public int Width { get; }

    private Span<int> Windows => MemoryMarshal.Cast<float, int>(_memory.Span[..(2 * Outputs)]);

    /// <summary>The window of a result.</summary>
    public (int First, int Count) Window(int i) => (Windows[2 * i], Windows[2 * i + 1]);

    /// <summary>The weights of a result's window.</summary>
    public Span<float> Weights(int i) => _memory.Span.Slice(2 * Outputs + i * Width, Width);

    /// <summary>The windows and weights of an interpolation.</summary>
    public static Taps Interpolating(int n, int length, string interpolation, bool antialias)
    {
        double step = (double)n / length, stretch = antialias && interpolation != "nearest" ? Math.Max(step, 1) : 1, radius = Interpolation.Radius(interpolation) * stretch;
        var taps = new Taps(n, length, (int)Math.Ceiling(2 * radius) + 1);
        for (int i = 0; i < length; i++)
        {
            double at = (i + 0.5) * step;
            if (interpolation == "nearest")
            {
                taps.Set(i, Math.Min((int)at, n - 1), 1);
                taps.Weights(i)[0] = 1;
                continue;
            }
            int first = Math.Max((int)Math.Ceiling(at - radius - 0.5), 0), last = Math.Min((int)Math.Floor(at + radius - 0.5), n - 1);
            taps.Set(i, first, last - first + 1);
            var weights = taps.Weights(i)[..(last - first + 1)];
            double sum = 0;
            for (int j = 0; j < weights.Length; j++)
                sum += Interpolation.Weight(interpolation, (first + j + 0.5 - at) / stretch);
            for (int j = 0; j < weights.Length; j++)
                weights[j] = (float)(Interpolation.Weight(interpolation, (first + j + 0.5 - at) / stretch) / sum);
        }
        return taps;
    }

    /// <summary>Means of windows that cover the axis in equal parts.</summary>
    public static Taps Averaging(int n, int length)
    {
        var taps = new Taps(n, length, n / length + 2);
        for (int i = 0; i < length; i++)
        {
            var (first, end) = Part(i, n, length);
            taps.Set(i, first, end - first);
            taps.Weights(i)[..(end - first)].Fill(1f / (end - first));
        }
        return taps;
    }

    /// <summary>Where part i of an axis in equal parts begins and ends; parts may share a position.</summary>
    public static (int First, int End) Part(int i, int n, int length) => ((int)((long)i * n / length), (int)(((i + 1L) * n + length - 1) / length));

    /// <summary>The weighted windows along an axis, recorded.</summary>
    public static Variable Apply(Variable x, int axis, Taps taps)
    {
        var y = Variable.Empty(x.Shape.With(axis, taps.Outputs));
        int outer = x.Shape[..axis].Size, inner = x.Shape[(axis + 1)..].Size;
        fixed (float* px = x.Span, py = y.Span)
            Rows.For(outer * taps.Outputs, inner * taps.Width, new ForwardRow(px, py, taps, inner));
        return Tape.Record(y, [x], (taps, outer, inner), static (node, state) =>
        {
            fixed (float* pdy = node.DY, pdx = node.DX(0))
                Rows.For(state.outer, state.taps.Outputs * state.taps.Width * state.inner, new BackwardSlab(pdy, pdx, state.taps, state.inner));
        });
    }

    private void Set(int i, int first, int count) => (Windows[2 * i], Windows[2 * i + 1]) = (first, count);

    private readonly struct ForwardRow(float* x, float* y, Taps taps, int inner) : IRowBody
    {
        public void Run(int row)
        {
            var (slab, i) = Math.DivRem(row, taps.Outputs);
            var (first, count) = taps.Window(i);
            var target = new Span<float>(y + (long)row * inner, inner);
            target.Clear();
            for (int j = 0; j < count; j++)
                TensorPrimitives.MultiplyAdd(new ReadOnlySpan<float>(x + ((long)slab * taps.Inputs + first + j) * inner, inner), taps.Weights(i)[j], target, target);
        }
    }

    private readonly struct BackwardSlab(float* dy, float* dx, Taps taps, int inner) : IRowBody
    {
        public void Run(int row)
        {
            var slab = new Span<float>(dx + (long)row * taps.Inputs * inner, taps.Inputs * inner);
            slab.Clear();
            for (int i = 0; i < taps.Outputs; i++)
            {
                var (first, count) = taps.Window(i);
                var source = new ReadOnlySpan<float>(dy + ((long)row * taps.Outputs + i) * inner, inner);
                for (int j = 0; j < count; j++)
                {
                    var target = slab.Slice((first + j) * inner, inner);
                    TensorPrimitives.MultiplyAdd(source, taps.Weights(i)[j], target, target);
                }
            }
        }
    }
}
