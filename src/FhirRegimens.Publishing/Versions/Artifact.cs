using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Versions;

/// <summary>What PlanDefinition, ActivityDefinition and Library have in common as canonical artifacts.</summary>
public static class Artifact
{
    /// <summary>The extension that holds a content hash, in manifests and in records.</summary>
    internal const string Hash = Guide.Structures + "artifact-hash";

    private const string PlaceInSource = Guide.Structures + "regimen-source";

    /// <summary>The canonical url without a version.</summary>
    public static string CanonicalUrl(this DomainResource artifact) =>
        (artifact as IVersionableConformanceResource)?.Url
        ?? throw new ArgumentException($"{artifact.TypeName} {artifact.Id} has no canonical url.", nameof(artifact));

    /// <summary>The business version; null where it has none.</summary>
    public static string? BusinessVersion(this DomainResource artifact) =>
        (artifact as IVersionableConformanceResource)?.Version;

    /// <summary>The publication status; null where it has none.</summary>
    public static PublicationStatus? Status(this DomainResource artifact) =>
        (artifact as IVersionableConformanceResource)?.Status;

    /// <summary>The title for people.</summary>
    public static string? Title(this DomainResource artifact) => (artifact as IVersionableConformanceResource)?.Title;

    /// <summary>A copy with another status.</summary>
    public static T WithStatus<T>(this T artifact, PublicationStatus? status)
        where T : DomainResource
    {
        var copy = artifact.DeepCopy();
        if (copy is IVersionableConformanceResource versionable)
        {
            versionable.Status = status;
        }

        return copy;
    }

    /// <summary>
    /// A copy that is the instance of one version: id <c>slug-version</c> (or another id), version and status set.
    /// </summary>
    public static T AsVersion<T>(this T artifact, string id, string? version, PublicationStatus? status)
        where T : DomainResource
    {
        var copy = artifact.WithStatus(status);
        copy.Id = id;
        if (copy is IVersionableConformanceResource versionable)
        {
            versionable.Version = version;
        }

        return copy;
    }

    /// <summary>
    /// SHA-256, lower-case hexadecimal, of the JSON without id, meta, status, version and date: equal for artifacts
    /// that say the same. The place in the source does not count, since any edit of a page moves what stands below it;
    /// numbers count without trailing zeros, since some servers do not keep them (docs/decisions/0012); the hash that a
    /// record bears is not a part of what it is the hash of.
    /// </summary>
    public static string ContentHash(this DomainResource artifact)
    {
        var content = artifact.WithStatus(null);
        content.Id = null;
        content.Meta = null;
        content.Extension.RemoveAll(extension => extension.Url == Hash);
        if (content is IVersionableConformanceResource versionable)
        {
            (versionable.Version, versionable.Date) = (null, null);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Essence(FhirJson.Serialize(content))));
    }

    /// <summary>Pins every definitionCanonical of a plan that <paramref name="versions"/> knows, at every level.</summary>
    /// <param name="artifact">Copied, not changed.</param>
    /// <param name="versions">Versions by canonical url.</param>
    public static T WithPins<T>(this T artifact, IReadOnlyDictionary<string, string> versions)
        where T : DomainResource
    {
        var copy = artifact.DeepCopy();
        if (copy is PlanDefinition plan)
        {
            Pin(plan.Action, versions);
        }

        return copy;
    }

    /// <summary>The canonical urls, without versions, that a plan's actions are defined by, at every level.</summary>
    public static IEnumerable<string> Composition(this DomainResource artifact) =>
        artifact is PlanDefinition plan ? Definitions(plan.Action) : [];

    /// <summary>A copy as it was converted: the id is the slug, and neither it nor what it is composed of has a version.</summary>
    public static T Unversioned<T>(this T artifact)
        where T : DomainResource
    {
        var url = artifact.CanonicalUrl();
        var copy = artifact.AsVersion(url[(url.LastIndexOf('/') + 1)..], version: null, status: null);
        copy.Meta = null;
        if (copy is PlanDefinition plan)
        {
            Unpin(plan.Action);
        }

        return copy;
    }

    private static IEnumerable<string> Definitions(IEnumerable<PlanDefinition.ActionComponent> actions) =>
        actions.SelectMany(action =>
            action.Definition is Canonical { Value: { } canonical }
                ? Definitions(action.Action).Append(canonical.Split('|')[0])
                : Definitions(action.Action)
        );

    private static void Unpin(List<PlanDefinition.ActionComponent> actions)
    {
        foreach (var action in actions)
        {
            if (action.Definition is Canonical { Value: { } canonical })
            {
                action.Definition = new Canonical(canonical.Split('|')[0]);
            }

            Unpin(action.Action);
        }
    }

    private static void Pin(List<PlanDefinition.ActionComponent> actions, IReadOnlyDictionary<string, string> versions)
    {
        foreach (var action in actions)
        {
            if (action.Definition is Canonical { Value: { } url } && versions.TryGetValue(url, out var version))
            {
                action.Definition = new Canonical($"{url}|{version}");
            }

            Pin(action.Action, versions);
        }
    }

    private static byte[] Essence(byte[] json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = FhirJson.MaxDepth });
        using var essence = new MemoryStream(json.Length);
        using (var writer = new Utf8JsonWriter(essence))
        {
            WriteEssence(document.RootElement, writer);
        }

        return essence.ToArray();
    }

    private static bool IsPlaceInSource(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("url", out var url)
        && url.ValueKind == JsonValueKind.String
        && url.ValueEquals(PlaceInSource);

    private static void WriteEssence(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    WriteEssence(property.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray().Where(item => !IsPlaceInSource(item)))
                {
                    WriteEssence(item, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number when element.TryGetDecimal(out var number):
                writer.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
