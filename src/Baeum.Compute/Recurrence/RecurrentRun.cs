namespace Baeum.Compute;

/// <summary>A recurrence for one width of registers: packs the weights and gives the tiles to the threads.</summary>
internal static unsafe class RecurrentRun<TVector, TWide>
    where TVector : struct
    where TWide : struct, IWide<TVector>
{
    public static void Forward(in RecurrentSize size, RecurrentForm form, in RecurrentPointers at, float* kernel, float* recurrent, float* bias)
    {
        Block plain = Pool.Rent(size.Weights), packed = Pool.Rent(PackedRecurrence<TVector, TWide>.Floats(size));
        fixed (float* weights = plain.Span, memory = packed.Span)
        {
            var loaded = new RecurrentWeights(size, weights);
            loaded.Load(kernel, recurrent, bias);
            var ready = new PackedRecurrence<TVector, TWide>(size, memory);
            ready.PackForward(loaded);
            switch (size.Kind)
            {
                case RecurrentKind.Simple: Threads.For(size.Tiles, new ForwardBody<TVector, TWide, SimpleStep<TVector, TWide>>(size, form, at, ready)); break;
                case RecurrentKind.Lstm: Threads.For(size.Tiles, new ForwardBody<TVector, TWide, LstmStep<TVector, TWide>>(size, form, at, ready)); break;
                case RecurrentKind.Gru: Threads.For(size.Tiles, new ForwardBody<TVector, TWide, GruStep<TVector, TWide>>(size, form, at, ready)); break;
                default: Threads.For(size.Tiles, new ForwardBody<TVector, TWide, GruResetStep<TVector, TWide>>(size, form, at, ready)); break;
            }
        }
        Pool.Return(packed);
        Pool.Return(plain);
    }

    public static void Backward(in RecurrentSize size, RecurrentForm form, in RecurrentPointers at, float* kernel, float* recurrent, float* dkernel, float* drecurrent, float* dbias)
    {
        bool needsWeights = dkernel is not null || drecurrent is not null || dbias is not null;
        Block plain = Pool.Rent(size.Weights), packed = Pool.Rent(PackedRecurrence<TVector, TWide>.Floats(size));
        var sums = needsWeights && !size.SumsAtOnce ? Pool.Rent(checked(size.Batch * size.Steps * size.Width)) : null;
        var partial = needsWeights && size.SumsAtOnce ? Pool.Rent(checked(Math.Max(size.Tiles, 1) * size.Weights)) : null;
        fixed (float* weights = plain.Span, memory = packed.Span, dz = sums is null ? [] : sums.Span, tiles = partial is null ? [] : partial.Span)
        {
            var loaded = new RecurrentWeights(size, weights);
            loaded.Load(kernel, recurrent, null);
            var ready = new PackedRecurrence<TVector, TWide>(size, memory);
            ready.PackBackward(loaded, at.DX is not null);
            switch (size.Kind)
            {
                case RecurrentKind.Simple: Threads.For(size.Tiles, new BackwardBody<TVector, TWide, SimpleStep<TVector, TWide>>(size, form, at, ready, dz, tiles)); break;
                case RecurrentKind.Lstm: Threads.For(size.Tiles, new BackwardBody<TVector, TWide, LstmStep<TVector, TWide>>(size, form, at, ready, dz, tiles)); break;
                case RecurrentKind.Gru: Threads.For(size.Tiles, new BackwardBody<TVector, TWide, GruStep<TVector, TWide>>(size, form, at, ready, dz, tiles)); break;
                default: Threads.For(size.Tiles, new BackwardBody<TVector, TWide, GruResetStep<TVector, TWide>>(size, form, at, ready, dz, tiles)); break;
            }
            if (needsWeights)
                Gradients(size, at, dz, tiles, loaded).Save(dkernel, drecurrent, dbias);
        }
        Pool.Return(packed);
        Pool.Return(plain);
        if (sums is not null)
            Pool.Return(sums);
        if (partial is not null)
            Pool.Return(partial);
    }

    /// <summary>The gradients of the weights: the sum of the tiles' ones, or the product with the gradients of the sums, in the memory of the weights.</summary>
    private static RecurrentWeights Gradients(in RecurrentSize size, in RecurrentPointers at, float* sums, float* tiles, RecurrentWeights target)
    {
        if (size.Batch == 0)
        {
            new Span<float>(target.Input, size.Weights).Clear();
            return target;
        }
        if (sums is not null)
        {
            var body = new WeightsBody<TVector, TWide>(size, at.Kept, sums, target);
            Threads.For(body.Count, body);
            return target;
        }
        for (int tile = 1; tile < size.Tiles; tile++)
            Loops.Binary(new Add(), tiles, tiles + (nint)tile * size.Weights, tiles, size.Weights);
        return new RecurrentWeights(size, tiles);
    }
}
