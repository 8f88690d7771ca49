using System.Text.Encodings.Web;

namespace FhirRegimens.Site.Reading;

/// <summary>Divides what is too long for one page.</summary>
internal static class Portions
{
    private const int MostItems = 50;
    private const int MostCharacters = 50_000;

    /// <summary>The items in their order, as many to a portion as a page holds; one empty portion for none.</summary>
    /// <param name="items">The items.</param>
    /// <param name="texts">The texts of an item.</param>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> items, Func<T, IEnumerable<string?>> texts)
    {
        var portions = new List<List<T>> { new() };
        var room = MostCharacters;
        foreach (var item in items)
        {
            var needed = texts(item).Sum(text => HtmlEncoder.Default.Encode(text ?? "").Length);
            if (portions[^1].Count == MostItems || (needed > room && portions[^1].Count > 0))
            {
                portions.Add([]);
                room = MostCharacters;
            }

            portions[^1].Add(item);
            room -= needed;
        }

        return portions;
    }

    /// <summary>The file of a portion; no id of FHIR has an underscore, so it is that of no other page.</summary>
    /// <param name="page">The file of the first, as <c>trial/two-arms.html</c>.</param>
    /// <param name="number">Which portion, from 1.</param>
    public static string PageOf(string page, int number) =>
        number == 1 ? page : $"{page[..^".html".Length]}_{FhirWords.Integer(number)}.html";
}
