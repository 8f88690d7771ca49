using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Entries;

/// <summary>What of a dose line stays in its own words.</summary>
internal static class Fragments
{
    /// <summary>The fragments of a line, of a product or of a procedure.</summary>
    public static IEnumerable<string> Of(Sig sig) =>
        Procedure.Is(sig) ? Procedure.Unparsed(sig) : EntryDosage.Unparsed(sig);
}
