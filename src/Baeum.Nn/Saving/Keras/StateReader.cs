using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Reads the weights that Keras 3 saved (<c>.weights.h5</c>, and <c>model.weights.h5</c> within a <c>.keras</c> archive) into a model of the same layers.</summary>
/// <remarks>
/// Source: <c>saving_lib._load_state</c> of Keras 3. A layer is found by its class and its place among the layers of that class; names do not matter.
/// Keras 2.12 to 2.15 (<c>_layer_checkpoint_dependencies</c>) leave out numbers, so where the exact path is not there, the groups of a class are taken in order.
/// </remarks>
internal sealed class StateReader(string source)
{
    // Keras 2.12 to 2.14 called the list of layers by another name.
    private static readonly string[] Lists = ["layers", "_layer_checkpoint_dependencies"];

    private readonly HashSet<Layer> _read = [];

    /// <summary>Whether a file has this layout.</summary>
    public static bool IsOne(Hdf5Group root)
    {
        var state = new StateGroup(root);
        return Array.Exists(Lists, list => state.Find(list) is not null) || state.Vars is not null;
    }

    /// <summary>Puts all weights, and what layers draw random numbers by.</summary>
    /// <exception cref="InvalidDataException">A weight is missing, or has another shape.</exception>
    public static void Read(Hdf5Group root, Model model, string source) => new StateReader(source).Read(new StateGroup(root), model, "");

    private void Read(StateGroup? group, Layer layer, string path)
    {
        if (!_read.Add(layer))
            return;
        ReadOwn(group?.Vars, layer, path);
        foreach (var part in StateParts.Of(layer))
            if (!part.IsList)
                Read(Find(group, part.Attribute), part.Layers[0], Join(path, part.Attribute));
            else
                ReadList(part.Attribute == Lists[0] ? List(group, part) : group?.Find(part.Attribute), part, Join(path, part.Attribute));
    }

    private void ReadOwn(Hdf5Group? vars, Layer layer, string path)
    {
        var weights = StateParts.Own(layer);
        if (weights.Length == 0 && vars is null)
            return;
        if (vars is null)
            throw new InvalidDataException($"{source}: the weights of layer '{layer.Name}' ({layer.ClassName}) are missing: expected {weights.Length} in the group '{Join(path, "vars")}'.");
        string[] stored = [.. vars.Names.Where(n => int.TryParse(n, out _))];
        if (stored.Length != weights.Length && weights.Length > 0)
            throw new InvalidDataException($"{source}: layer '{layer.Name}' ({layer.ClassName}) has {weights.Length} weights ({string.Join(", ", weights.Select(w => w.ToString()))}), the group '{vars.Name}' has {stored.Length}.");
        for (int i = 0; i < weights.Length; i++)
            Put(vars.Own($"{i}") as Hdf5Dataset ?? throw new InvalidDataException($"{source}: '{vars.Name}' has no dataset '{i}' for weight '{weights[i].Name}' of layer '{layer.Name}'."), weights[i], layer);
        if (layer is IRandomLayer random && vars.Attributes.TryGet(StateWriter.RandomKeys, out var keys) && keys.ElementType == typeof(ulong) && keys.Count == random.Keys.Length)
            random.Keys = keys.Read<ulong>();
    }

    private void Put(Hdf5Dataset stored, Parameter weight, Layer layer)
    {
        if (stored.Shape != weight.Shape)
            throw new InvalidDataException($"{source}, '{stored.Name}': the weight '{weight.Name}' of layer '{layer.Name}' ({layer.ClassName}) has shape {weight.Shape}, the file has {stored.Shape}.");
        stored.ReadInto(weight.Span);
    }

    /// <summary>The fuller one of the lists that a model's layers may be in.</summary>
    private static StateGroup? List(StateGroup? group, StatePart part)
        => Lists.Select(list => group?.Find(list)).OfType<StateGroup>().MaxBy(list => part.Named.Count(n => list.Find(n.Name) is not null));

    private void ReadList(StateGroup? list, StatePart part, string path)
    {
        foreach (var sameClass in part.Named.GroupBy(n => StatePart.ClassOf(n.Layer)))
        {
            var layers = sameClass.ToArray();
            var exact = Array.ConvertAll(layers, l => list?.Find(l.Name));
            // Layers that were read elsewhere take up a number, but need no group; nor do those without weights.
            bool isExact = !layers.Zip(exact).Any(l => l.Second is null && l.First.Layer.Weights.Count > 0 && !_read.Contains(l.First.Layer));
            StateGroup?[] found = isExact ? exact : [.. list?.Numbered(sameClass.Key) ?? []];
            for (int i = 0; i < layers.Length; i++)
                Read(i < found.Length ? found[i] : null, layers[i].Layer, Join(path, layers[i].Name));
        }
    }

    // Keras 2 has no public names for the projections of attention.
    private static StateGroup? Find(StateGroup? group, string attribute) => group?.Find(attribute) ?? group?.Find("_" + attribute);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";
}
