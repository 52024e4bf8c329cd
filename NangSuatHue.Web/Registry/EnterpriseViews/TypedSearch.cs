namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>What stands in a search field, and the searches whose address is still on its way back from the browser.</summary>
internal sealed class TypedSearch
{
    private const int MaxLength = 200;
    private readonly Queue<string?> sent = new();

    /// <summary>The field's text as typed.</summary>
    public string? Text { get; set; }

    /// <summary>What is looked for: trimmed and no longer than a search may be; null for nothing.</summary>
    public string? Wanted =>
        Text?.Trim() is { Length: > 0 } wanted
            ? wanted.Length > MaxLength
                ? wanted[..MaxLength]
                : wanted
            : null;

    /// <summary>Whether a search was sent and its address is not back.</summary>
    public bool IsWaiting => sent.Count > 0;

    /// <summary>Remembers that the present text was sent.</summary>
    public void Send() => sent.Enqueue(Wanted);

    /// <summary>Takes an address's search. One that comes from typing leaves the field alone: more may have been typed since.</summary>
    public void Settle(string? search)
    {
        if (!sent.Contains(search))
        {
            sent.Clear();
            Text = Wanted == search ? Text : search;
            return;
        }

        while (sent.Dequeue() != search)
        {
            // Overtaken by a later search.
        }
    }
}
