using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>What stands under the labels of a registry's page.</summary>
internal sealed class RegistryValues(SourceText source, RecordLedger ledger)
{
    private readonly Dictionary<RegistryField, Stated<string>> values = [];
    private readonly Dictionary<RegistryField, List<string>> lists = [];
    private readonly Dictionary<RegistryField, SourceSpan> running = [];

    /// <summary>Whether no field of one line was taken yet.</summary>
    public bool AreNone => values.Count == 0;

    /// <summary>A field with its place; null where the page has none.</summary>
    public Stated<string>? this[RegistryField field] => values.GetValueOrDefault(field);

    /// <summary>Takes a field of one line; a second one is not the field's and stays unread.</summary>
    public void Take(RegistryField field, SourceSpan content)
    {
        if (!values.ContainsKey(field))
        {
            values[field] = new(ledger.Take(content, Fate.Typed), content);
        }
    }

    /// <summary>Takes a line of a list.</summary>
    public void TakeItem(RegistryField field, SourceSpan content)
    {
        if (!lists.TryGetValue(field, out var list))
        {
            lists[field] = list = [];
        }

        list.Add(ledger.Take(content, Fate.Typed));
    }

    /// <summary>Takes a line of running text.</summary>
    public void TakeText(RegistryField field, SourceSpan content)
    {
        running[field] = running.TryGetValue(field, out var begun) ? source.Cover(begun, content) : content;
        ledger.Enter(content, Fate.Verbatim);
    }

    /// <summary>Takes all lines of a running text together, so that its span is one.</summary>
    public void CloseText(RegistryField field)
    {
        if (running.TryGetValue(field, out var span))
        {
            values[field] = new(ledger.Take(span, Fate.Verbatim), span);
        }
    }

    /// <summary>A field's value; "Not specified" and "N/A" are none.</summary>
    public string? Find(RegistryField field) =>
        values.GetValueOrDefault(field)?.Value is { } value
        && !value.Equals("Not specified", StringComparison.OrdinalIgnoreCase)
        && !value.Equals("N/A", StringComparison.OrdinalIgnoreCase)
        && !value.Equals("Not provided", StringComparison.OrdinalIgnoreCase)
            ? value
            : null;

    /// <summary>A date as FHIR writes partial dates; one that is not understood stays unread.</summary>
    public string? Date(RegistryField field) =>
        Read(field, text => RegistryWords.IsDate(text) ? text : Papers.PaperDates.Read(text));

    /// <summary>A field's value as it is understood; one that is not stays unread.</summary>
    public T? Read<T>(RegistryField field, Func<string, T?> read)
        where T : class
    {
        if (Find(field) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            ledger.Enter(values[field].Span, Fate.Unread);
        }

        return value;
    }

    /// <summary>The lines of a list.</summary>
    public ValueList<string> Listed(RegistryField field) => lists.GetValueOrDefault(field)?.ToValueList() ?? [];
}
