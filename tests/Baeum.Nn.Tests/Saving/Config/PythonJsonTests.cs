using System.Text.Json.Nodes;

namespace Baeum.Nn.Tests;

public class PythonJsonTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("""{"a":1,"b":[1.5,true,null,"x"]}""", """{"a": 1, "b": [1.5, true, null, "x"]}""")]
    [InlineData("\"\\u00e9\\n\\\"\\\\\\t\\ud55c\"", "\"\\u00e9\\n\\\"\\\\\\t\\ud55c\"")]
    public void Writes_as_json_dumps_does(string json, string expected) => Assert.Equal(expected, PythonJson.Write(JsonNode.Parse(json)));

    [Theory]
    [InlineData(1, "1.0")]
    [InlineData(1e-7, "1e-07")]
    [InlineData(0.0010000000474974513, "0.0010000000474974513")]
    [InlineData(1e16, "1e+16")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Writes_floats_as_Python_does(double value, string expected) => Assert.Equal(expected, PythonJson.Write(JsonValue.Create(value)));
}
