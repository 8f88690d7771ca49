using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Equality, equivalence and order of items and collections (N1, §6.1 and §6.2).</summary>
internal sealed class Equality(Evaluator evaluator, int position) : IEqualityComparer<object>
{
    /// <summary>The operator <c>=</c>: nothing where a side is empty or the answer is not known.</summary>
    public bool? AreEqual(IReadOnlyList<object> left, IReadOnlyList<object> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return null;
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        bool? all = true;
        for (var i = 0; i < left.Count; i++)
        {
            switch (AreEqual(left[i], right[i]))
            {
                case false:
                    return false;
                case null:
                    all = null;
                    break;
            }
        }

        return all;
    }

    /// <summary>The operator <c>~</c>: order does not matter, and two empty sides are equivalent.</summary>
    public bool AreEquivalent(IReadOnlyList<object> left, IReadOnlyList<object> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        var unmatched = right.ToList();
        return left.All(item =>
        {
            var match = unmatched.FindIndex(candidate => AreEquivalent(item, candidate));
            if (match >= 0)
            {
                unmatched.RemoveAt(match);
            }

            return match >= 0;
        });
    }

    /// <summary>Which of two items comes first; nothing where that is not known.</summary>
    public int? Compare(object left, object right) =>
        (left, right) switch
        {
            (int a, int b) => a.CompareTo(b),
            (int or decimal, int or decimal) => ToDecimal(left).CompareTo(ToDecimal(right)),
            (string a, string b) => string.CompareOrdinal(a, b),
            (Temporal a, Temporal b) when a.IsComparableWith(b) => a.CompareTo(b),
            (FhirPathQuantity a, _) when ToQuantity(right) is { } b => a.CompareTo(b),
            (_, FhirPathQuantity b) when ToQuantity(left) is { } a => a.CompareTo(b),
            _ => throw new FhirPathException(
                position,
                $"{Types.Describe(left)} cannot be compared with {Types.Describe(right)}."
            ),
        };

    /// <inheritdoc/>
    public new bool Equals(object? x, object? y) => AreEqual(x!, y!) == true;

    /// <summary>The same for all items that are equal.</summary>
    public int GetHashCode(object item) =>
        Values.Of(item) switch
        {
            FhirElement element => HashCode.Combine(element.TypeName, element.Children.Count),
            int number => ((decimal)number).GetHashCode(),
            Temporal temporal => (temporal.Start.Ticks - (temporal.Offset ?? TimeSpan.Zero).Ticks).GetHashCode(),
            FhirPathQuantity quantity => quantity.Dimension.GetHashCode(StringComparison.Ordinal),
            var value => value.GetHashCode(),
        };

    private bool? AreEqual(object left, object right)
    {
        evaluator.Spend(1, position);
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return (Values.Of(left), Values.Of(right)) switch
        {
            (int or decimal, int or decimal) and var (a, b) => ToDecimal(a) == ToDecimal(b),
            (Temporal a, Temporal b) => a.IsComparableWith(b) ? AreTheSame(a.CompareTo(b)) : false,
            (FhirPathQuantity a, var other) when ToQuantity(other) is { } b => AreTheSame(a.CompareTo(b)),
            (var other, FhirPathQuantity b) when ToQuantity(other) is { } a => AreTheSame(a.CompareTo(b)),
            (FhirElement a, FhirElement b) => AreElementsEqual(a, b),
            var (a, b) => a.Equals(b),
        };
    }

    private bool AreElementsEqual(FhirElement left, FhirElement right)
    {
        if (left.TypeName != right.TypeName || left.Children.Count != right.Children.Count)
        {
            return false;
        }

        for (var i = 0; i < left.ChildrenByName.Count; i++)
        {
            var children = left.ChildrenByName[i];
            if (AreEqual(children, right.ChildrenNamed(children[0].Name)) != true)
            {
                return false;
            }
        }

        return true;
    }

    private bool AreEquivalent(object left, object right)
    {
        evaluator.Spend(1, position);
        return (Values.Of(left), Values.Of(right)) switch
        {
            (string a, string b) => Normalize(a) == Normalize(b),
            (int or decimal, int or decimal) and var (a, b) => Numbers.AreEquivalent(ToDecimal(a), ToDecimal(b)),
            (Temporal a, Temporal b) => a.IsComparableWith(b) && a.CompareTo(b) == 0,
            (FhirPathQuantity a, var other) when ToQuantity(other) is { } b => a.IsEquivalentTo(b),
            (var other, FhirPathQuantity b) when ToQuantity(other) is { } a => a.IsEquivalentTo(b),
            (FhirElement a, FhirElement b) => a.TypeName == b.TypeName
                && a.Children.Select(child => child.Name)
                    .Union(b.Children.Select(child => child.Name), StringComparer.Ordinal)
                    .All(name => AreEquivalent(a.ChildrenNamed(name), b.ChildrenNamed(name))),
            var (a, b) => a.Equals(b),
        };
    }

    private static bool? AreTheSame(int? order) => order is null ? null : order == 0;

    private static decimal ToDecimal(object number) => number is int whole ? whole : (decimal)number;

    private static FhirPathQuantity? ToQuantity(object value) =>
        value switch
        {
            FhirPathQuantity quantity => quantity,
            int or decimal => FhirPathQuantity.OfNumber(ToDecimal(value)),
            _ => null,
        };

    /// <summary>Case and the kind of white space do not matter for equivalence.</summary>
    private static string Normalize(string text) =>
        string.Create(
            text.Length,
            text,
            (characters, source) =>
            {
                source.AsSpan().ToLowerInvariant(characters);
                foreach (ref var c in characters)
                {
                    c = char.IsWhiteSpace(c) ? ' ' : c;
                }
            }
        );
}
