using System.Net.Mail;

namespace FhirRegimens.Web;

/// <summary>How the program shows itself to servers of others, and its patience with them.</summary>
public sealed record WebConnectionSettings
{
    /// <summary>The program's name and version: <c>FhirRegimens/0.1.0</c>.</summary>
    public required string Program { get; init; }

    /// <summary>
    /// Whom the server's operator can write to: an e-mail or web address. It stands in the User-Agent, as
    /// https://www.mediawiki.org/wiki/API:Etiquette asks for.
    /// </summary>
    public required string Contact { get; init; }

    /// <summary>How often a request is sent again at the most.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>The first wait where the server names none; each further one is about twice the last.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait. Where the server asks for a longer one, the request fails instead.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The time that one answer may take until its last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The largest answer that is read, in bytes after decompression.</summary>
    public int LargestAnswer { get; init; } = 128 * 1024 * 1024;

    /// <summary>Whether a text can stand as <see cref="Contact"/>.</summary>
    public static bool IsContact(string? text) =>
        text is not null
        && text.All(letter => letter is > ' ' and < '\x7F' and not '(' and not ')')
        && (MailAddress.TryCreate(text, out _) || (Uri.TryCreate(text, UriKind.Absolute, out var web) && web.IsWeb()));
}
