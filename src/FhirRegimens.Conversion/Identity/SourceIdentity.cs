using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Identity;

/// <summary>The slugs of a page, its regimens and their variants.</summary>
/// <param name="Slug">The page's slug, of its title.</param>
/// <param name="Regimens">The regimens in the order of the page.</param>
public sealed record SourceIdentity(Slug Slug, IReadOnlyList<RegimenIdentity> Regimens)
{
    /// <summary>The identities of <paramref name="page"/>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="previous">The variants published before, whose numbers stay with their content.</param>
    public static SourceIdentity Of(RegimenPage page, PreviousVariants previous)
    {
        var source = Slug.Of(page.Origin.Title);
        var repeated = page
            .Regimens.GroupBy(regimen => regimen.Name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var slugs = SlugAssignment.Below(
            source,
            [
                .. page.Regimens.Select(regimen => new NamedThing(
                    regimen.Name,
                    repeated.Contains(regimen.Name)
                        ? string.Join(" / ", [.. regimen.Settings, regimen.Name])
                        : regimen.Name
                )),
            ]
        );
        var taken = slugs.Select(slug => slug.Whole).ToHashSet(StringComparer.Ordinal);
        var subobjects = page
            .Regimens.SelectMany(regimen =>
                regimen.Variants.Select(variant => variant.SubobjectId).Append(regimen.SubobjectId)
            )
            .OfType<string>()
            .CountBy(id => id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        return new(
            source,
            [
                .. page.Regimens.Zip(
                    slugs,
                    (regimen, slug) =>
                        new RegimenIdentity(slug, Variants(regimen, slug, taken, id => subobjects[id] == 1, previous))
                ),
            ]
        );
    }

    private static IReadOnlyList<VariantIdentity> Variants(
        Regimen regimen,
        Slug slug,
        HashSet<string> regimens,
        Func<string, bool> isUnique,
        PreviousVariants previous
    )
    {
        var contents = regimen.Variants.Select(variant => ContentOf(regimen, variant)).ToList();
        var keys = VariantKeys.Of(
            slug,
            [.. regimen.Variants.Zip(contents, (variant, content) => (variant.SubobjectId, content))],
            isUnique,
            previous.ById
        );
        return
        [
            .. SlugAssignment
                .Below(slug, [.. keys.Select(key => new NamedThing(key, key))])
                .Select(
                    (variant, index) =>
                        new VariantIdentity(
                            regimens.Contains(variant.Whole) ? variant.Distinguished(contents[index].Title) : variant,
                            contents[index].Title,
                            keys[index]
                        )
                ),
        ];
    }

    private static VariantContent ContentOf(Regimen regimen, Variant variant) =>
        new(
            TitleOf(regimen, variant),
            PreviousVariants.Lines(
                variant
                    .Blocks.Select(block => block.Duration?.Text)
                    .Concat(
                        variant
                            .AllComponents()
                            .SelectMany(component => component.Sigs)
                            .SelectMany(sig => sig.AllReadings())
                            .Select(sig => sig.Text)
                    )
            )
        );

    private static string TitleOf(Regimen regimen, Variant variant)
    {
        var name = Words.OrElse(regimen.Name, "Untitled");
        return string.IsNullOrWhiteSpace(variant.Label) ? name : $"{name}: {variant.Label}";
    }
}

/// <summary>A regimen's slug and its variants'.</summary>
/// <param name="Slug">The regimen's slug.</param>
/// <param name="Variants">The variants in the order of the source.</param>
public sealed record RegimenIdentity(Slug Slug, IReadOnlyList<VariantIdentity> Variants);

/// <summary>A variant's slug and title.</summary>
/// <param name="Slug">The variant's slug.</param>
/// <param name="Title">The regimen's name and the variant's label.</param>
/// <param name="Key">The last part of the slug: a subobject id or <c>v&lt;n&gt;</c>.</param>
public sealed record VariantIdentity(Slug Slug, string Title, string Key);
