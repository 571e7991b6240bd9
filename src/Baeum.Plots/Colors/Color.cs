using System.Globalization;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>A colour of the sRGB space with an alpha of 0 (transparent) to 255. Converts from <c>"#1f77b4"</c>, <c>"#1f77b480"</c>, matplotlib's <c>"C0"</c> to <c>"C9"</c> and the names below.</summary>
public readonly record struct Color(byte R, byte G, byte B, byte A = 255)
{
    private static readonly Dictionary<string, Color> Names = new()
    {
        ["black"] = new(0, 0, 0),
        ["white"] = new(255, 255, 255),
        ["gray"] = new(128, 128, 128),
        ["lightgray"] = new(211, 211, 211),
        ["darkgray"] = new(169, 169, 169),
        ["red"] = new(255, 0, 0),
        ["green"] = new(0, 128, 0),
        ["blue"] = new(0, 0, 255),
        ["orange"] = new(255, 165, 0),
        ["purple"] = new(128, 0, 128),
        ["brown"] = new(165, 42, 42),
        ["pink"] = new(255, 192, 203),
        ["olive"] = new(128, 128, 0),
        ["cyan"] = new(0, 255, 255),
        ["magenta"] = new(255, 0, 255),
        ["yellow"] = new(255, 255, 0),
        ["navy"] = new(0, 0, 128),
        ["teal"] = new(0, 128, 128),
    };

    /// <summary>The colour of a text; see <see cref="Color"/> for the forms.</summary>
    /// <exception cref="ArgumentException">The text names no colour; the nearest names are said.</exception>
    public static implicit operator Color(string text)
    {
        if (Names.TryGetValue(text, out var named))
            return named;
        if (text.Length == 2 && text[0] == 'C' && char.IsAsciiDigit(text[1]))
            return Theme.Tab10[text[1] - '0'];
        if (text.Length is 7 or 9 && text[0] == '#' && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint hex))
            return text.Length == 7 ? new((byte)(hex >> 16), (byte)(hex >> 8), (byte)hex) : new((byte)(hex >> 24), (byte)(hex >> 16), (byte)(hex >> 8), (byte)hex);
        throw Nearest.Unknown("color", text, Names.Keys.Append("#1f77b4").Append("C0"));
    }

    internal static Color White => new(255, 255, 255);

    internal static Color Black => new(0, 0, 0);

    /// <summary>This colour with another opacity, 0 to 1.</summary>
    public Color Alpha(double opacity) => this with { A = (byte)Math.Round(255 * Math.Clamp(opacity, 0, 1)) };

    /// <summary>This colour (share 0) mixed with another (share 1).</summary>
    public Color Mix(Color other, double share)
        => new(Between(R, other.R, share), Between(G, other.G, share), Between(B, other.B, share), Between(A, other.A, share));

    /// <summary>How light it looks, 0 to 1 (ITU-R 601): text on it is white below a half.</summary>
    public double Lightness => (0.299 * R + 0.587 * G + 0.114 * B) / 255;

    /// <summary><c>#rrggbb</c>, without alpha.</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

    private static byte Between(byte a, byte b, double share) => (byte)Math.Round(a + (b - a) * share);
}
