using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Exchange.Staging;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>Which columns of the file take part, and the staging tables built of them.</summary>
internal sealed class SurveyColumns
{
    public SurveyColumns(ImportKind kind, IReadOnlyList<MappedColumn> mapped, bool spread)
    {
        this.spread = spread;
        var fields = mapped.Where(c => c.Field >= 0).Select(c => c.Field).Distinct().Order().ToList();
        var stored = fields.Where(f => kind.Fields[f].Target != FieldTarget.None && f != EnterpriseFields.EditionField).ToList();
        HasVsic = stored.Contains(EnterpriseFields.VsicField);
        HasLegalForm = stored.Contains(EnterpriseFields.LegalFormField);
        Fields = stored;
        foreach (var f in stored)
        {
            var field = kind.Fields[f];
            Add(field, field.Column);
            if (f == EnterpriseFields.VsicField)
            {
                foreach (var derived in EnterpriseFields.Derived)
                {
                    Add(field, derived);
                }
            }
        }

        Stage =
        [
            new("row", StageType.Whole),
            new("ent", StageType.Whole),
            new("year", StageType.Whole),
            new("weak", StageType.Whole),
            new("clr", StageType.Big),
            new("size_class", StageType.Whole),
            new("size_criterion", StageType.Whole),
            .. Of(kind, FieldTarget.Record),
        ];
        Run =
        [
            new("run", StageType.Whole),
            new("ent", StageType.Whole),
            new("tax_code", StageType.Text),
            new("year", StageType.Whole),
            new("row", StageType.Whole),
            new("clr", StageType.Big),
            new("search_key", StageType.Text),
            new("name_lower", StageType.Text),
            new("sort_key", StageType.Bytes),
            .. Of(kind, FieldTarget.Parent),
        ];
        RecordFields = stored.Where(f => kind.Fields[f].Target.HasFlag(FieldTarget.Record)).ToArray();
        ParentFields = stored.Where(f => kind.Fields[f].Target.HasFlag(FieldTarget.Parent)).ToArray();
    }

    /// <summary>The row of the file by a staged key, in SQL: several years of one row have keys of their own.</summary>
    public string RowOf(string key) => spread ? $"{key} / {SpreadYears.Most}" : key;

    /// <summary>The row of the file by a staged key.</summary>
    public int RowOf(int key) => spread ? key / SpreadYears.Most : key;

    private readonly bool spread;

    /// <summary>Columns of <c>temp_stage</c> and of <c>temp_run</c> before those of the file.</summary>
    public const int StageFixed = 7,
        RunFixed = 9;

    /// <summary>Fields that are stored, by index; the edition goes with the code.</summary>
    public IReadOnlyList<int> Fields { get; }

    public bool HasVsic { get; }

    public bool HasLegalForm { get; }

    /// <summary>Columns of the enterprise that the file carries.</summary>
    public List<string> Parent { get; } = [];

    /// <summary>Columns of the yearly record that the file carries.</summary>
    public List<string> Record { get; } = [];

    /// <summary>Fields of the yearly record and of the enterprise, by index.</summary>
    public int[] RecordFields { get; }

    public int[] ParentFields { get; }

    /// <summary>Columns of <c>temp_stage</c>: a row's key and its yearly record.</summary>
    public IReadOnlyList<StageColumn> Stage { get; }

    /// <summary>Columns of <c>temp_run</c>: what neighbouring rows say of one enterprise.</summary>
    public IReadOnlyList<StageColumn> Run { get; }

    private IEnumerable<StageColumn> Of(ImportKind kind, FieldTarget target) =>
        Fields
            .Where(f => kind.Fields[f].Target.HasFlag(target))
            .SelectMany(f =>
                f == EnterpriseFields.VsicField
                    ?
                    [
                        new("vsic_code", StageType.Text),
                        new("vsic_edition", StageType.Whole),
                        new("division", StageType.Text),
                        new("section", StageType.Text),
                    ]
                    : (StageColumn[])[new(kind.Fields[f].Column, TypeOf(kind.Fields[f].Type))]
            );

    private void Add(Field field, string column)
    {
        if (field.Target.HasFlag(FieldTarget.Parent))
        {
            Parent.Add(column);
        }

        if (field.Target.HasFlag(FieldTarget.Record))
        {
            Record.Add(column);
        }
    }

    private static StageType TypeOf(FieldType type) =>
        type switch
        {
            FieldType.Money => StageType.Big,
            FieldType.Quantity => StageType.Real,
            FieldType.Whole or FieldType.Year or FieldType.LegalForm or FieldType.VsicEdition => StageType.Whole,
            FieldType.Date => StageType.Day,
            _ => StageType.Text,
        };
}
