using System.Runtime.CompilerServices;

namespace Baeum.Compute;

/// <summary>A tile of the batch back through time: from the gradients of the outputs to those of the sums in the gates, of x, of the first state and, where they are small, of the weights.</summary>
/// <param name="size">Sizes.</param>
/// <param name="form">Order of time and form of the result.</param>
/// <param name="at">Arrays.</param>
/// <param name="weights">Transposed weights.</param>
/// <param name="sums">Gradients of the sums of all steps, [batch, steps, width] tile by tile, or null where nobody needs them later.</param>
/// <param name="gradients">Gradients of the weights, one after the other for each tile, or null.</param>
internal readonly unsafe struct BackwardBody<TVector, TWide, TStep>(
    RecurrentSize size, RecurrentForm form, RecurrentPointers at, PackedRecurrence<TVector, TWide> weights, float* sums, float* gradients) : IParallelBody
    where TVector : struct
    where TWide : struct, IWide<TVector>
    where TStep : struct, IRecurrentStep<TVector, TWide>
{
    public void Run(int part)
    {
        int row = part * size.TileRows, rows = Math.Min(size.TileRows, size.Batch - row);
        int states = rows * size.Padded, chunk = rows * size.Chunk;
        var block = Pool.Rent(checked(3 * states + chunk * (size.Width + size.PaddedInputs)));
        fixed (float* scratch = block.Span)
        {
            float* dh = scratch, dc = dh + states, dreset = dc + states, own = dreset + states, dx = own + chunk * size.Width;
            var memory = RecurrentMemory.OfTile(size, at.Kept, row);
            Begin(dh, dc, row, rows);
            for (int first = (size.Steps - 1) / size.Chunk * size.Chunk; first >= 0; first -= size.Chunk)
            {
                int steps = Math.Min(size.Chunk, size.Steps - first);
                float* dz = sums is null ? own : sums + ((nint)row * size.Steps + (nint)first * rows) * size.Width;
                for (int s = steps - 1; s >= 0; s--)
                    Step(memory, first + s, row, rows, dh, dc, dreset, dz + (nint)s * rows * size.Width);
                if (at.DX is not null)
                    ToInputs(dz, dx, first, steps, row, rows);
                if (gradients is not null)
                {
                    var target = new RecurrentWeights(size, gradients + (nint)part * size.Weights);
                    ToWeights(memory.Operands + (nint)first * rows * size.Row, dz, steps * rows, target, add: first + steps < size.Steps);
                }
            }
            Save(dh, at.DInitialH, row, rows);
            if (size.Cell > 0)
                Save(dc, at.DInitialC, row, rows);
        }
        Pool.Return(block);
    }

    /// <summary>The gradients of the final states.</summary>
    private void Begin(float* dh, float* dc, int row, int rows)
    {
        new Span<float>(dh, 2 * rows * size.Padded).Clear();
        if (!form.FinalStates)
            return;
        int slots = form.Slots(size), place = slots - size.States;
        for (int i = 0; i < rows; i++)
            for (int state = 0; state < size.States; state++)
                Output(row + i, place + state).CopyTo(new Span<float>((state == 0 ? dh : dc) + i * size.Padded, size.Units));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(RecurrentMemory memory, int step, int row, int rows, float* dh, float* dc, float* dreset, float* dz)
    {
        int units = size.Padded, h = size.Inputs + 1;
        float* operands = memory.Operands + (nint)step * rows * size.Row, next = operands + (nint)rows * size.Row;
        float* gates = memory.Gates + (nint)step * rows * size.Width;
        float* cells = memory.Cells + (nint)step * rows * size.Cell, nextCells = cells + (nint)rows * size.Cell;
        // The processor does not guess the way back by itself.
        if (step > 0)
            memory.Fetch(size, step - 1, rows);
        int time = form.Time(step, size.Steps), place = form.Slot(step, size.Steps);
        for (int i = 0; i < rows; i++)
        {
            bool active = at.IsActive(row + i, time, size.Steps);
            if (place >= 0 && (active || !form.ZeroWhereMasked && HasStarted(row + i, step)))
                Add(Output(row + i, place), dh + i * units);
            if (active)
                TStep.Backward(gates + i * size.Width, operands + i * size.Row + h, cells + i * size.Cell, next + i * size.Row + h, nextCells + i * size.Cell, dh + i * units, dc + i * units, dz + i * size.Width, units);
            else
                new Span<float>(dz + i * size.Width, size.Width).Clear();
        }
        if (size.Resets)
        {
            TileProduct<TVector, TWide>.Packed(dz, size.Width, 1, rows, weights.Reset, units, units, dreset, units, add: false);
            for (int i = 0; i < rows; i++)
                if (at.IsActive(row + i, time, size.Steps))
                    GruResetStep<TVector, TWide>.BackwardReset(gates + i * size.Width, operands + i * size.Row + h, dreset + i * units, dh + i * units, dz + i * size.Width, units);
        }
        TileProduct<TVector, TWide>.Packed(dz + size.StateStart, size.Width, 1, rows, weights.State, size.StateWidth, units, dh, units, add: true);
    }

    /// <summary>Whether the sequence had a step that counts, up to <paramref name="step"/>.</summary>
    private bool HasStarted(int sequence, int step)
    {
        for (int s = 0; s <= step; s++)
            if (at.IsActive(sequence, form.Time(s, size.Steps), size.Steps))
                return true;
        return false;
    }

    private ReadOnlySpan<float> Output(int sequence, int slot) => new(at.Y + ((nint)sequence * form.Slots(size) + slot) * size.Units, size.Units);

    private static void Add(ReadOnlySpan<float> dy, float* dh)
    {
        fixed (float* source = dy)
            Loops.Binary(new Add(), dh, source, dh, dy.Length);
    }

    private void ToInputs(float* dz, float* dx, int first, int steps, int row, int rows)
    {
        TileProduct<TVector, TWide>.Packed(dz, size.Width, 1, steps * rows, weights.Input, size.InputWidth, size.PaddedInputs, dx, size.PaddedInputs, add: false);
        for (int s = 0; s < steps; s++)
            for (int i = 0; i < rows; i++, dx += size.PaddedInputs)
                new Span<float>(dx, size.Inputs).CopyTo(new Span<float>(at.DX + ((nint)(row + i) * size.Steps + form.Time(first + s, size.Steps)) * size.Inputs, size.Inputs));
    }

    /// <summary>Operands, transposed, times the gradients of the sums they took part in.</summary>
    private void ToWeights(float* operands, float* dz, int rows, RecurrentWeights target, bool add)
    {
        TileProduct<TVector, TWide>.Plain(operands, 1, size.Row, size.Inputs + 1, dz, size.Width, rows, size.InputWidth, target.Input, size.InputWidth, add);
        TileProduct<TVector, TWide>.Plain(operands + size.StateOperand, 1, size.Row, size.StateOperands, dz + size.StateStart, size.Width, rows, size.StateWidth, target.State, size.StateWidth, add);
        if (size.Resets)
            TileProduct<TVector, TWide>.Plain(operands + size.Inputs + 1 + size.Padded, 1, size.Row, size.Units, dz, size.Width, rows, size.Padded, target.Reset, size.Padded, add);
    }

    private void Save(float* state, float* target, int row, int rows)
    {
        if (target is null)
            return;
        for (int i = 0; i < rows; i++)
            new Span<float>(state + i * size.Padded, size.Units).CopyTo(new Span<float>(target + (nint)(row + i) * size.Units, size.Units));
    }
}
