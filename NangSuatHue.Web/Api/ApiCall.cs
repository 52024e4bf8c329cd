using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Api;

/// <summary>What every call of the interface has in common: who asks, with which scope, and how answers and refusals look.</summary>
internal static class ApiCall
{
    /// <summary>
    /// Runs a call as the token's account; without a token as the public, which reads what is published. A token that does not stand is refused, never
    /// taken for the public.
    /// </summary>
    public static async Task<IResult> AsAsync(HttpContext context, TokenScopes needed, Func<Actor, Task<IResult>> call)
    {
        var signedIn = await context.AuthenticateAsync(TokenAuthentication.Scheme_);
        if (signedIn.Failure is not null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Refuse(
                StatusCodes.Status401Unauthorized,
                "invalid_token",
                "Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi.",
                "The token is wrong, has expired or was revoked."
            );
        }

        var scopes = signedIn.Succeeded
            ? (TokenScopes)int.Parse(signedIn.Principal.FindFirstValue(TokenAuthentication.ScopesClaim)!, CultureInfo.InvariantCulture)
            : TokenScopes.Read;
        if (!signedIn.Succeeded && needed != TokenScopes.Read)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Refuse(
                StatusCodes.Status401Unauthorized,
                "token_needed",
                "Cần mã truy cập: tạo ở trang tài khoản.",
                "A token is needed: make one on the account page."
            );
        }

        if ((scopes & needed) != needed)
        {
            return Refuse(StatusCodes.Status403Forbidden, "scope", "Mã truy cập này không có quyền đó.", "The token does not have this scope.");
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization, Accept-Language";
        return await call(signedIn.Succeeded ? CurrentActor.From(signedIn.Principal) : Actor.Public);
    }

    /// <summary>The answer of a refused outcome.</summary>
    public static IResult Refused<T>(Outcome<T> outcome) =>
        outcome.Kind switch
        {
            OutcomeKind.NotFound => Refuse(
                StatusCodes.Status404NotFound,
                "not_found",
                "Không có bản ghi này, hoặc bạn không có quyền xem.",
                "There is no such record, or you may not see it."
            ),
            OutcomeKind.Forbidden => Refuse(
                StatusCodes.Status403Forbidden,
                "forbidden",
                "Tài khoản này không có quyền đó.",
                "This account may not do that."
            ),
            OutcomeKind.Conflict => Refuse(
                StatusCodes.Status412PreconditionFailed,
                "changed",
                "Bản ghi đã đổi từ khi bạn đọc. Đọc lại rồi gửi If-Match mới.",
                "The record changed since you read it. Read it again and send the new If-Match."
            ),
            _ => new InvalidResult(outcome.Issues),
        };

    /// <summary>A problem document.</summary>
    public static IResult Refuse(int status, string code, string vi, string en) =>
        Results.Problem(statusCode: status, title: Say(vi, en), extensions: new Dictionary<string, object?> { ["code"] = code });

    /// <summary>The version that a write was based on. A problem where the header is missing or makes no sense.</summary>
    public static (int? Version, IResult? Problem) IfMatch(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch.ToString();
        if (header.Length == 0)
        {
            return (
                null,
                Refuse(
                    StatusCodes.Status428PreconditionRequired,
                    "if_match",
                    "Gửi If-Match với ETag của bản ghi đã đọc.",
                    "Send If-Match with the ETag of the record that you read."
                )
            );
        }

        return int.TryParse(header.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (version, null)
            : (
                null,
                Refuse(
                    StatusCodes.Status412PreconditionFailed,
                    "changed",
                    "If-Match không phải ETag của bản ghi này.",
                    "If-Match is not an ETag of this record."
                )
            );
    }

    /// <summary>
    /// Answers 304 where the caller has what stands now. The tag is made of the registry's version, the caller and the address: no row is touched for it.
    /// </summary>
    public static async Task<IResult> CachedAsync(HttpContext context, RegistryVersion versions, Actor actor, Func<Task<IResult>> answer)
    {
        var version = await versions.GetAsync(context.RequestAborted);
        var who = $"{actor.Role}|{actor.UserId}|{actor.EnterpriseId}|{actor.ExpertId}|{context.Request.Path}{context.Request.QueryString}|{version}";
        var tag = "W/\"" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(who)))[..24] + "\"";
        context.Response.Headers.ETag = tag;
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (known is not null && known.Any(k => k.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return await answer();
    }

    /// <summary>The page and its size asked for; the size is capped. A problem where one is no whole number above zero.</summary>
    public static (int Page, int Size, IResult? Problem) Paging(HttpContext context)
    {
        IResult? problem = null;
        int Read(string name, int otherwise)
        {
            var text = context.Request.Query[name].ToString();
            if (text.Length == 0)
            {
                return otherwise;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0)
            {
                return n;
            }

            problem ??= NotUnderstood(name, text);
            return otherwise;
        }

        var (page, size) = (Math.Min(Read("page", 1), 1_000_000), Math.Min(Read("pageSize", 100), 200));
        return (page, size, problem);
    }

    /// <summary>
    /// A problem where the question holds something that was not understood, so that nobody takes the answer to another question for theirs. What was
    /// understood is given as the address that the list itself would have.
    /// </summary>
    public static IResult? Misread(HttpContext context, string understood)
    {
        var known = QueryHelpers.ParseQuery(understood[(understood.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        foreach (var (name, values) in context.Request.Query.Where(q => q.Key is not ("page" or "pageSize")))
        {
            var text = values.ToString().Trim();
            if (
                text.Length > 0
                && !(known.TryGetValue(name, out var read) && string.Equals(read.ToString(), text, StringComparison.OrdinalIgnoreCase))
            )
            {
                return NotUnderstood(name, text);
            }
        }

        return null;
    }

    /// <summary>Status 400 that names a part of the question.</summary>
    public static IResult NotUnderstood(string name, string text)
    {
        var shown = $"{(name.Length > 40 ? name[..40] + "…" : name)}={(text.Length > 40 ? text[..40] + "…" : text)}";
        return Refuse(
            StatusCodes.Status400BadRequest,
            "query",
            $"Không hiểu “{shown}” trong câu hỏi.",
            $"“{shown}” in the question is not understood."
        );
    }

    /// <summary>A sentence in the caller's language.</summary>
    public static string Say(string vi, string en) => Languages.IsVietnamese ? vi : en;
}
