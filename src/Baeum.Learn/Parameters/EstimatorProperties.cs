using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Baeum.Learn;

/// <summary>The properties of a kind of estimator that can be set, and copies with one of them set.</summary>
internal static class EstimatorProperties
{
    /// <summary>What of an estimator is looked at by name, and must survive trimming.</summary>
    public const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.PublicConstructors;

    private static readonly ConcurrentDictionary<Type, Property[]> Known = new();

    /// <summary>The settable properties in the order of their declaration.</summary>
    public static Property[] Of([DynamicallyAccessedMembers(Members)] Type type)
    {
        if (!Known.TryGetValue(type, out var properties))
            Known[type] = properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0).Select(p => new Property(p, Cloner(type)))];
        return properties;
    }

    /// <summary>An estimator of the same kind with nothing set but what the constructor asks for; null if it has no such constructor.</summary>
    public static IEstimator<IFitted>? Default(IEstimator<IFitted> estimator)
    {
        if (Shortest(estimator.GetType()) is not { } constructor)
            return null;
        var arguments = constructor.GetParameters().Select(p => Argument(p, Array.Find(Of(estimator.GetType()), q => IsSame(p, q))?.Get(estimator))).ToArray();
        return constructor.GetParameters().Zip(arguments).All(a => a.Second is null ? !a.First.ParameterType.IsValueType : a.First.ParameterType.IsInstanceOfType(a.Second))
            ? (IEstimator<IFitted>)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether the constructor asks for a property.</summary>
    public static bool IsRequired([DynamicallyAccessedMembers(Members)] Type type, Property property)
        => Shortest(type)?.GetParameters().Any(p => IsSame(p, property)) == true;

    private static object? Argument(ParameterInfo parameter, object? value) => (value, parameter.ParameterType.IsArray) switch
    {
        (Steps steps, true) => steps.ToArray(),
        (ColumnSteps steps, true) => steps.ToArray(),
        _ => value,
    };

    private static ConstructorInfo? Shortest([DynamicallyAccessedMembers(Members)] Type type) => type.GetConstructors().MinBy(c => c.GetParameters().Length);

    private static bool IsSame(ParameterInfo parameter, Property property) => string.Equals(parameter.Name, property.ClrName, StringComparison.OrdinalIgnoreCase);

    // What the compiler writes for `with`.
    private static MethodInfo? Cloner([DynamicallyAccessedMembers(Members)] Type type) => type.GetMethod("<Clone>$");

    /// <summary>One property.</summary>
    internal sealed class Property(PropertyInfo property, MethodInfo? cloner)
    {
        /// <summary>scikit-learn's name.</summary>
        public string Name { get; } = ParameterNames.Of(property.Name);

        public string ClrName => property.Name;

        public Type Type => property.PropertyType;

        public object? Get(object estimator) => property.GetValue(estimator);

        /// <summary>As <c>estimator with { Property = value }</c>.</summary>
        public object With(object estimator, object? value)
        {
            object copy = cloner?.Invoke(estimator, null) ?? throw new ArgumentException($"{estimator.GetType().Name} is no record, so its parameters cannot be changed by name.");
            property.SetValue(copy, value, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture);
            return copy;
        }
    }
}
