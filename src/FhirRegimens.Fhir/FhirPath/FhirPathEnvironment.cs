using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>What an expression can ask for beside the element that it is evaluated on.</summary>
public sealed record FhirPathEnvironment
{
    /// <summary>Nothing but the element.</summary>
    public static FhirPathEnvironment Default { get; } = new();

    /// <summary>Further constants by their name without <c>%</c>; they win over those of the specification.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<object>> Constants { get; init; } =
        new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal);

    /// <summary>What <c>now()</c>, <c>today()</c> and <c>timeOfDay()</c> read; without one these are an error.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>
    /// Whether a code, Coding, CodeableConcept or string is in the value set of that address; null where that cannot be
    /// told. Without it <c>memberOf()</c> is an error.
    /// </summary>
    public Func<object, string, bool?>? MemberOf { get; init; }

    /// <summary>
    /// The resource that a reference leads to, asked only where neither the containing resource nor the Bundle has it;
    /// null where it is not known.
    /// </summary>
    public Func<string, FhirElement?>? Resolve { get; init; }

    /// <summary>Told the name and the items of every <c>trace()</c>.</summary>
    public Action<string, IReadOnlyList<object>>? Trace { get; init; }

    /// <summary>How many steps an evaluation may take; one more is an error. A step handles about one item.</summary>
    public int MaxSteps { get; init; } = 20_000_000;

    /// <summary>
    /// Told of steps as they are taken, so that a caller can bound many evaluations together; what it throws ends the
    /// evaluation.
    /// </summary>
    public Action<int>? Spent { get; init; }
}
