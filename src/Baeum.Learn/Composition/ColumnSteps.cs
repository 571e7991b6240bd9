using System.Collections;

namespace Baeum.Learn;

/// <summary>The steps of a <see cref="ColumnTransformer"/> as named steps, so that their parameters are reached by name: <c>numbers__with_mean</c>.</summary>
internal sealed class ColumnSteps(IReadOnlyList<(string Name, IEstimator<IFitted> Step, string[] Columns)> steps) : IReadOnlyList<(string Name, IEstimator<IFitted> Step, string[] Columns)>, INamedSteps
{
    public int Count => steps.Count;

    /// <summary>A step that is dropped is left out.</summary>
    public string Absent => "drop";

    public IEnumerable<(string Name, IEstimator<IFitted>? Estimator)> Named => steps.Select(s => (s.Name, (IEstimator<IFitted>?)s.Step));

    public (string Name, IEstimator<IFitted> Step, string[] Columns) this[int index] => steps[index];

    public INamedSteps With(string name, IEstimator<IFitted>? estimator)
        => new ColumnSteps([.. steps.Where(s => s.Name != name || estimator is not null).Select(s => s.Name == name ? (name, estimator!, s.Columns) : s)]);

    public IEnumerator<(string Name, IEstimator<IFitted> Step, string[] Columns)> GetEnumerator() => steps.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
