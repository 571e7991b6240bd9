using System.Text.Json;
using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>Held against NumPy 1.24's own text of the same arrays (tests/oracles/data/numpy_text.py).</summary>
public class TensorTextTests
{
    private static readonly Dictionary<string, NpyArray> Arrays = Npz.Read(Oracles.Path("data/numpy_text.npz"));
    private static readonly JsonElement Texts = JsonDocument.Parse(File.ReadAllText(Oracles.Path("data/numpy_text.json"))).RootElement;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Arrays.Count)];

    [Theory, MemberData(nameof(Cases))]
    public void Prints_as_NumPy_does(int i) => Assert.Equal(Texts.GetProperty("text")[i].GetString(), Text(Arrays[$"{i}"], 8, false));

    [Theory, MemberData(nameof(Cases))]
    public void Prints_without_exponents_when_asked(int i) => Assert.Equal(Texts.GetProperty("suppress")[i].GetString(), Text(Arrays[$"{i}"], 8, true));

    [Theory, MemberData(nameof(Cases))]
    public void Prints_fewer_decimals_when_asked(int i) => Assert.Equal(Texts.GetProperty("precision3")[i].GetString(), Text(Arrays[$"{i}"], 3, false));

    private static string Text(NpyArray array, int precision, bool suppress) => array.Values switch
    {
        float[] => array.To<float>().ToText(precision, suppress),
        double[] => array.To<double>().ToText(precision, suppress),
        int[] => array.To<int>().ToText(precision, suppress),
        long[] => array.To<long>().ToText(precision, suppress),
        byte[] => array.To<byte>().ToText(precision, suppress),
        _ => array.To<bool>().ToText(precision, suppress),
    };
}
