using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Tests.Slices;

/// <summary>Exported workbooks are valid, and say how they are printed.</summary>
public sealed class ExportBookTests
{
    /// <summary>Fails with what the schema of Office 2019 finds wrong.</summary>
    internal static void AssertValid(MemoryStream book)
    {
        book.Position = 0;
        using var document = SpreadsheetDocument.Open(book, false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
    }

    [Theory]
    [InlineData("Doanh nghiệp", 0, null, "&LDoanh nghiệp")]
    [InlineData("Doanh nghiệp", 3, "Dữ liệu minh họa", "&LDoanh nghiệp&RDữ liệu minh họa")]
    [InlineData("Nhà máy A & B's", 1, "x & y", "&LNhà máy A && B's&Rx && y")]
    [InlineData("2024 quý 1", 20_000, null, "&L 2024 quý 1")]
    public async Task Book_IsValid_AndPrintsItsHeadOnEveryPage(string sheet, int count, string? mark, string head)
    {
        using var book = new MemoryStream();
        BookColumn[] columns = [BookColumn.Of("Tên", FieldType.Text), BookColumn.Of("Số", FieldType.Quantity), BookColumn.Of("Ngày", FieldType.Date)];
        var written = await BookWriter.WriteAsync(sheet, columns, RowsAsync(), book, () => mark, TestContext.Current.CancellationToken);
        Assert.Equal(count, written);
        AssertValid(book);
        using var document = SpreadsheetDocument.Open(book, false);
        var part = document.WorkbookPart!.WorksheetParts.Single();
        Assert.Equal(count + 1, part.Worksheet!.Descendants<Row>().Count());
        Assert.Equal(head, part.Worksheet!.Descendants<OddHeader>().Single().Text);
        var setup = part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.PageSetup>().Single();
        Assert.Equal((9u, OrientationValues.Landscape, 0u), (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToHeight!.Value));
        var titles = document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Single();
        Assert.Equal(("_xlnm.Print_Titles", $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1"), (titles.Name!.Value!, titles.Text));

        async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync()
        {
            for (var i = 0; i < count; i++)
            {
                yield return [$"=Công ty {i}", i + 0.5, new DateOnly(2026, 1, 1).AddDays(i % 300)];
            }

            await Task.CompletedTask;
        }
    }
}
