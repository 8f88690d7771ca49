using System.Text.Json.Nodes;

namespace FhirRegimens.FhirResources.Tests;

/// <summary>The table of extensions in the guide's text, as the definitions give it.</summary>
internal static class ExtensionTable
{
    /// <summary>A row for the extension and one for each of its parts.</summary>
    public static IEnumerable<string> Rows(JsonObject extension)
    {
        var elements = extension.Elements().ToDictionary(element => element.Text("id")!);
        var root = elements["Extension"];
        var modifier = (bool?)root["isModifier"] == true ? " (modifier)" : "";
        var places = string.Join(", ", extension.List("context").Select(context => context.Text("expression")));
        yield return Row($"**{extension.Text("id")}**{modifier}", root, elements["Extension.value[x]"], places);

        foreach (var part in elements.Values.Where(element => element["sliceName"] is not null))
        {
            var id = part.Text("id")!;
            var name = id.Replace("Extension.extension:", "").Replace(".extension:", ".");
            yield return Row(name, part, elements[id + ".value[x]"], part.Text("short")!);
        }
    }

    private static string Row(string name, JsonObject element, JsonObject value, string meaning)
    {
        var type = value.Text("max") == "0" ? "" : value.List("type").Single().Text("code");
        return $"| {name} | {type} | {(int)element["min"]!}..{element.Text("max")} | {meaning} |";
    }
}
