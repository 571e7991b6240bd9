using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Baeum.Learn;

/// <summary>Types that hold a number or a word, such as <see cref="Amount"/>, are written as such and come back by their conversions.</summary>
internal static class StateConversion
{
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Conversion operators of this assembly are kept by its ILLink.Descriptors.xml.")]
    public static bool IsWordOrNumber(Type type)
        => type is { IsValueType: true, IsPrimitive: false, IsEnum: false } && type.Assembly == typeof(StateConversion).Assembly
            && type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(m => m.Name == "op_Implicit" && m.ReturnType == type);

    /// <summary>A number as JSON writes it, or as a word for NaN and infinities.</summary>
    public static double Number(string word) => word is "NaN" or "Infinity" or "-Infinity" ? double.Parse(word, CultureInfo.InvariantCulture) : throw new FormatException($"'{word}' is no number");
}
