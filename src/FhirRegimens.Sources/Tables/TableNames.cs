using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;

namespace FhirRegimens.Sources.Tables;

/// <summary>The names of drugs that a table knows: those of its legend, and those that it gives a dose of.</summary>
/// <param name="abbreviations">The legend.</param>
/// <param name="dosed">Names that stand before an amount somewhere in the table.</param>
internal sealed class TableNames(IReadOnlyList<Abbreviation> abbreviations, IReadOnlySet<string> dosed)
{
    private readonly Dictionary<string, string> meanings = abbreviations
        .DistinctBy(known => known.Short, StringComparer.Ordinal)
        .ToDictionary(known => known.Short, known => known.Long, StringComparer.Ordinal);

    /// <summary>What a name stands for: a known drug or procedure, one of the legend, or one that the table gives a dose of.</summary>
    public Drug? Named(string name)
    {
        name = name.Trim(' ', '(', ')', '.');
        return DrugReader.Whole(name) is { } drug ? Expanded(drug)
            : IsName(name) ? Expanded(new Drug { Name = name })
            : null;
    }

    /// <summary>Whether the table makes a name a drug's.</summary>
    public bool IsName(string name) =>
        dosed.Contains(name) || (meanings.TryGetValue(name, out var meaning) && DrugReader.Whole(meaning) is not null);

    /// <summary>Whether the legend has a meaning for an abbreviation.</summary>
    public bool IsAbbreviation(string text) => meanings.ContainsKey(text);

    /// <summary>A drug that the table abbreviates, by the name that its legend gives.</summary>
    public Drug Expanded(Drug drug) =>
        meanings.TryGetValue(drug.Name, out var meaning) && drug.Synonym is null
            ? drug with
            {
                Name = meaning,
                Synonym = drug.Name,
            }
            : drug;

    /// <summary>The same of all that a component gives.</summary>
    public Component Expanded(Component component) =>
        component with
        {
            Drug = Expanded(component.Drug),
            Sigs = component.Sigs.Select(Expanded).ToValueList(),
        };

    private Sig Expanded(Sig sig) =>
        sig with
        {
            Drug = Expanded(sig.Drug),
            Text = sig.Text.Length > 0 ? sig.Text : sig.Drug.Name,
            Alternatives = sig.Alternatives.Select(Expanded).ToValueList(),
        };
}
