using System.Globalization;

namespace Baeum.Learn;

/// <summary>Floats as C's <c>%.9g</c> writes them, which is how XGBoost prints parameters and trees.</summary>
internal static class CNumberText
{
    public static string Of(float value)
        => float.IsFinite(value) ? ((double)value).ToString("G9", CultureInfo.InvariantCulture).Replace('E', 'e')
            : float.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}
