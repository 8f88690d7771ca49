using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>The outcome measures of a registry's page, a row or several lines each.</summary>
internal sealed class RegistryOutcomes(SourceText source, RecordLedger ledger)
{
    private readonly List<OutcomeMeasure> outcomes = [];

    /// <summary>The outcome measures in the order of the page.</summary>
    public ValueList<OutcomeMeasure> All => outcomes.ToValueList();

    /// <summary>Takes a line.</summary>
    /// <param name="priority">primary, secondary or other.</param>
    /// <param name="content">The line.</param>
    public void Take(string priority, SourceSpan content)
    {
        var rest = FlatRow.WithoutHeader(source, content, "Name", "Time", "Method");
        ledger.Furniture(content);
        if (rest.Length == 0)
        {
            return;
        }

        const string lead = "Time Frame:";
        if (outcomes is [.., var last] && source.Slice(rest).StartsWith(lead, StringComparison.OrdinalIgnoreCase))
        {
            var frame = ledger.Take(rest, Fate.Typed);
            outcomes[^1] = last.TimeFrame is null
                ? last with
                {
                    TimeFrame = frame[lead.Length..].Trim(),
                }
                : last with
                {
                    Description = string.Join(' ', new[] { last.Description, frame }.OfType<string>()),
                };
            return;
        }

        if (FlatRow.Outcome(source, rest) is { } cells)
        {
            outcomes.Add(
                new()
                {
                    Priority = priority,
                    Name = ledger.Take(cells.Name, Fate.Typed),
                    TimeFrame = ledger.Take(cells.TimeFrame, Fate.Typed),
                    Description = cells.Method.Length > 0 ? ledger.Take(cells.Method, Fate.Verbatim) : null,
                    Span = rest,
                }
            );
            return;
        }

        ledger.Say(
            "columns-unclear",
            "The row of an outcome no longer says where its time frame stands; its words were kept together.",
            rest
        );
        outcomes.Add(
            new()
            {
                Priority = priority,
                Name = ledger.Take(rest, Fate.Verbatim),
                Span = rest,
            }
        );
    }
}
