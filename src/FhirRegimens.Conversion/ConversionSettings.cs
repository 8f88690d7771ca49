using System.Security.Cryptography;
using System.Text;

namespace FhirRegimens.Conversion;

/// <summary>What whoever publishes decides about the resources.</summary>
public sealed record ConversionSettings
{
    /// <summary>Where the content's canonical addresses begin, without a slash at the end.</summary>
    public string BaseUrl { get; init; } = "https://regimens.example.org/fhir";

    /// <summary>The publisher named in every resource.</summary>
    public string Publisher { get; init; } = "FhirRegimens";

    /// <summary>Copyright of the content, Markdown; null for the line that is known for the source, if any.</summary>
    public string? Copyright { get; init; }

    /// <summary>Whether the content is for trying out only.</summary>
    public bool Experimental { get; init; }

    /// <summary>The date of resources whose source has none, as FHIR writes partial dates.</summary>
    public string? Date { get; init; }

    /// <summary>Whether block actions say how good their evidence is.</summary>
    public bool EvidenceExtension { get; init; } = true;

    /// <summary>SHA-256 of the settings, 64 lower-case hexadecimal digits: what conversions with them depend on.</summary>
    public string Hash() =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        BaseUrl,
                        Publisher,
                        Copyright ?? "\0",
                        Experimental ? "experimental" : "",
                        Date ?? "\0",
                        EvidenceExtension ? "evidence" : ""
                    )
                )
            )
        );
}
