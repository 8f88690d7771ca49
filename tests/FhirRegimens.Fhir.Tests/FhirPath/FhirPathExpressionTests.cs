using System.Text;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Fhir.Tests.FhirPath;

public class FhirPathExpressionTests
{
    private static readonly FhirElement Plan = Read(
        """
        {
          "resourceType": "PlanDefinition",
          "id": "fc",
          "url": "https://example.org/PlanDefinition/fc",
          "contained": [
            { "resourceType": "ActivityDefinition", "id": "entry", "status": "draft", "subjectReference": { "reference": "#" } }
          ],
          "extension": [
            { "url": "https://example.org/note", "valueString": "first" },
            { "url": "https://example.org/note", "valueString": "second" },
            { "url": "https://example.org/amount", "valueQuantity":
              { "value": 1.50, "unit": "mg/m²", "system": "http://unitsofmeasure.org", "code": "mg/m2" } }
          ],
          "status": "active",
          "_status": { "extension": [ { "url": "https://example.org/by", "valueString": "nobody" } ] },
          "_title": { "extension": [ { "url": "https://example.org/absent", "valueBoolean": true } ] },
          "date": "2024-02",
          "subjectReference": { "reference": "#entry" },
          "action": [
            { "id": "a", "title": "One", "timingTiming": { "repeat": { "count": 6, "period": 28, "periodUnit": "d" } },
              "action": [ { "id": "b", "title": "Two" }, { "id": "c", "title": "Two" } ] },
            { "id": "d", "definitionCanonical": "#entry", "timingAge": { "value": 7, "unit": "a", "system": "http://unitsofmeasure.org", "code": "a" } }
          ]
        }
        """
    );

    private static readonly FhirElement Bundle = Read(
        """
        {
          "resourceType": "Bundle",
          "type": "collection",
          "entry": [
            { "fullUrl": "https://example.org/fhir/Patient/p", "resource": { "resourceType": "Patient", "id": "p", "active": true } },
            { "fullUrl": "https://example.org/fhir/Group/g",
              "resource": { "resourceType": "Group", "id": "g", "managingEntity": { "reference": "Patient/p" },
                "member": [
                  { "entity": { "reference": "https://example.org/fhir/Patient/p/_history/1" } },
                  { "entity": { "reference": "Patient/q" } } ] } }
          ]
        }
        """
    );

    [Theory]
    // Paths, types and choices
    [InlineData("PlanDefinition.action.title", "'One'")]
    [InlineData("DomainResource.id", "'fc'")]
    [InlineData("Patient.id", "")]
    [InlineData("action.timing.repeat.count", "6")]
    [InlineData("action.timingTiming", "")]
    [InlineData("action.timing is Timing", "error")]
    [InlineData("action[1].timing is Age", "true")]
    [InlineData("action[1].timing is Quantity", "true")]
    [InlineData("action[1].timing is System.Quantity", "false")]
    [InlineData("action.timing.ofType(Quantity).value", "7")]
    [InlineData("action.timing.as(Timing).repeat.period", "28")]
    [InlineData("id is string", "true")]
    [InlineData("url is string", "false")]
    [InlineData("url.type().namespace & '.' & url.type().name", "'FHIR.uri'")]
    [InlineData("action[0].type().name", "'BackboneElement'")]
    [InlineData("action.repeat(action).title", "'Two' 'Two'")]
    [InlineData("repeat(action).title", "'One' 'Two' 'Two'")]
    [InlineData("descendants().ofType(id).count()", "2")]
    [InlineData("action.children().count()", "8")]
    // What FHIR adds
    [InlineData("extension('https://example.org/note').value", "'first' 'second'")]
    [InlineData("status.extension('https://example.org/by').value", "'nobody'")]
    [InlineData("status.hasExtension('https://example.org/by')", "true")]
    [InlineData("status.hasValue()", "true")]
    [InlineData("title.exists() and title.hasValue().not()", "true")]
    [InlineData("title.getValue()", "")]
    [InlineData("status.getValue()", "'active'")]
    [InlineData("subject.resolve().status", "'draft'")]
    [InlineData("contained.subject.resolve().id", "'fc'")]
    [InlineData("action.definition.resolve().id", "'entry'")]
    [InlineData("%resource.id & %rootResource.id & %context.id", "'fcfcfc'")]
    [InlineData("contained.select(%resource.id)", "'fc'")]
    [InlineData(
        "%`ext-by` | %`vs-units` | %sct",
        "'http://hl7.org/fhir/StructureDefinition/by' 'http://hl7.org/fhir/ValueSet/units' 'http://snomed.info/sct'"
    )]
    [InlineData("%unknown", "error")]
    [InlineData("conformsTo('http://hl7.org/fhir/StructureDefinition/DomainResource')", "true")]
    [InlineData("conformsTo('https://example.org/regimen')", "error")]
    [InlineData("status.memberOf('http://hl7.org/fhir/ValueSet/publication-status')", "error")]
    [InlineData("now()", "error")]
    // Quantities
    [InlineData("extension('https://example.org/amount').value = 0.15 'mg/dm2'", "false")]
    [InlineData("extension('https://example.org/amount').value = 0.015 'mg/dm2'", "true")]
    [InlineData("extension('https://example.org/amount').value > 1 'mg/kg'", "")]
    [InlineData("extension('https://example.org/amount').value < 2 'mg/m2'", "true")]
    [InlineData("5 '[iU]' = 5 '[arb\\'U]'", "")]
    [InlineData("1000 'mg' + 1 'g'", "2000 'mg'")]
    [InlineData("1 'mg' + 1 'mL'", "")]
    [InlineData("10 'mg/kg' * 70 'kg' = 700 'mg'", "true")]
    [InlineData("10 'mg' / 4", "2.5 'mg'")]
    [InlineData("3 minutes / 1 second", "180 '1'")]
    [InlineData("2 * 3 days", "6 days")]
    [InlineData("1 year = 12 months", "true")]
    [InlineData("1 year = 365 days", "")]
    [InlineData("1 year ~ 1 'a'", "true")]
    [InlineData("-(5 'mg')", "-5 'mg'")]
    [InlineData("'5 \\'mg\\''.toQuantity('ug')", "5000 'ug'")]
    // Dates and times
    [InlineData("date + 1 month", "@2024-03T")]
    [InlineData("date + 60 days", "@2024-04T")]
    [InlineData("date < @2024-02-10", "")]
    [InlineData("date < @2024-03-01", "true")]
    [InlineData("@2024-01-31 + 1 month", "@2024-02-29")]
    [InlineData("@2024-03-01 - 1 day", "@2024-02-29")]
    [InlineData("@2024-03-01 + 1 'd'", "error")]
    [InlineData("@2024-03-01T23:30:00Z + 45 minutes", "@2024-03-02T00:15:00Z")]
    [InlineData("@T23:30 + 45 minutes", "@T00:15")]
    [InlineData("@T23:30 + 2 days", "error")]
    [InlineData("@9999-12-31 + 1 year", "")]
    [InlineData("@2024-03-01T10:00:00Z = @2024-03-01T11:00:00+01:00", "true")]
    [InlineData("@2024-03-01T10:00:00 = @2024-03-01T10:00:00Z", "")]
    [InlineData("@2024-03-01T10:00:00 < @2024-03-03T10:00:00Z", "true")]
    [InlineData("@0001-01-01T00:00:00+14:00 | @0001-01-01", "@0001-01-01T00:00:00+14:00 @0001-01-01")]
    [InlineData("'2024-02-30'.toDate()", "")]
    // Numbers
    [InlineData("2147483647 + 1", "")]
    [InlineData("79228162514264337593543950335.0 * 2", "")]
    [InlineData("1.50 + 1", "2.50")]
    [InlineData("7 div 2 + 7 mod 2", "4")]
    [InlineData("(-1).sqrt()", "")]
    [InlineData("2.power(40)", "")]
    [InlineData("1 + 'a'", "error")]
    // Collections, logic and strings
    [InlineData("(1 | 2 | 3).aggregate($this + $total, 0)", "6")]
    [InlineData("(3 | 1).select($this + $index)", "3 2")]
    [InlineData("(1 | 2 | 2).intersect(2 | 3)", "2")]
    [InlineData("(1 | 2 | 3).exclude(2)", "1 3")]
    [InlineData("1.combine(1).isDistinct()", "false")]
    [InlineData("2 in (1 | 2) and (1 | 2) contains 2", "true")]
    [InlineData("false and (1 | 2)", "false")]
    [InlineData("(1 | 2) and false", "error")]
    [InlineData("{} implies true", "true")]
    [InlineData("iif(true, 1, 1 + 'a')", "1")]
    [InlineData("action.title.iif($this.count() = 1, 'one', 'more')", "'one'")]
    [InlineData("action.single()", "error")]
    [InlineData("'abc'.replace('', '-')", "'-a-b-c-'")]
    [InlineData("'ab12'.replaceMatches('([a-z]+)([0-9]+)', '$2$1')", "'12ab'")]
    [InlineData("'a-b 1 -2'.replaceMatches('-?[0-9]+', '#')", "'a-b # #'")]
    [InlineData("'abc'.matches('^(?=a)')", "error")]
    [InlineData("'a\\u0062\\n'.length() /* a comment */ // another", "3")]
    [InlineData("'É'.lower() ~ 'é'", "true")]
    public void AnExpressionGivesItsItems(string expression, string expected) =>
        Assert.Equal(expected, Evaluate(expression, Plan));

    [Theory]
    [InlineData("entry.resource.ofType(Group).managingEntity.resolve().active", "true")]
    [InlineData("entry.resource.ofType(Group).member.entity.resolve().id", "'p'")]
    [InlineData("entry.resource.ofType(Group).select(%resource.type)", "'collection'")]
    public void AReferenceLeadsToTheEntryOfItsBundle(string expression, string expected) =>
        Assert.Equal(expected, Evaluate(expression, Bundle));

    [Theory]
    [InlineData("", 0, "an operand is expected instead of the end.")]
    [InlineData("a.", 2, "a name is expected instead of the end.")]
    [InlineData("a +", 3, "an operand is expected instead of the end.")]
    [InlineData("a b", 2, "an operator or the end is expected instead of 'b'.")]
    [InlineData("(a", 2, "')' is expected instead of the end.")]
    [InlineData("a.where(b", 9, "')' is expected instead of the end.")]
    [InlineData("a.where()", 2, "'where' takes 1 arguments, not 0.")]
    [InlineData("a.elementDefinition()", 2, "the function 'elementDefinition' is unknown or not supported.")]
    [InlineData("'a", 0, "this quotation is not closed.")]
    [InlineData("/* a", 0, "this comment is not closed.")]
    [InlineData("@2024-13", 0, "'@2024-13' is no date or time.")]
    [InlineData("@T12:00Z", 0, "'@T12:00Z' is no date or time.")]
    [InlineData("a is 5", 5, "the name of a type is expected instead of '5'.")]
    [InlineData("99999999999", 0, "integers beyond 2147483647 are not read; write '.0' for a decimal.")]
    [InlineData("$that", 0, "$this, $index or $total is expected.")]
    [InlineData("%", 1, "a name is expected after '%'.")]
    public void AnExpressionThatCannotBeReadIsExplained(string expression, int position, string problem)
    {
        var exception = Assert.Throws<FhirPathException>(() => FhirPathExpression.Parse(expression));
        Assert.Equal((position, problem), (exception.Position, exception.Problem));
    }

    [Fact]
    public void AnEvaluationThatFailsSaysWhereAndWhy()
    {
        var expression = FhirPathExpression.Parse("status = 'active' and id + 1 = 2");
        var exception = Assert.Throws<FhirPathException>(() => expression.Evaluate(Plan, FhirPathEnvironment.Default));
        Assert.Equal(
            "FHIRPath, character 26: '+' cannot be applied to System.String and System.Integer.",
            exception.Message
        );
    }

    [Fact]
    public void AnInvariantHoldsUnlessItIsFalse()
    {
        var answers = new[] { "true", "false", "{}", "status" }
            .Select(FhirPathExpression.Parse)
            .Select(e => e.Holds(Plan, FhirPathEnvironment.Default));
        Assert.Equal([true, false, true, true], answers);
    }

    [Fact]
    public void TheEnvironmentAnswersWhatTheElementCannot()
    {
        var traced = new List<string>();
        var environment = new FhirPathEnvironment
        {
            Clock = new FixedClock(),
            Constants = new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal) { ["limit"] = [5] },
            MemberOf = (item, valueSet) =>
                item is FhirElement { Value: "active" } && valueSet == "https://example.org/codes",
            Resolve = reference => reference == "Patient/q" ? Plan : null,
            Trace = (name, items) => traced.Add($"{name} {items.Count}"),
        };

        Assert.Equal(
            "@2024-02-29T12:00:00.000Z @2024-02-29 @T12:00:00.000",
            Evaluate("now() | today() | timeOfDay()", Plan, environment)
        );
        Assert.Equal("6", Evaluate("%limit + 1", Plan, environment));
        Assert.Equal("true", Evaluate("status.memberOf('https://example.org/codes')", Plan, environment));
        Assert.Equal("'p' 'fc'", Evaluate("entry.resource.member.entity.resolve().id", Bundle, environment));
        Assert.Equal("2", Evaluate("action.trace('actions').trace('titles', title).count()", Plan, environment));
        Assert.Equal(["actions 2", "titles 1"], traced);
    }

    [Theory]
    [InlineData(
        "('a' | 'b' | 'c' | 'd').aggregate($total & $total & $total & $total & $total & $total & $total, 'xxxxxxxx')"
    )]
    [InlineData("descendants().where(%resource.descendants().where(%resource.descendants().exists()).exists())")]
    [InlineData("'aaaaaaaaaaaaaaaaaaaaaa'.replace('a', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb')")]
    [InlineData("1.repeat($this + 1)")]
    public void AnEvaluationThatTakesTooManyStepsIsEnded(string expression)
    {
        var exception = Assert.Throws<FhirPathException>(() =>
            FhirPathExpression.Parse(expression).Evaluate(Plan, FhirPathEnvironment.Default with { MaxSteps = 1000 })
        );
        Assert.Equal("the evaluation takes more than 1000 steps.", exception.Problem);
    }

    [Fact]
    public void ExpressionsThatAreTooLongOrNestedTooDeepAreNotRead()
    {
        string[] hostile =
        [
            new('(', 10_000),
            new('-', 10_000),
            string.Concat(Enumerable.Repeat("a.", 10_000)) + "a",
            string.Concat(Enumerable.Repeat("1+", 10_000)) + "1",
            string.Concat(Enumerable.Repeat("a[", 10_000)),
            string.Concat(Enumerable.Repeat("where(", 5_000)),
            string.Concat(Enumerable.Repeat("(1" + string.Concat(Enumerable.Repeat("+1", 200)) + ").a+", 200)) + "1",
            new(' ', 60_000),
        ];
        Assert.All(hostile, text => Assert.Throws<FhirPathException>(() => FhirPathExpression.Parse(text)));
    }

    internal static string Evaluate(string expression, FhirElement focus, FhirPathEnvironment? environment = null)
    {
        try
        {
            var items = FhirPathExpression
                .Parse(expression)
                .Evaluate(focus, environment ?? FhirPathEnvironment.Default);
            return string.Join(' ', items.Select(item => Printer.PrintValue(Values.Of(item))));
        }
        catch (FhirPathException)
        {
            return "error";
        }
    }

    internal static FhirElement Read(string json) =>
        FhirElement.Read(Encoding.UTF8.GetBytes(json), SpecificationPack.R4);

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);
    }
}
