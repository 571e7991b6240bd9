using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The table of a model's layers with their shapes and parameter counts, as Keras 3 prints it.</summary>
/// <remarks>
/// A model whose graph is not a plain chain gets a column "Connected to" with the origin of each input: layer, call, result.
/// Source: Keras's <c>summary_utils</c>; the table's form is that of Python's library rich.
/// </remarks>
public sealed class Summary(Model model)
{
    /// <summary>Columns of the terminal. Default 80.</summary>
    public int Columns { get; init; } = 80;

    /// <summary>Length of the table's lines; null (the default) takes Keras's, as far as the terminal has room.</summary>
    public int? LineLength { get; init; }

    /// <summary>Where the table's columns end, as shares of the line; null (the default) takes Keras's.</summary>
    public IReadOnlyList<double>? Positions { get; init; }

    /// <summary>Show the layers of nested models. Default false.</summary>
    public bool ExpandNested { get; init; }

    /// <summary>Show which layers are trained. Default false.</summary>
    public bool ShowTrainable { get; init; }

    /// <summary>The first and the last layer to show, as patterns of their names; null (the default) shows all.</summary>
    public (string First, string Last)? LayerRange { get; init; }

    private HashSet<LayerCall> Calls { get; } = model is Sequential ? [] : [.. model.GraphCalls];

    private bool IsChain { get; } = model is Sequential || SummaryGraph.IsChain(model.GraphCalls);

    /// <summary>The table and the counts below it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"Model: \"{model.Name}\"\n");
        var (columns, length) = Layout();
        var table = new SummaryTable(columns, length);
        foreach (var layer in Shown())
            Add(table, layer, 0);
        table.Write(text);
        var trainable = model.TrainableWeights.Distinct().Sum(w => (long)w.Size);
        var others = model.NonTrainableWeights.Distinct().Sum(w => (long)w.Size);
        long? optimizer = model.CompileOptions?.Optimizer is { IsBuilt: true } built ? built.Variables.Sum(v => (long)v.Shape.Size) : null;
        text.Append(Count("Total", trainable + others + (optimizer ?? 0))).Append(Count("Trainable", trainable)).Append(Count("Non-trainable", others));
        return text.Append(optimizer is { } values ? Count("Optimizer", values) : "").ToString();
    }

    private static string Count(string what, long parameters)
    {
        string[] units = ["B", "KB", "MB", "GB", "TB", "PB"];
        double size = parameters * 4.0;
        int unit = 0;
        for (; size >= 1024 && unit < units.Length - 1; unit++)
            size /= 1024;
        return $" {what} params: {PythonNumber.Thousands(parameters)} ({PythonNumber.Fixed(size, 2)} {units[unit]})\n";
    }

    private (List<(string, int, Justify)> Columns, int Length) Layout()
    {
        List<(string Title, Justify Justify)> titles = [("Layer (type)", Justify.Left), ("Output Shape", Justify.Left), ("Param #", Justify.Right)];
        var positions = (Positions ?? (IsChain ? [0.45, 0.80, 1.0] : [0.3, 0.56, 0.74, 1.0])).ToList();
        int length = IsChain ? 88 : 108;
        if (!IsChain)
            titles.Add(("Connected to", Justify.Left));
        if (ShowTrainable)
        {
            length += 12;
            positions = [.. positions.Select(p => p * 0.90), 1.0];
            titles.Add(("Trainable", Justify.Center));
        }
        if (positions.Count != titles.Count)
            throw new ArgumentException($"Summary: expected {titles.Count - (ShowTrainable ? 1 : 0)} positions, received {positions.Count - (ShowTrainable ? 1 : 0)}.");
        length = LineLength ?? Math.Min(length, Columns - 4);
        List<(string, int, Justify)> columns = [];
        int end = 0;
        for (int i = 0; i < titles.Count; i++)
        {
            int width = (int)(positions[i] * length) - end;
            if (width < 4)
                throw new ArgumentException($"Summary: a line of {length} characters is too short for {titles.Count} columns; give LineLength, or Positions further apart.");
            columns.Add((titles[i].Title, width, titles[i].Justify));
            end += width;
        }
        return (columns, length);
    }

    private IEnumerable<Layer> Shown()
    {
        var layers = model.Layers;
        if (LayerRange is not { } range)
            return layers;
        int[] Matches(string pattern) => [.. Enumerable.Range(0, layers.Count).Where(i => Regex.IsMatch(layers[i].Name, $"^(?:{pattern})", RegexOptions.None, TimeSpan.FromSeconds(1)))];
        int[] first = Matches(range.First), last = Matches(range.Last);
        if (first.Length == 0 || last.Length == 0)
            throw Nearest.Unknown($"layer of model '{model.Name}':", first.Length == 0 ? range.First : range.Last, layers.Select(l => l.Name));
        var (from, to) = first.Min() <= last.Max() ? (first.Min(), last.Max()) : (last.Min(), first.Max());
        return layers.Skip(from).Take(to - from + 1);
    }

    private void Add(SummaryTable table, Layer layer, int depth)
    {
        string prefix = depth == 0 ? "" : new string(' ', 3 * depth) + "└ ";
        string type = layer.GetType() == typeof(Model) ? "Functional" : layer.ClassName;
        List<string> cells = [$"{prefix}{layer.Name} ({type})", Shapes(layer), layer.IsBuilt || layer.Calls.Count > 0 ? PythonNumber.Thousands(layer.ParameterCount) : "0 (unbuilt)"];
        if (!IsChain)
            cells.Add(Origins(layer));
        if (ShowTrainable)
            cells.Add(layer.Weights.Count == 0 ? "-" : layer.Trainable ? "Y" : "N");
        table.Add([.. cells]);
        if (ExpandNested && layer is Model nested)
            foreach (var inner in nested.Layers)
                Add(table, inner, depth + 1);
    }

    private string Origins(Layer layer)
    {
        string origins = string.Join(", ", layer.Calls.Where(Calls.Contains).SelectMany(call => call.Inputs).Select(input => input.ToString()));
        return origins.Length > 0 ? origins : "-";
    }

    private static string Shapes(Layer layer)
    {
        if (layer.Calls.Count == 0 && !layer.IsBuilt)
            return "?";
        Shape[] shapes = layer.Calls.Count > 0 ? [.. layer.Calls[^1].Outputs.Select(o => o.Shape)] : layer.OutputShapes([.. layer.BuiltFor]);
        return shapes.Length == 1 ? Text(shapes[0]) : $"[{string.Join(", ", shapes.Select(Text))}]";
    }

    /// <summary>Without the comma that a Python tuple of one has.</summary>
    private static string Text(Shape shape) => $"({string.Join(", ", shape.Select(n => n == Shape.Unknown ? "None" : n.ToString(CultureInfo.InvariantCulture)))})";
}
