namespace Baeum.Nn;

/// <summary>Largest values over the parts of an axis; see <see cref="Taps.Part"/>.</summary>
internal static unsafe class PartMaxima
{
    public static Variable Apply(Variable x, int axis, int length)
    {
        var y = Variable.Empty(x.Shape.With(axis, length));
        var sizes = new Sizes(x.Shape[..axis].Size, x.Shape[axis], length, x.Shape[(axis + 1)..].Size);
        fixed (float* px = x.Span, py = y.Span)
            Rows.For(sizes.Outer, sizes.Inputs * sizes.Inner, new ForwardSlab(px, py, sizes));
        return Tape.Record(y, [x], sizes, static (node, sizes) =>
        {
            fixed (float* px = node.X(0), pdy = node.DY, pdx = node.DX(0))
                Rows.For(sizes.Outer, sizes.Inputs * sizes.Inner, new BackwardSlab(px, pdy, pdx, sizes));
        });
    }

    private readonly record struct Sizes(int Outer, int Inputs, int Outputs, int Inner)
    {
        /// <summary>Position of the first of the largest values of part i in column <paramref name="column"/> of a slab [inputs, inner]. NaN counts as largest.</summary>
        public int Largest(float* slab, int i, int column)
        {
            var (first, end) = Taps.Part(i, Inputs, Outputs);
            int best = first;
            for (int j = first + 1; j < end; j++)
                if (!(slab[(long)j * Inner + column] <= slab[(long)best * Inner + column]) && !float.IsNaN(slab[(long)best * Inner + column]))
                    best = j;
            return best * Inner + column;
        }
    }

    private readonly struct ForwardSlab(float* x, float* y, Sizes sizes) : IRowBody
    {
        public void Run(int row)
        {
            float* slab = x + (long)row * sizes.Inputs * sizes.Inner, target = y + (long)row * sizes.Outputs * sizes.Inner;
            for (int i = 0; i < sizes.Outputs; i++)
                for (int column = 0; column < sizes.Inner; column++)
                    *target++ = slab[sizes.Largest(slab, i, column)];
        }
    }

    private readonly struct BackwardSlab(float* x, float* dy, float* dx, Sizes sizes) : IRowBody
    {
        public void Run(int row)
        {
            long start = (long)row * sizes.Inputs * sizes.Inner;
            new Span<float>(dx + start, sizes.Inputs * sizes.Inner).Clear();
            float* source = dy + (long)row * sizes.Outputs * sizes.Inner;
            for (int i = 0; i < sizes.Outputs; i++)
                for (int column = 0; column < sizes.Inner; column++)
                    dx[start + sizes.Largest(x + start, i, column)] += *source++;
        }
    }
}
