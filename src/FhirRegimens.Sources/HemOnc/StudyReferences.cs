using System.Globalization;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Finds the reference that reports a study: by address, else by first author and year, else by trial.</summary>
internal static class StudyReferences
{
    /// <summary><paramref name="regimen"/> with the label of the reference on every study that has one.</summary>
    public static Regimen Join(Regimen regimen)
    {
        var byAddress = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var reference in regimen.References)
        {
            foreach (var link in reference.Links)
            {
                byAddress.TryAdd(ReferenceAddress.Normalised(link.Url), reference);
            }
        }

        return regimen with
        {
            Variants = regimen
                .Variants.Select(variant =>
                    variant with
                    {
                        Studies = variant
                            .Studies.Select(study =>
                                study with
                                {
                                    ReferenceLabel = Find(study, regimen.References, byAddress)?.Label,
                                }
                            )
                            .ToValueList(),
                    }
                )
                .ToValueList(),
        };
    }

    private static Reference? Find(
        Study study,
        ValueList<Reference> references,
        Dictionary<string, Reference> byAddress
    )
    {
        if (study.Url is not null && byAddress.TryGetValue(ReferenceAddress.Normalised(study.Url), out var linked))
        {
            return linked;
        }

        return ByAuthor(study, references) ?? ByTrial(study, references);
    }

    private static Reference? ByAuthor(Study study, ValueList<Reference> references)
    {
        var year = StudyName.YearIn(study.Name);
        var surname = Surname(study.Name);
        if (year is null || surname.Length == 0)
        {
            return null;
        }

        var candidates = references
            .Where(reference => reference.Authors.Count > 0 && IsFirstAuthor(reference.Authors[0], surname))
            .Select(reference => (Reference: reference, Distance: Distance(reference, year.Value)))
            .Where(candidate => candidate.Distance <= 1)
            .ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var nearest = candidates.Min(candidate => candidate.Distance);
        return TheOne(
            candidates.Where(candidate => candidate.Distance == nearest).Select(candidate => candidate.Reference),
            study
        );
    }

    private static Reference? ByTrial(Study study, ValueList<Reference> references)
    {
        string[] names = study.Trial is null ? [study.Name] : [study.Trial, study.Name];
        var named = references.Where(reference =>
            reference.Trial is not null && Array.Exists(names, name => IsTrial(reference.Trial, name))
        );
        return TheOne(named, study);
    }

    private static bool IsTrial(string trial, string name) =>
        trial.Equals(name, StringComparison.OrdinalIgnoreCase)
        || trial
            .Split([" and ", " & ", ", ", "/"], StringSplitOptions.TrimEntries)
            .Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>One reference, a primary one before its updates; null where several would do.</summary>
    private static Reference? TheOne(IEnumerable<Reference> references, Study study)
    {
        var all = references.ToList();
        var primary = all.FindAll(reference => reference.Kind is null);
        var preferred = primary.Count > 0 ? primary : all;
        if (preferred.Count > 1 && study.Trial is not null)
        {
            preferred = preferred.FindAll(reference =>
                reference.Trial is not null && IsTrial(reference.Trial, study.Trial)
            );
        }

        return preferred.Count == 1 ? preferred[0] : null;
    }

    private static string Surname(string name)
    {
        var end = name.IndexOf(" et al", StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            end = name.AsSpan().IndexOfAny("&,0123456789");
        }

        var and = name.IndexOf(" and ", StringComparison.Ordinal);
        end = and > 0 && and < end ? and : end;
        return end <= 0 ? "" : name[..end].Trim();
    }

    /// <summary>Letters outside of ASCII match any letter, since either side may have lost its accents.</summary>
    private static bool IsFirstAuthor(string author, string surname)
    {
        if (author.Length < surname.Length || (author.Length > surname.Length && char.IsLetter(author[surname.Length])))
        {
            return false;
        }

        for (var at = 0; at < surname.Length; at++)
        {
            var accented = char.IsLetter(author[at]) && char.IsLetter(surname[at]);
            accented &= !char.IsAscii(author[at]) || !char.IsAscii(surname[at]);
            if (!accented && char.ToLowerInvariant(author[at]) != char.ToLowerInvariant(surname[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Distance(Reference reference, int year)
    {
        string?[] dates = [reference.Date, reference.EpubDate];
        return dates
            .OfType<string>()
            .Select(date =>
                Math.Abs(int.Parse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) - year)
            )
            .DefaultIfEmpty(int.MaxValue)
            .Min();
    }
}
