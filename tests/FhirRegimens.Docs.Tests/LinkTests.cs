using System.Text.RegularExpressions;
using FhirRegimens.Pipeline.Settings;

namespace FhirRegimens.Docs.Tests;

/// <summary>What the documentation names is there.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void LinksLeadToFiles() =>
        Assert.Empty(
            Document.All.SelectMany(document =>
                Link()
                    .Matches(document.Text)
                    .Select(match => match.Groups["target"].Value)
                    .Where(target => !target.Contains("://", StringComparison.Ordinal))
                    .Where(target => !Path.Exists(Checkout.PathOf(Path.GetDirectoryName(document.Name)!, target)))
                    .Select(target => $"{document.Name}: {target}")
            )
        );

    [Fact]
    public void PathsInTheCheckoutExist() =>
        Assert.Empty(
            Document.All.SelectMany(document =>
                CheckoutPath()
                    .Matches(document.Text)
                    .Select(match => match.Groups["path"].Value.TrimEnd('.'))
                    .Where(path => !Path.Exists(Checkout.PathOf(path)))
                    .Select(path => $"{document.Name}: {path}")
            )
        );

    [Fact]
    public void TheRoomsAreThoseUnderSrc() =>
        Assert.Equal(
            Directory
                .EnumerateDirectories(Checkout.PathOf("src"))
                .Select(folder => Path.GetFileName(folder)["FhirRegimens.".Length..])
                .Order(StringComparer.Ordinal),
            Document
                .Named("docs/developers/rooms.md")
                .Text.Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1)
                .Select(line => line.Split('|')[1].Trim())
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void TheReadmeExplainsEverySetting()
    {
        var table = Document
            .Named("README.md")
            .Text.Split("\n## ")
            .Single(part => part.StartsWith("Settings", StringComparison.Ordinal));

        Assert.All(
            typeof(FhirRegimensOptions)
                .GetProperties()
                .Where(property => property.CanWrite)
                .SelectMany(property =>
                    property.PropertyType == typeof(SignInOptions)
                        ? typeof(SignInOptions).GetProperties().Select(part => $"{property.Name}:{part.Name}")
                        : [property.Name]
                ),
            setting => Assert.Matches($@"\b{setting}\b", table)
        );
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)[^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"(?:^|[\s(`|])(?<path>(?:src|tests|tools|docs|infra|samples|fhir-resources|\.ci)/[\w./-]+)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex CheckoutPath();
}
