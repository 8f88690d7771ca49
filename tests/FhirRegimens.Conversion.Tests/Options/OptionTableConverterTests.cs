using System.Text.Json.Nodes;
using FhirRegimens.Conversion.Options;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Tables;
using FhirRegimens.Testing.ReadBack;

namespace FhirRegimens.Conversion.Tests.Options;

/// <summary>Tables of options from their text to FHIR.</summary>
public class OptionTableConverterTests
{
    private static readonly string Corpus = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Tables", "Corpus");
    private static readonly string Seed = Checkout.PathOf("..", "shared", "seeds", "001_e94d56ea8cf61aaa.txt");

    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(Corpus).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public static TheoryData<string> AllDocuments =>
        [
            .. Directory
                .GetFiles(Corpus)
                .Append(Seed)
                .Where(File.Exists)
                .Select(path => Path.GetRelativePath(Checkout.Root, path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void ATableBecomesTheseResources(string name) =>
        Approved.Matches(
            name + ".json",
            string.Join("\n", Convert(Read(Path.Combine(Corpus, name))).Resources.Select(Converted.Json))
        );

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void EveryResourceOfATableIsValidOncePublished(string path) =>
        Publishable.AssertValid(Convert(Read(Checkout.PathOf(path))));

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void EveryFactOfEveryDoseIsSaidByItsOrder(string path)
    {
        var table = Read(Checkout.PathOf(path));
        foreach (var options in Convert(table).Plans)
        {
            var column = options.Plan.UseContext.Count > 1 || table.Columns.Count == 0 ? null : Focus(options.Plan);

            var said = table
                .Lines.SelectMany(line => line.Options)
                .Where(option => column is null || option.Columns.Contains(column))
                .SelectMany(option => Facts(option, null));
            var read = FhirReader.Read(
                JsonNode.Parse(Converted.Json(options.Plan))!.AsObject(),
                options
                    .Entries.Select(entry => JsonNode.Parse(Converted.Json(entry))!.AsObject())
                    .ToDictionary(entry => (string)entry["url"]!, StringComparer.Ordinal)
            );

            Assert.Equal(string.Join("\n", said), string.Join("\n", read));
        }
    }

    [Fact]
    public void AColumnOfADiseaseBecomesAPlanForIt()
    {
        var converted = Convert(Read(Path.Combine(Corpus, "aplastic-anemia.html")));

        Assert.Equal(
            ["Aplastic anemia", "Pure red cell aplasia"],
            converted.Plans.Select(options => Focus(options.Plan))
        );
        Assert.Equal(
            ["First-line options", "Second-line options"],
            converted.Plans[1].Plan.Action.Select(action => action.Title)
        );
        Assert.Equal(
            "Remission",
            Assert.Single(converted.Plans[1].Plan.Goal, goal => goal.Target.Count == 0).Description!.Text
        );
        Assert.All(converted.Plans[1].Plan.Action, line => Assert.Contains("goal-1", line.GoalId));
        Assert.DoesNotContain(
            converted.Plans[1].Entries,
            entry => entry.Title!.StartsWith("Alemtuzumab", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ATableThatLostItsColumnsBecomesOnePlanThatSaysSo()
    {
        var converted = Convert(Read(Path.Combine(Corpus, "thrombotic-microangiopathy.txt")));

        var plan = Assert.Single(converted.Plans).Plan;
        Assert.Equal(2, plan.UseContext.Count);
        Assert.All(
            converted.Plans[0].Entries,
            entry =>
                Assert.Equal(
                    "Treatment options for thrombotic microangiopathies invented for tests",
                    ((CodeableConcept)entry.UseContext[0].Value!).Text
                )
        );
        Assert.Contains(converted.Messages, message => message.Code == "column-lost");
        Assert.All(
            plan.Action.SelectMany(line => line.Action),
            option =>
            {
                var columns = option.Extension.Single(extension => extension.Url == Guide.Structure("option-columns"));
                Assert.Equal(
                    ["immune TTP", "Complement-mediated TMA", "False"],
                    columns.Extension.Select(part =>
                        part.Value is FhirBoolean stated ? $"{stated.Value}" : ((FhirString)part.Value!).Value
                    )
                );
            }
        );
    }

    [Fact]
    public void OptionsAreChosenAsTheSourceMeansThem()
    {
        var plan = Assert
            .Single(
                Convert(
                    """
                    First-line options
                    • Rituximab + dexamethasone
                    • Rituximab 375 mg/m2 or dexamethasone 40 mg
                    • Rituximab, danazol
                    • Targeted therapy
                    Second-line options
                    • Splenectomy
                    """
                ).Plans
            )
            .Plan;

        Assert.Equal(
            [
                ActionSelectionBehavior.All,
                ActionSelectionBehavior.ExactlyOne,
                ActionSelectionBehavior.Any,
                (ActionSelectionBehavior?)null,
            ],
            plan.Action[0].Action.Select(option => option.SelectionBehavior)
        );
        Assert.All(plan.Action, line => Assert.Equal(ActionSelectionBehavior.Any, line.SelectionBehavior));
        Assert.Empty(plan.Action[0].Action[3].Action);
    }

    [Fact]
    public void AProcedureIsARequestForAServiceAndAClassOfDrugsIsNoOrder()
    {
        var entries = Assert
            .Single(Convert("First-line options • Splenectomy\nSecond-line options • Rituximab, retinoids").Plans)
            .Entries;

        Assert.Equal(
            [
                (ActivityDefinition.RequestResourceType.ServiceRequest, "Splenectomy"),
                (ActivityDefinition.RequestResourceType.MedicationRequest, "Rituximab"),
            ],
            entries.Select(entry => (entry.Kind!.Value, entry.Title!))
        );
    }

    [Fact]
    public void FootnotesStandOnWhatRefersToThemAndOnThePlan()
    {
        var plan = Assert
            .Single(
                Convert(
                    "First-line options • Danazol,a rituximab\nSecond-line options • Prednisone\n\na\n\nMen only."
                ).Plans
            )
            .Plan;

        var danazol = plan.Action[0].Action[0].Action[0];
        Assert.Equal("a: Men only.", Note(danazol.Extension));
        Assert.Equal("a: Men only.", Note(plan.Extension));
        Assert.Null(Note(plan.Action[0].Action[0].Action[1].Extension));
    }

    [Fact]
    public void WhatGoesWithAnOptionIsGivenWithItAndStandsInItsNarrative()
    {
        var options = Assert.Single(
            Convert(
                """
                First-line options
                • Methotrexate 15 mg PO once per week
                ∘ With folic acid 5 mg PO once per week
                ∘ Premedication: paracetamol 500 mg p.o.
                ∘ Consider contraception
                Second-line options
                • Splenectomy
                """
            ).Plans
        );

        var option = options.Plan.Action[0].Action[0];
        Assert.Equal(ActionSelectionBehavior.All, option.SelectionBehavior);
        Assert.Equal(
            ["Methotrexate", "Folic acid", "Paracetamol, premedication"],
            option.Action.Select(entry => entry.Title)
        );
        Assert.Equal("Consider contraception", Note(option.Extension));
        Assert.Contains(
            "<li>Methotrexate 15 mg PO once per week – With folic acid 5 mg PO once per week</li>",
            options.Plan.Text!.Div,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Level of evidence", "1B", "1B")]
    [InlineData("LoE", "GRADE: low", "GRADE: low")]
    [InlineData("Level of evidence", "a single case", null)]
    [InlineData("Recommendation grade", "1B", null)]
    public void TheQualityOfEvidenceStandsOnTheOptionAsTheSourceGradesIt(string heading, string cell, string? expected)
    {
        var converted = Convert(
            $"""
            | Line | Treatment | {heading} |
            |---|---|---|
            | First line | Danazol 200 mg/day | {cell} |
            | Second line | Splenectomy | |
            """
        );

        var option = Assert.Single(converted.Plans).Plan.Action[0].Action[0];
        var quality = option.Extension.Find(extension => extension.Url == Guide.Hl7("cqf-qualityOfEvidence"));
        Assert.Equal(expected, (quality?.Value as CodeableConcept)?.Text);
        Assert.Equal($"{heading}: {cell}", Note(option.Extension));
        Publishable.AssertValid(converted);
    }

    [Fact]
    public void OptionsThatNestTooDeepStayInWords()
    {
        var option = new TreatmentOption { Text = "deepest", Components = [] };
        for (var level = 0; level < 9; level++)
        {
            option = new TreatmentOption { Text = $"level {level}", Options = [option] };
        }

        var table = new OptionTable
        {
            Origin = new() { Title = "Deep", Sha256 = new string('0', 64) },
            Lines = [new() { Heading = "First line", Options = [option] }],
        };

        var converted = OptionTableConverter.Convert(table, new(), Converted.Terminology);

        Assert.Equal("too-deep", Assert.Single(converted.Messages).Code);
        Publishable.AssertValid(converted);
    }

    [Fact]
    public void ATableWithoutOptionsIsAManifestAlone()
    {
        var converted = Convert("Nothing here.");

        Assert.Empty(converted.Plans);
        Publishable.AssertValid(converted);
    }

    private static string? Note(IEnumerable<Extension> extensions) =>
        (
            extensions
                .FirstOrDefault(extension => extension.Url == Guide.Structure("regimen-note"))
                ?.Extension.Single(part => part.Url == "text")
                .Value as FhirString
        )?.Value;

    private static IEnumerable<Facts> Facts(TreatmentOption option, Branch? above)
    {
        var branch = option.Branch ?? above;
        var section = new TherapySection
        {
            Heading = "",
            Therapy = "",
            Branch = branch,
        };
        return option
            .Components.SelectMany(component => SigFacts.Of(section, component))
            .Concat(option.Options.SelectMany(part => Facts(part, branch)));
    }

    private static string Focus(PlanDefinition plan) => ((CodeableConcept)plan.UseContext[0].Value!).Text!;

    private static ConvertedOptionTable Convert(string text) =>
        Convert(OptionTableReader.Read(text.ReplaceLineEndings("\n"), Origin("Options")));

    private static ConvertedOptionTable Convert(OptionTable table) =>
        OptionTableConverter.Convert(table, new(), Converted.Terminology);

    private static OptionTable Read(string path) =>
        OptionTableReader.Read(File.ReadAllText(path), Origin(Path.GetFileNameWithoutExtension(path)));

    private static SourceOrigin Origin(string title) => new() { Title = title, Sha256 = new string('0', 64) };
}
