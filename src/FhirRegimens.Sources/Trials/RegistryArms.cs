using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>The arms of a registry's page, a row or several lines each, and what is given in them.</summary>
internal sealed partial class RegistryArms(SourceText source, RecordLedger ledger)
{
    private readonly List<TrialArm> arms = [];
    private readonly List<TrialIntervention> interventions = [];

    /// <summary>The arms in the order of the page.</summary>
    public ValueList<TrialArm> All => arms.ToValueList();

    /// <summary>What is given, in the order of the page.</summary>
    public ValueList<TrialIntervention> Interventions => interventions.ToValueList();

    /// <summary>Takes a line of interventions.</summary>
    public void Name(string text, SourceSpan content)
    {
        foreach (var item in RegistryWords.Names(text))
        {
            var name = RegistryWords.WithoutType(item);
            interventions.Add(
                new()
                {
                    Name = new(name, content),
                    Type = name == item ? null : item[..item.IndexOf(':', StringComparison.Ordinal)],
                }
            );
        }
    }

    /// <summary>Takes a line of arms.</summary>
    public void Take(SourceSpan content)
    {
        var rest = FlatRow.WithoutHeader(source, content, "Group", "Intervention", "Description");
        ledger.Furniture(content);
        if (rest.Length == 0)
        {
            return;
        }

        if (ArmLead().Match(source.Slice(rest)) is { Success: true } lead)
        {
            LedArm(rest, lead);
        }
        else if (arms is [.., { Type: not null } open])
        {
            ContinueArm(open, rest);
        }
        else if (FlatRow.Arm(source, rest) is { } cells)
        {
            ArmOfCells(rest, cells);
        }
        else
        {
            ArmInWords(rest);
        }
    }

    /// <summary>"Experimental: Sirolimus": what the arm is and its name; its description is in the lines that follow.</summary>
    private void LedArm(SourceSpan rest, Match lead)
    {
        var behind = source.Span(rest.Offset + lead.Length, rest.Length - lead.Length);
        ledger.Enter(source.Span(rest.Offset, lead.Length), Fate.Typed);
        arms.Add(
            new()
            {
                Name = ledger.Take(behind, Fate.Typed),
                Type = lead.Groups["type"].Value,
                Span = rest,
            }
        );
    }

    private void ContinueArm(TrialArm open, SourceSpan rest)
    {
        var span = open.Description is { } begun ? source.Cover(begun.Span, rest) : rest;
        arms[^1] = open with
        {
            Description = new(ledger.Take(span, Fate.Verbatim), span),
            Span = source.Cover(open.Span, rest),
        };
    }

    private void ArmInWords(SourceSpan rest)
    {
        ledger.Say(
            "columns-unclear",
            "The row of an arm no longer says where its columns end; its words were kept together.",
            rest
        );
        var words = ledger.Take(rest, Fate.Verbatim);
        arms.Add(
            new()
            {
                Name = words,
                Description = new(words, rest),
                Span = rest,
            }
        );
    }

    private void ArmOfCells(SourceSpan rest, FlatRow.ArmCells cells)
    {
        if (!cells.IsDivided)
        {
            ledger.Say(
                "columns-inferred",
                "The columns of an arm's row were told apart by the name of its drug; no mark divides them.",
                rest
            );
        }

        var name = ledger.Take(cells.Name, Fate.Typed);
        var intervention = RegistryWords.WithoutType(ledger.Take(cells.Intervention, Fate.Typed));
        var description = cells.Description.Length > 0 ? ledger.Take(cells.Description, Fate.Verbatim) : null;
        arms.Add(
            new()
            {
                Name = name,
                Interventions = [intervention],
                Description = description is null ? null : new(description, cells.Description),
                Span = rest,
            }
        );
        if (!interventions.Exists(known => known.Name.Value == intervention))
        {
            interventions.Add(new() { Name = new(intervention, cells.Intervention), Arms = [name] });
        }
    }

    [GeneratedRegex(
        @"^(?<type>Experimental|Active Comparator|Placebo Comparator|Sham Comparator|No Intervention): ?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex ArmLead();
}
