using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>An enterprise of the registry: the facts that its latest year gave. Natural key: the tax code.</summary>
public sealed class Enterprise : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>Tax code in stored form.</summary>
    public required string TaxCode { get; set; }

    /// <summary>Full name, NFC.</summary>
    public required string Name { get; set; }

    /// <summary>Short or trading name.</summary>
    public string? ShortName { get; set; }

    /// <summary>Legal form.</summary>
    public LegalForm LegalForm { get; set; }

    /// <summary>VSIC code as given, two to five digits.</summary>
    public string? VsicCode { get; set; }

    /// <summary>The edition of <see cref="VsicCode"/>.</summary>
    public VsicEdition VsicEdition { get; set; }

    /// <summary>The division derived from the code.</summary>
    public string? Division { get; set; }

    /// <summary>The section derived from the code in its edition.</summary>
    public string? Section { get; set; }

    /// <summary>Official code of the commune.</summary>
    public string? CommuneCode { get; set; }

    /// <summary>Address as given.</summary>
    public string? Address { get; set; }

    /// <summary>Industrial park, high-tech park or economic zone.</summary>
    public string? Zone { get; set; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; set; }

    /// <summary>E-mail.</summary>
    public string? Email { get; set; }

    /// <summary>Website.</summary>
    public string? Website { get; set; }

    /// <summary>Legal representative. Personal data.</summary>
    public string? Representative { get; set; }

    /// <summary>Year of founding.</summary>
    public int? FoundedYear { get; set; }

    /// <summary>Status.</summary>
    public EnterpriseStatus Status { get; set; }

    /// <summary>The status before archiving, to restore.</summary>
    public EnterpriseStatus? StatusBeforeArchive { get; set; }

    /// <summary>The latest year with figures; 0 where none. Facts of an older year never overwrite these.</summary>
    public int LatestYear { get; set; }

    /// <summary>Whether the record is invented for illustration.</summary>
    public bool Illustrative { get; set; }

    /// <summary>Folded name, short name and tax code with a leading blank, for search by word beginnings.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>The name in lower case, to rank matches with tone marks first.</summary>
    public string NameLower { get; set; } = "";

    /// <summary>Vietnamese sort key of the name.</summary>
    public byte[] SortKey { get; set; } = [];

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>The batch that created the record; null for one typed in.</summary>
    public int? BatchId { get; set; }

    /// <summary>The row of the batch that created the record.</summary>
    public int? BatchRow { get; set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Who created it.</summary>
    public string CreatedBy { get; set; } = "";

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Who changed it last.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>The search key of a name, short name and tax code.</summary>
    public static string MakeSearchKey(string name, string? shortName, string taxCode) =>
        " "
        + Foundation.Text.SearchKey.Of(name)
        + (string.IsNullOrEmpty(shortName) ? "" : " " + Foundation.Text.SearchKey.Of(shortName))
        + " "
        + Foundation.Text.SearchKey.Of(taxCode);

    /// <summary>Recomputes the derived columns after the name, short name or tax code changed.</summary>
    public void RefreshKeys()
    {
        SearchKey = MakeSearchKey(Name, ShortName, TaxCode);
        NameLower = Name.ToLowerInvariant();
        SortKey = VnSort.Key(Name);
    }

    /// <summary>Takes the record out of lists and charts. Nothing is deleted.</summary>
    public void Archive(Actor actor, DateTime now)
    {
        StatusBeforeArchive = Status;
        Status = EnterpriseStatus.Archived;
        Touch(actor, now);
    }

    /// <summary>Brings an archived record back to the status it had.</summary>
    public void Restore(Actor actor, DateTime now)
    {
        Status = StatusBeforeArchive ?? EnterpriseStatus.Active;
        StatusBeforeArchive = null;
        Touch(actor, now);
    }

    /// <summary>Notes who changed the record and when.</summary>
    public void Touch(Actor actor, DateTime now) => (ChangedAt, ChangedBy) = (now, actor.Name);
}
