namespace Baeum.Learn.Tests;

public class ParametersTests
{
    private static readonly Pipeline Pipe = new(("scaler", new StandardScaler()), ("svc", new Probe { C = 2, Kernel = "linear" }));

    [Fact]
    public void Have_the_names_values_and_defaults_of_scikit_learn()
    {
        var all = Parameters.Of(new Probe { C = 3 });

        Assert.Equal(["C", "fit_intercept", "kernel", "l1_ratio", "max_depth", "max_samples", "n_estimators", "random_state"], all.Select(p => p.Name));
        Assert.Equal((3.0, 1.0, typeof(double)), (all[0].Value, all[0].Default, all[0].Type));
        Assert.Equal(["C=3.0"], all.Where(p => p.IsChanged).Select(p => $"{p}"));
        Assert.Equal(["scaler", "scaler__with_mean", "scaler__with_std", "steps", "svc", "svc__C"], Parameters.Of(Pipe).Select(p => p.Name).Take(6));
    }

    [Fact]
    public void Are_set_by_name_on_a_copy()
    {
        var changed = Pipe.With("svc__C", 10).With("scaler__with_mean", false).With("svc__max_depth", null);

        Assert.Equal(10.0, ((Probe)changed.Steps["svc"]!).C);
        Assert.False(((StandardScaler)changed.Steps["scaler"]!).WithMean);
        Assert.Equal(2.0, ((Probe)Pipe.Steps["svc"]!).C);
        Assert.Equal(Pipe, changed.With("svc__C", 2).With("scaler__with_mean", true));
        Assert.Equal(changed, changed.With("scaler__with_mean", 1).With("scaler__with_mean", 0));
        Assert.Equal(new Probe { MaxDepth = 3, Seed = 5, L1Ratio = 1 }, new Probe().With("max_depth", 3).With("random_state", 5).With("l1_ratio", 1));
    }

    [Fact]
    public void Take_a_number_of_either_kind_where_the_type_does()
    {
        Assert.Equal((Amount)20, new Probe().With("max_samples", 20).MaxSamples);
        Assert.Equal((Amount)0.5, new Probe().With("max_samples", 0.5).MaxSamples);
        Assert.Null(new Probe { MaxSamples = 3 }.With("max_samples", null).MaxSamples);
    }

    [Fact]
    public void Whole_steps_are_replaced_before_what_lies_in_them()
    {
        var changed = Pipe.With(new Dictionary<string, object?> { ["svc__C"] = 7, ["svc"] = new Probe { Kernel = "rbf" }, ["scaler"] = "passthrough" });

        Assert.Equal(new Probe { C = 7 }, changed.Steps["svc"]);
        Assert.Null(changed.Steps["scaler"]);
    }

    [Fact]
    public void Print_as_in_scikit_learn()
    {
        Assert.Equal("Probe()", new Probe().ToText());
        Assert.Equal("Probe(C=2.0, fit_intercept=False, kernel='linear', max_samples=0.5, random_state=1)", new Probe { C = 2, Kernel = "linear", Seed = 1, FitIntercept = false, MaxSamples = 0.5 }.ToText());
        Assert.Equal("Pipeline(steps=[('scaler', StandardScaler()), ('svc', Probe(C=2.0, kernel='linear'))])", $"{Pipe}");
        Assert.Equal("Pipeline(steps=[('probe-1', 'passthrough'), ('probe-2', Probe())])", $"{new Pipeline(new Probe(), new Probe()).With("probe-1", "passthrough")}");
    }

    [Theory]
    [InlineData("svc__c", 1, "Unknown parameter of Pipeline: 'svc__c'. Did you mean 'svc__C'")]
    [InlineData("scv__C", 1, "Did you mean 'svc__C'")]
    [InlineData("svc__n_estimator", 1, "'svc__n_estimators'")]
    [InlineData("svc__C", "much", "Probe: C takes a number, received 'much' (text)")]
    [InlineData("svc__C", null, "Probe: C takes a number, received None")]
    [InlineData("svc__n_estimators", 0.5, "Probe: n_estimators takes a whole number, received 0.5 (a number)")]
    [InlineData("svc__max_depth", 0.5, "max_depth takes a whole number or None")]
    [InlineData("svc", 1, "svc takes an estimator, received 1")]
    [InlineData("svc__C", -1, "C must be positive; received C = -1")]
    [InlineData("svc__kernel", "rfb", "Did you mean 'rbf'")]
    [InlineData("svc__max_samples", 1.5, "A fraction must lie between 0 and 1, received 1.5")]
    public void Say_what_is_wrong(string name, object? value, string message)
        => Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => Pipe.With(name, value)).Message);

    [Theory]
    [InlineData("10", 10)]
    [InlineData("-2", -2)]
    [InlineData("0.1", 0.1)]
    [InlineData("1e-3", 1e-3)]
    [InlineData("True", true)]
    [InlineData("None", null)]
    [InlineData("rbf", "rbf")]
    [InlineData("'10'", "10")]
    [InlineData("e5", "e5")]
    public void Literals_of_Python_are_understood(string literal, object? value) => Assert.Equal(value, ParameterText.Parse(literal));

    [Fact]
    public void Values_print_as_in_Python()
        => Assert.Equal("[1, 0.001, 'it', \"it's\", None, True, (1, 2.0)]", ParameterText.Of(new object?[] { 1, 0.001, "it", "it's", null, true, (1, 2.0) }));
}
