using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.Specification;

/// <summary>
/// The definitions that resources are checked against: structures, value sets, code systems and search parameters,
/// found by canonical address or type name. Immutable; a definition is read when it is first asked for. Thread-safe.
/// </summary>
public sealed class SpecificationPack
{
    private const string CorePrefix = "http://hl7.org/fhir/StructureDefinition/";
    private const string ResourceName = "FhirRegimens.Fhir.Specification.r4.ndjson.br";

    private static readonly Lazy<SpecificationPack> Core = new(ReadEmbedded);

    private readonly SpecificationPack? below;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> structureJson = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> valueSetJson = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> codeSystemJson = new(StringComparer.Ordinal);
    private readonly List<ReadOnlyMemory<byte>> searchParameterJson = [];
    private readonly ConcurrentDictionary<string, StructureSnapshot> structures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StructureSnapshot> types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Type, string Ancestor), bool> ancestry = new();
    private readonly ConcurrentDictionary<string, ValueSetCodes> valueSets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CodeSystemCodes> codeSystems = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<SearchParameterDefinition>> searchParameters;

    private SpecificationPack(SpecificationPack? below, IEnumerable<ReadOnlyMemory<byte>> definitions)
    {
        this.below = below;
        foreach (var definition in definitions)
        {
            Add(definition);
        }

        searchParameters = new Lazy<IReadOnlyList<SearchParameterDefinition>>(() =>
            [
                .. searchParameterJson.Select(json => SearchParameterDefinition.Read(JsonTree.Read(json).Root)),
                .. below?.SearchParameters ?? [],
            ]
        );
    }

    /// <summary>
    /// FHIR R4 (4.0.1) and the extensions that this project uses; what it holds and how it is made is told by
    /// docs/decisions/0004-specification-pack.md.
    /// </summary>
    public static SpecificationPack R4 => Core.Value;

    /// <summary>All search parameters, added ones first.</summary>
    public IReadOnlyList<SearchParameterDefinition> SearchParameters => searchParameters.Value;

    /// <summary>
    /// These definitions and further ones, in FHIR's JSON, which win over those of the same address. Resources of other
    /// types than StructureDefinition, ValueSet, CodeSystem and SearchParameter are passed over.
    /// </summary>
    /// <exception cref="JsonSyntaxException">A text is not JSON.</exception>
    public SpecificationPack With(IEnumerable<ReadOnlyMemory<byte>> definitions) => new(this, definitions);

    /// <summary>These definitions and those in the <c>*.json</c> files of a folder, not of folders below it.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="JsonSyntaxException">A file is not JSON.</exception>
    public SpecificationPack WithFolder(string folder) =>
        With(
            Directory
                .EnumerateFiles(folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file))
        );

    /// <summary>
    /// These definitions and those of a FHIR package (<c>.tgz</c>): the <c>*.json</c> files directly in <c>package/</c>.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not a gzipped tar.</exception>
    /// <exception cref="JsonSyntaxException">A file inside is not JSON.</exception>
    public SpecificationPack WithPackage(string tgz)
    {
        using var file = File.OpenRead(tgz);
        return With(ReadPackage(file));
    }

    /// <summary>The structure of a canonical address, with or without <c>|version</c>, or null.</summary>
    public StructureSnapshot? FindStructure(string canonical) =>
        Find(canonical, structureJson, structures, ReadStructure) ?? below?.FindStructure(canonical);

    /// <summary>The JSON of the structure of a canonical address without version, as it was added, or null.</summary>
    internal ReadOnlyMemory<byte>? FindStructureJson(string url) =>
        structureJson.TryGetValue(url, out var json) ? json : below?.FindStructureJson(url);

    /// <summary>The structure that defines a FHIR type (<c>Timing</c>, <c>code</c>, <c>Patient</c>), or null.</summary>
    public StructureSnapshot? FindType(string typeName)
    {
        if (types.TryGetValue(typeName, out var known))
        {
            return known;
        }

        return FindStructure(CorePrefix + typeName) is { } found ? types.GetOrAdd(typeName, found) : null;
    }

    /// <summary>The value set of a canonical address, with or without <c>|version</c>, or null.</summary>
    public ValueSetCodes? FindValueSet(string canonical) =>
        Find(canonical, valueSetJson, valueSets, json => ValueSetCodes.Read(JsonTree.Read(json).Root))
        ?? below?.FindValueSet(canonical);

    /// <summary>The code system of an address, or null.</summary>
    public CodeSystemCodes? FindCodeSystem(string url) =>
        Find(url, codeSystemJson, codeSystems, json => CodeSystemCodes.Read(JsonTree.Read(json).Root))
        ?? below?.FindCodeSystem(url);

    /// <summary>Whether a type is another one or derived from it (<c>Age</c> from <c>Quantity</c>, <c>id</c> from <c>string</c>).</summary>
    public bool IsTypeOf(string typeName, string ancestor)
    {
        if (typeName == ancestor)
        {
            return true;
        }

        if (ancestry.TryGetValue((typeName, ancestor), out var known))
        {
            return known;
        }

        // Only answers about types that are defined are kept: names in documents are without end.
        var isDerived = HasAncestor(typeName, ancestor);
        return FindType(typeName) is not null && FindType(ancestor) is not null
            ? ancestry.GetOrAdd((typeName, ancestor), isDerived)
            : isDerived;
    }

    private bool HasAncestor(string typeName, string ancestor)
    {
        // A chain of types is short; the bound keeps a circle of added definitions from running for ever.
        var current = typeName;
        for (var step = 0; step < 20; step++)
        {
            if (current == ancestor)
            {
                return true;
            }

            if (FindType(current)?.BaseDefinition is not { } parent)
            {
                return false;
            }

            current = parent[(parent.LastIndexOf('/') + 1)..];
        }

        return false;
    }

    /// <summary>A canonical without its <c>|version</c>.</summary>
    public static string WithoutVersion(string canonical)
    {
        var bar = canonical.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? canonical : canonical[..bar];
    }

    private static T? Find<T>(
        string canonical,
        Dictionary<string, ReadOnlyMemory<byte>> json,
        ConcurrentDictionary<string, T> read,
        Func<ReadOnlyMemory<byte>, T> reader
    )
        where T : class
    {
        var url = WithoutVersion(canonical);
        if (read.TryGetValue(url, out var found))
        {
            return found;
        }

        return json.TryGetValue(url, out var text) ? read.GetOrAdd(url, reader(text)) : null;
    }

    /// <summary>A definition with a differential alone gets a snapshot, made from what is at hand here.</summary>
    private StructureSnapshot ReadStructure(ReadOnlyMemory<byte> json)
    {
        var root = JsonTree.Read(json).Root;
        if (root["snapshot"] is not null || root["differential"] is null || root.TextOf("derivation") != "constraint")
        {
            return StructureSnapshot.Read(root);
        }

        try
        {
            return StructureSnapshot.Read(JsonTree.Read(new SnapshotGenerator(this).Generate(json)).Root);
        }
        catch (SnapshotException exception)
        {
            return StructureSnapshot.ReadWithProblem(root, exception.Message);
        }
    }

    private void Add(ReadOnlyMemory<byte> definition)
    {
        var (type, url) = DefinitionHeader.Read(definition);
        if (url is null)
        {
            return;
        }

        switch (type)
        {
            case "StructureDefinition":
                structureJson[url] = definition;
                break;
            case "ValueSet":
                valueSetJson[url] = definition;
                break;
            case "CodeSystem":
                codeSystemJson[url] = definition;
                break;
            case "SearchParameter":
                searchParameterJson.Add(definition);
                break;
        }
    }

    private static SpecificationPack ReadEmbedded()
    {
        using var packed = typeof(SpecificationPack).Assembly.GetManifestResourceStream(ResourceName)!;
        return new SpecificationPack(null, Unpack(packed));
    }

    /// <summary>The definitions of a pack file: Brotli, one a line.</summary>
    internal static IEnumerable<ReadOnlyMemory<byte>> Unpack(Stream packed)
    {
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var text = new MemoryStream();
        brotli.CopyTo(text);
        ReadOnlyMemory<byte> rest = text.ToArray();
        while (rest.Length > 0)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            yield return rest[..end];
            rest = rest[(end + 1)..];
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> ReadPackage(Stream tgz)
    {
        using var tar = new TarReader(new GZipStream(tgz, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            var isDefinition =
                entry.Name.StartsWith("package/", StringComparison.Ordinal)
                && entry.Name.EndsWith(".json", StringComparison.Ordinal)
                && entry.Name.IndexOf('/', "package/".Length) < 0;
            if (isDefinition && entry.DataStream is { } content)
            {
                using var copy = new MemoryStream();
                content.CopyTo(copy);
                yield return copy.ToArray();
            }
        }
    }
}
