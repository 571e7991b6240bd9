using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The hyperparameters of any estimator under scikit-learn's names. scikit-learn: <c>get_params</c>, <c>set_params</c>.</summary>
/// <remarks><code>var wider = pipe.With("svc__C", 10).With("scaler__with_mean", false);  foreach (var p in Parameters.Of(pipe)) Console.WriteLine(p);</code></remarks>
public static class Parameters
{
    extension<T>(T estimator) where T : class, IEstimator<IFitted>
    {
        /// <summary>The estimator with one parameter changed; everything that its setter checks is checked.</summary>
        /// <param name="name">scikit-learn's name; <c>step__parameter</c> reaches into a pipeline, <c>step</c> replaces a step.</param>
        /// <param name="value">The value; numbers convert as they do in code.</param>
        /// <exception cref="ArgumentException">No such parameter (the message names the nearest), or a value that it does not take.</exception>
        public T With(string name, object? value) => (T)Set(estimator, name, value, estimator, name);

        /// <summary>The estimator with several parameters changed: whole steps first, then what lies within them.</summary>
        public T With(IEnumerable<KeyValuePair<string, object?>> values)
            => values.OrderBy(v => v.Key.Split(ParameterNames.Separator).Length).Aggregate(estimator, (current, v) => current.With(v.Key, v.Value));
    }

    /// <summary>All parameters, sorted by name as scikit-learn does.</summary>
    /// <param name="estimator">Any estimator.</param>
    /// <param name="deep">Also the steps, and the parameters within them as <c>step__parameter</c>.</param>
    public static IReadOnlyList<EstimatorParameter> Of(IEstimator<IFitted> estimator, bool deep = true)
    {
        var defaults = EstimatorProperties.Default(estimator);
        var own = EstimatorProperties.Of(estimator.GetType()).Select(p => new EstimatorParameter(
            p.Name, p.Type, p.Get(estimator), defaults is null ? null : p.Get(defaults), EstimatorProperties.IsRequired(estimator.GetType(), p)));
        var all = deep ? own.SelectMany(p => Within(p).Prepend(p)) : own;
        return [.. all.OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<EstimatorParameter> Within(EstimatorParameter parameter) => parameter.Value switch
    {
        IEstimator<IFitted> inner => Prefixed(parameter.Name, inner),
        IHoldsEstimator { Estimator: { } held } => Prefixed(parameter.Name, held),
        INamedSteps steps => steps.Named.SelectMany(step => (step.Estimator is null ? [] : Prefixed(step.Name, step.Estimator))
            .Prepend(new EstimatorParameter(step.Name, typeof(IEstimator<IFitted>), step.Estimator, null, IsRequired: true))),
        _ => [],
    };

    private static IEnumerable<EstimatorParameter> Prefixed(string name, IEstimator<IFitted> inner)
        => Of(inner).Select(p => p with { Name = $"{name}{ParameterNames.Separator}{p.Name}" });

    private static object Set(IEstimator<IFitted> estimator, string name, object? value, IEstimator<IFitted> root, string path)
    {
        var properties = EstimatorProperties.Of(estimator.GetType());
        var (own, inner) = ParameterNames.Split(name);
        if (Array.Find(properties, p => p.Name == own) is { } property)
        {
            return inner is null ? property.With(estimator, ParameterConversion.To(property.Type, value, estimator.GetType().Name, own))
                : property.Get(estimator) is IEstimator<IFitted> nested ? property.With(estimator, Set(nested, inner, value, root, path))
                : property.Get(estimator) is IHoldsEstimator { Estimator: { } held } holding ? property.With(estimator, holding.Holding((IEstimator<IFitted>)Set(held, inner, value, root, path)))
                : throw Unknown(root, path);
        }
        foreach (var holder in properties)
        {
            if (holder.Get(estimator) is not INamedSteps steps || steps.Named.FirstOrDefault(s => s.Name == own) is not { Name: not null } step)
                continue;
            if (inner is null)
                return holder.With(estimator, steps.With(own, value as string == steps.Absent ? null : (IEstimator<IFitted>?)ParameterConversion.To(typeof(IEstimator<IFitted>), value, estimator.GetType().Name, own)));
            if (step.Estimator is not null)
                return holder.With(estimator, steps.With(own, (IEstimator<IFitted>)Set(step.Estimator, inner, value, root, path)));
        }
        throw Unknown(root, path);
    }

    private static ArgumentException Unknown(IEstimator<IFitted> root, string path) => Nearest.Unknown($"parameter of {root.GetType().Name}:", path, Of(root).Select(p => p.Name));
}
