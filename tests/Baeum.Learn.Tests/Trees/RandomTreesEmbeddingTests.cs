using System.Text.Json;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>Embeddings of the same seed are scikit-learn's (scikit-learn 1.2, tests/oracles/learn/forests.py).</summary>
public class RandomTreesEmbeddingTests
{
    private static readonly JsonElement All = OracleCases.Open("forests").GetProperty("embedded");

    public static TheoryData<int> Cases => OracleCases.Positions(All);

    [Theory, MemberData(nameof(Cases))]
    public void Columns_are_those_of_scikit_learn(int at)
    {
        var c = All[at];
        var x = ForestData.Of(c).X;
        var model = new RandomTreesEmbedding { Seed = 1 }.With(ForestData.Options(c)).Fit(x);
        var marks = model.Transform(x);
        int width = (int)marks.Lengths[1];

        Assert.Equal(c.Integer("width"), width);
        Assert.Equal(c.Integers("columns"), Enumerable.Range(0, (int)x.Lengths[0]).Where(i => i % 20 == 0).SelectMany(i => Enumerable.Range(0, width).Where(j => marks[i, j] == 1)));
        Assert.Equal(model.Trees.Length * x.Lengths[0], marks.ToArray().Count(v => v == 1));
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Assert.Contains("MaxDepth", Assert.ThrowsAny<ArgumentException>(() => new RandomTreesEmbedding { MaxDepth = 0 }).Message);
        Assert.Contains("4 features", Assert.ThrowsAny<ArgumentException>(() => new RandomTreesEmbedding { NEstimators = 2, Seed = 0 }.Fit(Datasets.Iris().X).Transform(Datasets.Wine().X)).Message);
    }
}
