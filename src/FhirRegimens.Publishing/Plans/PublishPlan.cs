using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Plans;

/// <summary>A person who decided, for the record.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Reason">Why, where that was said.</param>
public sealed record Decision(string Name, string? Reason);

/// <summary>What is to be done for one source; nothing of it has been sent.</summary>
public sealed record PublishPlan
{
    /// <summary>The manifest on the server; null before the first publication.</summary>
    public Stored<Library>? Before { get; init; }

    /// <summary>The manifest as it will be; null where no artifact is to be written.</summary>
    public Library? After { get; init; }

    /// <summary>New instances, children before what pins them.</summary>
    public IReadOnlyList<DomainResource> Creates { get; init; } = [];

    /// <summary>Instances whose status becomes active.</summary>
    public IReadOnlyList<DomainResource> Activates { get; init; } = [];

    /// <summary>Instances whose status becomes retired, children before what pins them.</summary>
    public IReadOnlyList<DomainResource> Retires { get; init; } = [];

    /// <summary>
    /// Instances that are there already, such as those of a run that was interrupted, and that the manifest names anew.
    /// </summary>
    public IReadOnlyList<DomainResource> Adopts { get; init; } = [];

    /// <summary>Records, which are written in place, with the state that each must still have.</summary>
    public IReadOnlyList<Write> Records { get; init; } = [];

    /// <summary>The source's Task as the server has it, or an empty one.</summary>
    public StoredTask? TaskBefore { get; init; }

    /// <summary>The source's Task as it will be.</summary>
    public SourceTask? Task { get; init; }

    /// <summary>Whether the server's Task says something else.</summary>
    public bool IsTaskNew { get; init; }

    /// <summary>The person who asked for this; null where the program did it by itself.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The outcome if every write succeeds.</summary>
    public required PublishReport Report { get; init; }

    /// <summary>Whether there is anything to send.</summary>
    public bool HasWrites => After is not null || IsTaskNew;
}
