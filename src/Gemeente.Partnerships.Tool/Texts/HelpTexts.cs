using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>The texts of the help: headings, commands, options, arguments and the values that they take.</summary>
internal static class HelpTexts
{
    // Headings.

    public static readonly Label Description = new("Beschrijving:", "Description:");
    public static readonly Label Usage = new("Gebruik:", "Usage:");
    public static readonly Label Arguments = new("Argumenten:", "Arguments:");
    public static readonly Label Options = new("Opties:", "Options:");
    public static readonly Label Commands = new("Opdrachten:", "Commands:");
    public static readonly Label Examples = new("Voorbeelden:", "Examples:");
    public static readonly Label Questions = new("Vragen en hun opdracht:", "Questions and their command:");
    public static readonly Label Conditions = new("Voorwaarden:", "Conditions:");
    public static readonly Label Columns = new("Kolommen:", "Columns:");
    public static readonly Label Dimensions = new("Dimensies:", "Dimensions:");
    public static readonly Label MunicipalityDimensions = new(
        "Meer dimensies bij --measure municipalities:",
        "More dimensions of --measure municipalities:"
    );
    public static readonly Label Kinds = new("Soorten bestanden:", "Kinds of files:");
    public static readonly Label Installation = new("Inschakelen:", "Installation:");

    // Parts of lines.

    public static readonly Label OptionsWord = new("opties", "options");
    public static readonly Label CommandWord = new("opdracht", "command");
    public static readonly Label Required = new("(VERPLICHT)", "(REQUIRED)");
    public static readonly Label Several = new("(meer waarden)", "(several)");
    public static readonly Label Ordered = new("(geordend)", "(ordered)");
    public static readonly Label MoreHelp = new(
        "'gemeente-partnerships OPDRACHT --help' toont de opties en voorbeelden van een opdracht.",
        "'gemeente-partnerships COMMAND --help' shows the options and examples of a command."
    );

    // Values.

    public static readonly Label Date = new("datum", "date");
    public static readonly Label Year = new("jaar", "year");
    public static readonly Label Years = new("jaren", "years");
    public static readonly Label Dimension = new("dimensie", "dimension");
    public static readonly Label Condition = new("voorwaarde", "condition");
    public static readonly Label File = new("bestand", "file");
    public static readonly Label NameOrFile = new("naam|bestand", "name|file");
    public static readonly Label Name = new("naam", "name");
    public static readonly Label Title = new("titel", "title");
    public static readonly Label Number = new("getal", "n");
    public static readonly Label ColumnsValue = new("kolommen", "columns");
    public static readonly Label Field = new("veld", "field");
    public static readonly Label Code = new("code", "code");
    public static readonly Label FieldAndColumn = new("veld=kolom", "field=column");
    public static readonly Label Before = new("eerder", "before");
    public static readonly Label After = new("later", "after");

    // The tool and its commands.

    public static readonly Label Tool = new(
        "Telt de internationale stedenbanden van Nederlandse gemeenten op een datum, met de bron en de zekerheid van "
            + "elk gegeven.",
        "Counts the international partnerships of Dutch municipalities on a date, with the evidence for each record."
    );

    public static readonly Label Report = new(
        "Maak een rapport: cijfers, grafieken, kaarten, de lijst, bronnen, en gepubliceerde naast berekende cijfers.",
        "Write a report: numbers, charts, maps, the list, sources, and published figures next to computed ones."
    );

    public static readonly Label List = new(
        "Toon de stedenbanden, een per rij, met de gemeente op de peildatum en de gemeente van nu.",
        "List partnerships, one a row, with the municipality on the date and the one that has its territory today."
    );

    public static readonly Label Show = new(
        "Toon alles wat bekend is van een stedenband, een gemeente of een land, met bronnen en redenen.",
        "Show everything known of a partnership, a municipality or a country, with sources and reasons."
    );

    public static readonly Label DimensionsCommand = new(
        "Toon waarop geteld kan worden (de dimensies), of de waarden van een dimensie met hun aantallen.",
        "List the dimensions that can be counted by, or the values of one with their counts."
    );

    public static readonly Label Count = new(
        "Tel stedenbanden, of hun gemeenten of partners, naar ten hoogste drie dimensies.",
        "Count partnerships, or their municipalities or partners, by up to three dimensions."
    );

    public static readonly Label Trend = new(
        "Tel stedenbanden door de jaren: zeker en mogelijk op 31 december, begonnen en beëindigd.",
        "Count partnerships through the years: certain and possible on 31 December, begun and ended."
    );

    public static readonly Label Changes = new(
        "Toon de stedenbanden die tussen twee datums begonnen of eindigden, bij een andere gemeente kwamen, verdeeld "
            + "raakten of niet meer zeker zijn.",
        "List the partnerships that began, ended, moved by a merger, were divided or are no longer certain between two "
            + "dates."
    );

    public static readonly Label Serve = new(
        "Toon het dashboard in een webbrowser op deze computer: kiezen, zoeken, grafieken, kaarten, de lijst en "
            + "bestanden.",
        "Show the dashboard in a web browser on this computer: filters, search, charts, maps, the list and files."
    );

    public static readonly Label Municipalities = new(
        "Toon de gemeenten op een datum vanaf 1812, of de herkomst en de opvolgers van een gemeente.",
        "List the municipalities that exist on a date, from 1812 on, or the history of one municipality."
    );

    public static readonly Label Import = new(
        "Lees bestanden van elke soort en schrijf één bestand met gegevens, met een verantwoording van elke rij die "
            + "niet is gebruikt.",
        "Read files of any kind and write one file of records, with an account of every row that was not used."
    );

    public static readonly Label Validate = new(
        "Controleer bestanden met gegevens. Toont fouten en waarschuwingen met regel en pad.",
        "Check files of records. Lists errors and warnings with line and path."
    );

    public static readonly Label Convert = new(
        "Schrijf alle gegevens van een bestand of ingebouwde gegevensset in een ander formaat, met de "
            + "registers van het "
            + "bestand. json en jsonl bewaren onderdelen die het formaat niet kent, behalve die van een bron of een "
            + "regel. De opdracht meldt wat wordt weggelaten.",
        "Write all records of one file or built-in data set in another format, with the registers of the "
            + "file. json and "
            + "jsonl keep members that the record format does not define, except members of a source or a line. The "
            + "command reports what it leaves out."
    );

    public static readonly Label Diff = new(
        "Toon welke gegevens tussen twee bestanden zijn toegevoegd, verwijderd of veranderd, en welke velden "
            + "verschillen.",
        "List the records that were added, removed or changed between two files, and the fields that differ."
    );

    public static readonly Label Completion = new(
        "Schrijf het script waarmee een shell opdrachten, opties en waarden aanvult.",
        "Print the script with which a shell completes commands, options and values."
    );

    // Options of every command.

    public static readonly Label ShowHelp = new("Toon deze hulp.", "Show this help.");
    public static readonly Label ShowVersion = new("Toon de versie.", "Show the version.");

    public static readonly Label Language = new(
        "De taal van antwoorden, meldingen en hulp. [standaard: die van LC_ALL, LC_MESSAGES of LANG]",
        "The language of answers, messages and help. [default: that of LC_ALL, LC_MESSAGES or LANG]"
    );

    public static readonly Label Width = new(
        "De breedte van tabellen en hulp in tekens. [standaard: die van de terminal; elders onbeperkt]",
        "The width of tables and help in characters. [default: that of the terminal; unlimited elsewhere]"
    );

    public static readonly Label NoColor = new(
        "Gebruik geen kleuren. Zonder deze optie alleen in een terminal, zonder NO_COLOR.",
        "Use no colours. Without this option they are used in a terminal only, without NO_COLOR."
    );

    // Options of several commands.

    public static readonly Label AsOf = new(
        "De peildatum van het antwoord. [standaard: de peildatum van de gegevens]",
        "The date of the answer. [default: the reference date of the records]"
    );

    public static readonly Label LastDate = new(
        "De laatste datum. [standaard: de peildatum van de gegevens]",
        "The last date. [default: the reference date of the records]"
    );

    public static readonly Label FirstDate = new("De eerste datum.", "The first date.");

    public static readonly Label On = new(
        "De peildatum van bestanden die er geen hebben.",
        "The reference date of files that have none."
    );

    public static readonly Label OnByAnswer = new(
        "De peildatum van bestanden die er geen hebben. [standaard: de peildatum van het antwoord]",
        "The reference date of files that have none. [default: the date of the answer]"
    );

    public static readonly Label OnByLastDate = new(
        "De peildatum van bestanden die er geen hebben. [standaard: de laatste datum]",
        "The reference date of files that have none. [default: the last date]"
    );

    public static readonly Label Where = new(
        "Een voorwaarde voor wat meetelt. Van meer voorwaarden gelden ze allemaal.",
        "A condition for what is counted. Several conditions must all be true."
    );

    public static readonly Label By = new(
        "De dimensie om naar te tellen. Tweemaal geeft een kruistabel, driemaal een lijst.",
        "The dimension to count by. Use it twice for a cross table, and three times for a list."
    );

    public static readonly Label DimensionTable = new(
        "Een CSV-tabel die een dimensie wordt: een kolom met sleutels, zoals country, en kolommen met waarden; mag "
            + "vaker.",
        "A CSV table that becomes a dimension: a column with keys, such as country, and columns with values; may be "
            + "repeated."
    );

    public static readonly Label ByOne = new("De dimensie om naar te tellen.", "The dimension to count by.");

    public static readonly Label Format = new(
        "Het formaat van het antwoord. [standaard: naar de extensie van het bestand, anders table]",
        "The format of the answer. [default: by the extension of the file, else table]"
    );

    public static readonly Label Dataflow = new(
        "De dataflow van --format sdmx. [standaard: GEMEENTE_PARTNERSHIPS:STEDENBANDEN(1.0.0)]",
        "The dataflow of --format sdmx. [default: GEMEENTE_PARTNERSHIPS:STEDENBANDEN(1.0.0)]"
    );

    public static readonly Label DataflowValue = new("instantie:id(versie)", "agency:id(version)");

    public static readonly Label ReportFormat = new(
        "Het formaat van het rapport. [standaard: volgens de extensie van het bestand, anders text]",
        "The format of the report. [default: by the extension of the file, else text]"
    );

    public static readonly Label About = new(
        "Het onderwerp van het rapport: een gemeente, land of provincie, zoals country=Marokko.",
        "The subject of the report: one municipality, country or province, such as country=Morocco."
    );

    public static readonly Label Compare = new(
        "Een eerdere datum. Het rapport zegt wat er sindsdien veranderde.",
        "An earlier date. The report says what has changed since then."
    );

    public static Label Port(string missing) =>
        new(
            $"De poort van het adres; 0 voor een vrije poort. [standaard: {missing}]",
            $"The port of the address; 0 for a free one. [default: {missing}]"
        );

    public static readonly Label DiffFormat = new(
        "Het formaat van de verschillen. [standaard: text]",
        "The format of the differences. [default: text]"
    );

    public static readonly Label Force = new(
        "Vervang het bestand van --output als het bestaat.",
        "Replace the file of --output if it exists."
    );

    public static readonly Label OutputFile = new(
        "Het bestand om te schrijven. [standaard: de standaarduitvoer]",
        "The file to write. [default: standard output]"
    );

    public static readonly Label RequiredOutputFile = new(
        "Het bestand om te schrijven. Verplicht zonder --dry-run.",
        "The file to write. Required without --dry-run."
    );

    // Options of count, list, trend and show.

    public static readonly Label Measure = new(
        "Wat geteld wordt, elk één keer. [standaard: partnerships]",
        "The unit to count, each once. [default: partnerships]"
    );

    public static readonly Label SortRows = new(
        "De volgorde van de rijen. [standaard: category]",
        "The order of the rows. [default: category]"
    );

    public static readonly Label Top = new(
        "Het aantal rijen met de grootste aantallen; één rij meer heeft alle overige samen.",
        "The number of rows of the largest counts; one more row has all others together."
    );

    public static readonly Label Labels = new(
        "Schrijf namen in plaats van codes in tabellen.",
        "Write names instead of codes in tables."
    );

    public static readonly Label Query = new(
        "Een bestand met de vraag als JSON, in plaats van --by, --where en --measure.",
        "A file with the query as JSON, instead of --by, --where and --measure."
    );

    public static readonly Label SaveQuery = new(
        "Schrijf de vraag van de opties als JSON, in plaats van het antwoord.",
        "Write the query of the options as JSON, instead of its answer."
    );

    public static readonly Label SortColumns = new(
        "De kolommen om op te sorteren, met komma's ertussen. [standaard: municipality,partner]",
        "The columns to sort by, with commas between them. [default: municipality,partner]"
    );

    public static readonly Label Descending = new("Zet de laatste rij eerst.", "Put the last row first.");

    public static readonly Label ListColumns = new(
        "De kolommen, met komma's ertussen. [standaard: die zonder codes; alle in csv en json]",
        "The columns, with commas between them. [default: those without codes; all in csv and json]"
    );

    public static readonly Label FirstYear = new("Het eerste jaar.", "The first year.");
    public static readonly Label LastYear = new("Het laatste jaar.", "The last year.");

    public static readonly Label Step = new(
        "Het aantal jaren van een periode. [standaard: 1]",
        "The years of a period. [default: 1]"
    );

    public static readonly Label Record = new(
        "Het id van een stedenband, de code of naam van een gemeente of land, of de naam van een partner.",
        "The id of a partnership, the code or name of a municipality or country, or a partner's name."
    );

    public static readonly Label OneDimension = new(
        "De dimensie, met id of naam. [standaard: een lijst van alle dimensies]",
        "The dimension, by id or by name. [default: a list of all dimensions]"
    );

    // Options of municipalities and completion.

    public static readonly Label MunicipalitiesAsOf = new(
        "De datum waarop de gemeenten bestaan. [standaard: vandaag]",
        "The date on which the municipalities exist. [default: today]"
    );

    public static readonly Label MunicipalityName = new(
        "Toon alleen gemeenten met deze naam.",
        "List only municipalities with this name."
    );

    public static readonly Label History = new(
        "Toon waaruit deze gemeente ontstond en waarin zij opging, als boom. Een naam of een code.",
        "Show the municipalities that this one came from and went into, as a tree. A name or a code."
    );

    public static readonly Label ShellValue = Label.Same("bash|zsh|fish|pwsh");
    public static readonly Label Shell = new("De shell.", "The shell.");

    public static IReadOnlyList<(Label Name, Label Text)> InstallationLines { get; } =
    [
        (
            Label.Same(
                "gemeente-partnerships completion bash > "
                    + "~/.local/share/bash-completion/completions/gemeente-partnerships"
            ),
            new("bash, vanaf de volgende shell", "bash, from the next shell on")
        ),
        (
            Label.Same("gemeente-partnerships completion zsh > \"${fpath[1]}/_gemeente-partnerships\""),
            new("zsh, na compinit in de volgende shell", "zsh, after compinit in the next shell")
        ),
        (
            Label.Same("gemeente-partnerships completion fish > ~/.config/fish/completions/gemeente-partnerships.fish"),
            new("fish, meteen", "fish, at once")
        ),
        (
            Label.Same("gemeente-partnerships completion pwsh >> $PROFILE"),
            new("PowerShell, vanaf de volgende shell", "PowerShell, from the next shell on")
        ),
    ];

    // Options of files of records.

    public static readonly Label Kind = new(
        "De soort van de bestanden. [standaard: herkend aan de inhoud]",
        "The kind of the files. [default: recognised from their content]"
    );

    public static readonly Label Column = new(
        "Het veld van een kolom van een tabel, zoals country=Staat; mag vaker. Geldt voor elk bestand met die kolom. "
            + "[standaard: herkend aan de naam]",
        "The field of a column of a table, such as country=Staat; may be repeated. Applies to every file that has the "
            + "column. [default: recognised from its name]"
    );

    public static readonly Label Sheet = new(
        "Het werkblad. [standaard: het zichtbare werkblad waarvan de kop de meeste velden noemt]",
        "The sheet of a workbook. [default: the visible sheet whose header names the most fields]"
    );

    public static readonly Label FillDown = new(
        "Een veld waarvan lege cellen de waarde erboven hebben, omdat ze waren samengevoegd, zoals municipality; mag "
            + "vaker.",
        "A field whose empty cells have the value above, because they were merged in a spreadsheet, such as "
            + "municipality; may be repeated."
    );

    public static readonly Label MunicipalityOfRows = new(
        "De gemeente van alle rijen van een tabel zonder kolom daarvoor.",
        "The municipality of all rows of a table that has no column for it."
    );

    public static readonly Label SplitCountry = new(
        "Neem het land uit de haakjes achter de partner, als een tabel geen ander heeft.",
        "Take the country from the brackets behind the partner, where a table has no other."
    );

    public static readonly Label SplitPartners = new(
        "Lees elke partner van een cel die er meer noemt als een eigen rij.",
        "Read each partner of a cell that names several as a row of its own."
    );

    public static readonly Label CountryOfSide = new(
        "Het land van de plaatsen in een lijst van paren die maar voor één kant een land heeft.",
        "The country of the places in a list of pairs that has a country for one side only."
    );

    public static readonly Label DecimalMark = new(
        "Het decimaalteken van bedragen in een tabel. [standaard: herkend aan alle bedragen]",
        "The decimal mark of amounts in a table. [default: detected from all amounts]"
    );

    public static readonly Label Strict = new(
        "Eindig met code 1 bij elke fout of waarschuwing.",
        "Exit with code 1 if there is any error or warning."
    );

    public static readonly Label Issues = new(
        "Toon alle fouten en waarschuwingen in plaats van één voorbeeld per soort.",
        "List every error and warning instead of one example of each kind."
    );

    public static readonly Label FilesToImport = new(
        "De bestanden om te lezen, het betrouwbaarste eerst.",
        "The files to import, the most trusted first."
    );

    public static readonly Label Source = new(
        "De bron van de bestanden. [standaard: hun namen]",
        "The source of the files. [default: their names]"
    );

    public static readonly Label Account = new(
        "Een CSV-bestand voor de lijst van elke rij die niet is gebruikt.",
        "A CSV file for the list of every row that was not used."
    );

    public static readonly Label RecordFormat = new(
        "Het formaat van de gegevens; csv is een map met een Data Package. [standaard: naar de extensie "
            + "van het bestand]",
        "The format of the records; csv is a folder with a Data Package. [default: by the extension of the file]"
    );

    public static readonly Label Spreadsheet = new(
        "Bij --to csv: gebruik puntkomma's en een byte order mark, voor spreadsheets met decimale komma's.",
        "With --to csv: use semicolons and a byte order mark, for spreadsheets with decimal commas."
    );

    public static readonly Label DryRun = new(
        "Doe alles behalve het bestand schrijven.",
        "Do everything except write the file."
    );

    // Kinds of files.

    public static Label PackageKind(string descriptor) =>
        new(
            $"een Data Package: {descriptor}, of de map waarin dat staat",
            $"a Data Package: its {descriptor}, or the folder that contains it"
        );

    public static readonly Label WikidataKind = new(
        "een antwoord van Wikidata als SPARQL-JSON; heeft de dag nodig waarop de vraag is gesteld",
        "an answer of Wikidata as SPARQL JSON; needs the day on which the query ran"
    );

    public static readonly Label JsonKind = new("gegevens als JSON of JSON Lines", "records as JSON or JSON Lines");

    public static readonly Label WorkbookKind = new(
        "een werkmap die dit programma schreef; elk ander werkblad is een van de tabellen hieronder",
        "a workbook that this tool wrote; any other sheet of a workbook is one of the tables below"
    );

    public static readonly Label LinksKind = new(
        "paren van partnersteden als tabel, met een plaats en een land aan beide kanten; heeft een peildatum nodig",
        "pairs of twin towns as a table, with a place and a country on both sides; needs a reference date"
    );

    public static readonly Label ProfilesKind = new(
        "profielen van gemeenten als tabel, zonder kolom voor een land; heeft een peildatum nodig",
        "municipality profiles as a table, without a column for a country; needs a reference date"
    );

    public static readonly Label CsvKind = new(
        "stedenbanden als tabel (CSV, .xlsx, .ods), kolommen herkend aan hun naam; heeft een peildatum nodig",
        "partnerships as a table (CSV, .xlsx, .ods), columns recognised by their names; needs a reference date"
    );

    // Records, and what conditions mean.

    public static Label Records => new($"De gegevens: {AnyKind.Dutch}.", $"The records: {AnyKind.English}.");

    public static Label RecordsByDefault =>
        new(
            $"De gegevens: {AnyKind.Dutch}. [standaard: {DataInput.Default}]",
            $"The records: {AnyKind.English}. [default: {DataInput.Default}]"
        );

    public static Label RecordsToCheck =>
        new($"De gegevens om te controleren: {AnyKind.Dutch}.", $"The records to check: {AnyKind.English}.");

    public static Label EarlierRecords =>
        new($"De eerdere gegevens: {AnyKind.Dutch}.", $"The earlier records: {AnyKind.English}.");

    public static Label LaterRecords =>
        new($"De latere gegevens: {AnyKind.Dutch}.", $"The later records: {AnyKind.English}.");

    public static IReadOnlyList<(Label Name, Label Text)> ConditionLines { get; } =
    [
        (
            new("land=TR,Marokko", "country=TR,Marokko"),
            new(
                "het land is een van deze, als code of als naam in het Nederlands of Engels",
                "the country is one of these, by code or by name in Dutch or English"
            )
        ),
        (
            new("\"gemeente=Den Haag\"", "\"municipality=Den Haag\""),
            new(
                "de gemeente heeft deze naam op de peildatum. De shell heeft de aanhalingstekens nodig",
                "the municipality has this name on the date. The shell needs the quotes"
            )
        ),
        (
            new("'onderwerp!=afval'", "'theme!=afval'"),
            new("het onderwerp is niet dit, of is niet vermeld", "the theme is not this one, or is not stated")
        ),
        (new("onderwerp=unknown", "theme=unknown"), new("er is geen onderwerp vermeld", "no theme is stated")),
        (
            new("beginjaar=2000..2005", "start-year=2000..2005"),
            new("het jaar ligt in dit bereik", "the year is in this range")
        ),
        (
            new("\"beginjaar>=2000\"", "\"start-year>=2000\""),
            new("het jaar is 2000 of later; ook <=", "the year is 2000 or later; also <=")
        ),
    ];

    private static Label AnyKind =>
        new(
            $"{string.Join(", ", DataInput.Names)}, of een bestand: JSON, CSV, een werkmap, een Data Package of elke "
                + "soort die import leest",
            $"{string.Join(", ", DataInput.Names)}, or a file: JSON, CSV, a workbook, a Data Package or any kind that "
                + "import reads"
        );
}
