using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Desk.Search;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Desk.Search;

/// <summary>What the search box asks for as one types: contents of the database and pages, as the person may see them.</summary>
public static class SearchEndpoints
{
    private const int MaxQuery = 200;

    /// <summary>Maps the search.</summary>
    public static void MapSearch(this WebApplication app) =>
        app.MapGet(
                "/tim-kiem",
                async (
                    HttpContext context,
                    string? q,
                    SearchEverywhere search,
                    OwnEnterprise own,
                    FeatureSet features,
                    WebFeatureSet web,
                    IStringLocalizer<Ui> t
                ) =>
                {
                    var actor = CurrentActor.From(context.User);
                    var query = q is { Length: > MaxQuery } ? q[..MaxQuery] : q;
                    var outcome = await search.RunAsync(actor, query, context.RequestAborted);
                    context.Response.Headers.CacheControl = "private, no-store";
                    return Results.Json(
                        (IEnumerable<SearchLine>)
                            [
                                .. outcome.Value!.Select(h => Line(h, features, t)),
                                .. Pages(query, web.Menu(new MenuReader(actor, await own.TaxCodeAsync(actor), features)), actor, t),
                            ]
                    );
                }
            )
            .RequireRateLimiting(WebHost.SearchLimit);

    private static SearchLine Line(Hit hit, FeatureSet features, IStringLocalizer<Ui> t)
    {
        var kind = KindIndex.Of(features).FindRecords(hit.Content);
        return hit.Content switch
        {
            "enterprises" => new(t["Doanh nghiệp"], hit.Title, hit.Detail, "/doanh-nghiep/" + hit.Key),
            "catalogue" => new(t["Danh mục hệ thống, công cụ"], hit.Title, hit.Detail, "/ap-dung?q=" + Uri.EscapeDataString(hit.Key)),
            _ => new(
                RecordTexts.Many(kind!),
                hit.Title,
                hit.Detail,
                hit.Whole ? $"{kind!.Path}/{hit.Key}" : $"/danh-ba{kind!.Path}?q={Uri.EscapeDataString(hit.Title)}"
            ),
        };
    }

    /// <summary>Pages of the actor's own navigation whose name, in either language, fits.</summary>
    private static IEnumerable<SearchLine> Pages(string? query, IReadOnlyList<MenuSection> menu, Actor actor, IStringLocalizer<Ui> t)
    {
        if (SearchKey.Words(query).Count == 0)
        {
            return [];
        }

        var signedIn = actor.Role != Role.Public;
        IEnumerable<(string Text, string Href)> pages = signedIn
            ? menu.SelectMany(g => g.Entries).Select(l => (l.Text, l.Href)).Append(("Mã truy cập", "/tai-khoan/ma-truy-cap"))
            :
            [
                ("Năng suất thành phố", "/"),
                ("Chuyên gia năng suất", "/danh-ba/chuyen-gia"),
                ("Chuyên viên năng suất chất lượng", "/danh-ba/chuyen-vien"),
                ("Đăng nhập", "/dang-nhap"),
            ];
        IReadOnlyList<(string Text, string Href)> all =
        [
            .. pages,
            ("Giao diện lập trình", "/lap-trinh"),
            ("Chỉ tiêu năng suất", "/chi-tieu"),
            ("Phân bố năng suất theo ngành", "/phan-bo-nang-suat"),
        ];
        return all.Where(p => SearchKey.Matches($"{p.Text} {t[p.Text].Value}", query))
            .Select(p => new SearchLine(t["Trang"], t[p.Text], null, p.Href));
    }
}
