using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>A recurrence over whole sequences as one recorded operation.</summary>
internal static class Sequences
{
    /// <summary>Checks the shapes, runs the recurrence and notes its gradient.</summary>
    public static Variable Run(
        string name, RecurrentKind kind, Variable x, Variable kernel, Variable recurrentKernel, Variable? bias, RecurrentForm form, Variable? mask, Variable? h, Variable? c)
    {
        if (x.Shape.Rank != 3 || kernel.Shape.Rank != 2 || recurrentKernel.Shape.Rank != 2)
            throw new ShapeException($"{name}: expected [batch, steps, features], [features, gates · units] and [units, gates · units], received {x.Shape}, {kernel.Shape} and {recurrentKernel.Shape}.");
        var size = new RecurrentSize(kind, x.Shape[0], x.Shape[1], x.Shape[2], recurrentKernel.Shape[0]);
        if (kernel.Shape != [size.Inputs, size.Gates * size.Units] || recurrentKernel.Shape != [size.Units, size.Gates * size.Units])
            throw new ShapeException($"{name}: for {x.Shape} and {size.Units} units, expected weights [{size.Inputs}, {size.Gates * size.Units}] and [{size.Units}, {size.Gates * size.Units}], received {kernel.Shape} and {recurrentKernel.Shape}.");
        if (size.Steps == 0)
            throw new ShapeException($"{name}: a sequence needs at least one time step, received {x.Shape}.");
        CheckSize(name, "bias", bias, size.Biases);
        CheckSize(name, "mask", mask, size.Batch * size.Steps);
        CheckSize(name, "first h", h, size.Batch * size.Units);
        CheckSize(name, "first c", c, size.Batch * size.Units);
        var y = Variable.Empty(form.Sequences || form.FinalStates ? [size.Batch, form.Slots(size), size.Units] : [size.Batch, size.Units]);
        Span<Variable> inputs = [x, kernel, recurrentKernel, x, x, x];
        var places = new Places(Put(inputs, bias, 3, out int count), Put(inputs, h, count, out count), Put(inputs, c, count, out count));
        inputs = inputs[..count];
        var kept = Tape.Records(inputs) ? Tape.Scratch(size.Kept) : null;
        Recurrence.Forward(size, form, Arrays(x.Span, kernel.Span, recurrentKernel.Span, bias, mask, h, c), y.Span, kept is null ? [] : kept.Span);
        return kept is null ? y : Tape.Record(y, inputs, (size, form, kept, mask, places), static (node, s) => Backward(node, s.size, s.form, s.kept, s.mask, s.places));
    }

    private static void Backward(TapeNode node, RecurrentSize size, RecurrentForm form, Block kept, Variable? mask, Places places)
    {
        Variable? Input(int place) => place < 0 ? null : node.Input(place);
        var arrays = Arrays(node.X(0), node.X(1), node.X(2), Input(places.Bias), mask, Input(places.H), Input(places.C));
        Recurrence.Backward(size, form, arrays, kept.Span, node.DY, new RecurrentGradients
        {
            X = Gradient(node, 0),
            Kernel = Gradient(node, 1),
            RecurrentKernel = Gradient(node, 2),
            Bias = Gradient(node, places.Bias),
            InitialH = Gradient(node, places.H),
            InitialC = Gradient(node, places.C),
        });
    }

    private static RecurrentArrays Arrays(ReadOnlySpan<float> x, ReadOnlySpan<float> kernel, ReadOnlySpan<float> recurrentKernel, Variable? bias, Variable? mask, Variable? h, Variable? c) => new()
    {
        X = x,
        Kernel = kernel,
        RecurrentKernel = recurrentKernel,
        Bias = bias is null ? [] : bias.Span,
        Mask = mask is null ? [] : mask.Span,
        InitialH = h is null ? [] : h.Span,
        InitialC = c is null ? [] : c.Span,
    };

    private static Span<float> Gradient(TapeNode node, int place) => place >= 0 && node.Needs(place) ? node.DX(place) : [];

    /// <summary>Where an optional input stands among the inputs, or -1.</summary>
    private static int Put(Span<Variable> inputs, Variable? input, int place, out int next)
    {
        next = input is null ? place : place + 1;
        if (input is null)
            return -1;
        inputs[place] = input;
        return place;
    }

    private static void CheckSize(string name, string what, Variable? value, int size)
    {
        if (value is not null && value.Size != size)
            throw new ShapeException($"{name}: expected {size} values in the {what}, received {value.Shape}.");
    }

    private readonly record struct Places(int Bias, int H, int C);
}
