using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Versions;

/// <summary>
/// A record that a manifest names: a resource that has neither canonical url nor version, such as the ResearchStudy of a
/// trial, and is written in place.
/// </summary>
/// <param name="Reference"><c>Type/id</c>.</param>
/// <param name="Hash">The hash of its content.</param>
public sealed record NamedRecord(string Reference, string Hash)
{
    /// <summary>What a manifest says of a record.</summary>
    public static NamedRecord Of(DomainResource record) => new(Record.ReferenceOf(record), record.ContentHash());
}

/// <summary>
/// What is said of records. Each is published with the hash of its content, so that it shows by itself whether somebody
/// has changed it since, whatever has become of the run that wrote it (docs/decisions/0023).
/// </summary>
public static class Record
{
    /// <summary><c>Type/id</c></summary>
    public static string ReferenceOf(Resource record) => $"{record.TypeName}/{record.Id}";

    /// <summary>A copy as it is published: with the hash of its content.</summary>
    public static T WithHash<T>(this T record)
        where T : DomainResource
    {
        var copy = record.WithoutHash();
        copy.Extension.Add(new Extension { Url = Artifact.Hash, Value = new FhirString(record.ContentHash()) });
        return copy;
    }

    /// <summary>A copy as it was converted: without a hash.</summary>
    public static T WithoutHash<T>(this T record)
        where T : DomainResource
    {
        var copy = record.DeepCopy();
        copy.Extension.RemoveAll(extension => extension.Url == Artifact.Hash);
        return copy;
    }

    /// <summary>Whether it still has the content that it was published with.</summary>
    public static bool IsAsPublished(this DomainResource record) =>
        record.GetExtension(Artifact.Hash)?.Value is FhirString { Value: { } hash } && hash == record.ContentHash();

    /// <summary>What it is called, for people.</summary>
    public static string? Name(this DomainResource record) =>
        record switch
        {
            ResearchStudy study => study.Title,
            Group group => group.Name,
            _ => null,
        };

    /// <summary>Whether another resource of its id is of the same source, which the first identifier of a record names.</summary>
    public static bool IsOfSameSource(this DomainResource record, Resource other) =>
        Identifiers(record) is [var own, ..]
        && Identifiers(other).Any(identifier => identifier.System == own.System && identifier.Value == own.Value);

    private static IReadOnlyList<Identifier> Identifiers(Resource record) =>
        record switch
        {
            ResearchStudy study => study.Identifier,
            Group group => group.Identifier,
            _ => [],
        };
}
