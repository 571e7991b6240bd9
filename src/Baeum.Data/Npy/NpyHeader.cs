using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Baeum.Data;

/// <summary>What stands before the values of an NPY array. Format: NumPy enhancement proposal 1, versions 1.0, 2.0 and 3.0.</summary>
/// <param name="Type">Type code such as <c>&lt;f4</c>: byte order, kind, bytes.</param>
/// <param name="IsFortran">Whether the first axis varies fastest.</param>
/// <param name="Shape">Lengths of the axes; () is a single value.</param>
internal sealed partial record NpyHeader(string Type, bool IsFortran, Shape Shape)
{
    private const int LongestHeader = 1 << 16;

    /// <summary>Bytes that no header of ours exceeds: 16 axes of 10 digits, and the rest.</summary>
    public const int Most = 512;

    // Bytes of the longest text that is read; a count times this must not overflow.
    private const int LargestValue = 1 << 16;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Number of values, which may be a lie: check it before memory is taken.</summary>
    public long Count { get; init; } = Product(Shape);

    /// <summary>Reads up to the first value.</summary>
    /// <exception cref="InvalidDataException">This is no NPY header, or one that is cut off or damaged.</exception>
    public static NpyHeader Read(Stream stream, string source)
    {
        Span<byte> start = stackalloc byte[12];
        if (stream.ReadAtLeast(start[..8], 8, throwOnEndOfStream: false) < 8 || !start.StartsWith(Magic))
            throw new InvalidDataException($"{source}: not an NPY array (it does not start with \\x93NUMPY).");
        int version = start[6], size = version == 1 ? 2 : 4;
        if (version is < 1 or > 3)
            throw new InvalidDataException($"{source}: NPY version {version} is unknown; expected 1, 2 or 3.");
        if (stream.ReadAtLeast(start.Slice(8, size), size, throwOnEndOfStream: false) < size)
            throw new InvalidDataException($"{source}: the NPY header is cut off.");
        uint length = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) : BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        if (length > LongestHeader)
            throw new InvalidDataException($"{source}: the NPY header claims {length} bytes; at most {LongestHeader} are accepted.");
        var bytes = new byte[length];
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new InvalidDataException($"{source}: the NPY header is cut off.");
        return Parse(Encoding.UTF8.GetString(bytes), source);
    }

    /// <summary>Writes a header of version 1.0 byte for byte as NumPy does, padded to 64 bytes.</summary>
    public void Write(Stream stream)
    {
        string text = $"{{'descr': '{Type}', 'fortran_order': False, 'shape': {Shape}, }}";
        int length = (Magic.Length + 4 + text.Length + 1 + 63) / 64 * 64 - Magic.Length - 4;
        stream.Write(Magic);
        stream.Write([1, 0, (byte)length, (byte)(length >> 8)]);
        stream.Write(Encoding.ASCII.GetBytes(text.PadRight(length - 1) + '\n'));
    }

    private static NpyHeader Parse(string text, string source)
    {
        var type = TypeEntry().Match(text);
        var order = OrderEntry().Match(text);
        var shape = ShapeEntry().Match(text);
        if (!type.Success || !order.Success || !shape.Success)
            throw new InvalidDataException($"{source}: the NPY header must name 'descr' (a simple type), 'fortran_order' and 'shape'; received {Excerpt(text)}.");
        var lengths = shape.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lengths.Length > Shape.MaxRank)
            throw new InvalidDataException($"{source}: {lengths.Length} axes; at most {Shape.MaxRank} are supported.");
        Int128 count = 1;
        var axes = new int[lengths.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            if (!int.TryParse(lengths[i].TrimEnd('L'), NumberStyles.None, CultureInfo.InvariantCulture, out axes[i]))
                throw new InvalidDataException($"{source}: axis {i} has the length {Excerpt(lengths[i])}; at most {int.MaxValue} is supported.");
            count *= axes[i];
            if (count > long.MaxValue / LargestValue)
                throw new InvalidDataException($"{source}: the shape ({Excerpt(shape.Groups[1].Value)}) has more values than any file holds.");
        }
        return new NpyHeader(type.Groups[1].Value, order.Groups[1].Value == "True", axes);
    }

    private static long Product(Shape shape)
    {
        long product = 1;
        for (int axis = 0; axis < shape.Rank; axis++)
            product = checked(product * shape[axis]);
        return product;
    }

    private static string Excerpt(string text) => text.Length <= 100 ? $"'{text.Trim()}'" : $"'{text[..100]}...'";

    [GeneratedRegex(@"'descr'\s*:\s*'([^']{2,16})'")]
    private static partial Regex TypeEntry();

    [GeneratedRegex(@"'fortran_order'\s*:\s*(True|False)")]
    private static partial Regex OrderEntry();

    [GeneratedRegex(@"'shape'\s*:\s*\(([\dL,\s]*)\)")]
    private static partial Regex ShapeEntry();
}
