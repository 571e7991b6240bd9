using Baeum.Data;

namespace Baeum.Cli.Tests;

public sealed class InspectCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void Prints_groups_datasets_and_attributes()
    {
        string path = _cli.PathOf("weights.h5");
        Hdf5Writer.Create(path, root =>
        {
            root.Attributes.Set("keras_version", "3.14.1");
            root.Attributes.Set("config", new string('c', 2000) + "\u001b[2J");
            var group = root.Group("layers/dense");
            group.Attributes.Set("weight_names", ["kernel:0", "bias:0"]);
            group.Attributes.Set("nothing", Array.Empty<string>());
            group.WriteDataset<float>("kernel", new float[12], [4, 3]).Attributes.Set("step", 7L);
        });

        Assert.Equal(App.Success, _cli.Run("inspect", path));
        Assert.Equal($"""
            /
              @config = "{new string('c', 80)}... (2,004 characters)"
              @keras_version = "3.14.1"
              layers/
                dense/
                  @nothing = (0,) of float64
                  @weight_names = (2,) ["kernel:0", "bias:0"]
                  kernel  (4, 3)  float32
                    @step = 7

            """, _cli.Output.ReplaceLineEndings());
    }

    [Fact]
    public void Says_what_is_wrong_with_a_file()
    {
        Assert.Equal(App.Failure, _cli.Run("inspect", _cli.Write("no.h5", "this is no HDF5 file at all")));
        Assert.Contains("not an HDF5 file", _cli.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();
}
