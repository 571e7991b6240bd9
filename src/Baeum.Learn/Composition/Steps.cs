using System.Collections;

namespace Baeum.Learn;

/// <summary>Estimators with names, in an order. Equal if names and estimators are.</summary>
public sealed class Steps : IReadOnlyList<(string Name, IEstimator<IFitted>? Estimator)>, INamedSteps, IEquatable<Steps>
{
    private readonly (string Name, IEstimator<IFitted>? Estimator)[] _steps;

    internal Steps(IEnumerable<(string Name, IEstimator<IFitted>? Estimator)> steps, string owner, string absent)
    {
        (_steps, Owner, Absent) = ([.. steps], owner, absent);
        if (_steps.Length == 0)
            throw new ArgumentException($"{owner}: expected one step or more, received none.");
        for (int i = 0; i < _steps.Length; i++)
        {
            string name = _steps[i].Name;
            if (string.IsNullOrEmpty(name) || name.Contains(ParameterNames.Separator, StringComparison.Ordinal))
                throw new ArgumentException($"{owner}: the name of a step must not be empty or contain '{ParameterNames.Separator}'; received '{name}'.");
            if (Array.FindIndex(_steps, s => s.Name == name) < i)
                throw new ArgumentException($"{owner}: the names of the steps must differ; '{name}' occurs twice.");
        }
    }

    /// <inheritdoc/>
    public string Absent { get; }

    private string Owner { get; }

    /// <summary>Number of steps.</summary>
    public int Count => _steps.Length;

    /// <inheritdoc/>
    public IEnumerable<(string Name, IEstimator<IFitted>? Estimator)> Named => _steps;

    /// <summary>A step by its position.</summary>
    public (string Name, IEstimator<IFitted>? Estimator) this[int index] => _steps[index];

    /// <summary>An estimator by its name.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest.</exception>
    public IEstimator<IFitted>? this[string name] => _steps[PositionOf(name)].Estimator;

    /// <inheritdoc/>
    public INamedSteps With(string name, IEstimator<IFitted>? estimator)
    {
        var changed = _steps.ToArray();
        changed[PositionOf(name)].Estimator = estimator;
        return new Steps(changed, Owner, Absent);
    }

    /// <summary>Names for estimators that have none: those of their types in lower case, numbered where one occurs again. scikit-learn: <c>make_pipeline</c>.</summary>
    internal static IEnumerable<(string Name, IEstimator<IFitted>? Estimator)> Unnamed(IEnumerable<IEstimator<IFitted>> estimators)
    {
        var all = estimators.Select(e => (Name: e.GetType().Name.ToLowerInvariant(), Estimator: (IEstimator<IFitted>?)e)).ToArray();
        return all.Select((step, i) => all.Count(s => s.Name == step.Name) == 1 ? step : step with { Name = $"{step.Name}-{all.Take(i + 1).Count(s => s.Name == step.Name)}" });
    }

    public IEnumerator<(string Name, IEstimator<IFitted>? Estimator)> GetEnumerator() => Named.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Steps? other) => other is not null && _steps.AsSpan().SequenceEqual(other._steps);

    public override bool Equals(object? obj) => Equals(obj as Steps);

    public override int GetHashCode() => _steps.Aggregate(0, (hash, step) => HashCode.Combine(hash, step.Name, step.Estimator));

    /// <summary>As Python prints a list of pairs.</summary>
    public override string ToString() => ParameterText.Of(this);

    private int PositionOf(string name) => Array.FindIndex(_steps, s => s.Name == name) is >= 0 and var at ? at : throw Data.Nearest.Unknown($"step of {Owner}:", name, _steps.Select(s => s.Name));
}
