using System.CommandLine;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Listing;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>
/// The command <c>municipalities</c>, which lists the municipalities on a date, or the history of one.
/// </summary>
internal static class MunicipalitiesCommand
{
    private const string Register = "municipalities";

    public static Command Create(ToolConsole console)
    {
        ToolOption<PartialDate?> asOf = DateText.Option("--as-of", HelpTexts.MunicipalitiesAsOf, "--on");
        var name = new ToolOption<string?>("--name", HelpTexts.MunicipalityName) { ValueName = HelpTexts.Name };
        var history = new ToolOption<string?>("--history", HelpTexts.History) { ValueName = HelpTexts.Name };
        var answer = new AnswerOptions();
        var command = new ToolCommand("municipalities", HelpTexts.Municipalities) { asOf, name, history };
        answer.AddTo(command);
        command.Help = [HelpSection.Examples(ExampleTexts.Municipalities)];
        command.SetAction(parsed =>
        {
            MunicipalityRegister register = EmbeddedRegisters.Municipalities;
            DateOnly on = parsed.GetValue(asOf)?.Latest ?? DateText.Today;
            string? wanted = parsed.GetValue(history);
            if (wanted is not null && parsed.GetResult(name) is not null)
                throw new UsageException(UsageTexts.HistoryApart);
            answer.Write(
                parsed,
                console,
                new AnswerOrigin(Register, on, EmbeddedRegisters.Attribution, SharedOptions.CommandOf(parsed)),
                read: [],
                wanted is null
                    ? MunicipalitiesWriter
                        .Of(Find(register, parsed.GetValue(name), on, console), on, console.Language)
                        .Write
                    : new HistoryWriter(register.HistoryOf(CodeOf(wanted, on, register)), console.Language).Write
            );
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Finds a municipality by its code, or by its name on a date or at another time.</summary>
    /// <exception cref="UsageException">No municipality has the name, or several have.</exception>
    private static MunicipalityCode CodeOf(string wanted, DateOnly on, MunicipalityRegister register)
    {
        if (MunicipalityCode.TryParse(wanted, out MunicipalityCode code) && register.Find(code) is not null)
            return code;
        MunicipalityMatches matches = register.FindByName(wanted, on);
        ValueList<Municipality> found = matches.Candidates.Count > 0 ? matches.Candidates : matches.AtOtherTimes;
        return found switch
        {
            [var one] => one.Code,
            [] => throw new UsageException(
                UsageTexts
                    .NotAMunicipality(wanted)
                    .Plus(ParseErrorMessages.DidYouMean(wanted, register.All.Select(other => other.Name)))
            ),
            _ => throw new UsageException(
                UsageTexts.MunicipalityOfSeveral(
                    wanted,
                    found.Count,
                    new(ListOf(found, Language.Dutch), ListOf(found, Language.English))
                )
            ),
        };
    }

    private static string ListOf(ValueList<Municipality> municipalities, Language language) =>
        string.Join(", ", municipalities.Select(other => $"{other.Code} ({other.Name}, {SpanOf(other, language)})"));

    private static string SpanOf(Municipality municipality, Language language)
    {
        string end = municipality.ValidTo is { } day ? DateText.Write(day) : "";
        return $"{PeriodText.Of(municipality.ValidFrom).In(language)} - {end}".TrimEnd();
    }

    /// <summary>Returns the municipalities of a date, and prints how far the register is known.</summary>
    private static ValueList<Municipality> Find(
        MunicipalityRegister register,
        string? name,
        DateOnly on,
        ToolConsole console
    )
    {
        ValueList<Municipality> found = name is null
            ? register.ExistingOn(on)
            : FindByName(register, name, on, console);
        if (on > register.KnownUntil)
        {
            console.Tell(
                MessageTexts.RegisterKnownUntil(DateText.Write(register.KnownUntil.Value), DateText.Write(on))
            );
            foreach (PlannedChange change in register.PlannedChanges)
                console.Tell(MessageTexts.Planned(IssueTexts.PhraseOf(change.ToString())));
        }

        return found;
    }

    private static ValueList<Municipality> FindByName(
        MunicipalityRegister register,
        string name,
        DateOnly on,
        ToolConsole console
    )
    {
        MunicipalityMatches matches = register.FindByName(name, on);
        if (matches.IsAmbiguous)
            console.Tell(MessageTexts.SeveralWithName(matches.Candidates.Count, name, DateText.Write(on)));
        if (matches.Candidates.Count > 0)
            return matches.Candidates;
        Label none = MessageTexts.NoneWithName(name, DateText.Write(on));
        console.Tell(
            matches.AtOtherTimes.Count > 0
                ? none
                : none.Plus(ParseErrorMessages.DidYouMean(name, register.ExistingOn(on).Select(other => other.Name)))
        );
        foreach (Municipality other in matches.AtOtherTimes)
            console.Tell(DescribeOther(register, other, on));
        return matches.Candidates;
    }

    private static Label DescribeOther(MunicipalityRegister register, Municipality municipality, DateOnly on)
    {
        string subject = $"{municipality.Name} ({municipality.Code})";
        if (municipality.ValidTo is not { } end || end > on)
            return MessageTexts.ExistsFrom(subject, PeriodText.Of(municipality.ValidFrom));
        return register.SuccessorOn(municipality.Code, on).Municipality is { } successor
            ? MessageTexts.NowIn(subject, DateText.Write(end), $"{successor.Name} ({successor.Code})")
            : MessageTexts.ExistedUntil(subject, DateText.Write(end));
    }
}
