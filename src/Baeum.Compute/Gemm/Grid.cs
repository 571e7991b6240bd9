namespace Baeum.Compute;

/// <summary>The cut of a product's result into blocks for the threads. It depends on the product's size alone.</summary>
internal readonly struct Grid
{
    /// <summary>Columns of the largest block.</summary>
    public const int MostColumns = 384;

    private const int RowsOfPanel = 8;
    private const int MostRows = 128;
    private const int FewestRows = 32;
    private const int ColumnsOfStrip = 48;

    /// <summary>Multiplications that are worth a part of their own: a few microseconds.</summary>
    private const long Worth = 1 << 19;

    /// <summary>A multiple of the widest strip, so that strips never cross blocks.</summary>
    public readonly int BlockColumns;
    public readonly int BlockRows;
    private readonly int _columns, _rows;

    /// <summary>Blocks side by side.</summary>
    public readonly int Across;

    public Grid(int rows, int columns, long size)
    {
        (_rows, _columns) = (rows, columns);
        (BlockRows, BlockColumns) = (MostRows, MostColumns);
        long parts = Math.Clamp(size / Worth, 1, 16);
        while (Count < parts)
        {
            if (BlockRows > FewestRows && rows > FewestRows)
                BlockRows /= 2;
            else if (BlockColumns > ColumnsOfStrip && columns > ColumnsOfStrip)
                BlockColumns /= 2;
            else if (BlockRows > RowsOfPanel)
                BlockRows /= 2;
            else
                break;
        }
        Across = (columns + BlockColumns - 1) / BlockColumns;
    }

    /// <summary>Number of blocks.</summary>
    public int Count => (_rows + BlockRows - 1) / BlockRows * ((_columns + BlockColumns - 1) / BlockColumns);

    /// <summary>Rows and columns of a block, from first to end.</summary>
    public void Block(int part, out int firstRow, out int endRow, out int firstColumn, out int endColumn)
    {
        firstRow = part / Across * BlockRows;
        endRow = Math.Min(_rows, firstRow + BlockRows);
        firstColumn = part % Across * BlockColumns;
        endColumn = Math.Min(_columns, firstColumn + BlockColumns);
    }
}
