using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Puts every registered layer through the contract. Numbers are held against Keras's own by the golden cases.</summary>
[Collection(nameof(ThreadCollection))]
public class LayersTests
{
    private static readonly LayerCase[] All =
    [
        new(() => new Activation("tanh"), [[3, 4]], [3, 4]),
        new(() => new ActivityRegularization { L1 = 0.1, L2 = 0.2 }, [[3, 4]], [3, 4]),
        new(() => new Add(), [[3, 4], [3, 4], [3, 4]], [3, 4]),
        new(() => new Add(), [[3, 5, 4], [3, 4]], [3, 5, 4]),
        new(() => new AlphaDropout(0.4), [[3, 4]], [3, 4]),
        new(() => new AlphaDropout(0.4) { NoiseShape = [-1, 1] }, [[3, 4]], [3, 4]),
        new(() => new Average(), [[3, 4], [3, 1]], [3, 4]),
        new(() => new BatchNormalization(), [[3, 4]], [3, 4], 4, 16),
        new(() => new BatchNormalization { Axis = 1 }, [[3, 4, 2]], [3, 4, 2], 4, 16),
        new(() => new BatchNormalization { Center = false }, [[3, 2, 2, 4]], [3, 2, 2, 4], 3, 12),
        new(() => new BatchNormalization { Scale = false }, [[3, 4]], [3, 4], 3, 12),
        new(() => new Bidirectional(new LSTM(5) { Dropout = 0.5 }), [[3, 4, 2]], [3, 10], 6, 320),
        new(() => new Bidirectional(new GRU(5) { ReturnSequences = true }, "sum"), [[3, 4, 2]], [3, 4, 5], 6, 270),
        new(() => new Bidirectional(new SimpleRNN(5), "ave"), [[3, 4, 2], [3, 5], [3, 5]], [3, 5], 6, 80),
        new(() => new CategoryEncoding(5) { OutputMode = EncodingMode.OneHot }, [[3, 4]], [3, 4, 5]) { Value = Token, PassesGradient = false },
        new(() => new CategoryEncoding(5) { OutputMode = EncodingMode.OneHot }, [[3, 1]], [3, 5]) { Value = Token, PassesGradient = false },
        new(() => new CategoryEncoding(5), [[3, 4]], [3, 5]) { Value = Token, PassesGradient = false },
        new(() => new CategoryEncoding(5) { OutputMode = EncodingMode.Count }, [[3, 4]], [3, 5]) { Value = Token, PassesGradient = false },
        new(() => new CategoryEncoding(5) { OutputMode = EncodingMode.Count }, [[3, 4], [3, 4]], [3, 5]) { Value = Token, PassesGradient = false },
        new(() => new Concatenate(), [[3, 4], [3, 2]], [3, 6]),
        new(() => new Concatenate { Axis = 1 }, [[3, 4, 2], [3, 1, 2], [3, 2, 2]], [3, 7, 2]),
        new(() => new Dense(5), [[3, 4]], [3, 5], 2, 25),
        new(() => new Dense(5, "relu") { UseBias = false }, [[3, 2, 4]], [3, 2, 5], 1, 20),
        new(() => new Dense(64, "softmax"), [[70, 300]], [70, 64], 2, 19_264),
        new(() => new Dot(1), [[3, 4], [3, 4]], [3, 1]),
        new(() => new Dot([2, 1]) { Normalize = true }, [[3, 2, 4], [3, 4, 5]], [3, 2, 5]),
        new(() => new Dropout(0.4), [[3, 4]], [3, 4]),
        new(() => new Dropout(0.4) { NoiseShape = [-1, 1, -1], Seed = 3 }, [[3, 4, 2]], [3, 4, 2]),
        new(() => new EinsumDense("abc,cd->abd", [-1, 5], "relu") { BiasAxes = "d" }, [[3, 2, 4]], [3, 2, 5], 2, 25),
        new(() => new EinsumDense("...x,xy->...y", [5]), [[3, 2, 4]], [3, 2, 5], 1, 20),
        new(() => new EinsumDense("abc,bcd->adb", [5, 2]) { BiasAxes = "db" }, [[3, 2, 4]], [3, 5, 2], 2, 50),
        new(() => new ELU { Alpha = 0.5 }, [[3, 4]], [3, 4]),
        new(() => new Embedding(5, 2), [[3, 4]], [3, 4, 2], 1, 10) { Value = Token, PassesGradient = false },
        new(() => new Flatten(), [[3, 4, 2]], [3, 8]),
        new(() => new Flatten(), [[3]], [3, 1]),
        new(() => new GaussianDropout(0.4), [[3, 4]], [3, 4]),
        new(() => new GaussianNoise(0.4), [[3, 4]], [3, 4]),
        new(() => new GroupNormalization { Groups = 2 }, [[3, 2, 4]], [3, 2, 4], 2, 8),
        new(() => new GroupNormalization { Groups = -1, Axis = 1 }, [[3, 4, 2]], [3, 4, 2], 2, 8),
        new(() => new GRU(10), [[3, 4, 1]], [3, 10], 3, 390),
        new(() => new GRU(10) { ResetAfter = false, ReturnSequences = true }, [[3, 4, 1]], [3, 4, 10], 3, 360),
        new(() => new GRU(3) { Activation = "softsign", RecurrentDropout = 0.3, Dropout = 0.2, ReturnSequences = true }, [[3, 4, 2]], [3, 4, 3], 3, 63),
        new(() => new GRU(3) { ResetAfter = false, RecurrentActivation = "hard_sigmoid" }, [[3, 4, 2]], [3, 3], 3, 54),
        new(() => new GRUCell(5), [[3, 4], [3, 5]], [3, 5], 3, 165),
        new(() => new GRUCell(5) { ResetAfter = false, RecurrentDropout = 0.5 }, [[3, 4], [3, 5]], [3, 5], 3, 150),
        new(() => new Identity(), [[3, 4]], [3, 4]),
        new(() => new Lambda(x => x.Square()), [[3, 4]], [3, 4]),
        new(() => new Lambda(x => x.Reshape(-1, 2)), [[3, 4]], [6, 2]),
        new(() => new LayerNormalization(), [[3, 4]], [3, 4], 2, 8),
        new(() => new LayerNormalization { Axis = [1, 2] }, [[3, 4, 2]], [3, 4, 2], 2, 16),
        new(() => new LayerNormalization { Axis = 1, RmsScaling = true }, [[3, 4, 2]], [3, 4, 2], 1, 4),
        new(() => new LeakyReLU(), [[3, 4]], [3, 4]),
        new(() => new LSTM(32), [[3, 7, 6]], [3, 32], 3, 4_992),
        new(() => new LSTM(10), [[3, 4, 1]], [3, 10], 3, 480),
        new(() => new LSTM(3) { ReturnSequences = true, ReturnState = true, GoBackwards = true }, [[3, 4, 2], [3, 3], [3, 3]], [3, 4, 3], 3, 72),
        new(() => new LSTM(3) { Activation = "softsign", Dropout = 0.4, RecurrentDropout = 0.4, Seed = 1 }, [[3, 4, 2]], [3, 3], 3, 72),
        new(() => new LSTMCell(5), [[3, 4], [3, 5], [3, 5]], [3, 5], 3, 200),
        new(() => new Masking(), [[3, 4, 2]], [3, 4, 2]),
        new(() => new Maximum(), [[3, 4], [3, 4]], [3, 4]),
        new(() => new Minimum(), [[3, 4], [3, 4]], [3, 4]),
        new(() => new Multiply(), [[3, 4], [3, 4]], [3, 4]),
        new(() => new Permute(2, 1), [[3, 4, 2]], [3, 2, 4]),
        new(() => new PReLU(), [[3, 4]], [3, 4], 1, 4),
        new(() => new PReLU { SharedAxes = [1] }, [[3, 4, 2]], [3, 4, 2], 1, 2),
        new(() => new ReLU { MaxValue = 1, NegativeSlope = 0.1, Threshold = 0.2 }, [[3, 4]], [3, 4]),
        new(() => new RepeatVector(5), [[3, 4]], [3, 5, 4]),
        new(() => new Rescaling(2) { Offset = -1 }, [[3, 4]], [3, 4]),
        new(() => new Rescaling([1, 2, 3, 4]), [[3, 4]], [3, 4]),
        new(() => new Reshape(2, -1), [[3, 4, 3]], [3, 2, 6]),
        new(() => new RMSNormalization(), [[3, 4]], [3, 4], 1, 4),
        new(() => new RNN(new LSTMCell(5)) { ReturnSequences = true }, [[3, 4, 2]], [3, 4, 5], 3, 160),
        new(() => new RNN(new StackedRNNCells(new GRUCell(3), new SimpleRNNCell(5))), [[3, 4, 2]], [3, 5], 6, 108),
        new(() => new SimpleRNN(10), [[3, 4, 1]], [3, 10], 3, 120),
        new(() => new SimpleRNNCell(5), [[3, 4], [3, 5]], [3, 5], 3, 50),
        new(() => new StackedRNNCells(new GRUCell(3), new SimpleRNNCell(5)), [[3, 2], [3, 3], [3, 5]], [3, 5], 6, 108),
        new(() => new Softmax(), [[3, 4]], [3, 4]),
        new(() => new Softmax { Axis = [1, 2] }, [[3, 4, 2]], [3, 4, 2]),
        new(() => new SpatialDropout1D(0.4), [[3, 4, 2]], [3, 4, 2]),
        new(() => new SpatialDropout2D(0.4), [[3, 4, 2, 2]], [3, 4, 2, 2]),
        new(() => new SpatialDropout3D(0.4), [[3, 2, 2, 2, 2]], [3, 2, 2, 2, 2]),
        new(() => new Subtract(), [[3, 4], [3, 4]], [3, 4]),
        new(() => new TimeDistributed(new Dense(5)), [[3, 4, 2]], [3, 4, 5], 2, 15),
        new(() => new TimeDistributed(new Flatten()), [[3, 4, 2, 2]], [3, 4, 4]),
        new(() => new UnitNormalization(), [[3, 4]], [3, 4]),
    ];

    private static readonly Dictionary<string, LayerCase> Cases = All.GroupBy(c => c.ToString()).SelectMany(g => g.Select((c, i) => (Name: i == 0 ? g.Key : $"{g.Key} #{i + 1}", Case: c))).ToDictionary(c => c.Name, c => c.Case);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Keeps_the_layer_contract(string name) => LayerContract.Check(Cases[name]);

    [Fact]
    public void Every_registered_layer_has_a_case()
        => Assert.Empty(Layers.Known.Types.Where(t => t.Assembly == typeof(Layer).Assembly).Except(All.Select(c => c.Make().GetType())));

    [Fact]
    public void Every_public_layer_is_registered_unless_it_cannot_be_saved()
    {
        var layers = typeof(Layer).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Layer)) && !t.IsAbstract && !t.IsAssignableTo(typeof(Model)) && t != typeof(InputLayer) && t != typeof(Lambda));

        Assert.Empty(layers.Except(Layers.Known.Types));
    }

    private static float Token(Random random) => random.Next(5);
}
