using FhirRegimens.Conversion.Evidence;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests.Evidence;

public class EvidenceLevelsTests
{
    [Theory]
    [InlineData("Phase III", "phase-3")]
    [InlineData("Phase 3 (E-esc)", "phase-3")]
    [InlineData("Phase III (E-RT-switch-ooc)", "phase-3")]
    [InlineData("Phase II (C)", "phase-2")]
    [InlineData("Phase I/II", "phase-1-2")]
    [InlineData("Phase Ib/IIa", "phase-1b-2a")]
    [InlineData("Randomized Phase II", "randomized-phase-2")]
    [InlineData("Phase II, Randomized", "randomized-phase-2")]
    [InlineData("Phase III, <20 pts in this arm", "phase-3-fewer-than-20-patients")]
    [InlineData("Phase 2, fewer than 20 patients", "phase-2-fewer-than-20-patients")]
    [InlineData("Non-randomized, >20 pts", "non-randomized-more-than-20-patients")]
    [InlineData("Non-randomized", "non-randomized")]
    [InlineData("Retrospective", "retrospective")]
    [InlineData("Expert opinion", "expert-opinion")]
    [InlineData("Pragmatic randomized trial", "pragmatic-randomized")]
    public void ACellNamesALevel(string cell, string code) => Assert.Equal(code, EvidenceLevels.Of(cell)?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("Somebody's experience")]
    [InlineData("Phase III or so")]
    [InlineData("(C)")]
    public void WhatReadsLikeNoLevelHasNone(string cell) => Assert.Null(EvidenceLevels.Of(cell));

    [Fact]
    public void TheStrongestLevelIsTheFirstOfTheCodeSystem() =>
        Assert.Equal(
            "phase-3",
            EvidenceLevels
                .Strongest([
                    new Study { Name = "A", Evidence = "Retrospective" },
                    new Study { Name = "B", Evidence = "Phase III (C)" },
                    new Study { Name = "C", Evidence = "Phase II" },
                    new Study { Name = "D", Evidence = "unknown" },
                ])
                ?.Value
        );
}
