namespace FhirRegimens.Testing.ReadBack;

/// <summary>
/// What one order says, fact by fact, written the same way whether it was read from a truth table or from FHIR: a key
/// such as <c>dose</c> and a value such as <c>375..375 mg/m2</c>.
/// </summary>
public sealed class Facts
{
    private readonly SortedDictionary<string, string> facts = new(StringComparer.Ordinal);

    public string? this[string key]
    {
        get => facts.GetValueOrDefault(key);
        set
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts[key] = value;
            }
        }
    }

    /// <summary>Adds to a fact that is a set of texts.</summary>
    public void Add(string key, string text) =>
        this[key] = string.Join(" | ", (this[key]?.Split(" | ") ?? []).Append(text).Order(StringComparer.Ordinal));

    public void Remove(string key) => facts.Remove(key);

    public override string ToString() => string.Join("; ", facts.Select(fact => $"{fact.Key}: {fact.Value}"));
}
