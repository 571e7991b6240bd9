using Baeum.TestKit;

namespace Baeum.Nn.Tests;

public sealed class CSVLoggerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("baeum").FullName;

    private string Log => Path.Combine(_folder, "inner", "train.csv");

    [Fact]
    public void Writes_what_Keras_writes()
    {
        var golden = Golden.Case("callbacks", "csv_logger");
        new Driven(new CSVLogger(Log)).Follow(golden, (_, _) => { });
        Assert.Equal((string)golden["text_files"]!["train.csv"]!, File.ReadAllText(Log));
    }

    [Fact]
    public void Starts_again_or_appends()
    {
        new Driven(new CSVLogger(Log)).Epoch(0, ("loss", 1));
        new Driven(new CSVLogger(Log) { Separator = ";" }).Epoch(0, ("loss", 2));
        new Driven(new CSVLogger(Log) { Separator = ";", Append = true }).Epoch(1, ("loss", 3));
        Assert.Equal("epoch;loss\n0;2.0\n1;3.0\n", File.ReadAllText(Log));
    }

    [Fact]
    public void Writes_NA_for_what_an_epoch_lacks()
    {
        var driven = new Driven(new CSVLogger(Log));
        driven.Epoch(0, ("loss", 1), ("val_loss", 1));
        driven.Epoch(1, ("loss", double.NaN));
        Assert.Equal("epoch,loss,val_loss\n0,1.0,1.0\n1,nan,NA\n", File.ReadAllText(Log));
    }

    [Fact]
    public void Names_the_file_that_cannot_be_written()
        => Assert.Contains(_folder, Assert.ThrowsAny<Exception>(() => new Driven(new CSVLogger(_folder))).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
