namespace NangSuatHue.Data.Foundation.Notices;

/// <summary>
/// Something that people are reminded of when its time comes. Asked about once an hour; what it gives twice must not be told twice (see <see
/// cref="Notice.OnceKey"/>).
/// </summary>
public interface IReminder
{
    /// <summary>Adds what is due now. Gives how many notices were added.</summary>
    Task<int> RunAsync(CancellationToken ct = default);
}
