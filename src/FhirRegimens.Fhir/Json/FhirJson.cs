using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Json;

/// <summary>FHIR's JSON (https://hl7.org/fhir/R4/json.html) in and out, without loss.</summary>
public static class FhirJson
{
    /// <summary>How deep objects and arrays may nest in one another, in and out.</summary>
    public const int MaxDepth = 200;

    /// <summary>Reads one resource.</summary>
    /// <param name="utf8">The whole document, with or without a byte order mark.</param>
    /// <exception cref="FhirJsonException">
    /// It is not a FHIR resource in JSON. Cardinalities, bindings and invariants are a validator's to check, not looked
    /// at here.
    /// </exception>
    public static Resource Parse(ReadOnlyMemory<byte> utf8) => new FhirJsonParser(utf8.Span).ParseDocument();

    /// <summary>Reads one resource of a type that is known.</summary>
    /// <exception cref="FhirJsonException">It is not FHIR in JSON, or another type of resource.</exception>
    public static T Parse<T>(ReadOnlyMemory<byte> utf8)
        where T : Resource
    {
        var resource = Parse(utf8);
        return resource as T
            ?? throw new FhirJsonException([
                new FhirJsonProblem(
                    1,
                    1,
                    resource.TypeName,
                    $"this is a {resource.TypeName}: give a {typeof(T).Name} instead"
                ),
            ]);
    }

    /// <summary>Writes a resource without whitespace, its elements in the order of the definition.</summary>
    /// <exception cref="InvalidOperationException">
    /// A choice element holds a type that it does not allow, or objects nest deeper than <see cref="MaxDepth"/>.
    /// </exception>
    public static byte[] Serialize(Resource resource) =>
        FhirJsonSerializer.Serialize(resource, FhirJsonSerializer.Compact);

    /// <summary>Writes a resource for people and version control: two spaces a level, LF at the end of every line.</summary>
    /// <inheritdoc cref="Serialize"/>
    public static byte[] SerializePretty(Resource resource) =>
        [.. FhirJsonSerializer.Serialize(resource, FhirJsonSerializer.Pretty), (byte)'\n'];
}
