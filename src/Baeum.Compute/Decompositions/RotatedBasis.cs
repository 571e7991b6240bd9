using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Compute;

/// <summary>An orthonormal basis, at first the unit vectors, turned by plane rotations. They are collected and applied to a few coordinates of all vectors at a time.</summary>
internal sealed class RotatedBasis
{
    private const int Registers = 2, Most = 1 << 15;
    private static readonly int Width = Registers * Vector<double>.Count;
    private readonly int _n;
    private readonly double[] _blocks;
    private readonly Rotation[] _rotations = new Rotation[Most];
    private int _count;

    /// <summary>The unit vectors of n dimensions.</summary>
    public RotatedBasis(int n)
    {
        _n = n;
        _blocks = new double[(n + Width - 1) / Width * Width * n];
        for (int i = 0; i < n; i++)
            _blocks[(i / Width * n + i) * Width + i % Width] = 1;
    }

    /// <summary>Vectors i and i + 1 become <c>c vᵢ − s vᵢ₊₁</c> and <c>s vᵢ + c vᵢ₊₁</c>.</summary>
    public void Rotate(int i, double c, double s)
    {
        _rotations[_count++] = new(i, c, s);
        if (_count == Most)
            Flush();
    }

    /// <summary>Applies what was collected.</summary>
    public void Flush()
    {
        Threads.For((_n + Width - 1) / Width, new Body(this));
        _count = 0;
    }

    /// <summary>One vector, [n].</summary>
    public void CopyTo(int vector, Span<double> values)
    {
        for (int i = 0; i < _n; i++)
            values[i] = _blocks[(i / Width * _n + vector) * Width + i % Width];
    }

    private readonly record struct Rotation(int Index, double Cosine, double Sine);

    private readonly struct Body(RotatedBasis basis) : IParallelBody
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int part)
        {
            var block = MemoryMarshal.Cast<double, Vector<double>>(basis._blocks.AsSpan(part * Width * basis._n, Width * basis._n));
            foreach (ref readonly var rotation in basis._rotations.AsSpan(0, basis._count))
            {
                Vector<double> c = new(rotation.Cosine), s = new(rotation.Sine);
                var pair = block.Slice(Registers * rotation.Index, 2 * Registers);
                Vector<double> a0 = pair[0], a1 = pair[1], b0 = pair[2], b1 = pair[3];
                pair[0] = c * a0 - s * b0;
                pair[1] = c * a1 - s * b1;
                pair[2] = s * a0 + c * b0;
                pair[3] = s * a1 + c * b1;
            }
        }
    }
}
