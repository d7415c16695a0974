// Has the Frictionless Data project's own library read Data Packages, and refuse broken ones.
//
//   node datapackage.mjs FOLDER...
//
// Each folder must be accepted whole: its descriptor, and of every table the header, every row and every relation. Of the
// folder named hostile the texts must be those of hostile.json, none a formula. Then copies of the first folder are broken,
// one way each, and must be refused. Exits with code 1 when anything is not so.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import library from 'datapackage';

const descriptorFile = 'datapackage.json';

/** The mistakes in a package, none when it is accepted, and its tables as they were read. */
async function read(folder) {
  const mistakes = [];
  const tables = {};
  const dataPackage = await library.Package.load(join(folder, descriptorFile), { strict: false });
  mistakes.push(...dataPackage.errors.map(error => `descriptor: ${error.message.replace(/\s+/g, ' ')}`));
  for (const resource of dataPackage.resources) {
    const tell = mistake => mistakes.push(`${resource.name}: ${mistake}`);
    if (!resource.valid || !resource.tabular || !resource.schema.valid) {
      tell('not a valid table');
      continue;
    }
    try {
      const rows = await resource.read({ keyed: true, forceCast: true });
      tables[resource.name] = rows;
      for (const row of rows.filter(row => row instanceof Error))
        tell(`row ${row.rowNumber}: ${[row, ...(row.errors ?? [])].map(error => error.message).join('; ')}`);
      if (JSON.stringify(resource.headers) !== JSON.stringify(resource.schema.fieldNames))
        tell(`the header is ${resource.headers}`);
    } catch (error) {
      tell(error.message);
    }
  }
  // A relation is between tables that are sound.
  for (const resource of mistakes.length > 0 ? [] : dataPackage.resources.filter(({ schema }) => schema.foreignKeys.length > 0))
    await resource.checkRelations().catch(error => mistakes.push(`${resource.name}: ${error.message}`));
  return { mistakes, tables };
}

/** A formula at the begin of a text, and behind a delimiter or line end in it, where a spreadsheet may cut it. */
const formula = /^\s*[-=+@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|[,;\t|\r\n]["\s]*[-=+@\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Where the texts of ties that were read are not those of the records: but for apostrophes, before what looks like a formula. */
function differences(rows, ties) {
  const plain = text => (text ?? '').replaceAll("'", '');
  const isOf = (cell, text) => !formula.test(cell ?? '') && plain(cell) === plain(text);
  const differ = ties.filter((tie, index) => !isOf(rows[index]?.id, tie.id) || !isOf(rows[index]?.description, tie.description));
  return [
    ...rows.length === ties.length ? [] : [`${rows.length} rows of ${ties.length} ties`],
    ...differ.map(tie => `${tie.id} was read as ${JSON.stringify(rows[ties.indexOf(tie)])}`),
  ];
}

/** Changes the text of a file of a package. */
const edit = (file, change) => async folder => {
  const text = await readFile(join(folder, file), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} has nothing to break`);
  await writeFile(join(folder, file), changed);
};

/** Changes the descriptor of a package. */
const describe = change => edit(descriptorFile, text => {
  const descriptor = JSON.parse(text);
  change(descriptor);
  return JSON.stringify(descriptor);
});

const fieldOf = (descriptor, table, name) =>
  descriptor.resources.find(resource => resource.name === table).schema.fields.find(field => field.name === name);

const line = (text, number, change) => text.split('\r\n').map((row, index) => index === number ? change(row) : row).join('\r\n');

const breaks = {
  'a descriptor without tables': describe(descriptor => { descriptor.resources = []; }),
  'a table without a name': describe(descriptor => { delete descriptor.resources[0].name; }),
  'a table without a file': describe(descriptor => { delete descriptor.resources[0].path; }),
  'a name that is none': describe(descriptor => { descriptor.name = 'Ties, 2007'; }),
  'a field of an unknown type': describe(descriptor => { fieldOf(descriptor, 'municipalities', 'code').type = 'text'; }),
  'a column that is not in the file': describe(descriptor => { fieldOf(descriptor, 'municipalities', 'name').name = 'title'; }),
  'text where a number is stated': describe(descriptor => { fieldOf(descriptor, 'municipalities', 'name').type = 'integer'; }),
  'a row of a wrong type': edit('dac-income-groups.csv', text => line(text, 1, row => row.replace(/\d{4}-\d{2}-\d{2}/, 'long ago'))),
  'a code unlike its pattern': edit('municipalities.csv', text => line(text, 1, row => row.replace(/^\d+/, '12'))),
  'a value that is missing': edit('municipalities.csv', text => line(text, 1, row => row.replace(/^\d+/, ''))),
  'a code that is there twice': edit('municipalities.csv', text => text + text.split('\r\n')[1] + '\r\n'),
  'a tie of a municipality that is not there': edit('municipalities.csv', text => text.replace(/^0141,.*\r\n/m, '')),
  'a row that is too short': edit('municipalities.csv', text => text + '0001,Adorp\r\n'),
  'a byte order mark before the header': edit('municipalities.csv', text => '\uFEFF' + text),
};

/** Whether a check came out as it must; the exit code says whether all did. */
function expect(isSo) {
  if (!isSo) process.exitCode = 1;
}

const [first, ...others] = process.argv.slice(2);
if (first === undefined) throw new Error('Which folders?');
for (const folder of [first, ...others]) {
  const { mistakes, tables } = await read(folder);
  if (basename(folder) === 'hostile') {
    const { partnerships } = JSON.parse(await readFile(new URL('hostile.json', import.meta.url), 'utf8'));
    mistakes.push(...differences(tables.partnerships, partnerships));
  }
  const rows = Object.entries(tables).map(([name, rows]) => `${rows.length} ${name}`).join(', ');
  console.log(`${mistakes.length === 0 ? 'accepted' : 'REFUSED'}  ${folder}: ${rows}`);
  mistakes.slice(0, 10).forEach(mistake => console.log(`  ${mistake}`));
  expect(mistakes.length === 0);
}

const copies = await mkdtemp(join(tmpdir(), 'broken-packages-'));
try {
  for (const [what, breakIt] of Object.entries(breaks)) {
    const folder = join(copies, what.replaceAll(' ', '-'));
    await cp(first, folder, { recursive: true });
    await breakIt(folder);
    const { mistakes } = await read(folder);
    console.log(`${mistakes.length > 0 ? 'refused' : 'ACCEPTED'}   ${what}: ${mistakes[0] ?? 'nothing said'}`);
    expect(mistakes.length > 0);
  }
} finally {
  await rm(copies, { recursive: true });
}
