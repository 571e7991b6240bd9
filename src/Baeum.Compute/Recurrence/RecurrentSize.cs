namespace Baeum.Compute;

/// <summary>The sizes of a recurrence, and how it is cut: by these numbers alone, so that results never depend on the number of threads.</summary>
/// <param name="Kind">Which recurrence.</param>
/// <param name="Batch">Sequences.</param>
/// <param name="Steps">Time steps of each, at least one.</param>
/// <param name="Inputs">Features of a step.</param>
/// <param name="Units">Values of the state.</param>
public readonly record struct RecurrentSize(RecurrentKind Kind, int Batch, int Steps, int Inputs, int Units)
{
    /// <summary>Floats of the widest register: rows of gates are padded to whole registers.</summary>
    internal const int Lanes = 16;

    /// <summary>Weights up to this many floats have their gradients summed while a tile runs back through time; larger ones in a product of their own.</summary>
    private const int MostSummedAtOnce = 1 << 15;

    /// <summary>Groups of units in the kernel: the gates.</summary>
    public int Gates => Kind switch { RecurrentKind.Simple => 1, RecurrentKind.Lstm => 4, _ => 3 };

    /// <summary>Values of the bias: GRU with the reset gate after the product has one for each of its two products.</summary>
    public int Biases => (Kind == RecurrentKind.Gru ? 2 : 1) * Gates * Units;

    /// <summary>Arrays in the state: h, and c of an LSTM.</summary>
    public int States => Kind == RecurrentKind.Lstm ? 2 : 1;

    /// <summary>Floats that <see cref="Recurrence.Forward"/> keeps for the backward pass.</summary>
    public int Kept => checked(Batch * ((Steps + 1) * (Row + Cell) + Steps * Width));

    /// <summary>Units, padded to whole registers.</summary>
    internal int Padded => (Units + Lanes - 1) / Lanes * Lanes;

    /// <summary>Inputs, padded to whole registers.</summary>
    internal int PaddedInputs => (Inputs + Lanes - 1) / Lanes * Lanes;

    /// <summary>Columns of gates in memory. A GRU that resets after the product keeps h · U of its candidate apart from x · W.</summary>
    internal int Width => (Kind == RecurrentKind.Gru ? 4 : Gates) * Padded;

    /// <summary>Columns, from the first one on, that x takes part in.</summary>
    internal int InputWidth => Gates * Padded;

    /// <summary>First of the columns, up to the last one, that h takes part in.</summary>
    internal int StateStart => Kind is RecurrentKind.Gru or RecurrentKind.GruResetBefore ? Padded : 0;

    /// <summary>Columns that h takes part in.</summary>
    internal int StateWidth => Width - StateStart;

    /// <summary>Operands of a step, one row of memory: x, the 1 of the bias, h, and for a GRU that resets before the product r · h.</summary>
    internal int Row => Inputs + 1 + (Resets ? 2 : 1) * Padded;

    /// <summary>First operand of the product with U: h, or the 1 of its bias before it.</summary>
    internal int StateOperand => Kind == RecurrentKind.Gru ? Inputs : Inputs + 1;

    /// <summary>Operands of the product with U.</summary>
    internal int StateOperands => Inputs + 1 + Units - StateOperand;

    /// <summary>Whether the candidate has a product of its own, r · h times U.</summary>
    internal bool Resets => Kind == RecurrentKind.GruResetBefore;

    /// <summary>Floats of the cell state of one sequence and step.</summary>
    internal int Cell => Kind == RecurrentKind.Lstm ? Padded : 0;

    /// <summary>Floats of all weights with their padding.</summary>
    internal int Weights => checked((Inputs + 1) * InputWidth + StateOperands * StateWidth + (Resets ? Units * Padded : 0));

    /// <summary>Sequences of a tile: what runs together on one thread. More where the weights do not stay in the second cache.</summary>
    internal int TileRows => Weights <= 1 << 17 ? 8 : Weights <= 1 << 19 ? 16 : 32;

    /// <summary>Tiles.</summary>
    internal int Tiles => (Batch + TileRows - 1) / TileRows;

    /// <summary>Steps whose products with x are computed at once.</summary>
    internal int Chunk => Math.Min(Steps, Math.Max(4, 128 / TileRows));

    /// <summary>Whether the gradients of the weights are summed tile by tile.</summary>
    internal bool SumsAtOnce => Weights <= MostSummedAtOnce;
}
