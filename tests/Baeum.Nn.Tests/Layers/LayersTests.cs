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
        new(() => new AdaptiveAveragePooling1D(3), [[3, 7, 2]], [3, 3, 2]),
        new(() => new AdaptiveAveragePooling2D((2, 3)), [[3, 5, 7, 2]], [3, 2, 3, 2]),
        new(() => new AdaptiveAveragePooling3D(2), [[3, 3, 4, 5, 2]], [3, 2, 2, 2, 2]),
        new(() => new AdaptiveMaxPooling1D(3), [[3, 7, 2]], [3, 3, 2]),
        new(() => new AdaptiveMaxPooling2D(2), [[3, 5, 7, 2]], [3, 2, 2, 2]),
        new(() => new AdaptiveMaxPooling3D((1, 2, 3)), [[3, 3, 4, 5, 2]], [3, 1, 2, 3, 2]),
        new(() => new Add(), [[3, 4], [3, 4], [3, 4]], [3, 4]),
        new(() => new Add(), [[3, 5, 4], [3, 4]], [3, 5, 4]),
        new(() => new AdditiveAttention { Dropout = 0.3 }, [[3, 2, 4], [3, 5, 4]], [3, 2, 4], 1, 4),
        new(() => new AdditiveAttention { UseScale = false }, [[3, 2, 4], [3, 5, 6], [3, 5, 4]], [3, 2, 6]),
        new(() => new AlphaDropout(0.4), [[3, 4]], [3, 4]),
        new(() => new AlphaDropout(0.4) { NoiseShape = [-1, 1] }, [[3, 4]], [3, 4]),
        new(() => new Attention(), [[3, 2, 4], [3, 5, 4]], [3, 2, 4]),
        new(() => new Attention { UseScale = true, ScoreMode = "concat", Dropout = 0.3, UseCausalMask = true }, [[3, 2, 4], [3, 5, 4]], [3, 2, 4], 2, 2),
        new(() => new Average(), [[3, 4], [3, 1]], [3, 4]),
        new(() => new AveragePooling1D(), [[3, 7, 2]], [3, 3, 2]),
        new(() => new AveragePooling2D(3, 2, "same"), [[3, 5, 6, 2]], [3, 3, 3, 2]),
        new(() => new AveragePooling3D(), [[3, 2, 4, 5, 2]], [3, 1, 2, 2, 2]),
        new(() => new AvgPool1D(), [[3, 4, 2]], [3, 2, 2]),
        new(() => new AvgPool2D(), [[3, 4, 4, 2]], [3, 2, 2, 2]),
        new(() => new AvgPool3D(), [[3, 4, 4, 4, 2]], [3, 2, 2, 2, 2]),
        new(() => new BatchNormalization(), [[3, 4]], [3, 4], 4, 16),
        new(() => new BatchNormalization { Axis = 1 }, [[3, 4, 2]], [3, 4, 2], 4, 16),
        new(() => new BatchNormalization { Center = false }, [[3, 2, 2, 4]], [3, 2, 2, 4], 3, 12),
        new(() => new BatchNormalization { Scale = false }, [[3, 4]], [3, 4], 3, 12),
        new(() => new CategoryEncoding(5) { OutputMode = EncodingMode.OneHot }, [[3, 4]], [3, 4, 5]) { Value = Token, PassesGradient = false },
        new(() => new CategoryEncoding(5) { OutputMode = EncodingMode.OneHot }, [[3, 1]], [3, 5]) { Value = Token, PassesGradient = false },
        new(() => new CategoryEncoding(5), [[3, 4]], [3, 5]) { Value = Token, PassesGradient = false },
        new(() => new CategoryEncoding(5) { OutputMode = EncodingMode.Count }, [[3, 4]], [3, 5]) { Value = Token, PassesGradient = false },
        new(() => new CategoryEncoding(5) { OutputMode = EncodingMode.Count }, [[3, 4], [3, 4]], [3, 5]) { Value = Token, PassesGradient = false },
        new(() => new CenterCrop(3, 4), [[3, 5, 6, 2]], [3, 3, 4, 2]),
        new(() => new CenterCrop(6, 4) { DataFormat = "channels_first" }, [[3, 2, 5, 6]], [3, 2, 6, 4]),
        new(() => new Concatenate(), [[3, 4], [3, 2]], [3, 6]),
        new(() => new Concatenate { Axis = 1 }, [[3, 4, 2], [3, 1, 2], [3, 2, 2]], [3, 7, 2]),
        new(() => new Conv1D(5, 3), [[3, 8, 2]], [3, 6, 5], 2, 35),
        new(() => new Conv1D(4, 2, padding: "causal", activation: "relu") { DilationRate = 2 }, [[3, 8, 2]], [3, 8, 4], 2, 20),
        new(() => new Conv1DTranspose(4, 3, 2), [[3, 5, 2]], [3, 11, 4], 2, 28),
        new(() => new Conv2D(4, (3, 2), padding: "same", activation: "tanh"), [[3, 5, 6, 2]], [3, 5, 6, 4], 2, 52),
        new(() => new Conv2D(4, 3, 2) { Groups = 2, UseBias = false }, [[3, 7, 6, 4]], [3, 3, 2, 4], 1, 72),
        new(() => new Conv2D(4, 3) { DataFormat = "channels_first" }, [[3, 2, 5, 6]], [3, 4, 3, 4], 2, 76),
        new(() => new Conv2D(16, 3, padding: "same", activation: "relu"), [[5, 12, 12, 8]], [5, 12, 12, 16], 2, 1_168),
        new(() => new Conv2DTranspose(3, 3, 2, "same", "relu"), [[3, 4, 5, 2]], [3, 8, 10, 3], 2, 57),
        new(() => new Conv2DTranspose(3, 3, 2, "same") { OutputPadding = 0, DataFormat = "channels_first" }, [[3, 2, 4, 5]], [3, 3, 7, 9], 2, 57),
        new(() => new Conv3D(3, 2), [[3, 3, 4, 3, 2]], [3, 2, 3, 2, 3], 2, 51),
        new(() => new Conv3DTranspose(3, 2, 2), [[3, 2, 2, 3, 2]], [3, 4, 4, 6, 3], 2, 51),
        new(() => new Cropping1D((1, 2)), [[3, 7, 2]], [3, 4, 2]),
        new(() => new Cropping2D(((1, 0), (0, 2))), [[3, 5, 6, 2]], [3, 4, 4, 2]),
        new(() => new Cropping3D(), [[3, 3, 4, 5, 2]], [3, 1, 2, 3, 2]),
        new(() => new Dense(5), [[3, 4]], [3, 5], 2, 25),
        new(() => new Dense(5, "relu") { UseBias = false }, [[3, 2, 4]], [3, 2, 5], 1, 20),
        new(() => new Dense(64, "softmax"), [[70, 300]], [70, 64], 2, 19_264),
        new(() => new DepthwiseConv1D(3, depthMultiplier: 2), [[3, 7, 2]], [3, 5, 4], 2, 16),
        new(() => new DepthwiseConv2D(3, 2, "same", activation: "relu"), [[3, 5, 6, 4]], [3, 3, 3, 4], 2, 40),
        new(() => new Discretization([-1, 0, 1]), [[3, 4]], [3, 4]) { PassesGradient = false },
        new(() => new Discretization([-1, 0, 1]) { OutputMode = "multi_hot" }, [[3, 4]], [3, 4]) { PassesGradient = false },
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
        new(() => new GlobalAveragePooling1D(), [[3, 4, 2]], [3, 2]),
        new(() => new GlobalAveragePooling2D { KeepDims = true, DataFormat = "channels_first" }, [[3, 2, 4, 5]], [3, 2, 1, 1]),
        new(() => new GlobalAveragePooling3D(), [[3, 2, 3, 4, 2]], [3, 2]),
        new(() => new GlobalMaxPooling1D { KeepDims = true }, [[3, 4, 2]], [3, 1, 2]),
        new(() => new GlobalMaxPooling2D { DataFormat = "channels_first" }, [[3, 2, 4, 5]], [3, 2]),
        new(() => new GlobalMaxPooling3D(), [[3, 2, 3, 4, 2]], [3, 2]),
        new(() => new GroupNormalization { Groups = 2 }, [[3, 2, 4]], [3, 2, 4], 2, 8),
        new(() => new GroupNormalization { Groups = -1, Axis = 1 }, [[3, 4, 2]], [3, 4, 2], 2, 8),
        new(() => new GroupQueryAttention(2, 4, 2) { UseCausalMask = true }, [[3, 5, 4], [3, 5, 4]], [3, 5, 4], 8, 116) { AutomaticName = "GroupedQueryAttention" },
        new(() => new Identity(), [[3, 4]], [3, 4]),
        new(() => new Lambda(x => x.Square()), [[3, 4]], [3, 4]),
        new(() => new Lambda(x => x.Reshape(-1, 2)), [[3, 4]], [6, 2]),
        new(() => new LayerNormalization(), [[3, 4]], [3, 4], 2, 8),
        new(() => new LayerNormalization { Axis = [1, 2] }, [[3, 4, 2]], [3, 4, 2], 2, 16),
        new(() => new LayerNormalization { Axis = 1, RmsScaling = true }, [[3, 4, 2]], [3, 4, 2], 1, 4),
        new(() => new LeakyReLU(), [[3, 4]], [3, 4]),
        new(() => new Masking(), [[3, 4, 2]], [3, 4, 2]),
        new(() => new Maximum(), [[3, 4], [3, 4]], [3, 4]),
        new(() => new MaxPool1D(), [[3, 4, 2]], [3, 2, 2]),
        new(() => new MaxPool2D(), [[3, 4, 4, 2]], [3, 2, 2, 2]),
        new(() => new MaxPool3D(), [[3, 4, 4, 4, 2]], [3, 2, 2, 2, 2]),
        new(() => new MaxPooling1D(3, 2), [[3, 7, 2]], [3, 3, 2]),
        new(() => new MaxPooling2D((2, 2), strides: (2, 2)), [[3, 5, 6, 2]], [3, 2, 3, 2]),
        new(() => new MaxPooling2D(3, padding: "same") { DataFormat = "channels_first" }, [[3, 2, 5, 6]], [3, 2, 2, 2]),
        new(() => new MaxPooling3D(), [[3, 2, 4, 5, 2]], [3, 1, 2, 2, 2]),
        new(() => new Minimum(), [[3, 4], [3, 4]], [3, 4]),
        new(() => new MultiHeadAttention(2, 3) { Dropout = 0.3, Seed = 1 }, [[3, 5, 4], [3, 2, 4]], [3, 5, 4], 8, 118),
        new(() => new MultiHeadAttention(2, 3, 5) { UseBias = false, FeatureShape = [2, 3] }, [[3, 5, 2, 4], [3, 6, 4], [3, 6, 2]], [3, 5, 2, 2, 3], 4, 136),
        new(() => new MultiHeadAttention(2, 3), [[3, 5, 4], [3, 2, 4], [3, 2, 4], [3, 5, 2]], [3, 5, 4], 8, 118) { PassesGradient = false },
        new(() => new Multiply(), [[3, 4], [3, 4]], [3, 4]),
        new(() => new Normalization(), [[3, 4]], [3, 4], 3, 9),
        new(() => new Normalization { Axis = [], Mean = 1, Variance = 4 }, [[3, 4, 2]], [3, 4, 2]),
        new(() => new Permute(2, 1), [[3, 4, 2]], [3, 2, 4]),
        new(() => new PReLU(), [[3, 4]], [3, 4], 1, 4),
        new(() => new PReLU { SharedAxes = [1] }, [[3, 4, 2]], [3, 4, 2], 1, 2),
        new(() => new RandomBrightness(0.2) { ValueRange = [-2, 2] }, [[3, 4, 5, 2]], [3, 4, 5, 2]),
        new(() => new RandomContrast(0.2) { ValueRange = [-2, 2] }, [[3, 4, 5, 2]], [3, 4, 5, 2]),
        new(() => new RandomCrop(4, 5), [[3, 4, 5, 2]], [3, 4, 5, 2]) { PassesGradient = false },
        new(() => new RandomFlip(), [[3, 4, 5, 2]], [3, 4, 5, 2]),
        new(() => new RandomFlip("horizontal") { DataFormat = "channels_first" }, [[3, 2, 4, 5]], [3, 2, 4, 5]),
        new(() => new RandomRotation(0.2), [[3, 4, 5, 2]], [3, 4, 5, 2]),
        new(() => new RandomTranslation(0.2, [0, 0.3]) { FillMode = "constant" }, [[3, 4, 5, 2]], [3, 4, 5, 2]),
        new(() => new RandomZoom(0.2) { FillMode = "nearest", Interpolation = "nearest" }, [[3, 4, 5, 2]], [3, 4, 5, 2]),
        new(() => new ReLU { MaxValue = 1, NegativeSlope = 0.1, Threshold = 0.2 }, [[3, 4]], [3, 4]),
        new(() => new RepeatVector(5), [[3, 4]], [3, 5, 4]),
        new(() => new Rescaling(2) { Offset = -1 }, [[3, 4]], [3, 4]),
        new(() => new Rescaling([1, 2, 3, 4]), [[3, 4]], [3, 4]),
        new(() => new Reshape(2, -1), [[3, 4, 3]], [3, 2, 6]),
        new(() => new Resizing(6, 4) { Interpolation = "bicubic" }, [[3, 4, 5, 2]], [3, 6, 4, 2]),
        new(() => new Resizing(4, 4) { PadToAspectRatio = true, DataFormat = "channels_first" }, [[3, 2, 6, 9]], [3, 2, 4, 4]),
        new(() => new RMSNormalization(), [[3, 4]], [3, 4], 1, 4),
        new(() => new SeparableConv1D(5, 3), [[3, 7, 2]], [3, 5, 5], 3, 21),
        new(() => new SeparableConv2D(5, 3, 2, "same", depthMultiplier: 2, activation: "relu"), [[3, 5, 6, 2]], [3, 3, 3, 5], 3, 61),
        new(() => new Softmax(), [[3, 4]], [3, 4]),
        new(() => new Softmax { Axis = [1, 2] }, [[3, 4, 2]], [3, 4, 2]),
        new(() => new SpatialDropout1D(0.4), [[3, 4, 2]], [3, 4, 2]),
        new(() => new SpatialDropout2D(0.4), [[3, 4, 2, 2]], [3, 4, 2, 2]),
        new(() => new SpatialDropout3D(0.4), [[3, 2, 2, 2, 2]], [3, 2, 2, 2, 2]),
        new(() => new Subtract(), [[3, 4], [3, 4]], [3, 4]),
        new(() => new UnitNormalization(), [[3, 4]], [3, 4]),
        new(() => new UpSampling1D(), [[3, 4, 2]], [3, 8, 2]),
        new(() => new UpSampling2D((2, 3)) { Interpolation = "bilinear" }, [[3, 2, 3, 2]], [3, 4, 9, 2]),
        new(() => new UpSampling3D(), [[3, 2, 3, 2, 2]], [3, 4, 6, 4, 2]),
        new(() => new ZeroPadding1D(2), [[3, 4, 2]], [3, 8, 2]),
        new(() => new ZeroPadding2D(((1, 0), (0, 2))) { DataFormat = "channels_first" }, [[3, 2, 3, 4]], [3, 2, 4, 6]),
        new(() => new ZeroPadding3D((1, 0, 2)), [[3, 2, 3, 4, 2]], [3, 4, 3, 8, 2]),
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
