using System.Text;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Json;

public class FhirJsonSerializerTests
{
    [Fact]
    public void ElementsComeInTheOrderOfTheDefinitionWhateverOrderTheyAreSetIn()
    {
        var entry = new ActivityDefinition
        {
            Dosage =
            [
                new Dosage
                {
                    DoseAndRate =
                    [
                        new Dosage.DoseAndRateComponent
                        {
                            Dose = new Quantity
                            {
                                Code = "mg",
                                System = "http://unitsofmeasure.org",
                                Unit = "mg",
                                ValueElement = new FhirDecimal("1.50"),
                            },
                        },
                    ],
                    Route = new CodeableConcept("http://snomed.info/sct", "47625008", text: "IV"),
                    Timing = new Timing
                    {
                        Repeat = new Timing.RepeatComponent
                        {
                            PeriodUnit = Timing.UnitsOfTime.D,
                            Period = 1,
                            Frequency = 1,
                        },
                    },
                    Text = "1.50 mg/m² IV “once” per day 💉",
                },
            ],
            Kind = ActivityDefinition.RequestResourceType.MedicationRequest,
            DoNotPerform = false,
            Library = ["https://example.org/Library/a", "https://example.org/Library/b"],
            Status = PublicationStatus.Draft,
            Title = "Alemtuzumab <test dose> & more",
            Id = "alemtuzumab",
        };

        Assert.Equal(
            """
            {
              "resourceType": "ActivityDefinition",
              "id": "alemtuzumab",
              "title": "Alemtuzumab <test dose> & more",
              "status": "draft",
              "library": [
                "https://example.org/Library/a",
                "https://example.org/Library/b"
              ],
              "kind": "MedicationRequest",
              "doNotPerform": false,
              "dosage": [
                {
                  "text": "1.50 mg/m² IV “once” per day 💉",
                  "timing": {
                    "repeat": {
                      "frequency": 1,
                      "period": 1,
                      "periodUnit": "d"
                    }
                  },
                  "route": {
                    "coding": [
                      {
                        "system": "http://snomed.info/sct",
                        "code": "47625008"
                      }
                    ],
                    "text": "IV"
                  },
                  "doseAndRate": [
                    {
                      "doseQuantity": {
                        "value": 1.50,
                        "unit": "mg",
                        "system": "http://unitsofmeasure.org",
                        "code": "mg"
                      }
                    }
                  ]
                }
              ]
            }

            """,
            Encoding.UTF8.GetString(FhirJson.SerializePretty(entry))
        );
    }

    [Fact]
    public void ExtensionsOfPrimitivesStandBesideTheirValues()
    {
        var why = new Extension("https://example.org/why", new Code("unknown"));
        var plan = new PlanDefinition
        {
            TitleElement = new FhirString("Title") { ElementId = "t" },
            DateElement = new FhirDateTime { Extension = [why.DeepCopy()] },
            LibraryElement = [new Canonical("a"), new Canonical { Extension = [why.DeepCopy()] }, new Canonical("b")],
        };

        Assert.Equal(
            """
            {"resourceType":"PlanDefinition","title":"Title","_title":{"id":"t"},
            "_date":{"extension":[{"url":"https://example.org/why","valueCode":"unknown"}]},
            "library":["a",null,"b"],
            "_library":[null,{"extension":[{"url":"https://example.org/why","valueCode":"unknown"}]},null]}
            """.ReplaceLineEndings(""),
            Compact(plan)
        );
    }

    [Fact]
    public void WhatIsEmptyIsLeftOut()
    {
        var plan = new PlanDefinition
        {
            Type = new CodeableConcept { Coding = [new Coding()] },
            Action = [new PlanDefinition.ActionComponent(), new PlanDefinition.ActionComponent { Title = "a" }],
            LibraryElement = [new Canonical()],
            Subject = new CodeableConcept(),
            Contained = [new Library()],
        };

        Assert.Equal(
            """{"resourceType":"PlanDefinition","contained":[{"resourceType":"Library"}],"action":[{"title":"a"}]}""",
            Compact(plan)
        );
    }

    [Theory]
    [InlineData("naïve µg/m² 日本 💉 <b> & 'x' \u2028", "naïve µg/m² 日本 💉 <b> & 'x' \u2028")]
    [InlineData("\"\\\n\r\t\u0001", @"\""\\\n\r\t\u0001")]
    public void OnlyWhatJsonDemandsIsEscaped(string text, string written) =>
        Assert.Equal($$"""{"resourceType":"Library","title":"{{written}}"}""", Compact(new Library { Title = text }));

    [Fact]
    public void HalfACharacterIsWrittenAsTheReplacementCharacter() =>
        Assert.Equal(
            """{"resourceType":"Library","title":"half \uFFFD character"}""",
            Compact(new Library { Title = "half \ud83d character" })
        );

    [Fact]
    public void ATypeThatAChoiceDoesNotAllowIsAnErrorThatNamesTheAllowedOnes()
    {
        var plan = new PlanDefinition { Action = [new() { Timing = new Money { Value = 1 } }] };

        var error = Assert.Throws<InvalidOperationException>(() => FhirJson.Serialize(plan));

        Assert.Equal(
            "PlanDefinition.action.timing[x] cannot be a Money: it is one of dateTime, Age, Period, Duration, Range, Timing",
            error.Message
        );
    }

    [Fact]
    public void WhatWouldBeTooDeepToReadIsNotWritten()
    {
        var action = new PlanDefinition.ActionComponent { Title = "innermost" };
        for (var depth = 0; depth < FhirJson.MaxDepth; depth++)
        {
            action = new PlanDefinition.ActionComponent { Action = [action] };
        }

        Assert.Throws<InvalidOperationException>(() => FhirJson.Serialize(new PlanDefinition { Action = [action] }));
    }

    private static string Compact(Resource resource) => Encoding.UTF8.GetString(FhirJson.Serialize(resource));
}
