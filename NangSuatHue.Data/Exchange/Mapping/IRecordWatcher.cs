using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>Watches the records of a file for a decision that the whole file bears on.</summary>
internal interface IRecordWatcher
{
    /// <summary>Looks at one data record.</summary>
    void Look(SheetReader sheet);

    /// <summary>Decides by what was seen so far; true where nothing is decided otherwise than before.</summary>
    bool Decide();
}
