namespace Baeum.Nn;

/// <summary>Puts a file's list of weights into a layer with all that is within it.</summary>
internal sealed class LegacyLayer(Layer layer, LegacyOrigin origin)
{
    private readonly Dictionary<Parameter, Layer> _owners = LegacyOrder.Owners(layer);

    /// <exception cref="ShapeException">The weights are not those of the layer.</exception>
    public void Put(StoredWeight[] stored)
    {
        if (layer is TimeDistributed { Layer: Model model })
            new LegacyLayer(model, origin).Put(stored);
        else if (layer is not Model || !PutByName((Model)layer, stored))
            PutInOrder(stored);
    }

    /// <summary>Layer by layer of a nested model, if the names of the weights say which they belong to. The order does not, where layers have been frozen or thawed since.</summary>
    private bool PutByName(Model model, StoredWeight[] stored)
    {
        var layers = model.Layers.Where(l => l.Weights.Count > 0).ToDictionary(l => l.Name);
        var names = stored.Select(s => s.Name.Split('/').SkipLast(1).LastOrDefault(layers.ContainsKey)).ToArray();
        if (names.Contains(null) || layers.Values.Any(l => names.Count(n => n == l.Name) != l.Weights.Count))
            return false;
        foreach (var inner in stored.Zip(names).GroupBy(s => s.Second!))
            new LegacyLayer(layers[inner.Key], origin).Put([.. inner.Select(s => s.First)]);
        return true;
    }

    private void PutInOrder(StoredWeight[] stored)
    {
        var runs = Runs(LegacyOrder.Of(layer));
        int plain = runs.Sum(r => r.Weights.Length), split = runs.Sum(r => LegacyConversion.SplitCount(r.Owner, r.Weights.Length));
        if (stored.Length != plain && !(stored.Length == split && origin.IsKeras1))
            throw new ShapeException($"layer '{layer.Name}' ({layer.ClassName}) has {plain} weights, the file has {stored.Length}: {string.Join(", ", stored.Take(8).Select(s => s.ToString()))}.");
        int from = 0;
        foreach (var (owner, weights) in runs)
        {
            int count = stored.Length == plain ? weights.Length : LegacyConversion.SplitCount(owner, weights.Length);
            Put(owner, weights, LegacyConversion.Convert(owner, weights, stored[from..(from + count)], origin));
            from += count;
        }
    }

    private static void Put(Layer owner, Parameter[] weights, StoredWeight[] stored)
    {
        foreach (var (weight, array) in weights.Zip(stored))
            if (!LegacyConversion.IsSame(array.Shape, weight.Shape))
                throw new ShapeException($"the weight '{weight.Name}' of layer '{owner.Name}' ({owner.ClassName}) has shape {weight.Shape}, the file has {array}.");
        foreach (var (weight, array) in weights.Zip(stored))
            array.CopyTo(weight.Span);
    }

    /// <summary>Neighbours that belong to the same layer.</summary>
    private List<(Layer Owner, Parameter[] Weights)> Runs(Parameter[] weights)
    {
        var runs = new List<(Layer, Parameter[])>();
        for (int from = 0, to; from < weights.Length; from = to)
        {
            var owner = _owners[weights[from]];
            for (to = from + 1; to < weights.Length && _owners[weights[to]] == owner; to++)
            {
            }
            runs.Add((owner, weights[from..to]));
        }
        return runs;
    }
}
