using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The order of an optimizer's variables in files of Keras, and the way from there back into an optimizer.</summary>
/// <remarks>
/// Keras 3 keeps iteration, learning rate (unless a schedule gives it), and the slots weight by weight in the order of the model's trainable weights.
/// Keras 1 and 2 have no learning rate among them, may lack the iteration, and up to 2.10 keep slot by slot: the first moments of all weights, then the second ones.
/// </remarks>
internal static class OptimizerOrder
{
    // What Keras 2 calls the slots of a weight.
    private static readonly HashSet<string> SlotNames = ["m", "v", "vhat", "momentum", "velocity", "rms", "mg", "accumulator", "accum_grad", "accum_var"];

    /// <summary>The variables in Keras's order.</summary>
    public static IReadOnlyList<OptimizerVariable> Of(Optimizer optimizer, Model model) => optimizer.Variables;

    /// <summary>Puts stored values into the model's optimizer; false if they are not those of such an optimizer.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static bool Put(Model model, IReadOnlyList<Hdf5Dataset> stored)
    {
        var optimizer = model.CompileOptions!.Optimizer;
        if (stored.Count == optimizer.Variables.Count && Fit(stored, optimizer.Variables))
            return Put(stored, optimizer.Variables);
        optimizer.Build(Trained(model, stored));
        if (Fit(stored, optimizer.Variables))
            return Put(stored, optimizer.Variables);

        var scalars = stored.TakeWhile(IsCount).ToArray();
        var slots = optimizer.Variables.Where(v => v.Parameter is not null).ToArray();
        var others = stored.Skip(scalars.Length).ToArray();
        var order = slots;
        if (!IsByWeight(others, slots))
            order = [.. slots.GroupBy(v => v.Parameter).SelectMany(w => w.Select((v, i) => (Slot: i, Variable: v))).OrderBy(v => v.Slot).Select(v => v.Variable)];
        // Keras 2's Adam keeps a third moment for each weight, of one 0, where there is none.
        if (others.Length > order.Length && others.Skip(order.Length).All(o => o.Count == 1))
            others = others[..order.Length];
        if (order.Length == 0 || !Fit(others, order))
            return false;
        if (scalars.Length > 0)
            optimizer.Variables[0].Integer = Math.Max(0, scalars[0].Read<long>()[0]);
        return Put(others, order);
    }

    /// <summary>The weights that the state is of: those that are trained, or, if some have been frozen since, all that could be.</summary>
    private static IReadOnlyList<Parameter> Trained(Model model, IReadOnlyList<Hdf5Dataset> stored)
    {
        var slots = stored.SkipWhile(s => s.Shape.Rank == 0).ToArray();
        Parameter[] all = [.. model.Weights.Where(w => w.IsTrainable)];
        return !AreOf(slots, model.TrainableWeights) && AreOf(slots, all) ? all : model.TrainableWeights;
    }

    private static bool AreOf(Hdf5Dataset[] slots, IReadOnlyList<Parameter> weights)
        => weights.Count > 0 && slots.Length % weights.Count == 0 && slots.Length / weights.Count is var each and > 0 && !weights.Where((w, i) => slots[i * each].Shape != w.Shape).Any();

    /// <summary>Whether the slots of a weight follow one another. Files without names for them, which are those of Keras 2.12 on, have them so; else the names of the first two say it.</summary>
    private static bool IsByWeight(Hdf5Dataset[] stored, OptimizerVariable[] slots)
    {
        if (!Fit([.. stored.Take(slots.Length)], slots))
            return false;
        if (stored.Length < 2 || int.TryParse(Last(stored[0]), out _))
            return true;
        string[] first = stored[0].Name.Split('/'), second = stored[1].Name.Split('/');
        return first.Length == second.Length && first.Zip(second).Where(n => n.First != n.Second).All(n => SlotNames.Contains(n.First.Split(':')[0]));
    }

    private static string Last(Hdf5Dataset dataset) => dataset.Name[(dataset.Name.LastIndexOf('/') + 1)..];

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
