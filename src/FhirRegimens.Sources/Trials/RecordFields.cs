using System.Globalization;
using System.Text.Json;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>Takes values of a record in JSON, and enters what was taken. What is of another kind than asked for stays unread.</summary>
internal sealed class RecordFields(RecordLedger ledger)
{
    /// <summary>The items of a list; none where there is no list.</summary>
    public static IEnumerable<JsonTree> Items(JsonTree? list) => list?.Items ?? [];

    /// <summary>The strings of a list.</summary>
    public ValueList<string> Texts(JsonTree? list) => [.. Items(list).Select(Text).OfType<string>()];

    /// <summary>A string; null for one without visible characters.</summary>
    public string? Text(JsonTree? value) => Text(value, Fate.Typed);

    /// <summary>A string, or running text where <paramref name="fate"/> is verbatim.</summary>
    public string? Text(JsonTree? value, Fate fate) => Stated(value, fate)?.Value;

    /// <summary>
    /// A text or number that goes along with figures; one longer than any registry allows stays unread, so that the cost
    /// stays linear.
    /// </summary>
    public string? Phrase(JsonTree? value)
    {
        if (!IsPhrase(value))
        {
            return null;
        }

        if (value!.Kind == JsonValueKind.Number)
        {
            ledger.Enter(value.Span, Fate.Typed);
            return value.Text;
        }

        return Text(value, Fate.Verbatim);
    }

    /// <summary>Whether a value is what <see cref="Phrase"/> takes: a text with visible characters or a number, and not too long.</summary>
    public static bool IsPhrase(JsonTree? value)
    {
        const int longest = 2000;
        return value is { Kind: JsonValueKind.Number or JsonValueKind.String, Text.Length: <= longest }
            && !string.IsNullOrWhiteSpace(value.Text);
    }

    /// <summary>Whether a member says something that <see cref="Phrase"/> does not take.</summary>
    public static bool IsUnreadable(JsonTree? value) =>
        value is not (null or { Kind: JsonValueKind.Null })
        && !IsPhrase(value)
        && !(value.Kind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.Text));

    /// <summary>A string with its place.</summary>
    public Stated<string>? Stated(JsonTree? value) => Stated(value, Fate.Typed);

    /// <summary>A string, or running text where <paramref name="fate"/> is verbatim, with its place.</summary>
    public Stated<string>? Stated(JsonTree? value, Fate fate) =>
        value is { Kind: JsonValueKind.String } && !string.IsNullOrWhiteSpace(value.Text)
            ? new(Words(ledger.Take(value.Text, value.Span, fate), fate), value.Span)
            : null;

    /// <summary>A whole number that is not negative, as a number or as a string, which is how results have most of them.</summary>
    public Stated<int>? Count(JsonTree? value)
    {
        if (
            value is not { Kind: JsonValueKind.Number or JsonValueKind.String }
            || !int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        )
        {
            return null;
        }

        ledger.Enter(value.Span, Fate.Typed);
        return new(count, value.Span);
    }

    /// <summary>Enters what says nothing of the trial: how the registry is to show something.</summary>
    public void Skip(JsonTree? value)
    {
        if (value is not null)
        {
            ledger.Furniture(value.Span);
        }
    }

    /// <summary>A date as FHIR writes partial dates.</summary>
    public string? Date(JsonTree? value) =>
        value is { Kind: JsonValueKind.String } && RegistryWords.IsDate(value.Text) ? Text(value) : null;

    private static string Words(string text, Fate fate) =>
        (fate == Fate.Verbatim ? RegistryWords.Unescaped(text) : text).Trim();
}
