using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Web.Api;

/// <summary>Values and shapes of the interface, from the fields alone: choices by code, money in đồng, days as <c>yyyy-MM-dd</c>.</summary>
internal static class ApiFields
{
    /// <summary>A stored value as JSON; null for none.</summary>
    public static JsonNode? Value(Field field, object? value) =>
        value switch
        {
            null => null,
            long year when field.Type == FieldType.VsicEdition => year,
            long code when field.Options.Count > 0 => field.Options.FirstOrDefault(o => o.Value == code)?.Code,
            string code when field.Type is FieldType.Enterprise or FieldType.TaxCode => TaxCode.Masked(code),
            string codes when field.Type is FieldType.Choices or FieldType.Items => new JsonArray([.. codes.Split("; ").Select(c => (JsonNode)c)]),
            long whole => whole,
            double number => number,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    /// <summary>The shape of records with these fields.</summary>
    public static OpenApiSchema Schema(string about, IEnumerable<Field> fields) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = about,
            Properties = fields.ToDictionary(f => f.Name, f => (IOpenApiSchema)Schema(f)),
        };

    private static OpenApiSchema Schema(Field field) =>
        new()
        {
            Description =
                field.LabelEn
                + (field.Personal ? "; personal: only with consent" : "")
                + (field.Managed ? "; read only" : "")
                + (field.Type == FieldType.Money ? "; đồng" : "")
                + (field.Unit is { } unit ? "; " + unit.En : ""),
            Type = field.Type switch
            {
                FieldType.Money or FieldType.Whole or FieldType.Year or FieldType.VsicEdition => JsonSchemaType.Integer,
                FieldType.Quantity => JsonSchemaType.Number,
                FieldType.Choices or FieldType.Items => JsonSchemaType.Array,
                _ => JsonSchemaType.String,
            },
            Format = field.Type == FieldType.Date ? "date" : null,
            Items = field.Type is FieldType.Choices or FieldType.Items ? new OpenApiSchema { Type = JsonSchemaType.String } : null,
            Enum = field.Type is FieldType.Choice or FieldType.LegalForm ? [.. field.Options.Select(o => (JsonNode)o.Code)] : null,
        };
}
