namespace Baeum.Nn;

/// <summary>The metrics of all outputs under the names of the logs. Keras: <c>CompileMetrics</c>.</summary>
internal sealed class CompiledMetrics(Metric[][] metrics, Metric[][] weighted, IReadOnlyList<string> outputs)
{
    private (string Name, Metric Metric, int Output, bool Weighted)[]? _resolved;

    /// <summary>Names and metrics in the order in which Evaluate lists them; empty before the first batch.</summary>
    public IEnumerable<(string Name, Metric Metric)> Results => (_resolved ?? []).Select(r => (r.Name, r.Metric));

    public void Update(ReadOnlySpan<Variable> y, ReadOnlySpan<Variable> predicted, ReadOnlySpan<Variable?> sampleWeights, IReadOnlyList<Loss?> losses)
    {
        _resolved ??= Resolve(y, predicted, losses);
        foreach (var (_, metric, output, weighted) in _resolved)
            metric.Update(y[output], predicted[output], weighted ? sampleWeights[output] : null);
    }

    public void Write(Logs logs)
    {
        if (_resolved is not null)
            foreach (var (name, metric, _, _) in _resolved)
                logs[name] = metric.Result();
    }

    public void Reset()
    {
        if (_resolved is not null)
            foreach (var (_, metric, _, _) in _resolved)
                metric.Reset();
    }

    private (string, Metric, int, bool)[] Resolve(ReadOnlySpan<Variable> y, ReadOnlySpan<Variable> predicted, IReadOnlyList<Loss?> losses)
    {
        var resolved = new List<(string Name, Metric, int, bool)>();
        for (int i = 0; i < outputs.Count; i++)
            foreach (var (list, isWeighted) in new[] { (metrics[i], false), (weighted[i], true) })
                foreach (var metric in list)
                {
                    string name = outputs.Count == 1 ? metric.Name : isWeighted ? $"{outputs[i]}_weighted_{metric.Name}" : $"{outputs[i]}_{metric.Name}";
                    if (isWeighted && resolved.Exists(r => r.Name == name))
                        name = $"weighted_{name}";
                    string unique = name;
                    for (int number = 1; resolved.Exists(r => r.Name == unique); number++)
                        unique = $"{name}_{number}";
                    resolved.Add((unique, metric.Resolve(y[i].Shape, predicted[i].Shape, losses[i]), i, isWeighted));
                }
        return [.. resolved];
    }
}
