using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads a bullet that names what is given, and the bullets below it: steps, patients, remarks.</summary>
internal static class ComponentReader
{
    private static readonly Drug NoDrug = new() { Name = "" };

    /// <summary>The component, and those that stand below it; null where the bullet is no component.</summary>
    public static IReadOnlyList<Component>? Read(BulletTree tree)
    {
        var line = Tokenizer.Read(tree.Line);
        return new Reading(tree, line).Run();
    }

    /// <summary>A line as a remark, with the page that its first link leads to.</summary>
    public static Note Note(BulletLine line) =>
        new()
        {
            Text = line.Content.PlainText(),
            Span = line.Span,
            Target = line.Content.OfType<PageLinkInline>().FirstOrDefault()?.Target.TrimStart('#'),
        };

    /// <summary>The lines of a tree, from the first to the last.</summary>
    public static SourceSpan Cover(BulletTree tree)
    {
        var last = tree;
        while (last.Children.Count > 0)
        {
            last = last.Children[^1];
        }

        return tree.Line.Span with
        {
            Length = Math.Max(tree.Line.Span.End, last.Line.Span.End) - tree.Line.Span.Offset,
        };
    }

    /// <summary>A sig with nothing read but its drug.</summary>
    public static Sig Blank(Drug drug) => new() { Drug = drug, Text = "" };

    private sealed class Reading(BulletTree tree, TokenLine line)
    {
        private readonly List<Sig> sigs = [];
        private readonly List<Note> notes = [];
        private readonly List<Component> others = [];

        public IReadOnlyList<Component>? Run()
        {
            var cursor = new TokenCursor(line, 0, line.Tokens.Count);
            cursor.Take("either");
            var blank = RouteReader.BeforeDrug(cursor, Blank(NoDrug));
            var isLinked = cursor.Current.Kind == TokenKind.Link;
            var drug = DrugReader.Read(cursor) ?? DrugReader.BeforeAmount(cursor);
            var prefix = drug is null ? PrefixReader.Read(cursor, Blank(NoDrug)) : null;
            isLinked |= cursor.Current.Kind == TokenKind.Link;
            drug ??= DrugReader.Read(cursor) ?? DrugReader.BeforeAmount(cursor);
            if (drug is null)
            {
                return null;
            }

            var seed = (prefix?.Seed ?? blank) with { Drug = drug };
            var first = (prefix?.First ?? seed) with { Drug = drug };
            var reading = SigLineReader.Read(cursor, seed, first);
            if (!isLinked && !IsComponent(reading))
            {
                return null;
            }

            Add(reading);
            var component = new Component
            {
                Drug = drug,
                Text = line.Text,
                Span = Cover(tree),
                Sigs = Steps.Number(sigs).ToValueList(),
                Notes = notes.ToValueList(),
            };
            return [component, .. others];
        }

        /// <summary>A name may also begin a remark ("Prednisone should be taken with food").</summary>
        private static bool IsComponent(LineReading reading)
        {
            var sig = reading.Parts[0].Sig;
            return reading.IsReadFromStart
                || sig.Drug.IsClass
                || (
                    sig.Unread is [var first, ..]
                    && (first[0] is '(' or '±' || first.StartsWith("instead of ", StringComparison.Ordinal))
                );
        }

        private void Add(LineReading reading)
        {
            var own = Checksum.OfLine([
                .. Joined(reading.Parts, line).Select(sig => Finish(sig) with { Span = tree.Line.Span }),
            ]);
            var below = new List<Sig>();
            foreach (var child in tree.Children)
            {
                Child(child, own[^1], below);
            }

            var isFrame =
                below.Count > 0
                && own.Count == 1
                && (reading.IsFrame || own[0].Dose is null || below.Any(sig => sig.Dose is null));
            sigs.AddRange(
                isFrame
                    ? below.Select(sig => Finish(Inheritance.From(sig, own[0])))
                    : own.Concat(below.Select(sig => Below(sig, own[^1])))
            );
        }

        /// <summary>"Patients older than 60: 1 mg" below a whole dose differs from it in the amount alone.</summary>
        private static Sig Below(Sig child, Sig parent) =>
            Inheritance.IsBare(child) ? Inheritance.Schedule(child, parent) : child;

        private void Child(BulletTree child, Sig parent, List<Sig> below)
        {
            var childLine = Tokenizer.Read(child.Line);
            if (childLine.Tokens is [{ Kind: TokenKind.Link }, ..] && ComponentReader.Read(child) is { } components)
            {
                others.AddRange(components);
                return;
            }

            if (Dose(child, childLine, Blank(parent.Drug)) is { } read)
            {
                below.AddRange(read);
                return;
            }

            if (childLine.Text.Length > 0)
            {
                notes.Add(Note(child.Line));
            }

            foreach (var grandchild in child.Children)
            {
                Child(grandchild, parent, []);
            }
        }

        /// <summary>The doses of a line below a drug; null where the line is a remark.</summary>
        private List<Sig>? Dose(BulletTree child, TokenLine childLine, Sig blank)
        {
            var cursor = new TokenCursor(childLine, 0, childLine.Tokens.Count);
            var prefix = PrefixReader.Read(cursor, blank);
            var reading = SigLineReader.Read(cursor, prefix?.Seed ?? blank, prefix?.First ?? blank);
            var own = Checksum.OfLine([
                .. Joined(reading.Parts, childLine).Select(sig => Finish(sig) with { Span = child.Line.Span }),
            ]);
            var below = new List<Sig>();
            if (prefix is not null && own is [{ Dose: null }] && child.Children.Count > 0)
            {
                foreach (var grandchild in child.Children)
                {
                    Child(grandchild, own[0], below);
                }

                return below.Count > 0 ? [.. below.Select(sig => Finish(Inheritance.From(sig, own[0])))] : null;
            }

            if (!reading.IsReadFromStart || !own.Any(StatesDose))
            {
                return null;
            }

            foreach (var grandchild in child.Children)
            {
                Child(grandchild, own[^1], below);
            }

            return [.. own, .. below];
        }

        /// <summary>A relation or a taper alone is a remark on the dose above.</summary>
        private static bool StatesDose(Sig sig) =>
            sig.Dose is not null
            || sig.FractionDose is not null
            || sig.Frequency is not null
            || sig.Once
            || sig.Days.Count > 0 && sig.Taper is null
            || sig.Alternatives.Count > 0;
    }

    /// <summary>The doses of a line; alternatives become one sig that holds them all.</summary>
    public static IEnumerable<Sig> Joined(IReadOnlyList<LinePart> parts, TokenLine line)
    {
        var areOfWiki = line.Tokens.Any(token => token.Kind == TokenKind.Link);
        for (var at = 0; at < parts.Count; )
        {
            var group = new List<Sig> { parts[at].Sig };
            for (at++; at < parts.Count && parts[at].Joint == Joint.Or; at++)
            {
                group.Add(parts[at].Sig);
            }

            yield return group.Count == 1 ? group[0] : Choice(group, areOfWiki ? IsOfDay : IsWhole);
        }
    }

    private static Sig Choice(List<Sig> group, Func<Sig, Sig, bool> isWhole)
    {
        var last = group[^1];
        var shared = group.Select(sig =>
            !Inheritance.IsBare(sig) || isWhole(sig, last) ? sig
            : sig.Dose is null ? Inheritance.From(sig, last with { Unread = [] })
            : Inheritance.Schedule(sig, last)
        );
        var label = group[0].Label;
        var branch = group[0].Branch;
        return new Sig
        {
            Drug = group[0].Drug,
            Text = string.Join(" or ", group.Select(sig => sig.Text).Where(text => text.Length > 0)),
            Label = label,
            Branch = branch,
            Cycles = group[0].Cycles == last.Cycles ? last.Cycles : null,
            Weeks = group[0].Weeks == last.Weeks ? last.Weeks : null,
            Alternatives = shared
                .Select(sig => Finish(sig with { Label = sig.Label == label ? null : sig.Label }))
                .ToValueList(),
        };
    }

    /// <summary>
    /// "Vincristine 1.4 mg/m2 or etoposide 100 mg/m2 days 1-3": outside of the wiki, which writes the schedule of both drugs behind
    /// the second, nothing says that it is the first one's too, unless both are given at the same amount.
    /// </summary>
    private static bool IsWhole(Sig sig, Sig last) =>
        IsOfDay(sig, last) || (sig.Drug != last.Drug && sig.Dose is not null && sig.Dose != last.Dose);

    /// <summary>"Prednisone 1 mg/kg/day or dexamethasone 40 mg/day for 4 days": an amount of a day needs no schedule of another drug.</summary>
    private static bool IsOfDay(Sig sig, Sig last) => sig.Dose?.Per is not null && sig.Drug != last.Drug;

    /// <summary>What only the whole reading can tell: the time that a cap is for, and whether the total agrees.</summary>
    public static Sig Finish(Sig sig)
    {
        var capped =
            sig.Cap is { Per: null } cap && sig.Dose is { Per: null }
                ? sig with
                {
                    Cap = cap with { Per = "dose" },
                }
                : sig;
        return capped with { ChecksumAgrees = Checksum.Agrees(capped) };
    }
}
