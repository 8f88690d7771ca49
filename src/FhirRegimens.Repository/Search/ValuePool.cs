namespace FhirRegimens.Repository.Search;

/// <summary>
/// Search values that were met before, so that equal ones are held once in memory: profiles, codes and their systems, who
/// publishes. It is of a bounded size, and begins again when it is full: a value that no resource has any more stays until
/// then at most.
/// </summary>
internal sealed class ValuePool
{
    private const int Most = 4_096;

    private readonly HashSet<SearchValue> values = [];

    /// <summary>The equal value that was met before; this one, with shared parts, where there is none.</summary>
    public SearchValue Share(SearchValue value)
    {
        if (values.TryGetValue(value, out var known))
        {
            return known;
        }

        var own = value switch
        {
            TokenValue { System: { } system } token => token with { System = Share(system) },
            ContextValue context => new ContextValue((TokenValue)Share(context.Code), (TokenValue)Share(context.Value)),
            _ => value,
        };
        if (values.Count >= Most)
        {
            values.Clear();
        }

        values.Add(own);
        return own;
    }

    private string Share(string text) => ((TextValue)Share(new TextValue(text))).Text;
}
