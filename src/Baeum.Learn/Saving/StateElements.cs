using System.Diagnostics.CodeAnalysis;

namespace Baeum.Learn;

/// <summary>Element types of lists, and arrays of them.</summary>
internal static class StateElements
{
    /// <summary>The type of the elements of an array or of a list's interface; null for other types.</summary>
    public static Type? Of(Type list)
        => list.IsArray ? list.GetElementType()
            : list.IsGenericType && list.GetGenericArguments() is [var element] && list.IsAssignableFrom(ArrayOf(element)) ? element : null;

    /// <summary>An array.</summary>
    public static Array Make(Type element, int length) => Array.CreateInstanceFromArrayType(ArrayOf(element), length);

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Arrays of the types that models consist of are members of those models, so their code is there.")]
    public static Type ArrayOf(Type element) => element.MakeArrayType();
}
