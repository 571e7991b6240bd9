using Baeum.Data;

namespace Baeum.Plots;

/// <summary>Dash patterns by matplotlib's signs, in line widths.</summary>
internal static class LineStyle
{
    /// <summary>"-" solid, "--" dashed, ":" dotted, "-." both in turn.</summary>
    /// <exception cref="ArgumentException">Another sign.</exception>
    public static double[]? Parse(string linestyle) => linestyle switch
    {
        "-" => null,
        "--" => [3.7, 1.6],
        ":" => [1, 1.65],
        "-." => [6.4, 1.6, 1, 1.6],
        _ => throw Nearest.Unknown("linestyle", linestyle, ["-", "--", ":", "-."]),
    };
}
