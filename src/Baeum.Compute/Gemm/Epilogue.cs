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

    /// <summary><c>activation(a + b)</c></summary>
    private readonly struct Biased(TActivation activation) : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Invoke(float a, float b) => activation.Invoke(a + b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Invoke(Vector<float> a, Vector<float> b) => activation.Invoke(a + b);
    }
}
