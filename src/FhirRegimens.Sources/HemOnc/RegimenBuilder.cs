using System.Globalization;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>A regimen that is being read.</summary>
internal sealed class RegimenBuilder(string name, SourceSpan span, string? subobjectId, ValueList<string> settings)
{
    private readonly List<int> numbers = [];
    private readonly List<Reference> references = [];

    public string Name { get; } = name;

    public SourceSpan Span { get; } = span;

    public List<string> Synonyms { get; } = [];

    public List<Note> Notes { get; } = [];

    public List<VariantBuilder> Variants { get; } = [];

    /// <summary>
    /// Takes an entry of a reference list. Entries are counted on over all lists of the regimen, so that their labels
    /// are unique.
    /// </summary>
    public void AddReference(int depth, SourceSpan entry, ValueList<Inline> inlines)
    {
        depth = Math.Min(depth, numbers.Count + 1);
        if (numbers.Count > depth)
        {
            numbers.RemoveRange(depth, numbers.Count - depth);
        }
        else if (numbers.Count < depth)
        {
            numbers.Add(0);
        }

        numbers[^1]++;
        var label = string.Join('.', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        references.Add(ReferenceReader.Read(label, depth > 1, entry, inlines));
    }

    public Regimen Build(CharacterLedger ledger) =>
        StudyReferences.Join(
            new Regimen
            {
                Name = Name,
                Span = Span,
                SubobjectId = subobjectId,
                Synonyms = Synonyms.Distinct(StringComparer.Ordinal).ToValueList(),
                Settings = settings,
                Notes = Notes.ToValueList(),
                Variants = Variants.Select(variant => variant.Build(ledger)).ToValueList(),
                References = references.ToValueList(),
            }
        );
}
