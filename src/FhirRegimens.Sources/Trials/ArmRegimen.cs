using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>Makes the regimen of a trial: a variant for each arm that says what is given.</summary>
internal static class ArmRegimen
{
    private static readonly string[] DurationLeads =
    [
        "Medication time should last ",
        "Treatment should last ",
        "Treatment lasts ",
        "Treatment will last ",
        "Treatment duration: ",
        "Duration of treatment: ",
        "Duration: ",
    ];

    private static readonly string[] Given = ["", "DRUG", "BIOLOGICAL", "COMBINATION_PRODUCT", "GENETIC"];

    /// <summary>The regimen; none where no arm names anything that is given.</summary>
    public static ValueList<Regimen> Of(TrialRecord record)
    {
        var arms = record.Arms.Count > 0 ? record.Arms : [.. OnlyArm(record)];
        var variants = arms.Select(arm => Variant(record, arm)).OfType<Variant>().ToValueList();
        return variants.Count == 0
            ? []
            :
            [
                new Regimen
                {
                    Name = record.Number?.Value ?? record.Acronym ?? "Trial",
                    Span = (record.Number ?? record.Title)?.Span ?? variants[0].Span,
                    Synonyms = record.Acronym is { } acronym && record.Number is not null ? [acronym] : [],
                    Variants = variants,
                    References = record.References,
                },
            ];
    }

    /// <summary>A record without arms, such as one of expanded access, gives everybody the only drug that it names.</summary>
    private static IEnumerable<TrialArm> OnlyArm(TrialRecord record) =>
        record.Interventions is [{ Description: not null } only]
            ?
            [
                new()
                {
                    Name = only.Name.Value,
                    Interventions = [only.Name.Value],
                    Span = only.Name.Span,
                },
            ]
            : [];

    private static Variant? Variant(TrialRecord record, TrialArm arm)
    {
        var interventions = record
            .Interventions.Where(item => arm.Interventions.Contains(item.Name.Value) || item.Arms.Contains(arm.Name))
            .Where(item => Given.Contains((item.Type ?? "").ToUpperInvariant().Replace(' ', '_')))
            .ToList();
        var reading = new ArmReading();
        reading.Read(arm.Description, interventions is [var only] ? only.Name : null);
        interventions.ForEach(item => reading.ReadFurther(item.Description, item.Name));
        interventions.ForEach(item => reading.Name(item.Name));
        return reading.Components.Count == 0
            ? null
            : new Variant
            {
                Label = arm.Name,
                Span = arm.Span,
                Studies = Studies(record),
                Notes = Eligibility(record).Concat(reading.Notes).ToValueList(),
                Blocks =
                [
                    new()
                    {
                        Duration = reading.Duration,
                        Sections =
                        [
                            new()
                            {
                                Heading = "",
                                Therapy = "",
                                Span = arm.Span,
                                Components = reading.Components.ToValueList(),
                            },
                        ],
                    },
                ],
            };
    }

    private static ValueList<Study> Studies(TrialRecord record) =>
        record.References is [{ Kind: null } own, ..]
            ?
            [
                new()
                {
                    Name = record.Number?.Value ?? own.Citation,
                    Trial = record.Acronym,
                    Url = own.Links is [var link, ..] ? link.Url : null,
                    Span = own.Span,
                    Evidence = RegistryWords.Phase(record.Phases),
                    ReferenceLabel = own.Label,
                },
            ]
            : [];

    private static IEnumerable<Note> Eligibility(TrialRecord record) =>
        record.Eligibility.Criteria.Select(criterion => new Note
        {
            Kind = NoteKind.Eligibility,
            Text = criterion.Kind switch
            {
                CriterionKind.Inclusion => $"Inclusion: {criterion.Text}",
                CriterionKind.Exclusion => $"Exclusion: {criterion.Text}",
                _ => criterion.Text,
            },
            Span = criterion.Span,
        });

    /// <summary>What the texts of one arm say, sentence by sentence.</summary>
    private sealed class ArmReading
    {
        public List<Component> Components { get; } = [];

        public List<Note> Notes { get; } = [];

        public Duration? Duration { get; private set; }

        /// <summary>Reads a text; dose lines without a drug are of <paramref name="drug"/>.</summary>
        public void Read(Stated<string>? text, Stated<string>? drug)
        {
            if (text is null)
            {
                return;
            }

            foreach (var (start, length) in Sentences.Of(text.Value))
            {
                Sentence(text.Value.Substring(start, length), Within(text, start, length), drug);
            }
        }

        /// <summary>
        /// Reads what the record says of a drug apart from the arm. Where the arm itself gives the drug's dose it is a note: a
        /// second order of the same drug is none.
        /// </summary>
        public void ReadFurther(Stated<string>? text, Stated<string> drug)
        {
            var known = Components.Where(component => !IsEmpty(component)).ToList();
            var isDosed = IsThere(drug.Value) && known.Count > 0;
            var before = Components.Count;
            Read(text, drug);
            foreach (var component in Components.Skip(before).ToList())
            {
                if (isDosed && IsOneOf(known, component) || IsEmpty(component))
                {
                    Components.Remove(component);
                    Notes.Add(new() { Text = component.Text, Span = component.Span });
                }
            }
        }

        private static bool IsOneOf(List<Component> known, Component component) =>
            known
                .SelectMany(other => other.Sigs)
                .SelectMany(sig => sig.Alternatives.Prepend(sig))
                .Any(sig => Bare(sig.Drug.Name).Equals(Bare(component.Drug.Name), StringComparison.OrdinalIgnoreCase));

        /// <summary>Adds a drug whose dose no text says.</summary>
        public void Name(Stated<string> drug)
        {
            if (!IsThere(drug.Value))
            {
                Add(new BulletLine(1, [Link(drug)], drug.Span));
            }
        }

        private bool IsThere(string drug) =>
            Components
                .SelectMany(component => component.Sigs)
                .SelectMany(sig => sig.Alternatives.Prepend(sig))
                .Any(sig => Bare(sig.Drug.Name).Equals(Bare(drug), StringComparison.OrdinalIgnoreCase));

        /// <summary>"Mycophenolate Mofetil (MMF)" without its brackets.</summary>
        private static string Bare(string drug) =>
            drug.IndexOf('(') is > 0 and var open ? drug[..open].TrimEnd() : drug;

        /// <summary>Whether a line says nothing about its drug but what was not understood, such as the strength of a tablet.</summary>
        private static bool IsEmpty(Component component) =>
            component.Sigs.All(sig =>
                Inheritance.IsBare(sig)
                && sig is { Dose: null, Target: null, Taper: null, Titration: null, Alternatives.Count: 0 }
            );

        private void Sentence(string sentence, SourceSpan span, Stated<string>? drug)
        {
            var words = sentence.TrimEnd('.', ' ');
            if (words.Length == 0)
            {
                return;
            }

            if (Duration is null && Timed(words, span) is { } duration)
            {
                Duration = duration;
                return;
            }

            var isDose = drug is not null && char.IsAsciiDigit(words[0]);
            var line = isDose
                ? new BulletLine(1, [Link(drug!), new TextInline(" " + words, span)], span)
                : new BulletLine(0, [new TextInline(words, span)], span);
            Add(line);
        }

        private void Add(BulletLine line)
        {
            var reading = SigReader.Read([line]);
            var isOther = reading.Components.All(component =>
                Components.TrueForAll(known => known.Text != component.Text)
            );
            if (isOther)
            {
                Components.AddRange(reading.Components);
            }

            Notes.AddRange(reading.Notes);
            if (reading.Components.Count == 0 && reading.Notes.Count == 0)
            {
                Notes.Add(new() { Text = line.Content.PlainText(), Span = line.Span });
            }
        }

        private static Duration? Timed(string words, SourceSpan span)
        {
            var lead = Array.Find(DurationLeads, known => words.StartsWith(known, StringComparison.OrdinalIgnoreCase));
            return lead is null || DurationReader.Read(words[lead.Length..], span) is not { } duration
                ? null
                : duration with
                {
                    Text = words,
                };
        }

        /// <summary>The place of a sentence; that of the whole text where it stands escaped or in several lines.</summary>
        private static SourceSpan Within(Stated<string> text, int start, int length) =>
            text.Value.Length == text.Span.Length && !text.Value.Contains('\n', StringComparison.Ordinal)
                ? new(text.Span.Line, text.Span.Column + start, text.Span.Offset + start, length)
                : text.Span;

        private static PageLinkInline Link(Stated<string> drug) => new(drug.Value, drug.Span, drug.Value);
    }
}
