namespace FhirRegimens.Testing;

/// <summary>The documents that the project began from, where they lie beside the checkout.</summary>
public static class Seeds
{
    /// <summary>The text of the one whose name begins with a number; null where it is not at hand.</summary>
    public static string? Find(string number)
    {
        var folder = Checkout.PathOf("..", "shared", "seeds");
        return Directory.Exists(folder) && Directory.GetFiles(folder, number + "_*") is [var file, ..]
            ? File.ReadAllText(file)
            : null;
    }
}

/// <summary>A test of facts of a seed document, skipped where it is not at hand.</summary>
public sealed class SeedFactAttribute : FactAttribute
{
    /// <summary>Skips where the document is not at hand.</summary>
    /// <param name="number">The number that the document's name begins with.</param>
    public SeedFactAttribute(string number)
    {
        Skip = Seeds.Find(number) is null ? $"needs seed document {number}" : null;
    }
}
