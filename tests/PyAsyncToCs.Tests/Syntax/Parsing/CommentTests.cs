using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Syntax.Parsing;

/// <summary>Comments are kept, in source order.</summary>
public class CommentTests
{
    [Fact]
    public void All_comments_are_found_with_their_places()
    {
        var result = PythonParser.Parse(new SourceText("""
            # first
            x = 1  # beside
            if x:
                # in a block
                y = [  # opened
                    2,
                    # inside
                ]
            s = '# none'
            t = f'{x # in a field
            }'
            # last
            """));

        Assert.Empty(result.Errors);
        Assert.Equal(
            ["# first|own", "# beside", "# in a block|own", "# opened", "# inside|own", "# in a field", "# last|own"],
            result.Comments.Select(comment => result.Source.Text[comment.Start..comment.End] + (comment.OwnLine ? "|own" : "")));
    }
}
