using System.Globalization;

namespace FhirRegimens.Fhir.Elements;

/// <summary>Lists of whole numbers as people read them: the days or the numbers of cycles.</summary>
public static class IntegerList
{
    /// <summary>"day 1", "days 1 to 5", "days 1, 8, 15".</summary>
    public static string OfDays(IReadOnlyList<int> days) => $"{(days.Count == 1 ? "day" : "days")} {Of(days)}";

    /// <summary>Whole numbers in their order, three or more that follow each other as "1 to 5".</summary>
    public static string Of(IReadOnlyList<int> numbers)
    {
        var parts = new List<string>();
        for (var first = 0; first < numbers.Count; )
        {
            var last = first;
            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1)
            {
                last++;
            }

            if (last - first >= 2)
            {
                parts.Add($"{Written(numbers[first])} to {Written(numbers[last])}");
                first = last + 1;
            }
            else
            {
                parts.Add(Written(numbers[first++]));
            }
        }

        return string.Join(", ", parts);
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
