using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Baeum.Data;
using Baeum.Nn.Events;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Expected bytes: tests/oracles/tensorboard/events.py, which knows the formats and no library.</summary>
public sealed class TensorBoardTests : IDisposable
{
    private static readonly JsonNode Expected = JsonNode.Parse(File.ReadAllText(Oracles.Path("tensorboard/events.json")))!;
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Writes_the_bytes_that_the_formats_ask_for()
    {
        using (var file = new EventFile(_folder, () => 1234.5))
        {
            file.Write(EventValues.Scalar("epoch_loss", 0.25), 3);
            file.Write(EventValues.Model("""{"class_name": "Sequential"}"""), 0);
            file.Write(EventValues.Histogram("dense/kernel/histogram", [.. Expected["values"]!.AsArray().Select(v => (float)v!)]), 7);
        }
        string expected = string.Concat(new[] { "version", "scalar", "text", "histogram" }.Select(k => (string)Expected[k]!));
        Assert.Equal(expected, Convert.ToHexStringLower(File.ReadAllBytes(Directory.GetFiles(_folder).Single())));
    }

    [Fact]
    public void A_training_writes_what_Keras_writes()
    {
        var model = new Sequential { new Input(4), new Dense(2, "softmax") { Name = "dense" } };
        model.Compile(new Adam(0.01), "sparse_categorical_crossentropy", "accuracy");
        var x = Toy.Random(1, 40, 4);
        var board = new TensorBoard(_folder) { HistogramFreq = 2, UpdateFreq = 3 };
        var history = model.Fit(x, Toy.SignOfSum(x), batchSize: 8, epochs: 3, validationSplit: 0.2, verbose: 0, callbacks: [board]);

        var train = Read("train");
        Assert.Equal("brain.Event:2", train[0].FileVersion);
        Assert.Equal(["keras", "batch_accuracy", "batch_loss"], Tags(train).Take(3));
        Assert.Equal(history["loss"].Select(v => (float)v), Series(train, "epoch_loss"));
        Assert.Equal([0.01f, 0.01f, 0.01f], Series(train, "epoch_learning_rate"));
        Assert.Equal([3, 6, 9, 12], Steps(train, "batch_loss"));
        Assert.Equal([0, 2], Steps(train, "dense/kernel/histogram"));
        Assert.Contains("\"units\": 2", train.Single(e => e.Summary?.Value[0].Tag == "keras").Summary.Value[0].Tensor.StringVal[0].ToStringUtf8());
        var held = Read("validation");
        Assert.Equal(history["val_loss"].Select(v => (float)v), Series(held, "epoch_loss"));
        Assert.Equal([4, 8, 12], Steps(held, "evaluation_accuracy_vs_iterations"));
    }

    [Fact]
    public void Equal_values_fill_one_bucket_and_those_that_are_not_finite_none()
    {
        Assert.Equal(30 * 3, HistogramBuckets.Of([]).Length);
        Assert.Equal([1.5, 2.5, 3], HistogramBuckets.Of([2, 2, float.NaN, 2])[^3..]);
        double[] rows = HistogramBuckets.Of([0, 1, 3, float.PositiveInfinity]);
        Assert.Equal([0.0, 0.1, 1], rows[..3]);
        Assert.Equal([3.0, 1], rows[^2..]);
    }

    [Fact]
    public void The_checksum_is_that_of_Castagnoli()
    {
        uint crc = Convert.ToUInt32((string)Expected["crc32c_of_123456789"]!, 16);
        Assert.Equal(0xE3069283, crc);
        Assert.Equal(unchecked((crc >> 15 | crc << 17) + 0xa282ead8), MaskedCrc.Of("123456789"u8));
    }

    private List<Event> Read(string part)
    {
        byte[] bytes = File.ReadAllBytes(Directory.GetFiles(Path.Combine(_folder, part)).Single());
        var events = new List<Event>();
        for (int at = 0; at < bytes.Length;)
        {
            int length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
            events.Add(Event.Parser.ParseFrom(bytes, at + 12, length));
            at += length + 16;
        }
        return events;
    }

    private static IEnumerable<string> Tags(List<Event> events) => events.Where(e => e.Summary is not null).Select(e => e.Summary.Value[0].Tag);

    private static IEnumerable<Event> Of(List<Event> events, string tag) => events.Where(e => e.Summary?.Value[0].Tag == tag);

    private static IEnumerable<float> Series(List<Event> events, string tag) => Of(events, tag).Select(e => e.Summary.Value[0].Tensor.FloatVal[0]);

    private static IEnumerable<long> Steps(List<Event> events, string tag) => Of(events, tag).Select(e => e.Step);
}
