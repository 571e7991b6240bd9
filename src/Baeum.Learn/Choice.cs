using System.Runtime.CompilerServices;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A parameter that takes one of some words.</summary>
internal static class Choice
{
    /// <summary>The word, if it is one of those known; else the error that names the nearest.</summary>
    public static string Of(string value, ReadOnlySpan<string> known, [CallerMemberName] string name = "")
    {
        foreach (string word in known)
            if (word == value)
                return value;
        throw Nearest.Unknown(name, value, known.ToArray());
    }
}
