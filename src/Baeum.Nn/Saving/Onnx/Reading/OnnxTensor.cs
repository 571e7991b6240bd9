using System.Runtime.InteropServices;
using Baeum.Data;
using Baeum.Nn.Onnx;
using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Constants of a file: their shapes and values, held against the bytes that are there.</summary>
internal static class OnnxTensor
{
    /// <summary>An error for values that lie in another file: reading one file must not open others.</summary>
    public static void RequireInside(TensorProto tensor, Place place)
    {
        if (tensor.DataLocation == DataLocation.External || tensor.ExternalData.Count > 0)
            throw place.In(NameOf(tensor)).Error($"its values are kept in another file ('{tensor.ExternalData.FirstOrDefault(e => e.Key == "location")?.Value}'), which is not read. Save the model with its weights in one file (onnx.save without save_as_external_data).");
        if (tensor.Segment is not null)
            throw place.In(NameOf(tensor)).Error("it is a segment of a tensor, which is not read.");
    }

    /// <summary>The shape, if the number of values is that of the file.</summary>
    public static Shape ShapeOf(TensorProto tensor, Place place)
    {
        if (tensor.Dims.Count > Shape.MaxRank)
            throw place.In(NameOf(tensor)).Error($"it has {tensor.Dims.Count} axes; at most {Shape.MaxRank} are read.");
        long size = 1;
        foreach (long n in tensor.Dims)
            if (n < 0 || n > int.MaxValue || (size *= n) > int.MaxValue)
                throw place.In(NameOf(tensor)).Error($"its shape ({string.Join(", ", tensor.Dims)}) is none.");
        return [.. tensor.Dims.Select(n => (int)n)];
    }

    /// <summary>The values of a floating type.</summary>
    public static float[] Floats(TensorProto tensor, Place place)
    {
        RequireInside(tensor, place);
        int size = ShapeOf(tensor, place).Size;
        return (DataType)tensor.DataType switch
        {
            DataType.Float => tensor.FloatData.Count > 0 ? Counted([.. tensor.FloatData], size, tensor, place) : Raw<float>(tensor, size, place),
            DataType.Double => Array.ConvertAll(tensor.DoubleData.Count > 0 ? Counted([.. tensor.DoubleData], size, tensor, place) : Raw<double>(tensor, size, place), d => (float)d),
            DataType.Float16 => Array.ConvertAll(tensor.Int32Data.Count > 0 ? Counted([.. tensor.Int32Data.Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits))], size, tensor, place) : Raw<Half>(tensor, size, place), h => (float)h),
            _ => Array.ConvertAll(Integers(tensor, place), n => (float)n),
        };
    }

    /// <summary>The values of a whole type.</summary>
    public static long[] Integers(TensorProto tensor, Place place)
    {
        RequireInside(tensor, place);
        int size = ShapeOf(tensor, place).Size;
        if (tensor.Int64Data.Count > 0)
            return Counted([.. tensor.Int64Data], size, tensor, place);
        if (tensor.Int32Data.Count > 0)
            return Counted([.. tensor.Int32Data.Select(n => (long)n)], size, tensor, place);
        return (DataType)tensor.DataType switch
        {
            DataType.Int64 => Raw<long>(tensor, size, place),
            DataType.Int32 => Array.ConvertAll(Raw<int>(tensor, size, place), n => (long)n),
            DataType.Int16 => Array.ConvertAll(Raw<short>(tensor, size, place), n => (long)n),
            DataType.Int8 => Array.ConvertAll(Raw<sbyte>(tensor, size, place), n => (long)n),
            DataType.Uint8 or DataType.Bool => Array.ConvertAll(Raw<byte>(tensor, size, place), n => (long)n),
            var type => throw place.In(NameOf(tensor)).Error($"values of type {type} are not read; expected FLOAT, DOUBLE, FLOAT16, a whole type or BOOL."),
        };
    }

    /// <summary>Whether the values are floating numbers.</summary>
    public static bool IsFloating(TensorProto tensor) => (DataType)tensor.DataType is DataType.Float or DataType.Double or DataType.Float16;

    private static string NameOf(TensorProto tensor) => $"tensor '{tensor.Name}'";

    private static T[] Counted<T>(T[] values, int size, TensorProto tensor, Place place)
        => values.Length == size ? values : throw place.In(NameOf(tensor)).Error($"its shape ({string.Join(", ", tensor.Dims)}) asks for {size} values, the file holds {values.Length}.");

    private static T[] Raw<T>(TensorProto tensor, int size, Place place)
        where T : unmanaged
    {
        int width = Marshal.SizeOf<T>();
        if (tensor.RawData.Length != (long)size * width)
            throw place.In(NameOf(tensor)).Error($"its shape ({string.Join(", ", tensor.Dims)}) asks for {(long)size * width} bytes, the file holds {tensor.RawData.Length}.");
        var bytes = tensor.RawData.ToByteArray();
        if (!BitConverter.IsLittleEndian)
            for (int i = 0; i < bytes.Length; i += width)
                bytes.AsSpan(i, width).Reverse();
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }
}
