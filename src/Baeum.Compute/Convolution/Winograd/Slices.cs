namespace Baeum.Compute;

/// <summary>36 matrices [rows, columns], one for each element of a transformed tile; either row by row or in the strips that the product reads.</summary>
internal readonly unsafe struct Slices(float* start, int rows, int columns, bool inStrips)
{
    /// <summary>A line of the cache between the matrices keeps their addresses from sharing its sets.</summary>
    private const int Gap = 16;

    public readonly float* Start = start;

    /// <summary>Floats from one matrix to the next.</summary>
    public nint Stride => (nint)rows * columns + Gap;

    /// <summary>Floats of all.</summary>
    public static int Length(int rows, int columns) => checked(SquareTransform.Elements * (rows * columns + Gap));

    /// <summary>Where a register of row <paramref name="row"/> stands in the first matrix, <paramref name="column"/> being in the strip of <paramref name="width"/> columns from <paramref name="strip"/> on.</summary>
    public float* At(int row, int column, int strip, int width) => inStrips ? Start + (nint)strip * rows + (nint)row * width + (column - strip) : Start + (nint)row * columns + column;
}
