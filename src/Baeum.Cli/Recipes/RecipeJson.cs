using System.Text.Json.Serialization;

namespace Baeum.Cli;

/// <summary>The recipe's JSON, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Recipe))]
[JsonSerializable(typeof(string[][]))]
internal sealed partial class RecipeJson : JsonSerializerContext;
