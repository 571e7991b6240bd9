using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Baeum.Data;

/// <summary>Batches made ahead on a thread. Ending the enumeration early ends the thread; what goes wrong there is thrown here, after the batches before it.</summary>
internal sealed class PrefetchedBatches(Batches source, int ahead) : Batches
{
    public override int? Count => source.Count;

    public override bool IsEndless => source.IsEndless;

    public override bool IsStateful => source.IsStateful;

    public override IEnumerator<DataBatch> GetEnumerator()
    {
        using var stop = new CancellationTokenSource();
        using var ready = new BlockingCollection<DataBatch>(ahead);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Fill) { IsBackground = true, Name = "Batches.Prefetch" };
        thread.Start();
        try
        {
            foreach (var batch in ready.GetConsumingEnumerable())
                yield return batch;
            failure?.Throw();
        }
        finally
        {
            stop.Cancel();
            thread.Join();
        }

        void Fill()
        {
            try
            {
                foreach (var batch in source)
                    ready.Add(batch, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
            finally
            {
                ready.CompleteAdding();
            }
        }
    }
}
