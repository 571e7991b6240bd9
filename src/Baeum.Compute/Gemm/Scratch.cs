namespace Baeum.Compute;

/// <summary>Scratch memory [rows, width] for a block of C, copied to its place at the end.</summary>
internal readonly unsafe struct Scratch(Product product, int row, int rows, int column, int columns)
{
    private float* Start => product.C + (product.IsTransposed ? column * product.RowC + row : row * product.RowC + column);

    /// <summary>C to scratch.</summary>
    public void Load(float* memory, int width)
    {
        if (product.IsTransposed)
            Transposition.Run(Start, product.RowC, memory, width, columns, rows);
        else
            for (int i = 0; i < rows; i++)
                Copy(Start + i * product.RowC, memory + i * width);
    }

    /// <summary>Scratch to C.</summary>
    public void Save(float* memory, int width)
    {
        if (product.IsTransposed)
            Transposition.Run(memory, width, Start, product.RowC, rows, columns);
        else
            for (int i = 0; i < rows; i++)
                Copy(memory + i * width, Start + i * product.RowC);
    }

    private void Copy(float* source, float* target) => Loops.Unary(new Identity(), source, target, columns);
}
