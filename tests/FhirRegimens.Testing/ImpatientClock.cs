namespace FhirRegimens.Testing;

/// <summary>A clock on which every wait is over at once and is written down.</summary>
public sealed class ImpatientClock : TimeProvider
{
    /// <summary>The waits so far.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
