using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Entries;

/// <summary>How drugs are called in titles and sentences.</summary>
internal static class DrugName
{
    /// <summary>The drug's name with a capital letter; a source that names none gets these words.</summary>
    public static string Of(Drug drug) => Words.Capitalised(AsWritten(drug));

    /// <summary>The drug as the source spells it.</summary>
    public static string AsWritten(Drug drug) => Words.OrElse(drug.Name, "not named");

    /// <summary>"Fluorouracil (5-FU)", "Rituximab (Rituxan)".</summary>
    public static string InFull(Drug drug) =>
        Of(drug) + ((drug.Brand ?? drug.Synonym) is { } other ? $" ({other})" : "");
}
