using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Baeum.Learn;

/// <summary>Turns the value that a grid or a command line holds into what a parameter takes: an int into a double, 0 and 1 into truth values, a number or a word into a type that takes both.</summary>
internal static class ParameterConversion
{
    /// <summary>The value as the type.</summary>
    /// <exception cref="ArgumentException">It cannot be one.</exception>
    public static object? To(Type type, object? value, string estimator, string name)
    {
        var target = Nullable.GetUnderlyingType(type);
        if (value is null)
            return target is not null || !type.IsValueType ? null : Converted(type, "None") ?? throw Mismatch(type, value, estimator, name);
        target ??= type;
        if (target.IsInstanceOfType(value))
            return value;
        if (target == typeof(InitialPrediction) && value is IEstimator<IFitted> start)
            return new InitialPrediction(start);
        if (target == typeof(double) && value is int or long or float)
            return Convert.ToDouble(value, CultureInfo.InvariantCulture);
        if (target == typeof(int) && value is long and >= int.MinValue and <= int.MaxValue)
            return Convert.ToInt32(value, CultureInfo.InvariantCulture);
        if (target == typeof(bool) && value is 0 or 1)
            return value is 1;
        if (target == typeof(long) && value is int)
            return Convert.ToInt64(value, CultureInfo.InvariantCulture);
        return Converted(target, value) ?? (value is int whole ? Converted(target, (double)whole) : null) ?? throw Mismatch(type, value, estimator, name);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Conversion operators of this assembly are kept by its ILLink.Descriptors.xml.")]
    private static object? Converted(Type target, object value)
        => Array.Find(target.GetMethods(BindingFlags.Public | BindingFlags.Static), m => m.Name == "op_Implicit" && target.IsAssignableFrom(m.ReturnType) && m.GetParameters()[0].ParameterType.IsInstanceOfType(value))
            ?.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], CultureInfo.InvariantCulture);

    private static ArgumentException Mismatch(Type type, object? value, string estimator, string name)
        => new($"{estimator}: {name} takes {Described(type)}, received {ParameterText.Of(value)}{(value is null ? "" : $" ({Described(value.GetType())})")}.");

    private static string Described(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return $"{Described(inner)} or None";
        return type == typeof(int) ? "a whole number" : type == typeof(double) || type == typeof(float) ? "a number" : type == typeof(bool) ? "True or False" : type == typeof(string) ? "text"
            : type.IsArray ? "an array" : typeof(IEstimator<IFitted>).IsAssignableFrom(type) ? "an estimator" : type.Name.Split('`')[0];
    }
}
