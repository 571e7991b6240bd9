using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>All steps of a tile of the batch, on one thread: the products with x for some steps at once, then step after step the product with h, the gates and the new state, all in the first two caches.</summary>
internal readonly unsafe struct ForwardBody<TVector, TWide, TStep>(RecurrentSize size, RecurrentForm form, RecurrentPointers at, PackedRecurrence<TVector, TWide> weights) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TStep : struct, IRecurrentStep<TVector, TWide>
{
    public void Run(int part)
    {
        int row = part * size.TileRows, rows = Math.Min(size.TileRows, size.Batch - row);
        if (at.Kept is not null)
        {
            Run(RecurrentMemory.OfTile(size, at.Kept, row), row, rows, isKept: true);
            return;
        }
        var block = Pool.Rent(RecurrentMemory.Floats(size, size.Chunk, rows));
        fixed (float* memory = block.Span)
            Run(RecurrentMemory.Within(size, memory, size.Chunk, rows), row, rows, isKept: false);
        Pool.Return(block);
    }

    private void Run(RecurrentMemory memory, int row, int rows, bool isKept)
    {
        Begin(memory, row, rows);
        Span<bool> started = stackalloc bool[rows];
        for (int first = 0; first < size.Steps; first += size.Chunk)
        {
            int steps = Math.Min(size.Chunk, size.Steps - first), slot = isKept ? first : 0;
            if (first > 0 && !isKept)
                CarryOver(memory, rows);
            Project(memory, slot, first, steps, row, rows);
            for (int s = 0; s < steps; s++)
            {
                // What the next products with x will be written to.
                if (isKept && slot + s + size.Chunk < size.Steps)
                    memory.Fetch(size, slot + s + size.Chunk, rows);
                Step(memory, slot + s, first + s, row, rows, started);
            }
        }
        if (form.FinalStates)
            End(memory, isKept ? size.Steps : (size.Steps - 1) % size.Chunk + 1, row, rows);
    }

    /// <summary>The state before the first step.</summary>
    private void Begin(RecurrentMemory memory, int row, int rows)
    {
        for (int i = 0; i < rows; i++)
        {
            Set(memory.Operands + (nint)i * size.Row + size.Inputs + 1, at.InitialH is null ? null : at.InitialH + (nint)(row + i) * size.Units);
            if (size.Cell > 0)
                Set(memory.Cells + (nint)i * size.Cell, at.InitialC is null ? null : at.InitialC + (nint)(row + i) * size.Units);
        }
    }

    private void Set(float* state, float* initial)
    {
        new Span<float>(state, size.Padded).Clear();
        if (initial is not null)
            new Span<float>(initial, size.Units).CopyTo(new Span<float>(state, size.Units));
    }

    /// <summary>Where memory is used again: the state after the last step of it becomes the one before the first.</summary>
    private void CarryOver(RecurrentMemory memory, int rows)
    {
        nint operands = (nint)size.Chunk * rows * size.Row, cells = (nint)size.Chunk * rows * size.Cell;
        new Span<float>(memory.Operands + operands, rows * size.Row).CopyTo(new Span<float>(memory.Operands, rows * size.Row));
        new Span<float>(memory.Cells + cells, rows * size.Cell).CopyTo(new Span<float>(memory.Cells, rows * size.Cell));
    }

    /// <summary>Copies x next to where h will stand and multiplies it with W.</summary>
    private void Project(RecurrentMemory memory, int slot, int first, int steps, int row, int rows)
    {
        float* operands = memory.Operands + (nint)slot * rows * size.Row, gates = memory.Gates + (nint)slot * rows * size.Width;
        for (int s = 0; s < steps; s++)
            for (int i = 0; i < rows; i++)
            {
                float* x = at.X + ((nint)(row + i) * size.Steps + form.Time(first + s, size.Steps)) * size.Inputs, target = operands + (nint)(s * rows + i) * size.Row;
                for (int p = 0; p < size.Inputs; p++)
                    target[p] = x[p];
                target[size.Inputs] = 1f;
            }
        TileProduct<TVector, TWide>.Packed(operands, size.Row, 1, steps * rows, weights.Input, size.Inputs + 1, size.InputWidth, gates, size.Width, add: false);
        if (size.Width > size.InputWidth)
            for (int i = 0; i < steps * rows; i++)
                new Span<float>(gates + (nint)i * size.Width + size.InputWidth, size.Width - size.InputWidth).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(RecurrentMemory memory, int slot, int step, int row, int rows, Span<bool> started)
    {
        int units = size.Padded, h = size.Inputs + 1;
        float* operands = memory.Operands + (nint)slot * rows * size.Row, next = operands + (nint)rows * size.Row;
        float* gates = memory.Gates + (nint)slot * rows * size.Width;
        float* cells = memory.Cells + (nint)slot * rows * size.Cell, nextCells = cells + (nint)rows * size.Cell;
        TileProduct<TVector, TWide>.Packed(operands + size.StateOperand, size.Row, 1, rows, weights.State, size.StateOperands, size.StateWidth, gates + size.StateStart, size.Width, add: true);
        if (size.Resets)
        {
            for (int i = 0; i < rows; i++)
                GruResetStep<TVector, TWide>.Reset(gates + i * size.Width, operands + i * size.Row + h, operands + i * size.Row + h + units, units);
            TileProduct<TVector, TWide>.Packed(operands + h + units, size.Row, 1, rows, weights.Reset, size.Units, units, gates, size.Width, add: true);
        }
        for (int i = 0; i < rows; i++)
            TStep.Forward(gates + i * size.Width, operands + i * size.Row + h, cells + i * size.Cell, next + i * size.Row + h, nextCells + i * size.Cell, units);
        int time = form.Time(step, size.Steps), place = form.Slot(step, size.Steps);
        if (at.Mask is null && place < 0)
            return;
        for (int i = 0; i < rows; i++)
        {
            bool active = at.IsActive(row + i, time, size.Steps);
            started[i] |= active;
            if (!active)
                Skip(operands + i * size.Row + h, next + i * size.Row + h, cells + i * size.Cell, nextCells + i * size.Cell);
            if (place >= 0)
                Write(next + i * size.Row + h, row + i, place, active || started[i] && !form.ZeroWhereMasked);
        }
    }

    /// <summary>A masked step leaves the state as it was.</summary>
    private void Skip(float* h, float* nextH, float* c, float* nextC)
    {
        new Span<float>(h, size.Padded).CopyTo(new Span<float>(nextH, size.Padded));
        new Span<float>(c, size.Cell).CopyTo(new Span<float>(nextC, size.Cell));
    }

    private void Write(float* h, int sequence, int slot, bool counts)
    {
        var y = new Span<float>(at.Y + ((nint)sequence * form.Slots(size) + slot) * size.Units, size.Units);
        if (counts)
            new Span<float>(h, size.Units).CopyTo(y);
        else
            y.Clear();
    }

    private void End(RecurrentMemory memory, int slot, int row, int rows)
    {
        int place = form.Slots(size) - size.States;
        for (int i = 0; i < rows; i++)
        {
            Write(memory.Operands + (nint)(slot * rows + i) * size.Row + size.Inputs + 1, row + i, place, true);
            if (size.Cell > 0)
                Write(memory.Cells + (nint)(slot * rows + i) * size.Cell, row + i, place + 1, true);
        }
    }
}
