using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Joining;

/// <summary>As much of a source as joining compares, so that hundreds of sources need not be kept whole.</summary>
public sealed class SourceExcerpt
{
    private SourceExcerpt(
        bool isPage,
        IReadOnlyList<CitedStudy> studies,
        IReadOnlyList<StatedDose> doses,
        ILookup<int, IReadOnlyList<StatedDose>> dosesOf
    )
    {
        IsPage = isPage;
        Studies = studies;
        Doses = doses;
        DosesOf = dosesOf;
    }

    /// <summary>Whether it is a page of regimens, of which there is one for each disease.</summary>
    internal bool IsPage { get; }

    /// <summary>The studies that it cites or is, in its order.</summary>
    internal IReadOnlyList<CitedStudy> Studies { get; }

    /// <summary>The doses that it states, in its order.</summary>
    internal IReadOnlyList<StatedDose> Doses { get; }

    /// <summary>By the index of a study the doses of each variant that it gave.</summary>
    internal ILookup<int, IReadOnlyList<StatedDose>> DosesOf { get; }

    /// <summary>The excerpt of a source.</summary>
    /// <param name="name">How people find it: the file as it was named, an address, <c>export.xml#Title</c>.</param>
    /// <param name="source">What was read.</param>
    public static SourceExcerpt Of(string name, SourceDocument source)
    {
        var studies = new List<CitedStudy>();
        var doses = new List<StatedDose>();
        var given = new List<(int Study, IReadOnlyList<StatedDose> Doses)>();
        switch (source)
        {
            case RegimenPage page:
                foreach (var regimen in page.Regimens)
                {
                    Add(regimen.References, [regimen]);
                }

                break;
            case TrialRecord record:
                Add(record.References, record.Regimens);
                break;
            case Paper paper:
                Add(paper.References, paper.Regimens);
                break;
            default:
                doses.AddRange(source.AllComponents().SelectMany(Stated));
                break;
        }

        return new(
            source is RegimenPage,
            studies,
            doses,
            given.ToLookup(variant => variant.Study, variant => variant.Doses)
        );

        void Add(IReadOnlyList<Reference> references, IEnumerable<Regimen> regimens)
        {
            var byLabel = references
                .SelectMany((reference, at) => Labels(reference).Select(label => (label, Study: studies.Count + at)))
                .ToLookup(labelled => labelled.label, labelled => labelled.Study, StringComparer.Ordinal);
            studies.AddRange(
                references.Select(reference => new CitedStudy(PlaceOf(reference), JoiningKey.Of(reference)))
            );
            foreach (var variant in regimens.SelectMany(regimen => regimen.Variants))
            {
                StatedDose[] ofVariant = [.. variant.AllComponents().SelectMany(Stated)];
                doses.AddRange(ofVariant);
                given.AddRange(
                    variant
                        .Studies.Select(study => study.ReferenceLabel)
                        .OfType<string>()
                        .SelectMany(label => byLabel[label])
                        .Distinct()
                        .Select(study => (study, (IReadOnlyList<StatedDose>)ofVariant))
                );
            }
        }

        StudyPlace PlaceOf(Reference reference) =>
            new(source.Origin.Title, name, reference.Label, reference.Citation, reference.Span);

        IEnumerable<StatedDose> Stated(Component component) =>
            component
                .Sigs.SelectMany(sig => sig.AllReadings())
                .Where(sig => sig is { Dose: not null, Drug.IsClass: false })
                .Select(sig => new StatedDose(
                    sig.Drug.Name,
                    NameKey.Of(sig.Drug.Name),
                    sig.Dose!,
                    new(source.Origin.Title, name, Words.Amount(sig.Dose!), sig.Text, sig.Span)
                ));
    }

    /// <summary>A reference's own label, and that of the reference that it is an update of: "1.2" and "1".</summary>
    private static IEnumerable<string> Labels(Reference reference) =>
        new[] { reference.Label, reference.Label.Split('.')[0] }.Distinct(StringComparer.Ordinal);
}

/// <summary>A study that a source cites or is.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Keys">What joins it to its like.</param>
internal sealed record CitedStudy(StudyPlace Place, ValueList<JoiningKey> Keys);

/// <summary>A dose that a source states.</summary>
/// <param name="Drug">The drug as the source spells it.</param>
/// <param name="Key">The same for all spellings of the drug.</param>
/// <param name="Amount">The dose.</param>
/// <param name="Statement">The dose in words, and where it stands.</param>
internal sealed record StatedDose(string Drug, string Key, Amount Amount, DoseStatement Statement);
