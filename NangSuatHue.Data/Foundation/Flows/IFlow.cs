namespace NangSuatHue.Data.Foundation.Flows;

/// <summary>A workflow, whatever its states are.</summary>
public interface IFlow
{
    /// <summary>Its name: that of its file in the documents.</summary>
    string Name { get; }

    /// <summary>Its description with the diagram, Markdown; made of the table alone.</summary>
    string Markdown();
}
