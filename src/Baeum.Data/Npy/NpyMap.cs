using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Baeum.Data;

/// <summary>An NPY array that stays in its file: rows are read when they are asked for. Any number of threads may read at once.</summary>
/// <remarks>Rows are read by position and not by mapping pages, so a file that shrinks meanwhile gives an error and no crash; the system's file cache serves both.</remarks>
public sealed class NpyMap<T> : IDisposable where T : unmanaged
{
    private readonly SafeFileHandle _file;
    private readonly string _path;
    private readonly bool _isBigEndian;
    private readonly long _start;
    private readonly int _rowSize;

    internal NpyMap(string path)
    {
        _path = path;
        using (var stream = File.OpenRead(path))
        {
            var header = NpyHeader.Read(stream, path);
            (var type, _isBigEndian) = NpyType.Parse(header.Type, path);
            if (type != typeof(T))
                throw new InvalidCastException($"{path}: the array holds {NpyType.Name(type)}; it cannot be mapped as {NpyType.Name(typeof(T))}. Map it as its own type and convert the rows that you take.");
            if (header.Shape.Rank == 0 || header.IsFortran && header.Shape.Rank > 1)
                throw new InvalidDataException($"{path}: only arrays in C order with at least one axis have rows that can be mapped; this one is {(header.Shape.Rank == 0 ? "a single value" : "in Fortran order")}. Read it with Npy.Read, or store it with numpy.ascontiguousarray.");
            Shape = header.Shape;
            _start = stream.Position;
            _rowSize = Shape.Rank == 1 ? 1 : Shape[1..].Size;
            if (header.Count * Unsafe.SizeOf<T>() > stream.Length - _start)
                throw NpyValues.Truncated(path, header, Unsafe.SizeOf<T>(), stream.Length - _start);
        }
        _file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete, options: FileOptions.RandomAccess);
    }

    /// <summary>Lengths of the axes.</summary>
    public Shape Shape { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => Shape[0];

    /// <summary>One row. Shape: [rows, ...] → [...]; of a vector [1].</summary>
    public Tensor<T> Row(Index row)
    {
        int i = row.GetOffset(Rows);
        return Shape.Rank == 1 ? TakeRows([i]) : TakeRows([i]).Reshape(Shape[1..].ToLengths());
    }

    /// <summary>Rows of a range. Shape: [rows, ...] → [taken, ...].</summary>
    public Tensor<T> TakeRows(Range rows)
    {
        var (start, count) = rows.GetOffsetAndLength(Rows);
        var result = Tensor.CreateFromShapeUninitialized<T>(Shape.With(0, count).ToLengths());
        Read(start, result.AsSpan());
        return result;
    }

    /// <summary>The rows with these indices, in this order. Rows that follow each other are read at once. Shape: [rows, ...] → [indices, ...].</summary>
    public Tensor<T> TakeRows(ReadOnlySpan<int> rows)
    {
        var result = Tensor.CreateFromShapeUninitialized<T>(Shape.With(0, rows.Length).ToLengths());
        var target = result.AsSpan();
        for (int i = 0, run; i < rows.Length; i += run)
        {
            run = 1;
            while (i + run < rows.Length && rows[i + run] == rows[i] + run)
                run++;
            if (rows[i] < 0 || rows[i] > Rows - run)
                throw new ArgumentOutOfRangeException(nameof(rows), $"{_path}: shape {Shape} has no row {(rows[i] < 0 ? rows[i] : rows[i] + run - 1)}.");
            Read(rows[i], target.Slice(i * _rowSize, run * _rowSize));
        }
        return result;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private void Read(int row, Span<T> target)
    {
        var bytes = MemoryMarshal.AsBytes(target);
        long at = _start + (long)row * _rowSize * Unsafe.SizeOf<T>();
        while (bytes.Length > 0)
        {
            int read = RandomAccess.Read(_file, bytes, at);
            if (read == 0)
                throw new InvalidDataException($"{_path}: cut off at byte {at} since it was opened; row {row} was asked for.");
            bytes = bytes[read..];
            at += read;
        }
        if (typeof(T) == typeof(bool))
            foreach (ref byte flag in MemoryMarshal.AsBytes(target))
                flag = flag == 0 ? (byte)0 : (byte)1;
        if (_isBigEndian)
            NpyValues.ReverseBytes(target);
    }
}
