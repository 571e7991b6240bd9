using System.Text.RegularExpressions;
using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>Tables whose columns are the pixels of a square image, such as handwritten digits: they are shown as images.</summary>
internal static partial class ImageGallery
{
    private const int LeastSide = 6, Shown = 12;

    /// <summary>Held-out images with what the network took them for, wrong ones first; null if the table has no images.</summary>
    /// <param name="table">The whole table.</param>
    /// <param name="answers">The rows to show from.</param>
    /// <param name="target">Classes.</param>
    /// <param name="predictions">Of the rows in <paramref name="answers"/>.</param>
    public static Figure? Of(Table table, Answers answers, Target target, Predictions predictions)
    {
        string[] pixels = [.. table.Frame.Columns.Where(name => name != target.Name)];
        int side = (int)Math.Round(Math.Sqrt(pixels.Length));
        if (target.Classes is not { } classes || side < LeastSide || side * side != pixels.Length || !pixels.All(name => Pixel().IsMatch(name) && table[name].IsNumber))
            return null;
        var images = Tensors.Zeros([answers.Rows.Length, side, side]);
        for (int p = 0; p < pixels.Length; p++)
        {
            var column = table[pixels[p]];
            for (int i = 0; i < answers.Rows.Length; i++)
                images[i, p / side, p % side] = (float)column.ToDouble(answers.Rows[i]);
        }
        string[] predicted = predictions.Labels();
        int[] order = [.. Enumerable.Range(0, predicted.Length).OrderBy(i => predicted[i] == answers.Labels![i]).Take(Shown)];
        string[] names = [.. classes];
        return Plot.Predictions(images.TakeRows(order), Array.ConvertAll(order, i => Array.IndexOf(names, answers.Labels![i])), predictions.Shares().TakeRows(order), names);
    }

    // pixel_0_7, 1x28, px63, 12
    [GeneratedRegex(@"^[A-Za-z]*[ _]?\d+([_x,]\d+)?$")]
    private static partial Regex Pixel();
}
