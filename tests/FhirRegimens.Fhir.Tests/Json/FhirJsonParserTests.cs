using System.Text;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Json;

public class FhirJsonParserTests
{
    [Fact]
    public void AResourceIsReadIntoItsClass()
    {
        var plan = FhirJson.Parse<PlanDefinition>(
            """
            {
              "action": [
                {
                  "id": "block-1",
                  "timingTiming": { "repeat": { "count": 6, "period": 21.0, "periodUnit": "d" } },
                  "modifierExtension": [ { "url": "https://example.org/cycles", "valueString": "2 to 6" } ]
                }
              ],
              "resourceType": "PlanDefinition",
              "status": "active",
              "library": [ null, "b" ],
              "_library": [ { "id": "x" }, null ]
            }
            """u8.ToArray()
        );

        var expected = new PlanDefinition
        {
            Status = PublicationStatus.Active,
            LibraryElement = [new Canonical { ElementId = "x" }, new Canonical("b")],
            Action =
            [
                new PlanDefinition.ActionComponent
                {
                    ElementId = "block-1",
                    ModifierExtension = [new Extension("https://example.org/cycles", new FhirString("2 to 6"))],
                    Timing = new Timing
                    {
                        Repeat = new()
                        {
                            Count = 6,
                            PeriodElement = new("21.0"),
                            PeriodUnit = Timing.UnitsOfTime.D,
                        },
                    },
                },
            ],
        };
        Assert.True(plan.IsExactly(expected));
    }

    [Fact]
    public void AResourceWithoutAClassIsKeptWhole()
    {
        const string Json =
            """{"resourceType":"Patient","id":"p","meta":{"versionId":"2"},"gender":"female","weight":[70.50,1e400,"\u00fc",null]}""";

        var patient = Assert.IsType<DynamicResource>(FhirJson.Parse(Encoding.UTF8.GetBytes(Json)));

        Assert.Equal(("Patient", "p", "2"), (patient.TypeName, patient.Id, patient.Meta?.VersionId));
        Assert.Equal(["gender", "weight"], patient.Content.Keys);
        Assert.Equal(Json.Replace("\\u00fc", "ü"), Encoding.UTF8.GetString(FhirJson.Serialize(patient)));
        Assert.True(patient.IsExactly(patient.DeepCopy()));
        Assert.False(patient.IsExactly(FhirJson.Parse(Encoding.UTF8.GetBytes(Json.Replace("70.50", "70.5")))));
    }

    [Fact]
    public void AByteOrderMarkIsPassedOver() =>
        Assert.IsType<Library>(
            FhirJson.Parse((byte[])[.. Encoding.UTF8.Preamble, .. """{"resourceType":"Library"}"""u8])
        );

    [Fact]
    public void AnotherTypeThanAskedForIsAnError() =>
        Assert.Equal(
            "1:1 Library: this is a Library: give a PlanDefinition instead",
            Assert
                .Throws<FhirJsonException>(() =>
                    FhirJson.Parse<PlanDefinition>("""{"resourceType":"Library"}"""u8.ToArray())
                )
                .Message
        );

    [Fact]
    public void EveryProblemOfADocumentIsNamedWithItsPlace()
    {
        const string Json = """
            {
              "resourceType": "PlanDefinition",
              "titel": "x",
              "date": "17.5.2024",
              "text": { "status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">ü</div>" }, "name": 5,
              "action": [
                { "title": null, "title": "b" },
                { "timingTiming": { "repeat": { "count": "6" } }, "timingAge": { "value": 1 } },
                "c",
                { "code": { "text": "not in a list" }, "goalId": [ "a", null ] },
                {},
                { "definitionCanonical": "a", "_definitionUri": { "id": "b" } }
              ],
              "library": [ "a" ],
              "_library": [ null, { "id": "b" } ],
              "contact": [],
              "subjectReference": [ { "reference": "a" } ],
              "contained": [ { "id": "no-type" }, { "resourceType": "Patient", "a": { "b": [ { "c": 1, "c": 2 } ] } } ],
              "resourceType": "Library"
            }
            """;

        Assert.Equal(
            """
            3:3 PlanDefinition.titel: unknown element of PlanDefinition: correct its name or take it out
            4:11 PlanDefinition.date: not valid as dateTime: write a date such as 2024, 2024-05 or 2024-05-17, or a moment such as 2024-05-17T09:30:00Z
            5:108 PlanDefinition.name: a number where string belongs: write text without control characters that is not empty
            7:16 PlanDefinition.action[0].title: null where string belongs: write text without control characters that is not empty
            7:22 PlanDefinition.action[0].title: "title" again: an object has an element once, and a choice in one type
            8:46 PlanDefinition.action[1].timing.repeat.count: text where positiveInt belongs: write a whole number from 1 to 2147483647 without quotes
            8:55 PlanDefinition.action[1].timing: "timingAge" again: an object has an element once, and a choice in one type
            9:5 PlanDefinition.action[2]: text where there should be PlanDefinition.action: write an object in { }
            10:15 PlanDefinition.action[3].code: an object where there should be a list: write it in [ ], also a single one
            10:61 PlanDefinition.action[3].goalId: null without a value or extension beside it: take it out
            11:5 PlanDefinition.action[4]: empty: give it content or leave it out
            12:53 PlanDefinition.action[5].definition: "_definitionUri" beside a canonical: a choice has one type
            15:15 PlanDefinition.library: 2 where the list beside it has 1: fill the shorter one up with null
            16:14 PlanDefinition.contact: empty: give it content or leave it out
            17:23 PlanDefinition.subject: a list where there should be Reference: write an object in { }
            18:18 PlanDefinition.contained[0]: no type: begin the resource with "resourceType" and its name
            18:92 PlanDefinition.contained[1].a.b[0].c: again: an object has an element once
            19:3 PlanDefinition: "resourceType" again: a resource has one type
            """,
            string.Join('\n', Problems(Json))
        );
    }

    [Theory]
    [InlineData("", "1:1 : not JSON that can be read: ")]
    [InlineData("{", "1:2 : not JSON that can be read: ")]
    [InlineData("[]", "1:1 : a list where there should be a resource: write an object in { }")]
    [InlineData("""{"resourceType":5}""", "1:1 : no type: ")]
    [InlineData("""{"resourceType":"../x"}""", "1:1 : no type: ")]
    [InlineData("""{"resourceType":"Library"} x""", "1:28 : not JSON that can be read: ")]
    [InlineData(
        """{"resourceType":"Library","title":"\ud800"}""",
        "1:35 Library.title: an escape for half a character"
    )]
    [InlineData("""{"resourceType":"Patient","name":"\ud800"}""", "1:34 Patient.name: an escape for half a character")]
    [InlineData("""{"resourceType":"Library","\ud800":1}""", "1:27 Library: an escape for half a character")]
    [InlineData("""{"resourceType":"Patient","a":{"\ud800":1}}""", "1:32 Patient.a: an escape for half a character")]
    [InlineData("""{"resourceType":"Library","\u0069d":"a b"}""", "1:37 Library.id: not valid as id: ")]
    [InlineData("""{"resourceType":"Library","title":""}""", "1:35 Library.title: not valid as string: ")]
    [InlineData("""{"resourceType":"Library","id":"a/../b"}""", "1:32 Library.id: not valid as id: ")]
    [InlineData("""{"resourceType":"Bundle","total":-0}""", "1:34 Bundle.total: not valid as unsignedInt: ")]
    [InlineData("""{"resourceType":"Bundle","total":1.0}""", "1:34 Bundle.total: not valid as unsignedInt: ")]
    [InlineData("""{"resourceType":"Bundle","total":4294967296}""", "1:34 Bundle.total: not valid as unsignedInt: ")]
    public void WhatIsWrongIsSaid(string json, string start)
    {
        var problem = Assert.Single(Problems(json));

        Assert.StartsWith(start, problem);
    }

    [Fact]
    public void BytesThatAreNotUtf8AreAnErrorWithTheirPlace()
    {
        byte[] json = [.. "{\n \"resourceType\":\"Library\",\"title\":\"ü"u8, 0xFF, .. "\"}"u8];

        var error = Assert.Throws<FhirJsonException>(() => FhirJson.Parse(json));

        Assert.Equal("2:37 : not UTF-8: save the document in this encoding", error.Message);
    }

    [Theory]
    [InlineData("{\"resourceType\":\"Parameters\",\"parameter\":[", "{\"part\":[")]
    [InlineData("{\"resourceType\":\"Patient\",\"a\":", "[")]
    [InlineData("{\"resourceType\":\"Patient\",\"a\":", "{\"a\":")]
    [InlineData("", "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":")]
    [InlineData("", "[")]
    public void NestingIsBounded(string start, string repeated)
    {
        var json = start + string.Concat(Enumerable.Repeat(repeated, 10_000));

        Assert.NotEmpty(Problems(json));
    }

    [Fact]
    public void ReadingStopsAfterAHundredProblems()
    {
        var json =
            $$"""{"resourceType":"Library",{{string.Join(',', Enumerable.Range(0, 50_000).Select(n => $"\"x{n}\":1"))}}}""";

        Assert.Equal(100, Problems(json).Count);
    }

    private static IReadOnlyList<string> Problems(string json) =>
        [
            .. Assert
                .Throws<FhirJsonException>(() => FhirJson.Parse(Encoding.UTF8.GetBytes(json)))
                .Problems.Select(problem => problem.ToString()),
        ];
}
