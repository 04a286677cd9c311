using System.Text;
using DiffPlex.Model;

namespace PyAsyncToCs.Cli.Output;

/// <summary>The text of a three-way merge, its conflicts marked as git marks them.</summary>
internal static class MergeText
{
    /// <summary>Puts it together.</summary>
    public static string Of(ThreeWayMergeResult merge)
    {
        var (ours, theirs) = (merge.DiffResult.PiecesOld, merge.DiffResult.PiecesNew);
        var text = new StringBuilder();
        foreach (var block in merge.DiffResult.DiffBlocks)
        {
            switch (block.ChangeType)
            {
                case ThreeWayChangeType.Conflict:
                    Line("<<<<<<< edited");
                    Add(ours, block.OldStart, block.OldCount);
                    Line("=======");
                    Add(theirs, block.NewStart, block.NewCount);
                    Line(">>>>>>> converted");
                    break;
                case ThreeWayChangeType.NewOnly:
                    Add(theirs, block.NewStart, block.NewCount);
                    break;
                default:
                    Add(ours, block.OldStart, block.OldCount);
                    break;
            }
        }

        return text.ToString();

        void Add(IReadOnlyList<string> pieces, int start, int count)
        {
            for (var i = start; i < start + count; i++)
            {
                text.Append(pieces[i]);
            }
        }

        void Line(string marker)
        {
            // The last line of a file need not end.
            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }

            text.Append(marker).Append('\n');
        }
    }
}
