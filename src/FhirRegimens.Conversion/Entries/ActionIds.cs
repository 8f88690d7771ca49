using FhirRegimens.Conversion.Identity;

namespace FhirRegimens.Conversion.Entries;

/// <summary>Gives the actions of one plan readable ids of their own.</summary>
internal sealed class ActionIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>
    /// The id of an action below another: the parent's id, a hyphen and the slug of <paramref name="name"/>, with a
    /// number from 2 on where it is taken.
    /// </summary>
    /// <param name="parent">The whole slug of the parent; null at the top.</param>
    /// <param name="name">What the action is called in ids.</param>
    public Slug Below(Slug? parent, string name)
    {
        var wanted = parent is { } above ? above.Part(name) : Slug.Of(name);
        var slug = wanted;
        for (var number = 2; !taken.Add(slug.Whole); number++)
        {
            slug = new($"{wanted.Whole}-{number}");
        }

        return slug;
    }
}
