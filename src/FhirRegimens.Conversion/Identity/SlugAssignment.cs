namespace FhirRegimens.Conversion.Identity;

/// <summary>Gives each of several things a slug of its own, independent of their order where their names differ.</summary>
public static class SlugAssignment
{
    /// <summary>
    /// The slugs of <paramref name="things"/> below <paramref name="parent"/>, in order. Different things that have one
    /// slug all get the hash of what tells them apart; things that nothing tells apart are numbered from the second on.
    /// </summary>
    public static IReadOnlyList<Slug> Below(Slug parent, IReadOnlyList<NamedThing> things)
    {
        var distinguished = things
            .Distinct()
            .GroupBy(thing => parent.Part(thing.Name).Whole, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .ToHashSet();
        return Numbered([
            .. things.Select(thing =>
                distinguished.Contains(thing)
                    ? parent.Part(thing.Name).Distinguished(thing.FullName)
                    : parent.Part(thing.Name)
            ),
        ]);
    }

    /// <summary>
    /// The slugs themselves, where a slug that occurs again, or equals another's number, gets the next free number.
    /// </summary>
    private static IReadOnlyList<Slug> Numbered(IReadOnlyList<Slug> slugs)
    {
        var taken = slugs.Select(slug => slug.Whole).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<Slug>(slugs.Count);
        foreach (var slug in slugs)
        {
            var number = seen.GetValueOrDefault(slug.Whole);
            var candidate = slug;
            if (number > 0)
            {
                do
                {
                    number++;
                    candidate = new Slug($"{slug.Whole}-{number}");
                } while (!taken.Add(candidate.Whole));
            }

            seen[slug.Whole] = Math.Max(number, 1);
            result.Add(candidate);
        }

        return result;
    }
}

/// <summary>Something that gets a slug.</summary>
/// <param name="Name">What the slug is made from.</param>
/// <param name="FullName">What tells it from others of the same slug; the name itself where that is enough.</param>
public readonly record struct NamedThing(string Name, string FullName);
