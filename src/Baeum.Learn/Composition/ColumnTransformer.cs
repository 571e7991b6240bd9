using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Transforms some columns of a table one way and others another way, and sets the results side by side. scikit-learn: <c>ColumnTransformer</c>.</summary>
/// <remarks>
/// Encoders get their columns as they are, all else gets them as numbers. As a step of a pipeline it gets samples instead of a table; their columns are called "0", "1" ...
/// <code>
/// var prepare = new ColumnTransformer(("numbers", new StandardScaler(), ["age", "fare"]), ("kinds", new OneHotEncoder(), ["sex", "class"]));
/// var fitted = prepare.Fit(train);  Tensor&lt;float&gt; x = fitted.Transform(test);
/// </code>
/// </remarks>
public sealed record ColumnTransformer : IEstimator<ColumnTransformer.Model>
{
    private const string Drop = "drop", PassThrough = "passthrough";

    /// <summary>Steps: a name, a transformation and the columns that it gets.</summary>
    /// <exception cref="ArgumentException">Two steps have one name.</exception>
    public ColumnTransformer(params (string Name, IEstimator<IFitted> Step, string[] Columns)[] transformers)
        => Transformers = transformers.Select(s => s.Name).Distinct().Count() == transformers.Length ? transformers
            : throw new ArgumentException($"ColumnTransformer: names of steps must differ, received {string.Join(", ", transformers.Select(s => $"'{s.Name}'"))}.");

    /// <summary>The steps, in the order of the result.</summary>
    public IReadOnlyList<(string Name, IEstimator<IFitted> Step, string[] Columns)> Transformers { get; init => field = value as ColumnSteps ?? new ColumnSteps(value); }

    /// <summary>What becomes of the columns that no step gets: "drop", or "passthrough" for behind the others, as they are.</summary>
    public string Remainder { get; init => field = value is Drop or PassThrough ? value : throw Nearest.Unknown("Remainder", value, [Drop, PassThrough]); } = Drop;

    /// <summary>Fits each step on its columns of a table.</summary>
    public Model Fit(DataFrame table, Labels? y = null)
        => Fit([.. table.Columns],
            (step, columns) => step is ITableEstimator<ITableTransformer> encoder ? encoder.Fit(table[columns]) : step.Fit(table[columns].ToTensor(), y),
            columns => table[columns].TakeRows(..1).ToTensor());

    /// <summary>Fits each step on its columns of samples, which are called "0", "1" ...</summary>
    /// <param name="x">Shape: [samples, features].</param>
    /// <param name="y">Handed to the steps.</param>
    /// <param name="sampleWeight">Not looked at; in a pipeline the weights are the last step's.</param>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        string[] names = [.. Enumerable.Range(0, (int)Inputs.Matrix(x).Lengths[1]).Select(i => $"{i}")];
        return Fit(names, (step, columns) => step.Fit(Take(x, names, columns), y), columns => Take(x.TakeRows(..1), names, columns));
    }

    /// <summary>Equal if names, steps and columns are.</summary>
    public bool Equals(ColumnTransformer? other)
        => other is not null && Remainder == other.Remainder && Transformers.Count == other.Transformers.Count
            && Transformers.Zip(other.Transformers).All(p => p.First.Name == p.Second.Name && p.First.Step.Equals(p.Second.Step) && p.First.Columns.AsSpan().SequenceEqual(p.Second.Columns));

    /// <inheritdoc/>
    public override int GetHashCode() => Transformers.Aggregate(Remainder.GetHashCode(StringComparison.Ordinal), (hash, s) => HashCode.Combine(hash, s.Name, s.Step, s.Columns.Length));

    /// <summary>As scikit-learn prints it.</summary>
    public override string ToString() => EstimatorText.Of(this);

    private Model Fit(string[] names, Func<IEstimator<IFitted>, string[], IFitted> fit, Func<string[], Tensor<float>> firstRow)
    {
        if (Transformers.FirstOrDefault(s => !EstimatorKind.IsTransformer(s.Step)) is { Name: { } name, Step: var other })
            throw new ArgumentException($"ColumnTransformer: all steps must transform; '{name}' ({other.GetType().Name}) does not.");
        var parts = Transformers.Select(s => new Part(s.Name, s.Columns, (ITransformer)fit(s.Step, s.Columns))).ToList();
        string[] rest = [.. names.Except(Transformers.SelectMany(s => s.Columns))];
        if (Remainder == PassThrough && rest.Length > 0)
            parts.Add(new("remainder", rest, (ITransformer)fit(new FunctionTransformer(), rest)));
        return new(names, [.. parts], [.. parts.SelectMany(p => Names(p, firstRow).Select(n => $"{p.Name}__{n}"))]);
    }

    private static IEnumerable<string> Names(Part part, Func<string[], Tensor<float>> firstRow)
        => part.Step is ITableTransformer encoder ? encoder.FeatureNamesOut()
        : part.Step.Transform(firstRow(part.Columns)).Lengths[1] is var width && width == part.Columns.Length ? part.Columns
        : Enumerable.Range(0, (int)width).Select(i => $"{i}");

    private static Tensor<float> Take(Tensor<float> x, string[] names, string[] columns)
        => Columns.Take(x, Array.ConvertAll(columns, column => Array.IndexOf(names, column) is >= 0 and var at ? at : throw Nearest.Unknown("column of ColumnTransformer:", column, names)));

    /// <summary>A fitted step.</summary>
    /// <param name="Name">The name of the step.</param>
    /// <param name="Columns">The columns it gets.</param>
    /// <param name="Step">What it learned.</param>
    public sealed record Part(string Name, string[] Columns, ITransformer Step);

    /// <summary>What a fit learned.</summary>
    /// <param name="FeatureNamesIn">All columns of what it was fitted on.</param>
    /// <param name="Parts">The fitted steps.</param>
    /// <param name="FeatureNamesOut">Names of the new columns: the step's name, two underscores, and the column's name or number.</param>
    public sealed record Model(string[] FeatureNamesIn, Part[] Parts, string[] FeatureNamesOut) : ITransformer
    {
        /// <inheritdoc/>
        public int NFeaturesIn => FeatureNamesIn.Length;

        /// <summary>The samples of a table that has the columns of the steps, in any order and among others. Shape: [rows, new columns of all steps].</summary>
        public Tensor<float> Transform(DataFrame table)
            => Tensors.Concatenate(1, [.. Parts.Select(p => p.Step is ITableTransformer encoder ? encoder.Transform(table[p.Columns]) : p.Step.Transform(table[p.Columns].ToTensor()))]);

        /// <inheritdoc/>
        public Tensor<float> Transform(Tensor<float> x)
        {
            Inputs.Matrix(x, this);
            return Tensors.Concatenate(1, [.. Parts.Select(p => p.Step.Transform(Take(x, FeatureNamesIn, p.Columns)))]);
        }
    }
}
