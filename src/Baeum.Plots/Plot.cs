namespace Baeum.Plots;

/// <summary>Makes charts, one method each. Every chart is a <see cref="Figure"/>: give it titles and labels, then <see cref="Figure.Save"/> it as SVG, PNG or HTML.</summary>
/// <remarks>One file a chart under Charts/. Names and defaults are matplotlib's, seaborn's or scikit-learn's; each method says whose.</remarks>
public static partial class Plot
{
    private static Figure Show(params Layer[] layers) => new(new Chart(layers));
}
