using Baeum.Compute;

namespace Baeum.Nn.Tests;

/// <summary>What every optimizer promises, whatever its formula.</summary>
[Collection(nameof(ThreadCollection))]
public class OptimizerTests
{
    private static readonly Dictionary<string, Func<Optimizer>> All = new()
    {
        ["SGD"] = () => new SGD(0.1),
        ["SGD with momentum"] = () => new SGD(0.1) { Momentum = 0.9, Nesterov = true, WeightDecay = 0.01, ClipNorm = 1 },
        ["RMSprop"] = () => new RMSprop(0.01),
        ["RMSprop centered"] = () => new RMSprop(0.01) { Momentum = 0.5, Centered = true, UseEma = true, EmaOverwriteFrequency = 3 },
        ["Adam"] = () => new Adam(0.01),
        ["Adam with amsgrad"] = () => new Adam(new CosineDecay(0.01, 5)) { Amsgrad = true, GlobalClipNorm = 1, GradientAccumulationSteps = 2 },
        ["AdamW"] = () => new AdamW(0.01) { ClipValue = 0.5 },
        ["Nadam"] = () => new Nadam(0.01),
        ["Adamax"] = () => new Adamax(0.01),
        ["Adagrad"] = () => new Adagrad(0.01),
        ["Adadelta"] = () => new Adadelta(0.5),
        ["Adafactor"] = () => new Adafactor(0.01),
        ["Ftrl"] = () => new Ftrl(0.1) { L1RegularizationStrength = 0.01 },
        ["Lamb"] = () => new Lamb(0.01) { WeightDecay = 0.01 },
        ["Lion"] = () => new Lion(0.01),
        ["Muon"] = () => new Muon(0.01),
        ["ScheduleFreeAdamW"] = () => new ScheduleFreeAdamW(0.01) { WarmupSteps = 3 },
    };

    public static IEnumerable<object[]> Names => All.Keys.Select(name => new object[] { name });

    [Theory, MemberData(nameof(Names))]
    public void Gives_the_same_bits_for_any_number_of_threads(string name)
    {
        int before = Threads.Count;
        try
        {
            Threads.Count = 1;
            float[][] expected = Trained(All[name](), steps: 4);
            foreach (int threads in (int[])[2, 8])
            {
                Threads.Count = threads;
                Assert.Equal(expected, Trained(All[name](), steps: 4));
            }
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Goes_on_bit_equal_from_a_saved_state(string name)
    {
        var (whole, saved) = (NewWeights(), NewWeights());
        Optimizer first = All[name](), second = All[name]();
        for (int step = 0; step < 3; step++)
            Step(first, whole, step);
        saved.SetWeights(whole.GetWeights());
        second.Build(saved.Weights);
        for (int i = 0; i < first.Variables.Count; i++)
        {
            Assert.Equal((first.Variables[i].Name, first.Variables[i].Shape), (second.Variables[i].Name, second.Variables[i].Shape));
            second.Variables[i].Integer = first.Variables[i].Integer;
            first.Variables[i].Values.CopyTo(second.Variables[i].Values);
        }
        for (int step = 3; step < 6; step++)
        {
            Step(first, whole, step);
            Step(second, saved, step);
        }
        Assert.Equal(whole.GetWeights(), saved.GetWeights());
        Assert.Equal(6, second.Iterations);
    }

    [Theory, MemberData(nameof(Names))]
    public void Makes_no_garbage_after_the_first_steps(string name)
    {
        var (optimizer, weights) = (All[name](), NewWeights());
        var parameters = weights.Weights;
        for (int step = 0; step < 4; step++)
            Step(optimizer, weights, step);
        long allocated = 0;
        for (int step = 4; step < 8; step++)
        {
            weights.Backward(Gradients(step));
            long before = GC.GetAllocatedBytesForCurrentThread();
            optimizer.Apply(parameters);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.Equal(0, allocated);
    }

    [Theory, MemberData(nameof(Names))]
    public void Treats_a_value_alike_wherever_it_stands(string name)
    {
        if (name is "SGD with momentum" or "Adam with amsgrad" or "Lamb" or "Adafactor" or "Muon")
            return; // These look at norms of whole weights.
        float[] values = Random(1, 40), gradient = Random(2, 40);
        var together = new ToyWeights().Add("w", [40], [.. values]);
        together.Step(All[name](), gradient);
        for (int length = 1; length < 40; length++)
        {
            var alone = new ToyWeights().Add("w", [length], values[..length]);
            alone.Step(All[name](), gradient[..length]);
            Assert.Equal(together.Weights[0].Span[..length].ToArray(), alone.Weights[0].Span.ToArray());
        }
    }

    [Fact]
    public void Every_registered_optimizer_is_tested_here()
        => Assert.Equal(Optimizer.Known.Types.Select(t => t.Name).Order(), All.Values.Select(make => make().GetType().Name).Distinct().Order());

    [Theory]
    [InlineData("adam", typeof(Adam)), InlineData("Adam", typeof(Adam)), InlineData("sgd", typeof(SGD)), InlineData("SGD", typeof(SGD)), InlineData("rmsprop", typeof(RMSprop)), InlineData("RMSprop", typeof(RMSprop))]
    [InlineData("adamw", typeof(AdamW)), InlineData("nadam", typeof(Nadam)), InlineData("adamax", typeof(Adamax)), InlineData("adagrad", typeof(Adagrad)), InlineData("adadelta", typeof(Adadelta))]
    [InlineData("ftrl", typeof(Ftrl)), InlineData("lion", typeof(Lion)), InlineData("adafactor", typeof(Adafactor)), InlineData("muon", typeof(Muon)), InlineData("schedulefreeadamw", typeof(ScheduleFreeAdamW))]
    public void Converts_from_Keras_names(string name, Type type) => Assert.Equal(type, ((Optimizer)name).GetType());

    [Fact]
    public void Names_the_nearest_optimizer()
        => Assert.Contains("'rmsprop'", Assert.Throws<ArgumentException>(() => (Optimizer)"rmsporp").Message, StringComparison.Ordinal);

    [Fact]
    public void Takes_the_loss_scale_out_again()
    {
        var (plain, scaled) = (NewWeights(), NewWeights());
        plain.Step(new Adam(0.1), Gradients(0));
        scaled.Step(new Adam(0.1) { LossScaleFactor = 8 }, [.. Gradients(0).Select(g => g.Select(v => v * 8).ToArray())]);
        Assert.Equal(plain.GetWeights(), scaled.GetWeights());
    }

    [Fact]
    public void Leaves_weights_without_a_gradient_as_they_are_and_makes_slots_for_new_ones()
    {
        var weights = new ToyWeights().Add("a", [2], [1, 2]).Add("b", [2], [3, 4]);
        var optimizer = new Adam(0.1);
        optimizer.Build([weights.Weights[0]]);
        weights.Step(optimizer, [1, 1], null);
        Assert.Equal([3f, 4f], weights.Weights[1].Span.ToArray());
        weights.Step(optimizer, null, [1, 1]);
        Assert.Equal(["iteration", "learning_rate", "a_momentum", "a_velocity", "b_momentum", "b_velocity"], optimizer.Variables.Select(v => v.Name));
        Assert.NotEqual(3f, weights.Weights[1].Span[0]);
    }

    [Fact]
    public void Leaves_weights_out_of_the_decay_by_name()
    {
        var weights = new ToyWeights().Add("kernel", [1], [1]).Add("bias", [1], [1]);
        var optimizer = new SGD(1) { WeightDecay = 0.5 };
        optimizer.ExcludeFromWeightDecay("bias");
        weights.Step(optimizer, [0f], [0f]);
        Assert.Equal((0.5f, 1f), (weights.Weights[0].Span[0], weights.Weights[1].Span[0]));
        Assert.Contains("before the first step", Assert.Throws<InvalidOperationException>(() => optimizer.ExcludeFromWeightDecay("kernel")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_rate_can_be_set_unless_a_schedule_sets_it()
    {
        var optimizer = new SGD(0.1);
        optimizer.LearningRate = 0.05;
        Assert.Equal(0.05f, optimizer.CurrentLearningRate);
        var weights = new ToyWeights().Add("w", [1], [1]);
        weights.Step(optimizer, [1f]);
        Assert.Equal(0.95f, weights.Weights[0].Span[0]);
        optimizer = new SGD(new InverseTimeDecay(0.1, 1, 1));
        Assert.Contains("InverseTimeDecay", Assert.Throws<InvalidOperationException>(() => optimizer.LearningRate = 0.1).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_what_makes_no_sense()
    {
        Assert.Contains("only one of ClipNorm, ClipValue and GlobalClipNorm", Assert.Throws<ArgumentException>(() => new Adam { ClipNorm = 1, ClipValue = 1 }).Message, StringComparison.Ordinal);
        Assert.Contains("2 or more", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam { GradientAccumulationSteps = 1 }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam { Beta1 = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam { EmaMomentum = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD { Momentum = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ftrl { LearningRatePower = 0.5 });
        Assert.Contains("none of the 3 weights has a gradient", Assert.Throws<InvalidOperationException>(() => new Adam().Apply(NewWeights().Weights)).Message, StringComparison.Ordinal);
        new Adam().Apply([]);
    }

    private static float[][] Trained(Optimizer optimizer, int steps)
    {
        var weights = NewWeights();
        for (int step = 0; step < steps; step++)
            Step(optimizer, weights, step);
        return weights.GetWeights();
    }

    private static void Step(Optimizer optimizer, ToyWeights weights, int step) => weights.Step(optimizer, Gradients(step));

    // Longer than a chunk, of odd length, and shorter than a vector.
    private static ToyWeights NewWeights() => new ToyWeights().Add("kernel", [170, 201], Random(1, 170 * 201)).Add("bias", [3], Random(2, 3)).Add("embeddings", [33, 7], Random(3, 231));

    private static float[][] Gradients(int step) => [Random(10 + step, 170 * 201), Random(20 + step, 3), Random(30 + step, 231)];

    private static float[] Random(int seed, int length)
    {
        float[] values = new float[length];
        new Rng((ulong)seed).Normal(values, 0, 1);
        return values;
    }
}
