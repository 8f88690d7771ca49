using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>What people should know about the conversion of a variant.</summary>
internal static class VariantMessages
{
    /// <summary>The messages, block by block, each block's entries first.</summary>
    public static IEnumerable<ConversionMessage> Of(
        string title,
        Variant variant,
        IReadOnlyList<BlockLayout> blocks,
        EntryOrder order
    )
    {
        var messages = blocks.All(block => block.Entries.Count == 0)
            ? [new("no-treatment", "The variant states no treatment.", variant.Span)]
            : blocks.SelectMany(
                (block, index) =>
                    block
                        .Entries.SelectMany(entry =>
                            AboutEntry(entry, block.Block.Duration, order.Of(entry) is not null)
                        )
                        .Concat(AboutBlock(block, index == 0 ? null : blocks[index - 1], variant))
            );
        return messages.Select(message => message with { Text = $"{title}: {message.Text}" });
    }

    /// <summary>The messages about one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="duration">The duration line of its block.</param>
    /// <param name="resolvedOrder">Whether the plan itself says the order in relation to another drug.</param>
    public static IEnumerable<ConversionMessage> AboutEntry(EntryNode entry, Duration? duration, bool resolvedOrder)
    {
        var sig = entry.Sig;
        if (sig is { ChecksumAgrees: false, TotalDose: { } total })
        {
            yield return About("total-dose-disagrees", $"{SigWords.Total(total)} is not what the doses add up to.");
        }

        foreach (var fragment in Fragments.Of(sig with { ChecksumAgrees = null }))
        {
            yield return About("unparsed", $"“{fragment}” was not understood.");
        }

        if (sig.Relation is { } relation && !resolvedOrder)
        {
            yield return About("order-in-words", $"{SigWords.Order(relation)} stays in words.");
        }

        if (sig.Dose is { } dose && Unit.Of(dose.Unit, dose.Per).Code is null)
        {
            yield return About("unit-without-code", $"the unit {dose.Unit} has no UCUM code here.");
        }

        if (BlockTiming.IsBeyond(sig, duration))
        {
            yield return About("days-beyond-cycle", $"{IntegerList.OfDays(sig.Days)} go beyond {duration!.Text}.");
        }

        ConversionMessage About(string code, string text) => new(code, $"{entry.Title}: {text}", sig.Span);
    }

    private static IEnumerable<ConversionMessage> AboutBlock(BlockLayout block, BlockLayout? earlier, Variant variant)
    {
        var duration = block.Block.Duration;
        foreach (var fragment in BlockTiming.Unparsed(duration))
        {
            yield return new("unparsed", $"“{fragment}” was not understood.", duration!.Span);
        }

        if (earlier is { Block.Duration.OpenEnded: true } && block.Follows(earlier))
        {
            yield return new(
                "follows-open-end",
                $"{block.Title} follows {earlier.Title}, which has no stated end.",
                duration?.Span ?? variant.Span
            );
        }
    }
}
