using Baeum.Bench;

IWorkload[] workloads = [new GemmWorkload(), new ElementwiseWorkload(), new FilesWorkload(), new Hdf5Workload(), new ConvolutionWorkload(), new TrainWorkload(), new RecurrentWorkload(), new PredictWorkload(), new CnnWorkload(), new CsvWorkload(), new FrameWorkload(), new PlotsWorkload(), new NeighborsWorkload(), new ComponentsWorkload()];
string wanted = args.FirstOrDefault(a => !a.StartsWith('-')) ?? "all";
var chosen = workloads.Where(w => wanted == "all" || w.Name == wanted).ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"Unknown workload '{wanted}'. Known: all, {string.Join(", ", workloads.Select(w => w.Name))}.");
    return 2;
}
var machine = Machine.Measure();
Console.WriteLine(machine);
foreach (var workload in chosen)
    Report.Print(workload, machine, withPeer: !args.Contains("--no-peer"));
return 0;
