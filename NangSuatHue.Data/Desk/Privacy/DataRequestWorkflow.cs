using NangSuatHue.Data.Foundation.Flows;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>The steps of a request about personal data. Law 91/2025/QH15 gives the person an answer in every case.</summary>
public static class DataRequestWorkflow
{
    /// <summary>The table.</summary>
    public static Flow<DataRequestState, DataRequestAct, DataRequestSide> Flow { get; } =
        new(
            "data-requests",
            "Steps of a request about personal data",
            [
                new([DataRequestState.Open], DataRequestAct.Grant, [DataRequestSide.Office], DataRequestState.Granted, Reason: true),
                new([DataRequestState.Open], DataRequestAct.Refuse, [DataRequestSide.Office], DataRequestState.Refused, Reason: true),
            ],
            "the reason is the answer that the person gets. Nobody answers the own request; the last administrator is not erased; no deletion is granted "
                + "while an import that names the person is being written."
        );

    /// <summary>Where a request stands.</summary>
    public static DataRequestState StateOf(DataRequest request) =>
        request.Granted switch
        {
            null => DataRequestState.Open,
            true => DataRequestState.Granted,
            false => DataRequestState.Refused,
        };
}
