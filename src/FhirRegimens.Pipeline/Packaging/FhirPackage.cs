using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Pipeline.Packaging;

/// <summary>
/// Writes a FHIR package (https://hl7.org/fhir/packages.html): what sources were converted to, and the definitions it
/// refers to. The same content gives the same bytes: entries are in order, and no time, user or file name is kept.
/// </summary>
public static class FhirPackage
{
    // The time that npm itself gives every entry; some tools refuse the year 1970.
    private static readonly DateTimeOffset EntryTime = new(1985, 10, 26, 8, 15, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the package, replacing what is there.</summary>
    /// <param name="file">The <c>.tgz</c> file; its folder is created where it does not exist.</param>
    /// <param name="canonical">BASE of the resources; the package's name is made from it.</param>
    /// <param name="resources">Resources with ids.</param>
    /// <param name="kit">Files of a kit for testers, by their path in it; null for none.</param>
    public static void Write(
        string file,
        Uri canonical,
        IEnumerable<DomainResource> resources,
        IReadOnlyDictionary<string, byte[]>? kit = null
    )
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using var output = File.Create(file);
        Write(output, canonical, resources, kit);
    }

    /// <summary>Writes the package into a stream, which stays open.</summary>
    /// <inheritdoc cref="Write(string, Uri, IEnumerable{DomainResource}, IReadOnlyDictionary{string, byte[]})"/>
    public static void Write(
        Stream output,
        Uri canonical,
        IEnumerable<DomainResource> resources,
        IReadOnlyDictionary<string, byte[]>? kit = null
    )
    {
        var content = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            content[FileName(resource)] = FhirJson.SerializePretty(resource);
        }

        // Whoever reads a package reads its own folder, not those in it: what is wrong on purpose is never installed.
        var tests = (kit ?? new Dictionary<string, byte[]>()).ToDictionary(
            file => $"tests/kit/{file.Key}",
            file => file.Value
        );
        var guide = FhirJson.Parse<ImplementationGuide>(Definitions.Guide);
        var manifest = Manifest(
            canonical,
            VersionOf([.. content, .. tests.OrderBy(file => file.Key, StringComparer.Ordinal)]),
            guide
        );
        foreach (var (name, definition) in Definitions.Json)
        {
            content[name] = definition;
        }

        content[".index.json"] = Bytes(Index(content));
        content["package.json"] = Bytes(manifest);
        foreach (var (name, bytes) in Definitions.Examples.Concat(tests))
        {
            content[name] = bytes;
        }

        using var packed = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        using var tar = new TarWriter(packed, TarEntryFormat.Ustar);
        foreach (var (name, bytes) in content)
        {
            tar.WriteEntry(
                new UstarTarEntry(TarEntryType.RegularFile, $"package/{name}")
                {
                    ModificationTime = EntryTime,
                    Mode =
                        UnixFileMode.UserRead
                        | UnixFileMode.UserWrite
                        | UnixFileMode.GroupRead
                        | UnixFileMode.OtherRead,
                    DataStream = new MemoryStream(bytes),
                }
            );
        }
    }

    private static string FileName(DomainResource resource) => $"{resource.TypeName}-{resource.Id}.json";

    private static JsonObject Manifest(Uri canonical, string version, ImplementationGuide guide)
    {
        var dependencies = new JsonObject { ["hl7.fhir.r4.core"] = "4.0.1" };
        foreach (var needed in guide.DependsOn)
        {
            dependencies[needed.PackageId!] = needed.Version;
        }

        return new JsonObject
        {
            ["name"] = NameOf(canonical),
            ["version"] = version,
            ["tools-version"] = 3,
            ["type"] = "fhir.ig",
            ["title"] = "Treatment regimens",
            ["description"] = "Treatment regimens in FHIR R4, with the definitions they refer to.",
            ["author"] = ProgramVersion.Name,
            ["canonical"] = canonical.AbsoluteUri.TrimEnd('/'),
            ["url"] = canonical.AbsoluteUri.TrimEnd('/'),
            ["fhirVersions"] = new JsonArray("4.0.1"),
            ["dependencies"] = dependencies,
        };
    }

    /// <summary>
    /// The name from the canonical address, as packages are named: <c>https://regimens.example.org/fhir</c> gives
    /// <c>org.example.regimens.fhir</c>.
    /// </summary>
    private static string NameOf(Uri canonical)
    {
        var parts = canonical
            .Host.Split('.')
            .Reverse()
            .Concat(canonical.AbsolutePath.Split('/'))
            .Select(part => new string([.. part.ToLowerInvariant().Where(IsOfName)]).Trim('-'))
            .Where(part => part.Length > 0);
        var name = string.Join('.', parts);
        return char.IsAsciiLetter(name.FirstOrDefault()) ? name : $"regimens.{name}";
    }

    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character == '-';

    /// <summary>Different content has a different version, so that a cache of packages never holds the wrong one.</summary>
    private static string VersionOf(IEnumerable<KeyValuePair<string, byte[]>> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in content)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(bytes);
        }

        return $"{SemanticVersion.First}-convert.x{Convert.ToHexStringLower(hash.GetHashAndReset())[..8]}";
    }

    private static JsonObject Index(SortedDictionary<string, byte[]> content)
    {
        var files = new JsonArray();
        foreach (var (name, bytes) in content)
        {
            using var resource = JsonDocument.Parse(bytes);
            var row = new JsonObject { ["filename"] = name };
            foreach (
                var property in (string[])
                    ["resourceType", "id", "url", "version", "kind", "type", "supplements", "content"]
            )
            {
                // PlanDefinition.type and others are no strings; the index holds strings alone.
                if (
                    resource.RootElement.TryGetProperty(property, out var value)
                    && value.ValueKind == JsonValueKind.String
                )
                {
                    row[property] = value.GetString();
                }
            }

            files.Add(row);
        }

        return new JsonObject { ["index-version"] = 2, ["files"] = files };
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString(Json) + "\n");
}
