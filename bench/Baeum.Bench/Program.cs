using Baeum.Bench;

IWorkload[] workloads = [new GemmWorkload(), new ElementwiseWorkload(), new FilesWorkload(), new Hdf5Workload(), new ConvolutionWorkload(), new TrainWorkload(), new RecurrentWorkload(), new PredictWorkload(), new CnnWorkload(), new CsvWorkload(), new FrameWorkload(), new PlotsWorkload(), new PreprocessingWorkload(), new SvmWorkload(), new LinearWorkload(), new SearchWorkload(), new NeighborsWorkload(), new ComponentsWorkload(), new BoostingWorkload(), new TreesWorkload()];
string[] names = [.. args.Where(a => !a.StartsWith('-'))];
string wanted = names.ElementAtOrDefault(0) ?? "all", wantedCase = names.ElementAtOrDefault(1) ?? "";
var chosen = workloads.Where(w => wanted == "all" || w.Name == wanted).ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"Unknown workload '{wanted}'. Known: all, {string.Join(", ", workloads.Select(w => w.Name))}.");
    return 2;
}
if (args.Contains(Memory.Option))
{
    Console.WriteLine(FormattableString.Invariant($"{Memory.Growth(chosen[0].Cases().First(c => c.Name == wantedCase)):f1}"));
    return 0;
}
if (args.Contains(Memory.WorkingOption))
{
    Console.WriteLine(FormattableString.Invariant($"{Memory.Working(chosen[0].Cases().First(c => c.Name == wantedCase)):f1}"));
    return 0;
}
var machine = Machine.Measure();
Console.WriteLine(machine);
foreach (var workload in chosen)
    Report.Print(workload, machine, wantedCase, withPeer: !args.Contains("--no-peer"));
return 0;
