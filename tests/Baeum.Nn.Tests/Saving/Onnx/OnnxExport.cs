using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace Baeum.Nn.Tests;

/// <summary>Writes all cases into a folder for <c>tests/oracles/onnx/verify.mjs</c>, which runs them in ONNX Runtime.</summary>
internal static class OnnxExport
{
    public static void Run(string folder)
    {
        Directory.CreateDirectory(folder);
        var list = new JsonArray();
        foreach (var (name, make) in OnnxLayerCases.Names.Select(n => (n, (Func<OnnxCase>)(() => OnnxLayerCases.Make(n)))).Concat(OnnxModelCases.All.Select(m => (m.Key, (Func<OnnxCase>)(() => OnnxModelCases.Make(m.Key))))))
        {
            try
            {
                var one = make();
                byte[] bytes = one.File.ToByteArray();
                File.WriteAllBytes(Path.Combine(folder, name + ".onnx"), bytes);
                list.Add(new JsonObject
                {
                    ["name"] = name,
                    ["sha256"] = Hash(bytes),
                    ["tolerance"] = one.Tolerance,
                    ["inputs"] = Values(one.Inputs),
                    ["outputs"] = Values(one.Outputs),
                });
            }
            catch (Exception e)
            {
                Console.WriteLine($"{name}: {e.GetType().Name}: {e.Message}\n{e.StackTrace?.Split('\n').FirstOrDefault()}");
            }
        }
        File.WriteAllText(Path.Combine(folder, "cases.json"), list.ToJsonString());
        Console.WriteLine($"{list.Count} cases");
    }

    public static string Hash(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private static JsonArray Values(Variable[] values)
        => [.. values.Select(v => new JsonObject { ["shape"] = new JsonArray([.. v.Shape.Select(n => (JsonNode)n)]), ["data"] = Convert.ToBase64String(MemoryMarshal.AsBytes(v.Span)) })];
}
