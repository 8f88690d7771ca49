using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Identity;

/// <summary>What a variant is recognised by when its source gives it no id.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lines">Its dose and duration lines verbatim, each once.</param>
public sealed record VariantContent(string Title, ValueList<string> Lines);

/// <summary>The keys of a regimen's variants: the last part of their slugs.</summary>
public static class VariantKeys
{
    /// <summary>Numbers above this are not looked for among the previous variants.</summary>
    private const int LargestNumber = 999;

    /// <summary>
    /// The keys in the order of <paramref name="variants"/>: the subobject id in lower case where
    /// <paramref name="isUnique"/> says that no other thing of the page has it, else <c>v&lt;n&gt;</c>. A number stays
    /// with the previous variant of the same content: first of the same lines, then of the same title with the most
    /// lines in common, then of the most lines in common, which must be more than half of them.
    /// Only then are new numbers given, above all earlier ones.
    /// </summary>
    /// <param name="regimen">The regimen's slug.</param>
    /// <param name="variants">The variants' subobject ids and content.</param>
    /// <param name="isUnique">Whether a subobject id occurs once on the page.</param>
    /// <param name="previous">Content of the variants published before, by the ids made of their slugs.</param>
    public static IReadOnlyList<string> Of(
        Slug regimen,
        IReadOnlyList<(string? SubobjectId, VariantContent Content)> variants,
        Func<string, bool> isUnique,
        IReadOnlyDictionary<string, VariantContent> previous
    )
    {
        var keys = new string?[variants.Count];
        var unkeyed = new List<int>();
        for (var index = 0; index < variants.Count; index++)
        {
            if (variants[index].SubobjectId is { } id && isUnique(id))
            {
                keys[index] = Slug.Of(id).Whole;
            }
            else
            {
                unkeyed.Add(index);
            }
        }

        var earlier = unkeyed.Count == 0 || previous.Count == 0 ? [] : Numbered(regimen, previous);
        var numbers = Match(unkeyed.ConvertAll(index => variants[index].Content), earlier);
        var next = earlier.Count == 0 ? 1 : earlier[^1].Number + 1;
        for (var position = 0; position < unkeyed.Count; position++)
        {
            keys[unkeyed[position]] = $"v{numbers[position] ?? next++}";
        }

        return keys!;
    }

    private static List<(int Number, VariantContent Content)> Numbered(
        Slug regimen,
        IReadOnlyDictionary<string, VariantContent> previous
    )
    {
        var found = new List<(int, VariantContent)>();
        for (var number = 1; number <= LargestNumber; number++)
        {
            if (previous.TryGetValue(regimen.Part($"v{number}").Id, out var content))
            {
                found.Add((number, content));
            }
        }

        return found;
    }

    private static int?[] Match(List<VariantContent> current, List<(int Number, VariantContent Content)> earlier)
    {
        var numbers = new int?[current.Count];
        var free = new List<(int Number, VariantContent Content)>(earlier);
        Assign((now, then) => now.Lines == then.Lines ? 1 : 0);
        Assign((now, then) => now.Title == then.Title ? 1 + Common(now, then) : 0);
        Assign(
            (now, then) => 2 * Common(now, then) > Math.Max(now.Lines.Count, then.Lines.Count) ? Common(now, then) : 0
        );
        return numbers;

        void Assign(Func<VariantContent, VariantContent, int> likeness)
        {
            for (var index = 0; index < current.Count; index++)
            {
                if (numbers[index] is not null || free.Count == 0)
                {
                    continue;
                }

                var best = free.MaxBy(candidate => likeness(current[index], candidate.Content));
                if (likeness(current[index], best.Content) > 0)
                {
                    numbers[index] = best.Number;
                    free.Remove(best);
                }
            }
        }
    }

    private static int Common(VariantContent one, VariantContent other) =>
        one.Lines.Intersect(other.Lines, StringComparer.Ordinal).Count();
}
