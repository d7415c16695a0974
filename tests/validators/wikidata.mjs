// Runs the query for Wikidata of a document, to the letter, over wikidata.ttl in another's SPARQL engine.
//
//   node wikidata.mjs DOCUMENT            exits with code 1 when the answer is not that of wikidata.json, which the tests import
//   node wikidata.mjs DOCUMENT --write    writes wikidata.json

import { readFile, writeFile } from 'node:fs/promises';
import oxigraph from 'oxigraph';

const [document, option] = process.argv.slice(2);
const queries = [...(await readFile(document, 'utf8')).matchAll(/^```sparql\n(.*?)^```$/gms)].map(([, query]) => query);
if (queries.length !== 1) throw new Error(`${document} has ${queries.length} queries`);

const store = new oxigraph.Store();
store.load(await readFile(new URL('wikidata.ttl', import.meta.url), 'utf8'), { format: 'text/turtle' });
const answer = JSON.parse(store.query(queries[0], { results_format: 'application/sparql-results+json' }));

// The name of a blank node is another each time.
const names = new Map();
for (const value of answer.results.bindings.flatMap(Object.values).filter(value => value.type === 'bnode'))
  value.value = names.get(value.value) ?? names.set(value.value, `b${names.size}`).get(value.value);

// A line for each result, and its variables in the order of the head.
const inOrder = binding => Object.fromEntries(answer.head.vars.filter(name => name in binding).map(name => [name, binding[name]]));
const lines = answer.results.bindings.map(binding => JSON.stringify(inOrder(binding)));
const text = `{"head":${JSON.stringify(answer.head)},"results":{"bindings":[\n${lines.join(',\n')}\n]}}\n`;

const file = new URL('wikidata.json', import.meta.url);
if (option === '--write') {
  await writeFile(file, text);
} else {
  const expected = (await readFile(file, 'utf8')).split('\n');
  const actual = text.split('\n');
  const missing = expected.filter(line => !actual.includes(line));
  const more = actual.filter(line => !expected.includes(line));
  missing.forEach(line => console.log(`- ${line}`));
  more.forEach(line => console.log(`+ ${line}`));
  const isSame = text === expected.join('\n');
  console.log(`${isSame ? 'the answer expected' : 'ANOTHER ANSWER'}: ${lines.length} results of ${store.size} triples`);
  process.exitCode = isSame ? 0 : 1;
}
