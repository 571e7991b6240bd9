using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>Random bits to uniform numbers.</summary>
internal readonly struct UniformDraw(float low, float range) : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];

    public Vector<float> Invoke(Vector<float> x)
    {
        var unit = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.AsVectorUInt32(x) >> 8)) * (1f / (1 << 24));
        return Vector.FusedMultiplyAdd(unit, new Vector<float>(range), new Vector<float>(low));
    }
}

/// <summary>Random bits to normal numbers: one bit is the sign, the others the tail's probability.</summary>
internal readonly struct NormalDraw(float mean, float std) : IUnaryOp
{
    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];

    public Vector<float> Invoke(Vector<float> x)
    {
        var tail = Tail(x);
        var z = Quantile.RootTwoInverseErf(Vector<float>.One - tail, tail * (new Vector<float>(2f) - tail));
        return Vector.FusedMultiplyAdd(Vector.CopySign(z, x), new Vector<float>(std), new Vector<float>(mean));
    }

    /// <summary>The lower 31 bits as a number in (0, 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> Tail(Vector<float> x)
    {
        var bits = Vector.AsVectorInt32(x) & new Vector<int>(int.MaxValue);
        return Vector.FusedMultiplyAdd(Vector.ConvertToSingle(bits), new Vector<float>(1f / (1u << 31)), new Vector<float>(0.5f / (1u << 31)));
    }
}

/// <summary>Random bits to normal numbers within two standard deviations.</summary>
internal readonly struct TruncatedNormalDraw(float mean, float std) : IUnaryOp
{
    /// <summary>erf(√2): the probability of the middle four standard deviations.</summary>
    private const float Middle = 0.954499736f;

    public float Invoke(float x) => Invoke(new Vector<float>(x))[0];

    public Vector<float> Invoke(Vector<float> x)
    {
        var p = NormalDraw.Tail(x) * Middle;
        var z = Vector.Min(Quantile.RootTwoInverseErf(p, (Vector<float>.One - p) * (Vector<float>.One + p)), new Vector<float>(2f));
        return Vector.FusedMultiplyAdd(Vector.CopySign(z, x), new Vector<float>(std), new Vector<float>(mean));
    }
}

/// <summary>Random bits and a value to <c>value / (1 − rate)</c> or 0.</summary>
internal readonly struct DropoutDraw(float rate) : IBinaryOp
{
    private readonly uint _bar = (uint)(rate * 4294967296.0);
    private readonly float _scale = (float)(1 / (1 - (double)rate));

    public float Invoke(float a, float b) => Invoke(new Vector<float>(a), new Vector<float>(b))[0];

    public Vector<float> Invoke(Vector<float> a, Vector<float> b)
    {
        var keeps = Vector.GreaterThanOrEqual(Vector.AsVectorUInt32(a), new Vector<uint>(_bar));
        return Vector.ConditionalSelect(Vector.AsVectorSingle(keeps), b * _scale, Vector<float>.Zero);
    }
}
