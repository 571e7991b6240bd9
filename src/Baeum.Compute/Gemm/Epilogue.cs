using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>What follows a product: <c>C = activation(C + bias)</c>. The bias has one value for each column of C, or is null.</summary>
internal readonly unsafe struct Epilogue<TActivation>(TActivation activation, float* bias) where TActivation : struct, IUnaryOp
{
    /// <summary>The same for the columns from <paramref name="column"/> on.</summary>
    public Epilogue<TActivation> From(int column) => new(activation, bias is null ? null : bias + column);

    /// <summary>The same for groups of <paramref name="outputs"/> columns that were filled up to <paramref name="columns"/> each; <paramref name="spread"/> takes the bias.</summary>
    public Epilogue<TActivation> Spread(int outputs, int groups, int columns, float* spread)
    {
        if (bias is null || outputs == columns)
            return this;
        new Span<float>(spread, columns * groups).Clear();
        for (int group = 0; group < groups; group++)
            new ReadOnlySpan<float>(bias + group * outputs, outputs).CopyTo(new Span<float>(spread + group * columns, outputs));
        return new(activation, spread);
    }

    /// <summary>Works on a block of C whose first column is <paramref name="column"/>.</summary>
    public void Apply(float* c, nint rowC, int rows, int columns, int column)
    {
        if (bias is null && typeof(TActivation) == typeof(Identity))
            return;
        for (int i = 0; i < rows; i++, c += rowC)
        {
            if (bias is null)
                Loops.Unary(activation, c, c, columns);
            else
                Loops.Binary(new Biased(activation), c, bias + column, c, columns);
        }
    }

    /// <summary><c>to = activation(c + bias)</c> for rows of C that are filled up to <paramref name="width"/> columns and in the target, [rows, columns], follow each other without a gap.</summary>
    /// <remarks>Surplus columns are written too and then overwritten by the next row; the last rows, which have none behind them, are copied one by one.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Move(float* c, int width, float* to, int rows, int columns)
    {
        int safe = width % Vector<float>.Count == 0 ? Math.Max(0, rows - (width + columns - 1) / columns) : 0;
        for (int i = 0; i < safe; i++, c += width, to += columns)
            for (int j = 0; j < width; j += Vector<float>.Count)
            {
                var sums = bias is null ? Vector.Load(c + j) : Vector.Load(c + j) + Vector.Load(bias + j);
                activation.Invoke(sums).Store(to + j);
            }
        Apply(c, width, rows - safe, width, 0);
        for (int i = safe; i < rows; i++, c += width, to += columns)
            new ReadOnlySpan<float>(c, columns).CopyTo(new Span<float>(to, columns));
    }

    /// <summary><c>activation(a + b)</c></summary>
    private readonly struct Biased(TActivation activation) : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Invoke(float a, float b) => activation.Invoke(a + b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => activation.Invoke(a + b);
    }
}
