using System.Numerics;
using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>An array of any number type or of texts, as NPY, NPZ and IDX files hold it.</summary>
public sealed class NpyArray
{
    internal NpyArray(Array values, Shape shape) => (Values, Shape) = (values, shape);

    /// <summary>The values, row-major: a <c>float[]</c>, <c>int[]</c>, <c>bool[]</c>, <c>string[]</c> ...</summary>
    public Array Values { get; }

    /// <summary>Lengths of the axes; () for a single value.</summary>
    public Shape Shape { get; }

    /// <summary>Type of a value.</summary>
    public Type ElementType => Values.GetType().GetElementType()!;

    /// <summary>An array of a tensor's values.</summary>
    public static NpyArray From<T>(Tensor<T> tensor) where T : unmanaged
    {
        NpyType.Writable(typeof(T));
        return new(tensor.AsReadOnlySpan().ToArray(), tensor.Shape());
    }

    /// <summary>An array of 32-bit floats.</summary>
    public static implicit operator NpyArray(Tensor<float> tensor) => From(tensor);

    /// <summary>An array of 32-bit integers.</summary>
    public static implicit operator NpyArray(Tensor<int> tensor) => From(tensor);

    /// <summary>The values as a tensor. Every number type becomes float or double, every integer type int or long; other types must be the array's own. A single value becomes [1].</summary>
    /// <exception cref="InvalidCastException">The array holds another type.</exception>
    /// <exception cref="OverflowException">An integer does not fit.</exception>
    public Tensor<T> To<T>() where T : unmanaged
    {
        object values = typeof(T) == ElementType ? Values
            : typeof(T) == typeof(float) ? Convert<float>()
            : typeof(T) == typeof(double) ? Convert<double>()
            : typeof(T) == typeof(int) && !IsFraction ? Convert<int>()
            : typeof(T) == typeof(long) && !IsFraction ? Convert<long>()
            : throw new InvalidCastException($"The array holds {NpyType.Name(ElementType)}; it cannot be read as {NpyType.Name(typeof(T))}.");
        return Tensor.Create((T[])values, Shape.ToLengths());
    }

    private bool IsFraction => Values is float[] or double[] or Half[];

    // By the type's code: a pattern such as "is sbyte[]" would take a byte[] for one.
    private TTo[] Convert<TTo>() where TTo : struct, INumberBase<TTo> => Type.GetTypeCode(ElementType) switch
    {
        TypeCode.Single => Convert<float, TTo>((float[])Values),
        TypeCode.Double => Convert<double, TTo>((double[])Values),
        TypeCode.SByte => Convert<sbyte, TTo>((sbyte[])Values),
        TypeCode.Int16 => Convert<short, TTo>((short[])Values),
        TypeCode.Int32 => Convert<int, TTo>((int[])Values),
        TypeCode.Int64 => Convert<long, TTo>((long[])Values),
        TypeCode.Byte => Convert<byte, TTo>((byte[])Values),
        TypeCode.UInt16 => Convert<ushort, TTo>((ushort[])Values),
        TypeCode.UInt32 => Convert<uint, TTo>((uint[])Values),
        TypeCode.UInt64 => Convert<ulong, TTo>((ulong[])Values),
        TypeCode.Boolean => Array.ConvertAll((bool[])Values, b => b ? TTo.One : TTo.Zero),
        _ when Values is Half[] halves => Convert<Half, TTo>(halves),
        _ => throw new InvalidCastException($"The array holds {NpyType.Name(ElementType)}, which is no number."),
    };

    private static TTo[] Convert<TFrom, TTo>(TFrom[] values) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo>
    {
        var result = GC.AllocateUninitializedArray<TTo>(values.Length);
        if (values is byte[] bytes && result is float[] floats && typeof(TFrom) == typeof(byte))
        {
            ByteFloats.Convert(bytes, floats);
            return result;
        }
        TensorPrimitives.ConvertChecked<TFrom, TTo>(values, result);
        return result;
    }
}
