using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>What golden cases and the layer contract do not show of attention.</summary>
[Collection(nameof(ThreadCollection))]
public class AttentionTests
{
    private static Variable Random(params int[] shape)
    {
        var random = new Random(shape.Length);
        return new Variable(Shape.Create(shape), [.. Enumerable.Range(0, Shape.Create(shape).Size).Select(_ => (float)random.NextDouble())]);
    }

    [Fact]
    public void A_causal_layer_does_not_see_the_future()
    {
        var layer = new MultiHeadAttention(2, 3) { UseCausalMask = true };
        Variable x = Random(1, 4, 5), later = Random(1, 4, 5);
        later.Span[15..].Fill(9);
        Variable a = layer.Call([x, x], default)[0], b = layer.Call([later, later], default)[0];

        Assert.Equal(a.Span[..15], b.Span[..15]);
        Assert.False(a.Span[15..].SequenceEqual(b.Span[15..]));
    }

    [Fact]
    public void Scores_are_shares_of_what_is_not_hidden()
    {
        var layer = new MultiHeadAttention(2, 3) { ReturnAttentionScores = true };
        Variable query = Random(2, 4, 5), value = Random(2, 3, 5);
        value.Mask = new Variable([2, 3], [1, 1, 0, 1, 0, 0]);
        var scores = layer.Call([query, value], default)[1];

        Assert.Equal([2, 2, 4, 3], scores.Shape);
        Close.To([.. Enumerable.Repeat(1f, 16)], scores.Sum(-1).Span);
        for (int row = 0; row < 8; row++)
            Assert.Equal(0, scores.Span[row * 3 + 2]);
        Close.To([1, 0, 0], scores.Span[^3..]);
    }

    [Fact]
    public void Groups_of_one_head_are_multi_head_attention()
    {
        Variable query = Random(2, 4, 5), value = Random(2, 3, 5);
        var (groups, heads) = (new GroupQueryAttention(3, 2, 2), new MultiHeadAttention(2, 3));
        groups.Call([query, value], default);
        var expected = heads.Call([query, value], default)[0];
        groups.SetWeights(heads.GetWeights());

        Close.To(expected.Span, groups.Call([query, value], default)[0].Span);
    }

    [Fact]
    public void Attention_over_two_axes_is_attention_over_their_steps()
    {
        Variable image = Random(2, 3, 2, 5), steps = image.Reshape(2, 6, 5);
        var (flat, deep) = (new MultiHeadAttention(2, 3), new MultiHeadAttention(2, 3) { AttentionAxes = [1, 2], ReturnAttentionScores = true });
        var expected = flat.Call([steps, steps], default)[0];
        deep.Call([image, image], default);
        deep.SetWeights(flat.GetWeights());
        var y = deep.Call([image, image], default);

        Close.To(expected.Span, y[0].Span);
        Assert.Equal([2, 3, 2, 5], y[0].Shape);
        Assert.Equal([2, 2, 3, 2, 3, 2], y[1].Shape);
    }

    [Fact]
    public void Dropout_works_in_training_only_and_repeats_for_a_step()
    {
        var layer = new Attention { Dropout = 0.5, Seed = 1 };
        Variable query = Random(2, 8, 5), value = Random(2, 9, 5);
        float[] Result(Pass pass) => layer.Call([query, value], pass)[0].Span.ToArray();

        Assert.Equal(Result(default), Result(default));
        Assert.NotEqual(Result(default), Result(new Pass(Training: true)));
        Assert.Equal(Result(new Pass(Training: true, Step: 3)), Result(new Pass(Training: true, Step: 3)));
        Assert.NotEqual(Result(new Pass(Training: true, Step: 3)), Result(new Pass(Training: true, Step: 4)));
    }

    [Fact]
    public void A_saved_model_keeps_roles_masks_and_choices()
    {
        var (query, value, mask) = (new Input(4, 5) { Name = "query" }, new Input(3, 5) { Name = "value" }, new Input(4, 3) { Name = "mask" });
        var looked = new MultiHeadAttention(2, 3) { ReturnAttentionScores = true }.ApplyAll(query, value, value, mask);
        var known = new MultiHeadAttention(2, 3) { UseCausalMask = true }.Apply(query, query, looked[0]);
        var model = new Model([query, value, mask], [looked[1], new Attention { UseCausalMask = true }.Apply(known, value), new AdditiveAttention().Apply(known, value)]);
        var read = Model.FromJson(model.ToJson());
        read.SetWeights(model.GetWeights());
        Tensor<float>[] x = [Random(2, 4, 5).ToTensor(), Random(2, 3, 5).ToTensor(), Tensor.Create([.. Enumerable.Range(0, 24).Select(i => (float)(i % 3 % 2))], [2, 4, 3])];
        var (expected, got) = (model.Predict(x), read.Predict(x));

        Assert.Equal(model.ToJson(), read.ToJson());
        Assert.Contains("\"attention_mask\": {\"class_name\": \"__keras_tensor__\"", model.ToJson());
        Assert.Contains("\"kwargs\": {\"use_causal_mask\": true}", model.ToJson());
        for (int i = 0; i < 3; i++)
            Assert.Equal(expected[i].AsReadOnlySpan(), got[i].AsReadOnlySpan());
    }

    [Fact]
    public void Inputs_that_do_not_fit_are_named()
    {
        string Message(Layer layer, params Shape[] inputs) => Assert.Throws<ShapeException>(() => layer.OutputShapes(inputs)).Message;

        Assert.Contains("(MultiHeadAttention) takes a query, a value and, where they are needed, a key and a mask: Apply(query, value, key, mask); received 1 input(s).", Message(new MultiHeadAttention(2, 3), [2, 4, 5]));
        Assert.Contains("expected min_ndim=3, found ndim=2. Full shape received: (2, 5).", Message(new MultiHeadAttention(2, 3), [2, 4, 5], [2, 5]));
        Assert.Contains("the key must have the value's steps, (3,)", Message(new GroupQueryAttention(2, 4, 2), [2, 4, 5], [2, 3, 5], [2, 4, 5]));
        Assert.Contains("the key must have the query's last axis, 5", Message(new Attention(), [2, 4, 5], [2, 3, 6]));
        Assert.Contains("numQueryHeads must be a multiple of numKeyValueHeads; received 4 and 3.", Assert.Throws<ArgumentException>(() => new GroupQueryAttention(2, 4, 3)).Message);
        Assert.Contains("Unknown ScoreMode 'dots'. Did you mean 'dot'", Assert.Throws<ArgumentException>(() => new Attention { ScoreMode = "dots" }).Message);
        Assert.Contains("keyDim must be positive", Assert.Throws<ArgumentOutOfRangeException>(() => new MultiHeadAttention(2, 0)).Message);
    }

    [Fact]
    public void Without_an_axis_of_steps_the_samples_of_the_batch_are_the_steps()
    {
        var x = new Variable([2, 3], [1f, 2f, 3f, -1f, 0.5f, 0.25f]);
        var layer = new Attention();
        var y = layer.Call([x, x], default)[0];
        Assert.Equal([2, 3], y.Shape);
        Assert.Equal(new Attention().Call([x.Reshape(1, 2, 3), x.Reshape(1, 2, 3)], default)[0].Span.ToArray(), y.Span.ToArray());
    }
}
