using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Data;

/// <summary>Turns stored numbers into those of a .NET type. Whole numbers and floats become any float, whole numbers any whole number that they fit.</summary>
/// <param name="type">The stored type.</param>
/// <param name="place">File and object, for error messages.</param>
internal sealed class NumberReader(Datatype type, string place)
{
    // Bytes that are turned around at a time.
    private const int Block = 1 << 14;

    private readonly Type? _native = NativeType(type);

    /// <summary>Whether stored numbers are those of a .NET type bit by bit.</summary>
    public bool Is<T>() => _native == typeof(T) && !type.IsBigEndian;

    /// <summary>Makes sure that the type can be read as another.</summary>
    /// <exception cref="InvalidDataException">It cannot.</exception>
    public void Check<T>()
    {
        bool isFraction = type.Class == DatatypeClass.FloatingPoint;
        bool fits = type.ElementType is { } element && element != typeof(string) && (typeof(T) != typeof(bool) || type.IsBool)
            && (!isFraction || typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(Half));
        if (!fits)
            throw new InvalidDataException($"{place}: holds values of the type {type}; they cannot be read as {NpyType.Name(typeof(T))}.");
    }

    /// <summary>Converts as many numbers as <paramref name="to"/> takes.</summary>
    public void Convert<T>(ReadOnlySpan<byte> stored, Span<T> to) where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(to);
        switch (Type.GetTypeCode(typeof(T)))
        {
            case TypeCode.Single: To(stored, MemoryMarshal.Cast<byte, float>(bytes)); break;
            case TypeCode.Double: To(stored, MemoryMarshal.Cast<byte, double>(bytes)); break;
            case TypeCode.SByte: To(stored, MemoryMarshal.Cast<byte, sbyte>(bytes)); break;
            case TypeCode.Int16: To(stored, MemoryMarshal.Cast<byte, short>(bytes)); break;
            case TypeCode.Int32: To(stored, MemoryMarshal.Cast<byte, int>(bytes)); break;
            case TypeCode.Int64: To(stored, MemoryMarshal.Cast<byte, long>(bytes)); break;
            case TypeCode.Byte or TypeCode.Boolean: To(stored, bytes); break;
            case TypeCode.UInt16: To(stored, MemoryMarshal.Cast<byte, ushort>(bytes)); break;
            case TypeCode.UInt32: To(stored, MemoryMarshal.Cast<byte, uint>(bytes)); break;
            case TypeCode.UInt64: To(stored, MemoryMarshal.Cast<byte, ulong>(bytes)); break;
            default:
                To(stored, typeof(T) == typeof(Half) ? MemoryMarshal.Cast<byte, Half>(bytes) : throw new ArgumentException($"HDF5 numbers cannot be read as {typeof(T).Name}."));
                break;
        }
    }

    private void To<T>(ReadOnlySpan<byte> stored, Span<T> to) where T : unmanaged, INumberBase<T>
    {
        try
        {
            switch (Type.GetTypeCode(_native))
            {
                case TypeCode.Single: Cast<float, T>(stored, to); break;
                case TypeCode.Double: Cast<double, T>(stored, to); break;
                case TypeCode.SByte: Cast<sbyte, T>(stored, to); break;
                case TypeCode.Int16: Cast<short, T>(stored, to); break;
                case TypeCode.Int32: Cast<int, T>(stored, to); break;
                case TypeCode.Int64: Cast<long, T>(stored, to); break;
                case TypeCode.Byte: Cast<byte, T>(stored, to); break;
                case TypeCode.UInt16: Cast<ushort, T>(stored, to); break;
                case TypeCode.UInt32: Cast<uint, T>(stored, to); break;
                case TypeCode.UInt64: Cast<ulong, T>(stored, to); break;
                case TypeCode.Empty: OddNumbers.Convert(type, stored, to); break;
                default: Cast<Half, T>(stored, to); break;
            }
        }
        catch (OverflowException e)
        {
            throw new InvalidDataException($"{place}: a value of the type {type} does not fit {NpyType.Name(typeof(T))}.", e);
        }
    }

    private void Cast<TFrom, TTo>(ReadOnlySpan<byte> stored, Span<TTo> to) where TFrom : unmanaged, INumberBase<TFrom> where TTo : unmanaged, INumberBase<TTo>
    {
        int size = Unsafe.SizeOf<TFrom>(), step = Block / size;
        byte[] turned = type.IsBigEndian && size > 1 ? new byte[Math.Min(stored.Length, Block)] : [];
        for (int done = 0; done < to.Length; done += step)
        {
            int count = Math.Min(step, to.Length - done);
            var from = stored.Slice(done * size, count * size);
            if (turned.Length > 0)
                from = TurnAround(from, turned, size);
            if (typeof(TFrom) == typeof(TTo))
                from.CopyTo(MemoryMarshal.AsBytes(to.Slice(done, count)));
            else
                TensorPrimitives.ConvertChecked(MemoryMarshal.Cast<byte, TFrom>(from), to.Slice(done, count));
        }
    }

    private static ReadOnlySpan<byte> TurnAround(ReadOnlySpan<byte> from, byte[] turned, int size)
    {
        for (int i = 0; i < from.Length; i += size)
            for (int b = 0; b < size; b++)
                turned[i + b] = from[i + size - 1 - b];
        return turned.AsSpan(0, from.Length);
    }

    private static Type? NativeType(Datatype type)
    {
        if (type.Class == DatatypeClass.Enumeration)
            return type.IsBool ? typeof(byte) : NativeType(type.Element!);
        if (type.Class == DatatypeClass.FloatingPoint)
            return (type.Size, type.Float!) switch
            {
                (2, { IsHalf: true }) => typeof(Half),
                (4, { IsSingle: true }) => typeof(float),
                (8, { IsDouble: true }) => typeof(double),
                _ => null,
            };
        return type.BitOffset == 0 && type.Precision == 8 * type.Size && type.Size is 1 or 2 or 4 or 8 ? type.ElementType : null;
    }
}
