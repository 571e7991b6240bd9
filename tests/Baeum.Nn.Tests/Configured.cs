using System.Text.Json.Nodes;

namespace Baeum.Nn.Tests;

/// <summary>Objects made from the <c>class_name</c> and <c>config</c> of golden cases.</summary>
internal static class Configured
{
    public static T Make<T>(string className, JsonNode config) where T : class
        => (T)ConfigValues.Read(typeof(T), new JsonObject { ["class_name"] = className, ["config"] = config.DeepClone() }, new Place(className))!;
}
