namespace Baeum.Compute;

/// <summary>What a tile remembers: operands, gates and cell states of successive steps. The operands and cell states of step s are what it starts from; one more of each is what the last step leaves.</summary>
internal readonly unsafe struct RecurrentMemory(float* operands, float* gates, float* cells)
{
    /// <summary>Rows of x, 1, h (and r · h): [steps + 1, rows, <see cref="RecurrentSize.Row"/>].</summary>
    public readonly float* Operands = operands;

    /// <summary>[steps, rows, <see cref="RecurrentSize.Width"/>]; what the functions of the gates gave, not their arguments.</summary>
    public readonly float* Gates = gates;

    /// <summary>c: [steps + 1, rows, <see cref="RecurrentSize.Cell"/>].</summary>
    public readonly float* Cells = cells;

    /// <summary>The part of the kept memory of all tiles that belongs to the tile of <paramref name="row"/>.</summary>
    public static RecurrentMemory OfTile(in RecurrentSize size, float* kept, int row)
    {
        nint operands = (nint)(size.Steps + 1) * size.Row, gates = (nint)size.Steps * size.Width, cells = (nint)(size.Steps + 1) * size.Cell;
        return new(kept + row * operands, kept + size.Batch * operands + row * gates, kept + size.Batch * (operands + gates) + row * cells);
    }

    /// <summary>Memory of its own for a few steps.</summary>
    public static RecurrentMemory Within(in RecurrentSize size, float* memory, int steps, int rows)
    {
        nint operands = (nint)(steps + 1) * rows * size.Row, gates = (nint)steps * rows * size.Width;
        return new(memory, memory + operands, memory + operands + gates);
    }

    /// <summary>Asks for the memory of a step before it is needed.</summary>
    public void Fetch(in RecurrentSize size, int step, int rows)
    {
        Prefetch.Run(Gates + (nint)step * rows * size.Width, rows * size.Width);
        Prefetch.Run(Operands + (nint)step * rows * size.Row, rows * size.Row);
        Prefetch.Run(Cells + (nint)step * rows * size.Cell, rows * size.Cell);
    }

    /// <summary>Floats of <see cref="Within"/>.</summary>
    public static int Floats(in RecurrentSize size, int steps, int rows) => checked(rows * ((steps + 1) * (size.Row + size.Cell) + steps * size.Width));
}
