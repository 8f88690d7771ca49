using System.Security.Cryptography;
using System.Text;

namespace FhirRegimens.Conversion.Identity;

/// <summary>
/// The identity of an artifact: <c>[a-z0-9-]</c>. It is kept whole, so that the slugs of parts are made from the
/// whole slug of what they are part of, and is cut only where it is written (<see cref="Cut"/>).
/// </summary>
/// <param name="Whole">The slug before it is cut to a length.</param>
public readonly record struct Slug(string Whole)
{
    /// <summary>Longest id of an artifact; leaves room for <c>-&lt;version&gt;</c> within FHIR's 64.</summary>
    public const int ArtifactLength = 48;

    /// <summary>Longest id of an action: FHIR's own limit of an id.</summary>
    public const int ActionLength = 64;

    private const int HashLength = 8;

    /// <summary>The slug as ids and addresses of artifacts use it: at most <see cref="ArtifactLength"/>.</summary>
    public string Id => Cut(ArtifactLength);

    /// <summary>
    /// The slug of a name: ASCII letters in lower case and digits, every other run of characters a hyphen. A name
    /// without letters and digits becomes <c>x-</c> and the hash of the name, an empty one <c>untitled</c>.
    /// </summary>
    public static Slug Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        if (slug.Length > 0 && slug[^1] == '-')
        {
            slug.Length--;
        }

        return slug.Length > 0 ? new(slug.ToString())
            : string.IsNullOrWhiteSpace(name) ? new("untitled")
            : new("x-" + HashOf(name));
    }

    /// <summary>The slug of a part: this slug, a hyphen and the slug of the part's name.</summary>
    public Slug Part(string name) => new($"{Whole}-{Of(name).Whole}");

    /// <summary>This slug with the hash of <paramref name="name"/>, which tells it from another name's.</summary>
    public Slug Distinguished(string name) => new($"{Whole}-{HashOf(name)}");

    /// <summary>
    /// The slug in at most <paramref name="length"/> characters: a longer one is cut and ends with a hyphen and eight
    /// hexadecimal digits of the SHA-256 of the whole.
    /// </summary>
    public string Cut(int length) =>
        Whole.Length <= length ? Whole : $"{Whole[..(length - HashLength - 1)].TrimEnd('-')}-{HashOf(Whole)}";

    /// <summary>
    /// The computable name, <c>[A-Z][A-Za-z0-9]{0,254}</c>: the id in PascalCase; a leading digit gets an <c>N</c>.
    /// </summary>
    public string PascalCase()
    {
        var name = new StringBuilder(ArtifactLength + 1);
        foreach (var word in Id.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return char.IsAsciiDigit(name[0]) ? $"N{name}" : name.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Whole;

    /// <summary>The first eight hexadecimal digits, lower case, of the SHA-256 of a text in UTF-8.</summary>
    internal static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
