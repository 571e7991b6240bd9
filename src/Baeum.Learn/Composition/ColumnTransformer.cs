using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Transforms some columns of a table one way and others another way, and sets the results side by side. scikit-learn: <c>ColumnTransformer</c>.</summary>
/// <remarks>
/// Encoders get their columns as they are, all else gets them as numbers.
/// <code>
/// var prepare = new ColumnTransformer(("numbers", new StandardScaler(), ["age", "fare"]), ("kinds", new OneHotEncoder(), ["sex", "class"]));
/// var fitted = prepare.Fit(train);  Tensor&lt;float&gt; x = fitted.Transform(test);
/// </code>
/// </remarks>
public sealed record ColumnTransformer
{
    private const string Drop = "drop", PassThrough = "passthrough";

    /// <summary>Steps: a name, a transformation and the columns that it gets.</summary>
    /// <exception cref="ArgumentException">Two steps have one name.</exception>
    public ColumnTransformer(params (string Name, IEstimator<ITransformer> Step, string[] Columns)[] steps)
        => Steps = steps.Select(s => s.Name).Distinct().Count() == steps.Length ? steps
            : throw new ArgumentException($"ColumnTransformer: names of steps must differ, received {string.Join(", ", steps.Select(s => $"'{s.Name}'"))}.");

    /// <summary>The steps, in the order of the result.</summary>
    public IReadOnlyList<(string Name, IEstimator<ITransformer> Step, string[] Columns)> Steps { get; init; }

    /// <summary>What becomes of the columns that no step gets: "drop", or "passthrough" for behind the others, as they are.</summary>
    public string Remainder { get; init => field = value is Drop or PassThrough ? value : throw Nearest.Unknown("Remainder", value, [Drop, PassThrough]); } = Drop;

    /// <summary>Fits each step on its columns.</summary>
    public Model Fit(DataFrame table, Labels? y = null)
    {
        var parts = Steps.Select(s => new Part(s.Name, s.Columns, Fit(s.Step, table[s.Columns], y))).ToList();
        string[] rest = [.. table.Columns.Except(Steps.SelectMany(s => s.Columns))];
        if (Remainder == PassThrough && rest.Length > 0)
            parts.Add(new("remainder", rest, Fit(new FunctionTransformer(), table[rest], y)));
        return new([.. parts], [.. parts.SelectMany(p => Names(p, table).Select(n => $"{p.Name}__{n}"))]);
    }

    private static ITransformer Fit(IEstimator<ITransformer> step, DataFrame columns, Labels? y)
        => step is ITableEstimator<ITableTransformer> encoder ? encoder.Fit(columns) : step.Fit(columns.ToTensor(), y);

    private static IEnumerable<string> Names(Part part, DataFrame table)
        => part.Step is ITableTransformer encoder ? encoder.FeatureNamesOut()
        : part.Step.Transform(table[part.Columns].TakeRows(..1).ToTensor()).Lengths[1] is var width && width == part.Columns.Length ? part.Columns
        : Enumerable.Range(0, (int)width).Select(i => $"{i}");

    /// <summary>A fitted step.</summary>
    /// <param name="Name">The name of the step.</param>
    /// <param name="Columns">The columns it gets.</param>
    /// <param name="Step">What it learned.</param>
    public sealed record Part(string Name, string[] Columns, ITransformer Step);

    /// <summary>What <see cref="Fit(DataFrame, Labels?)"/> learned.</summary>
    /// <param name="Parts">The fitted steps.</param>
    /// <param name="FeatureNamesOut">Names of the new columns: the step's name, two underscores, and the column's name or number.</param>
    public sealed record Model(Part[] Parts, string[] FeatureNamesOut) : IFitted
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Parts.SelectMany(p => p.Columns).Distinct().Count();

        /// <summary>The samples of a table that has the columns this was fitted on, in any order and among others. Shape: [rows, new columns of all steps].</summary>
        public Tensor<float> Transform(DataFrame table)
            => Tensors.Concatenate(1, [.. Parts.Select(p => p.Step is ITableTransformer encoder ? encoder.Transform(table[p.Columns]) : p.Step.Transform(table[p.Columns].ToTensor()))]);
    }
}
