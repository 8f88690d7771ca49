using System.Globalization;
using System.Text;
using System.Text.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Json;

/// <summary>Makes resources with random content out of what the model knows of its classes.</summary>
internal sealed class RandomModel(Random random)
{
    private static readonly string[] Texts =
    [
        "a",
        "5 mg/m² IV",
        "\"quoted\" \\ <b> & 'x'",
        "tab\tand\nline",
        "💉 日本語",
        "\u2028",
    ];
    private static readonly string[] Codes =
    [
        "draft",
        "active",
        "x-other",
        "d",
        "wk",
        "<=",
        "two words",
        "4.0.1",
        "Patient",
    ];
    private static readonly string[] Numbers =
    [
        "0",
        "1.50",
        "-3",
        "1e400",
        "-0.0",
        "123456789012345678901234567890.10",
        "2E-7",
    ];

    /// <summary>A resource of any modelled type, now and then of another.</summary>
    public Resource NextResource(int depth = 0)
    {
        if (random.Next(10) == 0)
        {
            return NextDynamic();
        }

        var types = ModelInfo.Resources.Values.OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        return (Resource)Next(types[random.Next(types.Count)], depth);
    }

    private DynamicResource NextDynamic()
    {
        var resource = new DynamicResource("Patient") { Id = "p" };
        resource.Content.Add("active", JsonSerializer.SerializeToElement(random.Next(2) == 0));
        resource.Content.Add("name", JsonSerializer.SerializeToElement(new[] { new { text = Pick(Texts) } }));
        return resource;
    }

    private Base Next(ClassMapping type, int depth)
    {
        var value = type.Create();
        if (value is PrimitiveType primitive && random.Next(8) > 0)
        {
            Assert.True(primitive.TryParse(Encoding.UTF8.GetBytes(NextLiteral(type.Name))));
        }

        if (depth < 7)
        {
            foreach (var property in type.Properties.Where(_ => random.Next(4 + depth * 2) == 0))
            {
                Fill(value, property, depth + 1);
            }
        }

        return value;
    }

    private void Fill(Base owner, PropertyMapping property, int depth)
    {
        switch (property.Kind)
        {
            case PropertyKind.Text:
                property.SetText(owner, Pick(Texts));
                break;
            case PropertyKind.Resource:
                property.Set(owner, NextResource(depth));
                break;
            case PropertyKind.Resources:
                property.Add(owner, NextResource(depth));
                break;
            case PropertyKind.Many:
                for (var count = random.Next(1, 4); count > 0; count--)
                {
                    property.Add(owner, Next(property.Types[0], depth));
                }

                break;
            default:
                property.Set(owner, Next(property.Types[random.Next(property.Types.Length)], depth));
                break;
        }
    }

    private string NextLiteral(string type) =>
        type switch
        {
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            "integer" => random.Next(-100, 100).ToString(CultureInfo.InvariantCulture),
            "positiveInt" or "unsignedInt" => random.Next(1, int.MaxValue).ToString(CultureInfo.InvariantCulture),
            "decimal" => Pick(Numbers),
            "code" => Pick(Codes),
            "id" => $"id-{random.Next(100)}",
            "uri" or "url" or "canonical" => $"https://example.org/{random.Next(100)}|1.0.0",
            "oid" => "urn:oid:1.2.3",
            "uuid" => "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
            "date" => Pick("2024", "2024-05", "2024-02-29"),
            "dateTime" => Pick("2024", "2024-05", "2024-02-29", "2024-05-17T09:30:00.10+02:00"),
            "instant" => Pick("2024-05-17T09:30:00Z", "2016-12-31T23:59:60.000-05:00"),
            "time" => Pick("09:30:00", "23:59:59.999"),
            "base64Binary" => Pick("AQID", "AQ=="),
            _ => Pick(Texts),
        };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
