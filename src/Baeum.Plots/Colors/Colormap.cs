using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Colours for numbers, by matplotlib's names: straight lines between evenly spaced stops. "_r" after a name reverses it. Sources: LICENSES.md beside this file.</summary>
internal sealed class Colormap
{
    private const string Reversed = "_r";

    private static readonly Dictionary<string, Color[]> Known = new()
    {
        ["viridis"] = Parse("440154 46085c 471063 481769 481d6f 482475 472a7a 46307e 453781 433d84 414287 3f4889 3d4e8a 3a538b 38598c 355e8d 33638d 31688e "
            + "2e6d8e 2c718e 2a768e 297b8e 27808e 25848e 23898e 218e8d 20928c 1f978b 1e9c89 1fa188 21a585 24aa83 28ae80 2eb37c 35b779 3dbc74 "
            + "46c06f 50c46a 5ac864 65cb5e 70cf57 7cd250 89d548 95d840 a2da37 b0dd2f bddf26 cae11f d8e219 e5e419 f1e51d fde725"),
        ["coolwarm"] = Parse("3b4cc0 4055c8 465ecf 4c66d6 536edd 5977e3 5f7fe8 6687ed 6c8ff1 7396f5 7a9df8 81a4fb 88abfd 8fb1fe 96b7ff 9dbdff a3c2fe aac7fd "
            + "b1cbfc b7cff9 bed2f6 c4d5f3 cad8ef cfdaea d5dbe5 dadce0 dfdbd9 e4d9d2 e9d5cb edd2c3 f0cdbb f2c9b4 f5c4ac f6bea4 f7b89c f7b194 "
            + "f7aa8c f6a385 f59c7d f39475 f08b6e ed8366 e97a5f e57058 e16751 dc5d4a d65244 d0473d ca3b37 c32e31 bb1b2c b40426"),
        ["gray"] = Parse("000000 ffffff"),
        ["Greys"] = Parse("ffffff f0f0f0 d9d9d9 bdbdbd 959595 727272 515151 242424 000000"),
        ["Blues"] = Parse("f7fbff deebf7 c6dbef 9dcae1 6aaed6 4191c6 2070b4 08509b 08306b"),
        ["Greens"] = Parse("f7fcf5 e5f5e0 c7e9c0 a0d99b 73c476 40aa5d 228a44 006c2c 00441b"),
        ["Reds"] = Parse("fff5f0 fee0d2 fcbba1 fc9272 fb694a ee3a2c ca181d a30f15 67000d"),
    };

    private readonly Color[] _stops;

    private Colormap(Color[] stops) => _stops = stops;

    /// <summary>The colormap of a name.</summary>
    /// <exception cref="ArgumentException">An unknown name; the nearest are said.</exception>
    public static Colormap Of(string name)
    {
        bool isReversed = name.EndsWith(Reversed, StringComparison.Ordinal);
        if (!Known.TryGetValue(isReversed ? name[..^Reversed.Length] : name, out var stops))
            throw Nearest.Unknown("colormap", name, Known.Keys);
        return new(isReversed ? [.. stops.Reverse()] : stops);
    }

    /// <summary>The colour at a share of the way, 0 to 1; what lies outside gets the end's.</summary>
    public Color At(double share)
    {
        double place = Math.Clamp(share, 0, 1) * (_stops.Length - 1);
        int stop = Math.Min((int)place, _stops.Length - 2);
        return _stops[stop].Mix(_stops[stop + 1], place - stop);
    }

    /// <summary>All colours from top to bottom, for a color bar.</summary>
    public Pixels Strip()
    {
        var strip = new Pixels(256, 1, 3);
        for (int y = 0; y < strip.Height; y++)
        {
            var color = At(1 - y / 255.0);
            strip.Row(y)[0] = color.R;
            strip.Row(y)[1] = color.G;
            strip.Row(y)[2] = color.B;
        }
        return strip;
    }

    private static Color[] Parse(string stops) => [.. stops.Split(' ').Select(hex => (Color)("#" + hex))];
}
