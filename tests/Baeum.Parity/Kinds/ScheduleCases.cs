using Baeum.Nn;
using Baeum.TestKit;

namespace Baeum.Parity;

/// <summary>Learning rates over the steps of a training.</summary>
public sealed class ScheduleCases() : CaseKind("schedules")
{
    public override void Check(GoldenCase golden, Findings findings)
    {
        var schedule = Read<LearningRateSchedule>(golden["class_name"]!.GetValue<string>(), golden["config"]);
        float[] expected = [.. golden["values"]!.AsArray().Select(v => (float)GoldenCase.Number(v))];
        float[] rates = [.. golden["steps"]!.AsArray().Select(s => (float)schedule.At(s!.GetValue<long>()))];
        findings.Near("values", expected, rates);
    }
}
