using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Tests.HemOnc;

internal static class Accounts
{
    /// <summary>
    /// Fails where a character of <paramref name="text"/> is not accounted for, or an unread span is not what stands
    /// in the text.
    /// </summary>
    public static void AddUp(string text, SourceDocument document)
    {
        var account = document.Characters;
        Assert.Equal(text.Length, account.Typed + account.Verbatim + account.Unread + account.Furniture);
        Assert.Equal(account.Unread, document.Unread.Sum(unread => unread.Span.Length));
        Assert.All(
            document.Unread,
            unread => Assert.Equal(text.Substring(unread.Span.Offset, unread.Span.Length), unread.Text)
        );
    }
}
