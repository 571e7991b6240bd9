namespace Baeum.Nn;

/// <summary>Prints models.</summary>
public static class ModelSummary
{
    extension(Model model)
    {
        /// <summary>Writes the table of the layers to the console, or to <paramref name="output"/>. Keras: <c>summary</c>.</summary>
        /// <param name="output">Where to write; null is the console, whose width the table takes (80 columns where it is redirected).</param>
        /// <param name="lineLength">Length of the lines; null fits them to the console.</param>
        /// <param name="positions">Where the columns end, as shares of the line.</param>
        /// <param name="expandNested">Show the layers of nested models.</param>
        /// <param name="showTrainable">Show which layers are trained.</param>
        /// <param name="layerRange">The first and the last layer to show, as patterns of their names.</param>
        public void Summary(TextWriter? output = null, int? lineLength = null, IReadOnlyList<double>? positions = null, bool expandNested = false, bool showTrainable = false, (string First, string Last)? layerRange = null)
            => (output ?? Console.Out).Write(new Summary(model)
            {
                Columns = output is null || ReferenceEquals(output, Console.Out) ? ConsoleColumns() : 80,
                LineLength = lineLength,
                Positions = positions,
                ExpandNested = expandNested,
                ShowTrainable = showTrainable,
                LayerRange = layerRange,
            });
    }

    private static int ConsoleColumns() => Console.IsOutputRedirected || Console.WindowWidth < 20 ? 80 : Console.WindowWidth;
}
