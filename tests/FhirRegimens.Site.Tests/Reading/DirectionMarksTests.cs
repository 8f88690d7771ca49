using FhirRegimens.Site.Reading;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>Characters that turn the order of what is around them.</summary>
public sealed class DirectionMarksTests
{
    [Fact]
    public void TheyAreShownAndNotObeyed()
    {
        Assert.Equal("[U+202E]12 mg[U+202C]", DirectionMarks.Shown("\u202E12 mg\u202C"));
        Assert.Equal("\u200E12 mg", DirectionMarks.Shown("\u200E12 mg"));
    }

    [Fact]
    public void InPagesJsonKeepsThem() =>
        Assert.Equal(
            "<p>[U+202E]12</p><pre><code>&#x202E;</code></pre><i title=\"[U+061C]\">",
            DirectionMarks.ShownInHtml("<p>&#x202E;12</p><pre><code>&#x202E;</code></pre><i title=\"&#x61C;\">")
        );
}
