namespace FhirRegimens.Sources.Tests;

/// <summary>The documents of one kind that were written for these tests, in the order of their names.</summary>
/// <param name="kind">The folder of the kind's tests.</param>
internal sealed class Corpus(string kind)
{
    private readonly string folder = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", kind, "Corpus");

    /// <summary>The names of the files.</summary>
    public IEnumerable<string> Names =>
        Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file));

    /// <summary>All documents.</summary>
    public IReadOnlyList<string> Texts => [.. Names.Select(Read)];

    /// <summary>One document.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(folder, name));
}
