using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>What stands in the column of doses where no dose is coded.</summary>
public sealed class OrderWordsTests
{
    private static readonly Order Sirolimus = new(0)
    {
        Anchor = "a",
        Title = "Sirolimus, second line",
        Product = "Sirolimus",
    };

    [Theory]
    [InlineData("Sirolimus")]
    [InlineData("Sirolimus, second line.")]
    [InlineData("Sirolimus: if double-negative T cells, or signs of it")]
    public void WordsThatOnlyRepeatTheOrderSayNoDose(string words)
    {
        var order = Sirolimus with { Words = words, Condition = "If double-negative T cells, or signs of it" };

        Assert.Null(OrderWords.Further(order));
        Assert.Equal("not stated", order.NoDose);
    }

    [Fact]
    public void WhatWasNotUnderstoodMayBeTheDose()
    {
        var order = Sirolimus with { Words = "Sirolimus: not understood: “two tablets”", Unread = ["two tablets"] };

        Assert.Null(OrderWords.Further(order));
        Assert.Equal("not understood", order.NoDose);
    }

    [Fact]
    public void WordsThatSayMoreAreShown()
    {
        var order = Sirolimus with { Words = "Sirolimus: two tablets each morning" };
        order = order with { FurtherWords = OrderWords.Further(order) };

        Assert.Equal(order.Words, order.FurtherWords);
        Assert.Equal("in words", order.NoDose);
    }

    [Fact]
    public void ACodedDoseNeedsNoWords() =>
        Assert.Null(OrderWords.Further(Sirolimus with { Dose = "2 mg/m²", Words = "Sirolimus: 2 mg/m² each morning" }));

    [Fact]
    public void AProcedureHasNoDose() =>
        Assert.Equal("–", (Sirolimus with { Words = "Sirolimus", IsProcedure = true }).NoDose);
}
