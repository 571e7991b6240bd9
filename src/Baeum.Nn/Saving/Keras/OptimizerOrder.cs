using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The order of an optimizer's variables in files of Keras, and the way from there back into an optimizer.</summary>
/// <remarks>
/// Keras 3 keeps iteration, learning rate (unless a schedule gives it), and the slots weight by weight in the order of the model's trainable weights.
/// Keras 1 and 2 have no learning rate among them, may lack the iteration, and keep slot by slot: the first moments of all weights, then the second ones.
/// </remarks>
internal static class OptimizerOrder
{
    /// <summary>The variables in Keras's order.</summary>
    public static IReadOnlyList<OptimizerVariable> Of(Optimizer optimizer, Model model) => optimizer.Variables;

    /// <summary>Puts stored values into the model's optimizer; false if they are not those of such an optimizer.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static bool Put(Model model, IReadOnlyList<Hdf5Dataset> stored)
    {
        var optimizer = model.CompileOptions!.Optimizer;
        if (stored.Count == optimizer.Variables.Count && Fit(stored, optimizer.Variables))
            return Put(stored, optimizer.Variables);
        optimizer.Build(model.TrainableWeights);
        if (Fit(stored, optimizer.Variables))
            return Put(stored, optimizer.Variables);

        var scalars = stored.TakeWhile(IsCount).ToArray();
        var slots = optimizer.Variables.Where(v => v.Parameter is not null).ToArray();
        var others = stored.Skip(scalars.Length).ToArray();
        OptimizerVariable[] bySlot = [.. slots.GroupBy(v => v.Parameter).SelectMany(w => w.Select((v, i) => (Slot: i, Variable: v))).OrderBy(v => v.Slot).Select(v => v.Variable)];
        if (bySlot.Length == 0 || !Fit(others.Take(bySlot.Length).ToArray(), bySlot))
            return false;
        if (scalars.Length > 0)
            optimizer.Variables[0].Integer = scalars[0].Read<long>()[0];
        return Put(others.Take(bySlot.Length).ToArray(), bySlot);
    }

    private static bool IsCount(Hdf5Dataset stored) => stored.Count == 1 && stored.Shape.Rank == 0 && IsWhole(stored);

    private static bool IsWhole(Hdf5Dataset stored) => stored.ElementType is { } type && type != typeof(float) && type != typeof(double) && type != typeof(Half) && type != typeof(string) && type != typeof(bool);

    private static bool Fit(IReadOnlyList<Hdf5Dataset> stored, IReadOnlyList<OptimizerVariable> variables)
        => stored.Count == variables.Count && stored.Zip(variables).All(p => p.First.Shape == p.Second.Shape && (!p.Second.IsInteger || IsWhole(p.First)));

    private static bool Put(IReadOnlyList<Hdf5Dataset> stored, IReadOnlyList<OptimizerVariable> variables)
    {
        foreach (var (from, to) in stored.Zip(variables))
            if (to.IsInteger)
                to.Integer = Math.Max(0, from.Read<long>()[0]);
            else
                from.ReadInto(to.Values);
        return true;
    }
}
