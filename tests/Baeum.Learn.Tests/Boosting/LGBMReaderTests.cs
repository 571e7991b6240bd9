using System.Numerics.Tensors;
using System.Text;
using Baeum.Data;
using static Baeum.Learn.Tests.LGBMText;

namespace Baeum.Learn.Tests;

/// <summary>What files of LightGBM look like besides: objectives, ends of lines, missing parts.</summary>
public class LGBMReaderTests
{
    private const string Header = "tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nlabel_index=0\nmax_feature_idx=1\n";
    private const string Names = "feature_names=größe=1 β\nfeature_infos=[0:1] none\n";
    private const string Tree = "Tree=0\nnum_leaves=2\nnum_cat=0\nsplit_feature=0\nsplit_gain=1e+06\nthreshold=0.5\ndecision_type=2\nleft_child=-1\nright_child=-2\nleaf_value=-1.5 0.25\nleaf_weight=3 4\nleaf_count=3 4\ninternal_value=0\ninternal_weight=0\ninternal_count=7\nis_linear=0\nshrinkage=1\n\n\n";
    private static readonly Tensor<float> X = Tensor.Create(new float[] { 0, 0, 1, 0 }, [2, 2]);

    [Theory]
    [InlineData("objective=binary sigmoid:1", 0.18242552380635635)]
    [InlineData("objective=binary sigmoid:0.5", 0.32082130082460703)]
    [InlineData("objective=cross_entropy", 0.18242552380635635)]
    [InlineData("objective=xentropy", 0.18242552380635635)]
    [InlineData("objective=cross_entropy_lambda", 0.2014132779827524)]
    [InlineData("objective=xentlambda", 0.2014132779827524)]
    [InlineData("objective=regression", -1.5)]
    [InlineData("objective=regression sqrt", -2.25)]
    [InlineData("objective=regression_l1", -1.5)]
    [InlineData("objective=huber", -1.5)]
    [InlineData("objective=fair", -1.5)]
    [InlineData("objective=quantile alpha:0.9", -1.5)]
    [InlineData("objective=mape", -1.5)]
    [InlineData("objective=poisson", 0.22313016014842982)]
    [InlineData("objective=gamma", 0.22313016014842982)]
    [InlineData("objective=tweedie tweedie_variance_power:1.5", 0.22313016014842982)]
    [InlineData("objective=lambdarank", -1.5)]
    [InlineData("objective=rank_xendcg", -1.5)]
    [InlineData("objective=custom", -1.5)]
    [InlineData("", -1.5)]
    public void Turns_scores_into_predictions_as_the_objective_says(string objective, double expected)
        => Assert.Equal(expected, Load($"{Header}{(objective.Length > 0 ? objective + "\n" : "")}{Names}\n{Tree}end of trees\n").Predict(X)[0], 1e-7);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData(" \n")]
    public void Takes_any_end_of_lines(string end)
    {
        var model = Load($"{Header}objective=regression\n{Names}monotone_constraints=0 1\ntree_sizes=300\n\n{Tree}end of trees\n\nfeature_importances:\nβ=1\n\nparameters:\n[boosting: gbdt]\n\nend of parameters\n\npandas_categorical:null\n".Replace("\n", end));

        Assert.Equal([-1.5f, 0.25f], model.Predict(X).AsReadOnlySpan().ToArray());
        Assert.Equal(["größe=1", "β"], model.FeatureNames);
        Assert.Equal(["[boosting: gbdt]"], model.Parameters!);
        Assert.Empty(model.PandasCategories());
    }

    [Fact]
    public void Takes_files_of_early_versions_that_lack_most_lines()
    {
        string old = "tree\nnum_class=1\nlabel_index=0\nmax_feature_idx=1\nfeature_names=a b\n\nTree=0\nnum_leaves=2\nsplit_feature=0\nthreshold=0.5\nleft_child=-1\nright_child=-2\nleaf_parent=0 0\nleaf_value=-1.5 0.25\nhas_categorical=0\n\n\nfeature importances:\na=1\n";

        Assert.Equal([-1.5f, 0.25f], Load(old).Predict(X).AsReadOnlySpan().ToArray());
    }

    [Fact]
    public void Names_in_another_encoding_do_not_hide_a_model()
    {
        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes($"{Header}objective=regression\nfeature_names=größe b\nfeature_infos=none none\n\n{Tree}end of trees\n"));

        Assert.Equal(0.25f, LGBMBooster.LoadModel(path).Predict(X)[1]);
        File.Delete(path);
    }

    [Fact]
    public void Reads_linear_leaves_as_LightGBM_wrote_them()
    {
        // Trees 0 and 5 of tests/python_package_test/temp_model.txt in a branch of github.com/microsoft/LightGBM (MIT), of which only the numbers matter here.
        var model = Load($"{Header}objective=regression\nfeature_names=Column_0 Column_1\nfeature_infos=-1:1:0 [1:49.900000000000006]\n\n"
            + "Tree=0\nnum_leaves=2\nnum_cat=0\nsplit_feature=1\nsplit_gain=2.09361e+06\nthreshold=1.0000000180025095e-35\ndecision_type=10\nleft_child=-1\nright_child=-2\nleaf_value=112.35361721314581 102.2151407237053\nleaf_weight=415 400\nleaf_count=415 400\ninternal_value=107.395\ninternal_weight=0\ninternal_count=815\nis_linear=1\nleaf_const=112.354 102.215\nnum_features=0 0\nleaf_features=  \nleaf_coeff=  \nshrinkage=1\n\n\n"
            + "Tree=1\nnum_leaves=2\nnum_cat=0\nsplit_feature=1\nsplit_gain=696035\nthreshold=49.350000000000016\ndecision_type=8\nleft_child=-1\nright_child=-2\nleaf_value=-3.0993045655603946 2.7935335909180785\nleaf_weight=394 408\nleaf_count=394 408\ninternal_value=0\ninternal_weight=0\ninternal_count=802\nis_linear=1\nleaf_const=-5.8576 -5.10462\nnum_features=1 1\nleaf_features=1  1  \nleaf_coeff=0.110802  0.100743  \nshrinkage=0.1\n\n\nend of trees\n");
        var x = Tensor.Create(new double[] { 0, 10, 0, double.NaN, 0, 60 }, [3, 2]);

        // NaN goes left at the first split and right at the second, where the leaf's constant value holds.
        Assert.Equal([102.215 - 5.8576 + 0.110802 * 10, 112.354 + 2.7935335909180785, 102.215 - 5.10462 + 0.100743 * 60], model.Predict(x).AsSpan().ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void A_model_without_trees_predicts_nothing_and_does_not_claim_memory()
    {
        string empty = $"{Header}objective=regression\n{Names}tree_sizes=\n\nend of trees\n";

        Assert.Equal([0f, 0], Load(empty).Predict(X).AsReadOnlySpan().ToArray());
        Assert.Contains("num_tree_per_iteration", Assert.Throws<InvalidDataException>(() => Load(empty.Replace("iteration=1", "iteration=2000000000"))).Message);
    }

    [Fact]
    public void A_file_cut_off_after_any_line_is_refused_or_whole()
    {
        string[] lines = $"{Header}objective=binary sigmoid:1\n{Names}tree_sizes=300 300\n\n{Tree}{Tree.Replace("Tree=0", "Tree=1")}end of trees\n\nparameters:\n[a: 1]\nend of parameters\n".Split('\n');
        int end = Array.IndexOf(lines, "end of trees");
        for (int count = 0; count < lines.Length; count++)
        {
            string text = string.Join('\n', lines.Take(count));
            if (count <= end)
                Assert.Throws<InvalidDataException>(() => Load(text));
            else
                Assert.Equal(2, Load(text).NumTrees);
        }
    }
}
