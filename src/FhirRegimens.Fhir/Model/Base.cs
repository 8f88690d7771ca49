namespace FhirRegimens.Fhir.Model;

/// <summary>Anything in the FHIR model: a resource, a data type or a part of one.</summary>
public abstract class Base
{
    /// <summary>The FHIR name of the type; the path of the definition for a part: <c>PlanDefinition.action</c>.</summary>
    public virtual string TypeName => GetClassMapping().Name;

    /// <summary>The elements that objects of this class have.</summary>
    public abstract ClassMapping GetClassMapping();

    /// <summary>
    /// Whether both have the same type and the same content down to the last digit: 1.5 and 1.50 differ. An element
    /// without content is equal to a missing one, as JSON can write neither.
    /// </summary>
    public bool IsExactly(Base? other) =>
        ReferenceEquals(this, other)
        || (other is not null && other.TypeName == TypeName && other.GetType() == GetType() && HasSameContent(other));

    /// <summary>Whether neither this nor anything in it has a value.</summary>
    public virtual bool IsEmpty
    {
        get
        {
            foreach (var property in GetClassMapping().Properties)
            {
                if (!property.IsEmpty(this))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>A copy that shares nothing that can change.</summary>
    internal virtual Base Copy()
    {
        var mapping = GetClassMapping();
        var copy = mapping.Create();
        foreach (var property in mapping.Properties)
        {
            property.Copy(this, copy);
        }

        return copy;
    }

    private protected virtual bool HasSameContent(Base other) =>
        GetClassMapping().Properties.All(property => property.IsExactly(this, other));
}

/// <summary>Copies of FHIR objects.</summary>
public static class BaseExtensions
{
    /// <summary>A copy that shares nothing that can change with <paramref name="source"/>.</summary>
    public static T DeepCopy<T>(this T source)
        where T : Base => (T)source.Copy();
}
