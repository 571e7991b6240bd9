using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baeum.Parity.Learn;

/// <summary>One line of a file of cases: what scikit-learn was asked (<c>kind</c>, <c>name</c>, <c>params</c>, data) and what it answered (<c>expect</c>: a value for each thing asked, or <c>error</c>).</summary>
internal static class Case
{
    /// <summary>Asks this library the same, and compares.</summary>
    public static Result Run(string line)
    {
        var json = JsonNode.Parse(line, documentOptions: new JsonDocumentOptions { MaxDepth = 64 })!.AsObject();
        string text = (string?)json["text"] ?? "";
        var expected = json["expect"] as JsonObject;
        var off = new List<string>();
        double greatest = 0;
        try
        {
            var answers = (string?)json["kind"] switch
            {
                "estimator" => EstimatorCases.Answers(json),
                "boosted" => BoostedCases.Answers(json),
                "split" => SplitCases.Answers(json),
                "metric" => MetricCases.Answers(json),
                "validation" => ValidationCases.Answers(json),
                var kind => throw new NotSupportedException($"kind {kind}"),
            };
            if (expected is null)
            {
                foreach (var answer in answers)
                    _ = answer.Value();
                return new(text, [$"scikit-learn refused: {json["error"]}"], 0, IsRefusal: true);
            }
            foreach (var (name, value) in expected)
            {
                var deviation = Deviation.Of(value, answers[name](), (double?)json["tolerance"] ?? 1e-5, (double?)json["floor"] ?? 1e-3);
                greatest = Math.Max(greatest, deviation.Greatest);
                if (deviation.Problem is not null)
                    off.Add($"{name}: {deviation.Problem}");
            }
        }
        catch (Exception e) when (expected is null && e is ArgumentException or InvalidOperationException or InvalidCastException or OverflowException)
        {
            return new(text, [], 0, IsRefusal: true);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var inner = e is System.Reflection.TargetInvocationException { InnerException: { } cause } ? cause : e;
            off.Add($"{inner.GetType().Name}: {inner.Message.Split('\n')[0]}{(inner is ArgumentException or InvalidOperationException ? "" : inner.StackTrace?.Split('\n')[0])}");
        }
        return new(text, off, greatest, IsRefusal: false);
    }
}
