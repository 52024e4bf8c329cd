namespace NangSuatHue.Data.Foundation.Privacy;

/// <summary>How a column leads to a person.</summary>
public enum PersonalUse
{
    /// <summary>Holds the account's number: the row is the person's, or was made by the person.</summary>
    Account,

    /// <summary>Holds the account's e-mail address: the row is about the person.</summary>
    Mail,

    /// <summary>Holds the number of the expert profile that the account keeps.</summary>
    Profile,

    /// <summary>Names who did something. Kept as history, under another name once the person's data is erased.</summary>
    ActorName,

    /// <summary>Personal content of a row that another column finds; goes with it.</summary>
    Content,

    /// <summary>Looks personal and is not, or is kept for a reason that is given.</summary>
    Excused,
}
