using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>Makes a regimen of the sentences that say how patients were treated.</summary>
internal static partial class PaperRegimen
{
    /// <summary>
    /// The paper with its regimen; without one where no sentence of the methods or of an abstract is read as a dose, and with
    /// messages that hold those that give one.
    /// </summary>
    public static Paper With(Paper paper, IReadOnlyList<PaperSentence> sentences)
    {
        var names = Abbreviations(paper, sentences);
        var methods = sentences.Where(sentence => IsMethod(sentence.Path)).ToList();
        var lines = methods
            .Where(sentence => sentence.Figures.Count > 0)
            .Select(sentence => new BulletLine(
                0,
                [new TextInline(Bare(sentence, names), sentence.Span)],
                sentence.Span
            ))
            .ToList();
        var texts = sentences
            .GroupBy(sentence => sentence.Span)
            .ToDictionary(group => group.Key, group => group.First().Text);
        var reading = SigReader.Read(lines);
        var components = reading
            .Components.Where(component => component.Drug.Name.Length > 0)
            .Select(component => InFull(component, names, texts))
            .ToValueList();
        var read = components.SelectMany(component => component.Sigs).Select(sig => sig.Span).ToHashSet();
        var notRead = methods
            .Where(sentence => !read.Contains(sentence.Span) && IsTreatment(sentence.Text))
            .Select(sentence => new Note { Text = sentence.Text, Span = sentence.Span })
            .ToValueList();
        return components.Count == 0
            ? paper with
            {
                Messages = notRead
                    .Select(note => new ReaderMessage(
                        ReaderMessage.TreatmentNotRead,
                        $"No dose of a regimen was read from: “{note.Text}”",
                        note.Span
                    ))
                    .ToValueList(),
            }
            : paper with
            {
                Regimens = [Regimen(paper, components, [.. paper.ResponseCriteria, .. notRead])],
            };
    }

    private static Regimen Regimen(Paper paper, ValueList<Component> components, ValueList<Note> notes)
    {
        var own = paper.References[0];
        var name = string.Join(
            " and ",
            components
                .SelectMany(component => component.Sigs.Select(sig => sig.Drug.Name).Prepend(component.Drug.Name))
                .Distinct(StringComparer.OrdinalIgnoreCase)
        );
        return new Regimen
        {
            Name = name,
            Span = components[0].Span,
            References = [own],
            Variants =
            [
                new()
                {
                    Label = "",
                    Span = components[0].Span,
                    Studies =
                    [
                        new()
                        {
                            Name = StudyName(paper),
                            Span = own.Span,
                            Evidence = paper.Designs.Count > 0 ? paper.Designs[0].Value : null,
                            Outcomes = StudyOutcomes(paper),
                            ReferenceLabel = own.Label,
                        },
                    ],
                    Notes = notes,
                    Blocks =
                    [
                        new()
                        {
                            Sections =
                            [
                                new()
                                {
                                    Heading = "",
                                    Therapy = "",
                                    Span = components[0].Span,
                                    Components = components,
                                },
                            ],
                        },
                    ],
                },
            ],
        };
    }

    /// <summary>
    /// Whether a sentence gives an amount, or a drug at times, or says what becomes of a dose: where it is none of the doses, whoever reads
    /// these must see it.
    /// </summary>
    private static bool IsTreatment(string sentence) =>
        DoseForm().IsMatch(sentence)
        || (AmountForm().IsMatch(sentence) && (DoseWord().IsMatch(sentence) || DrugNames.In(sentence).Any()))
        || (GivenForm().IsMatch(sentence) && ScheduleForm().IsMatch(sentence) && DrugNames.In(sentence).Any());

    /// <summary>"Bride et al. 2016"; the title where there are no authors.</summary>
    private static string StudyName(Paper paper) =>
        paper.References[0].FirstFamilyName() is { } first
            ? string.Join(
                ' ',
                new[] { first, paper.Authors.Count > 1 ? "et al." : null, paper.Date?[..4] }.OfType<string>()
            )
            : paper.Title?.Value ?? "";

    private static ValueList<Outcome> StudyOutcomes(Paper paper) =>
        paper
            .Outcomes.Where(outcome => outcome.Percent is not null)
            .Where(outcome => outcome.Text.EndsWith('.'))
            .Select(outcome => new Outcome
            {
                Text = outcome.Text,
                Endpoint = outcome.Name,
                Value = new Measurement(outcome.Percent!.Value, "%"),
            })
            .ToValueList();

    /// <summary>
    /// Whether a section may say how this paper's patients were treated, as the nearest heading has it that says what it is
    /// about; what is discussed was not given.
    /// </summary>
    private static bool IsMethod(IReadOnlyList<string> path)
    {
        var said = path.LastOrDefault(section => MethodForm().IsMatch(section) || OtherForm().IsMatch(section));
        return said is null ? path.All(AbstractForm().IsMatch) : MethodForm().IsMatch(said);
    }

    /// <summary>A sentence without the abbreviation in brackets that it gives a drug.</summary>
    private static string Bare(PaperSentence sentence, Dictionary<string, string> names)
    {
        foreach (var (shorter, name) in names)
        {
            var whole = $"{name} ({shorter}) ";
            var at = sentence.Text.IndexOf(whole, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return sentence.Text.Remove(at + name.Length, shorter.Length + 3);
            }
        }

        return sentence.Text;
    }

    /// <summary>The names that the paper abbreviates: "cyclosporine A (CyA)" and "CyA, cyclosporine A;".</summary>
    private static Dictionary<string, string> Abbreviations(Paper paper, IReadOnlyList<PaperSentence> sentences)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var match in paper.Tables.SelectMany(table => LegendForm().Matches(table.Legend ?? "")))
        {
            names.TryAdd(match.Groups["short"].Value, match.Groups["name"].Value.Trim());
        }

        foreach (var match in sentences.SelectMany(sentence => BracketForm().Matches(sentence.Text)))
        {
            var words = match.Groups["name"].Value;
            if (DrugNames.In(words).LastOrDefault() is { End: > 0 } drug && drug.End == words.Length)
            {
                names.TryAdd(match.Groups["short"].Value, words[drug.Start..]);
            }
        }

        return names;
    }

    /// <summary>A component with the whole name of its drug, and with its sentences as they stand.</summary>
    private static Component InFull(
        Component component,
        Dictionary<string, string> names,
        Dictionary<SourceSpan, string> texts
    ) =>
        component with
        {
            Drug = InFull(component.Drug, names),
            Text = texts.GetValueOrDefault(component.Span, component.Text),
            Sigs = component
                .Sigs.Select(sig =>
                    sig with
                    {
                        Drug = InFull(sig.Drug, names),
                        Text =
                            component.Sigs.Count(other => other.Span == sig.Span) == 1
                                ? texts.GetValueOrDefault(sig.Span, sig.Text)
                                : sig.Text,
                    }
                )
                .ToValueList(),
        };

    private static Drug InFull(Drug drug, Dictionary<string, string> names) =>
        names.TryGetValue(drug.Name, out var name) ? drug with { Name = name, Synonym = drug.Name } : drug;

    [GeneratedRegex(
        @"(?i)\b(?:methods?|treatments?|interventions?|dosing|dosage|regimens?|administration|therapy)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex MethodForm();

    [GeneratedRegex(
        @"\d[ -]?(?:mg|g|mcg|µg|μg|IU|units|Gy)\b|\bAUC (?:of )?\d|\d ?% (?:of|dose)\b|\b(?:by|to) \d{1,3} ?%",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AmountForm();

    /// <summary>An amount that is no concentration: "5 g for", "2 mg/kg", and not "10 g/dL".</summary>
    [GeneratedRegex(
        @"\d[ -]?(?:mg|g|mcg|µg|μg|IU|units)(?:$|[^\p{L}\d/]|/(?:kg|m2|m²|m\^2|day\b|d\b|week|dose))",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex DoseForm();

    [GeneratedRegex(
        @"(?i)\b(?:given|received?|administered|infused|injected|taken|started|continued|treated)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex GivenForm();

    [GeneratedRegex(
        @"(?i)\b(?:once|twice|daily|weekly|monthly|every|intravenous(?:ly)?|oral(?:ly)?|subcutaneous(?:ly)?|intrathecal(?:ly)?|infusions?|infused|cycles?|courses?)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ScheduleForm();

    [GeneratedRegex(@"(?i)\bdos(?:es?|age|ed)\b", RegexOptions.NonBacktracking)]
    private static partial Regex DoseWord();

    [GeneratedRegex(@"(?i)^(?:abstract|summary)$", RegexOptions.NonBacktracking)]
    private static partial Regex AbstractForm();

    /// <summary>Sections about other patients, or about what came of the treatment.</summary>
    [GeneratedRegex(
        @"(?i)\b(?:background|introduction|results|findings|discussion|conclusions?|literature|references)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OtherForm();

    [GeneratedRegex(@"(?:^|; )(?<short>[A-Za-z0-9-]{2,10}), (?<name>[^;.]{3,60})", RegexOptions.NonBacktracking)]
    private static partial Regex LegendForm();

    [GeneratedRegex(
        @"(?<name>\b[A-Za-z][A-Za-z -]{2,60}?) \((?<short>[A-Za-z][A-Za-z0-9-]{1,9})\)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex BracketForm();
}
