namespace Baeum.Nn.Tests;

public class HostileArchitectureTests
{
    private const string Input = """{"class_name":"InputLayer","config":{"batch_shape":[null,4],"name":"i"},"name":"i","inbound_nodes":[]}""";

    private static readonly string[] Values = ["null", "-1", "0", "2147483647", "1e300", "3.7", "\"x\"", "[]", "{}", "true", "[null]", "[1,2,3,4,5,6,7,8,9]", "99999999", "[[[]]]", "NaN"];

    public static TheoryData<string, string> Bombs => new()
    {
        { new string('[', 100_000), "depth of 512" },
        { Repeated("{\"a\":", 100_000), "depth of 512" },
        { Stack("""{"class_name":"Dense","config":{"units":2147483647}}"""), "more than 268435456 weights" },
        { Stack("""{"class_name":"Dense","config":{"units":1099511627776}}"""), "1099511627776 is too large" },
        { Stack("""{"class_name":"Dense","config":{"units":100000000}}"""), "more than 268435456 weights" },
        { Stack("""{"class_name":"RepeatVector","config":{"n":2147483647}},{"class_name":"Flatten","config":{}}"""), "a length is too large" },
        { Stack("""{"class_name":"Dense","config":{"units":3,"name":"d"}},{"class_name":"Dense","config":{"units":3,"name":"d"}}"""), "a layer named 'd' is already in the model" },
        { Stack(Repeated("""{"class_name":"Flatten","config":{}},""", 30_000) + Input), "more than 20000 layers" },
        { Stack("""{"class_name":"LONG","config":{}}""".Replace("LONG", new string('A', 300_000))), "Unknown layer 'AAAA" },
        { Graph(Call("a", "b") + "," + Call("b", "a"), "a"), "the calls of 'a', 'b' wait" },
        { Graph(Call("a", "a"), "a"), "the calls of 'a' wait" },
        { Graph(Call("a", "nobody"), "a"), "Unknown layer 'nobody'" },
        { Graph(Call("a", "i"), "b"), "Unknown layer 'b'" },
        { Graph("""{"class_name":"Flatten","config":{"name":"a"},"name":"a","inbound_nodes":[[["i",0,3,{}]]]}""", "a"), "has 1 results, there is no number 3" },
        { Graph("""{"module":"keras.src.ops.numpy","class_name":"Tile","config":{"name":"a","repeats":[1,2000000000]},"name":"a","inbound_nodes":[[["i",0,0,{}]]]}""", "a"), "is too large" },
    };

    [Theory, MemberData(nameof(Bombs))]
    public void Refuses_what_asks_for_too_much_or_leads_nowhere(string json, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => KerasArchitecture.Read(json, "bad.json"));
        Assert.StartsWith("bad.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 4000, "the message is too long");
    }

    [Fact]
    public void A_chain_of_thousands_of_layers_listed_backwards_is_read()
    {
        const int Length = 10_000;
        var model = KerasArchitecture.Read(Graph(string.Join(",", Enumerable.Range(0, Length).Reverse().Select(k => Call($"f{k}", k == 0 ? "i" : $"f{k - 1}"))), $"f{Length - 1}"), "long.json");
        Assert.Equal(Length + 1, model.Layers.Count);
    }

    [Fact]
    public void Whatever_is_changed_in_a_text_ends_in_a_model_or_in_one_kind_of_error()
    {
        string[] texts = [.. Directory.GetFiles(Baeum.TestKit.Oracles.Path("keras"), "model.json", SearchOption.AllDirectories).Select(File.ReadAllText).Where(t => t.Length < 12_000)];
        var random = new Random(6);
        int refused = 0;
        for (int i = 0; i < 300; i++)
        {
            string text = Changed(texts[random.Next(texts.Length)], random);
            try
            {
                KerasArchitecture.Read(text, "changed.json");
            }
            catch (InvalidDataException e)
            {
                Assert.StartsWith("changed.json", e.Message, StringComparison.Ordinal);
                refused++;
            }
        }
        Assert.InRange(refused, 100, 299);
    }

    private static string Changed(string text, Random random)
    {
        int at = random.Next(text.Length);
        int value = text.IndexOf(": ", at, StringComparison.Ordinal), end = value < 0 ? -1 : text.IndexOfAny([',', '}'], value);
        return (random.Next(3), end) switch
        {
            (0, > 0) => text[..(value + 2)] + Values[random.Next(Values.Length)] + text[end..],
            (1, _) => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)),
            _ => text[..at] + (char)random.Next(32, 127) + text[(at + 1)..],
        };
    }

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Stack(string layers) => $$$"""{"class_name":"Sequential","config":{"name":"m","layers":[{{{Input}}},{{{layers}}}]}}""";

    private static string Graph(string layers, string output) => $$$"""{"class_name":"Functional","config":{"name":"m","layers":[{{{Input}}},{{{layers}}}],"input_layers":[["i",0,0]],"output_layers":[["{{{output}}}",0,0]]}}""";

    private static string Call(string name, string from) => $$$"""{"class_name":"Flatten","config":{"name":"{{{name}}}"},"name":"{{{name}}}","inbound_nodes":[[["{{{from}}}",0,0,{}]]]}""";
}
