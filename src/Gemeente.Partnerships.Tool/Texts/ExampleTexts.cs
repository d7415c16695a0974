using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>The examples in the help of each command.</summary>
internal static class ExampleTexts
{
    public static IReadOnlyList<Example> Tool { get; } =
    [
        new(
            new(
                "list --where land=Marokko --as-of 2007 --data documented",
                "list --where country=Morocco --as-of 2007 --data documented"
            ),
            new(
                "Welke gemeenten hadden in 2007 een band met Marokko, en welke gemeente is dat nu?",
                "Which municipalities had ties with Morocco in 2007, and which municipality is each today?"
            )
        ),
        new(
            new(
                "count --by land --by begindecennium --data documented",
                "count --by country --by start-decade --data documented"
            ),
            new("Hoeveel banden zijn er per land en decennium?", "How many ties are there per country and decade?")
        ),
        new(
            "changes --from 2007 --to 2025 --data documented",
            "Wat veranderde er tussen 2007 en 2025?",
            "What changed between 2007 and 2025?"
        ),
        new(new("dimensions", "dimensions"), new("Waarop kan ik tellen?", "What can I count by?")),
        new(
            new("dimensions onderwerp", "dimensions theme"),
            new("Welke waarden heeft een dimensie?", "Which values does a dimension have?")
        ),
        new(
            "municipalities --history \"Súdwest-Fryslân\"",
            "Uit welke gemeenten is Súdwest-Fryslân ontstaan?",
            "Which municipalities did Súdwest-Fryslân come from?"
        ),
        new(
            new("show Leiden --data documented", "show Leiden --data documented"),
            new("Wat is er bekend over een gemeente?", "What is known of a municipality?")
        ),
        new(
            "trend --from 1960 --to 2025 --step 10 --data documented",
            "Hoe verliep het aantal banden door de jaren?",
            "How did the number of ties develop through the years?"
        ),
    ];

    public static IReadOnlyList<Example> Report { get; } =
    [
        new("report", "Het rapport van juni 2007.", "The report of June 2007."),
        new(
            "report --lang nl --output rapport.html",
            "Hetzelfde in het Nederlands, als webpagina.",
            "The same in Dutch, as a web page."
        ),
        new(
            "report --about municipality=Leiden --data documented --as-of 2024",
            "Over een gemeente, vergeleken met haar grootteklasse en provincie.",
            "About one municipality, compared with its size class and province."
        ),
        new(
            "report --data ties.csv --as-of 2026-01-01 --compare 2016-01-01 --output report.html",
            "Van eigen gegevens, met wat er in tien jaar veranderde.",
            "Of your own records, with what changed in ten years."
        ),
    ];

    public static IReadOnlyList<Example> Serve { get; } =
    [
        new("serve --data documented", "Het dashboard van een gegevensset.", "The dashboard of a data set."),
        new(
            "serve --data ties.csv --as-of 2026-01-01 --port 0",
            "Van eigen gegevens, op een vrije poort.",
            "Of your own records, on a free port."
        ),
    ];

    public static IReadOnlyList<Example> List { get; } =
    [
        new(
            new(
                "list --where land=Marokko --as-of 2007 --data documented",
                "list --where country=Marokko --as-of 2007 --data documented"
            ),
            new(
                "Wie had in 2007 een band met Marokko, en welke gemeente is dat nu?",
                "Which municipalities had ties with Morocco in 2007, and which is each today?"
            )
        ),
        new(
            new(
                "list --where \"gemeente=Den Haag\" --sort start",
                "list --where \"municipality=Den Haag\" --sort start"
            ),
            new("De banden van een gemeente, de oudste eerst.", "The ties of a municipality, the oldest first.")
        ),
        new(
            "list --columns municipality,partner,country --data dutch-links --output ties.csv",
            "Een bestand voor een spreadsheet.",
            "A file for a spreadsheet."
        ),
    ];

    public static IReadOnlyList<Example> Show { get; } =
    [
        new("show ncdo-01", "Alles over een stedenband.", "Everything about a partnership."),
        new(
            "show Meppel --data documented",
            "Alles over een gemeente, ook haar voorgangers.",
            "Everything about a municipality, with its predecessors."
        ),
        new(
            new("show Marokko --data documented", "show Morocco --data documented"),
            new("Alles over een land.", "Everything about a country.")
        ),
    ];

    public static IReadOnlyList<Example> Dimensions { get; } =
    [
        new("dimensions", "Alle dimensies.", "All dimensions."),
        new(
            new("dimensions onderwerp", "dimensions theme"),
            new("De waarden van een dimensie, met hun aantallen.", "The values of one dimension, with their counts.")
        ),
        new(
            new("dimensions Landengroep --data documented", "dimensions \"Country group\" --data documented"),
            new("Met de naam van de dimensie.", "By the name of the dimension.")
        ),
    ];

    public static IReadOnlyList<Example> Count { get; } =
    [
        new(
            new("count --by land --top 5", "count --by country --top 5"),
            new("De landen met de meeste banden.", "The countries with the most ties.")
        ),
        new(
            new(
                "count --by land --by begindecennium --data documented",
                "count --by country --by start-decade --data documented"
            ),
            new("Hoeveel banden per land en decennium?", "How many ties per country and decade?")
        ),
        new(
            new(
                "count --by land --by onderwerp --where \"beginjaar>=2000\"",
                "count --by country --by theme --where \"start-year>=2000\""
            ),
            new("Waarover gaan de banden van na 2000?", "What are the ties since 2000 about?")
        ),
        new(
            "count --by country --measure municipalities --where initiative=migrants,joint",
            "Hoeveel gemeenten hebben een band op initiatief van migranten?",
            "How many municipalities have a tie begun by migrants?"
        ),
        new(
            "count --by province --data dutch-links --format json",
            "Per provincie, voor een ander programma.",
            "Per province, for another program."
        ),
        new("count --by country --by theme --output countries.xlsx", "Een werkmap.", "A workbook."),
        new(
            "count --by country --data ties.csv --as-of 2026-01-01 --strict",
            "Van eigen gegevens; stop bij elke fout.",
            "Of your own records; stop at any issue."
        ),
    ];

    public static IReadOnlyList<Example> Trend { get; } =
    [
        new("trend --from 1970 --to 2007", "Jaar na jaar.", "Year by year."),
        new(
            "trend --from 1960 --to 2025 --step 10 --by country --data documented",
            "Per land en decennium.",
            "Per country and decade."
        ),
        new(
            "trend --from 2000 --to 2025 --where country=TR --format csv",
            "Eén land, voor een spreadsheet.",
            "One country, for a spreadsheet."
        ),
    ];

    public static IReadOnlyList<Example> Changes { get; } =
    [
        new(
            "changes --from 2007 --to 2025 --data documented",
            "Wat veranderde er tussen 2007 en 2025?",
            "What changed between 2007 and 2025?"
        ),
        new("changes --from 1990-01-01 --to 2007-06-30", "Van dag tot dag.", "From one day to another."),
        new(
            "changes --from 2007-06-30 --to 2025-01-01 --where country=TR --format csv",
            "Eén land, voor een spreadsheet.",
            "One country, for a spreadsheet."
        ),
    ];

    public static IReadOnlyList<Example> Municipalities { get; } =
    [
        new("municipalities", "De gemeenten van vandaag.", "The municipalities of today."),
        new(
            "municipalities --as-of 2007-06-30 --name \"Den Haag\"",
            "Eén gemeente op een datum.",
            "One municipality on a date."
        ),
        new("municipalities --as-of 1975-06-01 --format csv", "Voor een spreadsheet.", "For a spreadsheet."),
        new(
            "municipalities --history \"Súdwest-Fryslân\"",
            "Uit welke gemeenten is deze ontstaan?",
            "Which municipalities did this one come from?"
        ),
    ];

    public static IReadOnlyList<Example> Import { get; } =
    [
        new(
            "import links.csv --on 2026-01-01 --source \"Twin towns\" --output ties.json --account unused.csv",
            "Een lijst van een dag, met wat niet gebruikt is.",
            "A list of one day, with what was not used."
        ),
        new(
            "import ours.json theirs.jsonl --output all.json",
            "Twee bestanden samen, het eerste gaat voor.",
            "Two files together, the first one counts."
        ),
        new(
            "import ours.csv --on 2026-01-01 --issues --dry-run",
            "Alleen kijken wat er mis is.",
            "Only look at what is wrong."
        ),
    ];

    public static IReadOnlyList<Example> Validate { get; } =
    [
        new("validate ties.json", "Een bestand.", "One file."),
        new("validate ties.jsonl --strict --issues", "Streng, met alle meldingen.", "Strict, with every issue."),
        new("validate ties.csv --on 2026-01-01", "Een tabel van een dag.", "A table of one day."),
    ];

    public static IReadOnlyList<Example> Convert { get; } =
    [
        new("convert ties.json --output ties.jsonl", "Een gegeven per regel.", "One record a line."),
        new("convert ncdo --output ncdo.json", "Een ingebouwde gegevensset.", "A built-in data set."),
        new("convert ncdo --to csv --output ncdo", "Een map met tabellen.", "A folder with tables."),
    ];

    public static IReadOnlyList<Example> Diff { get; } =
    [
        new("diff ncdo documented", "Twee ingebouwde gegevenssets.", "Two built-in data sets."),
        new(
            "diff 2023.json 2024.json --format json",
            "Twee jaren, voor een ander programma.",
            "Two years, for another program."
        ),
        new("diff ties.json ties.csv --on 2026-01-01", "Een bestand naast een tabel.", "A file next to a table."),
    ];

    public static IReadOnlyList<Example> Completion { get; } =
    [
        new("completion bash", "Het script voor bash.", "The script for bash."),
        new("completion zsh", "Het script voor zsh.", "The script for zsh."),
    ];
}
