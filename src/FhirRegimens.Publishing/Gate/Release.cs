namespace FhirRegimens.Publishing.Gate;

/// <summary>Who lets new versions become active (publishing rule 4).</summary>
public abstract record Release
{
    private Release() { }

    /// <summary>A person approves each new version, and that what vanished from the source is retired.</summary>
    public sealed record Manual : Release;

    /// <summary>New versions become active by themselves, unless <see cref="ReleaseGate"/> gives a reason.</summary>
    /// <param name="Settle">How old a revision of the source must be, so that others had time to undo it.</param>
    /// <param name="Clock">Tells how old it is.</param>
    public sealed record Automatic(TimeSpan Settle, TimeProvider Clock) : Release;

    /// <summary>A person has asked for just this content, and answers for it.</summary>
    /// <param name="Name">The person's name.</param>
    /// <param name="Reason">What was asked for.</param>
    public sealed record ByPerson(string Name, string Reason) : Release;
}
