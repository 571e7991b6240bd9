using System.Buffers;
using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>Rows of a matrix that were computed already, the least recently used dropped when a number of bytes is reached. Several lie in one array of the shared pool, where the next problem finds them.</summary>
internal sealed class RowCache : IDisposable
{
    private const int FloatsPerArray = 1 << 20;
    private readonly int _rows, _most, _rowsPerArray;
    private readonly List<float[]> _arrays = [];
    private int _buffers;
    private readonly int[] _bufferOf, _lengthOf, _newer, _older;

    /// <summary>Room for rows of a length; always for two.</summary>
    public RowCache(int rows, double megabytes)
    {
        _rows = rows;
        _most = (int)Math.Clamp(megabytes * (1 << 20) / sizeof(float) / Math.Max(1, rows), 2, Math.Max(2, rows));
        _rowsPerArray = Math.Clamp(FloatsPerArray / Math.Max(1, rows), 1, _most);
        (_bufferOf, _lengthOf) = (new int[rows], new int[rows]);
        // The ring of rows in the cache by their last use; entry `rows` is its beginning and end.
        (_newer, _older) = (new int[rows + 1], new int[rows + 1]);
        Array.Fill(_bufferOf, -1);
        _newer[rows] = _older[rows] = rows;
    }

    /// <summary>The memory of a row, and how many of its first values are there.</summary>
    public ArraySegment<float> Row(int row, out int known)
    {
        if (_bufferOf[row] >= 0)
            Unlink(row);
        else
            _bufferOf[row] = Free();
        Link(row);
        known = _lengthOf[row];
        return Buffer(_bufferOf[row]);
    }

    /// <summary>The first values of a row are there now.</summary>
    public void Known(int row, int length) => _lengthOf[row] = length;

    /// <summary>Exchanges pairs of rows, and the same pairs of columns in all rows, one pair after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Swap(List<(int I, int J)> swaps)
    {
        foreach (var (i, j) in swaps)
            SwapRows(i, j);
        for (int row = _older[_rows]; row != _rows; row = _older[row])
            _lengthOf[row] = SwapColumns(Buffer(_bufferOf[row]), _lengthOf[row], swaps);
    }

    /// <summary>Gives the memory back; no row is good any more.</summary>
    public void Dispose()
    {
        foreach (float[] array in _arrays)
            ArrayPool<float>.Shared.Return(array);
        _arrays.Clear();
    }

    private ArraySegment<float> Buffer(int buffer) => new(_arrays[buffer / _rowsPerArray], buffer % _rowsPerArray * _rows, _rows);

    private void SwapRows(int i, int j)
    {
        if (_bufferOf[i] >= 0)
            Unlink(i);
        if (_bufferOf[j] >= 0)
            Unlink(j);
        (_bufferOf[i], _bufferOf[j]) = (_bufferOf[j], _bufferOf[i]);
        (_lengthOf[i], _lengthOf[j]) = (_lengthOf[j], _lengthOf[i]);
        if (_bufferOf[i] >= 0)
            Link(i);
        if (_bufferOf[j] >= 0)
            Link(j);
    }

    /// <summary>Returns how many of the first values are still known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int SwapColumns(Span<float> values, int known, List<(int I, int J)> swaps)
    {
        foreach (var (i, j) in swaps)
        {
            (int low, int high) = i < j ? (i, j) : (j, i);
            if (known > high)
                (values[low], values[high]) = (values[high], values[low]);
            else if (known > low)
                known = low;
        }
        return known;
    }

    private int Free()
    {
        if (_buffers < _most)
        {
            if (_buffers == _arrays.Count * _rowsPerArray)
                _arrays.Add(ArrayPool<float>.Shared.Rent(_rowsPerArray * _rows));
            return _buffers++;
        }
        int oldest = _newer[_rows], buffer = _bufferOf[oldest];
        Unlink(oldest);
        _bufferOf[oldest] = -1;
        _lengthOf[oldest] = 0;
        return buffer;
    }

    private void Link(int row)
    {
        int newest = _older[_rows];
        (_older[row], _newer[row]) = (newest, _rows);
        _newer[newest] = row;
        _older[_rows] = row;
    }

    private void Unlink(int row)
    {
        _newer[_older[row]] = _newer[row];
        _older[_newer[row]] = _older[row];
    }
}
