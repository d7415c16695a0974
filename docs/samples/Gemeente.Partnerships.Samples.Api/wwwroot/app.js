// The page keeps its whole state in the address, asks the API for every number, and computes none but shares.

const texts = {
  nl: {
    title: 'Stedenbanden van Nederlandse gemeenten', skip: 'Naar de uitkomst', records: 'Gegevens', language: 'Taal',
    filters: 'Filters', clear: 'Alle filters wissen', by: 'Tel per', measure: 'Tel', list: 'De eerste stedenbanden',
    partnerships: 'stedenbanden', municipality: 'gemeenten', partner: 'partners', count: 'Aantal', share: 'Aandeel',
    unknown: 'Niet vermeld', total: 'Totaal', more: n => `Nog ${n}`, on: 'op', of: 'Elk telt in het totaal één keer, maar kan in meer rijen staan.',
    evidence: (s, d, r) => `Geteld uit ${s} vermelde, ${d} afgeleide en ${r} gereconstrueerde gegevens. Gereconstrueerde zijn verzonnen en zeggen niets over een echte gemeente.`,
    without: n => `${n} stedenbanden zonder zo'n eenheid tellen niet mee.`, links: 'Koppelingen, 2026', ncdo: 'NCDO, juni 2007',
    categories: 'Categorie', problem: 'De gegevens konden niet worden opgehaald.', reconstructed: 'gereconstrueerd',
  },
  en: {
    title: 'Partnerships of Dutch municipalities', skip: 'To the answer', records: 'Records', language: 'Language',
    filters: 'Filters', clear: 'Clear all filters', by: 'Count by', measure: 'Count', list: 'The first partnerships',
    partnerships: 'partnerships', municipality: 'municipalities', partner: 'partners', count: 'Count', share: 'Share',
    unknown: 'Not stated', total: 'Total', more: n => `${n} more`, on: 'on', of: 'Each counts once in the total, but may be in several rows.',
    evidence: (s, d, r) => `Counted from ${s} stated, ${d} derived and ${r} reconstructed records. Reconstructed ones are synthetic and say nothing about a real municipality.`,
    without: n => `${n} partnerships without such a unit are left out.`, links: 'Links, 2026', ncdo: 'NCDO, June 2007',
    categories: 'Category', problem: 'The data could not be fetched.', reconstructed: 'reconstructed',
  },
};

const facets = {
  links: ['country', 'province', 'partner-kind', 'eu-status', 'cbs-size-class'],
  ncdo: ['country', 'theme', 'motive', 'initiative', 'start-period', 'evidence'],
};
const shown = 8;
const listed = 10;
const bars = 12;

const state = { set: 'links', lang: 'nl', by: 'country', measure: 'partnerships', filters: {} };
let asked = 0;

const $ = id => document.getElementById(id);
const text = key => texts[state.lang][key];
const nameOf = category => category[state.lang] || category.code;
const locale = () => state.lang === 'nl' ? 'nl-NL' : 'en-GB';
const number = n => n.toLocaleString(locale());
const date = day => new Date(`${day}T00:00`).toLocaleDateString(locale(), { dateStyle: 'long' });

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  state.set = facets[address.get('set')] ? address.get('set') : 'links';
  state.lang = texts[address.get('lang')] ? address.get('lang') : 'nl';
  state.by = facets[state.set].includes(address.get('by')) ? address.get('by') : 'country';
  state.measure = ['municipality', 'partner'].includes(address.get('measure')) ? address.get('measure') : 'partnerships';
  state.filters = Object.fromEntries(facets[state.set].map(id => [id, address.getAll('f.' + id)]));
}

function writeAddress() {
  const address = new URLSearchParams({ set: state.set, lang: state.lang, by: state.by, measure: state.measure });
  for (const [id, codes] of Object.entries(state.filters)) {
    for (const code of codes) address.append('f.' + id, code);
  }
  history.replaceState(null, '', '#' + address);
}

function where(without) {
  const parts = Object.entries(state.filters)
    .filter(([id, codes]) => id !== without && codes.length > 0)
    .map(([dimension, codes]) => ({ dimension, in: codes }));
  return parts.length === 0 ? null : JSON.stringify({ and: parts });
}

async function get(path, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== null));
  const response = await fetch(`api/${state.set}/${path}?${query}`);
  if (!response.ok) throw new Error((await response.json()).title);
  return response.json();
}

const measure = () => state.measure === 'partnerships' ? null : state.measure;
const countBy = (by, without) => get('count', { by, where: where(without), measure: measure() });

function toggle(id, code) {
  const codes = state.filters[id];
  state.filters[id] = codes.includes(code) ? codes.filter(other => other !== code) : [...codes, code];
  refresh();
}

// Categories of an answer with their counts, those chosen among them even when they count nothing now.
function categoriesOf(answer, id, all) {
  const counts = new Map(answer.dimensions[0].categories.map(category => [category.code, category.total]));
  const rows = all.map(category => ({ ...category, total: counts.get(category.code) ?? 0 }));
  if (answer.unknown > 0 || state.filters[id].includes('unknown')) {
    rows.push({ code: 'unknown', nl: texts.nl.unknown, en: texts.en.unknown, total: answer.unknown });
  }
  return rows;
}

const known = new Map();

async function allCategories(id) {
  const key = `${state.set}/${id}`;
  if (!known.has(key)) {
    const [answer, dimensions] = await Promise.all([get('count', { by: id }), get('dimensions', {})]);
    const categories = [...answer.dimensions[0].categories];
    const isOrdered = dimensions.find(dimension => dimension.id === id).isOrdered;
    known.set(key, isOrdered ? categories : categories.sort((a, b) => b.total - a.total));
  }
  return known.get(key);
}

function showFacet(id, answer, all) {
  const rows = categoriesOf(answer, id, all);
  const isFirst = row => rows.indexOf(row) < shown || state.filters[id].includes(row.code);
  const box = row => {
    const input = element('input', { type: 'checkbox', checked: state.filters[id].includes(row.code), onchange: () => toggle(id, row.code) });
    input.dataset.key = `${id}/${row.code}`;
    return element('label', {}, input, element('span', { textContent: nameOf(row) }), element('output', { textContent: number(row.total) }));
  };
  const fieldset = element('fieldset', {}, element('legend', { textContent: answer.dimensions[0][state.lang] }), ...rows.filter(isFirst).map(box));
  fieldset.dataset.dimension = id;
  const rest = rows.filter(row => !isFirst(row));
  if (rest.length > 0) {
    const details = element('details', { open: opened.has(id) }, element('summary', { textContent: text('more')(rest.length) }), ...rest.map(box));
    details.ontoggle = () => details.open ? opened.add(id) : opened.delete(id);
    fieldset.append(details);
  }
  return fieldset;
}

const opened = new Set();

function showAnswer(answer, all) {
  const unit = text(state.measure);
  $('total').textContent = `${number(answer.total)} ${unit} ${text('on')} ${date(answer.asOf)}`;
  const notes = [];
  if (answer.evidence.reconstructed > 0) notes.push(text('evidence')(...['stated', 'derived', 'reconstructed'].map(kind => number(answer.evidence[kind]))));
  if (answer.withoutUnit > 0) notes.push(text('without')(number(answer.withoutUnit)));
  if (answer.mayOverlap) notes.push(text('of'));
  $('note').textContent = notes.join(' ');

  const dimension = answer.dimensions[0];
  $('heading').textContent = `${unit[0].toUpperCase()}${unit.slice(1)}: ${dimension[state.lang].toLowerCase()}`;
  const rows = categoriesOf(answer, state.by, all).filter(row => row.total > 0);
  const most = Math.max(1, ...rows.map(row => row.total));
  $('chart').replaceChildren(...rows.slice(0, bars).map(row => {
    const bar = element('i');
    bar.style.width = `${100 * row.total / most}%`;
    const button = element('button', { type: 'button', title: nameOf(row), onclick: () => toggle(state.by, row.code) },
      element('span', { textContent: nameOf(row) }), bar, element('b', { textContent: number(row.total) }));
    button.setAttribute('aria-pressed', String(state.filters[state.by].includes(row.code)));
    button.dataset.key = `bar/${row.code}`;
    return element('li', {}, button);
  }));

  const cell = (value, isNumber) => element('td', { textContent: value, className: isNumber ? 'number' : '' });
  const share = count => answer.total === 0 ? '' : (count / answer.total).toLocaleString(state.lang, { style: 'percent', minimumFractionDigits: 1 });
  $('table').tHead.rows[0].replaceChildren(
    element('th', { scope: 'col', textContent: dimension[state.lang] }),
    element('th', { scope: 'col', className: 'number', textContent: text('count') }),
    element('th', { scope: 'col', className: 'number', textContent: text('share') }));
  $('table').tBodies[0].replaceChildren(...rows.map(row => {
    const line = element('tr', {}, element('th', { scope: 'row', textContent: nameOf(row) }), cell(number(row.total), true), cell(share(row.total), true));
    line.dataset.code = row.code;
    line.dataset.count = row.total;
    return line;
  }));
  $('table').tFoot.replaceChildren(element('tr', {}, element('th', { scope: 'row', textContent: text('total') }), cell(number(answer.total), true), cell('', true)));
}

function showList(page) {
  $('list').replaceChildren(...page.items.map(item => element('li', {},
    `${item.municipality ?? item.municipalityCode ?? '?'} – ${item.partner ?? '?'} (${(state.lang === 'nl' ? item.countryNl : item.countryEn) ?? item.country})`,
    ...item.evidence === 'reconstructed' ? [element('span', { className: 'evidence', textContent: ` · ${text('reconstructed')}` })] : [])));
}

function showTexts(dimensions) {
  document.documentElement.lang = state.lang;
  document.title = text('title');
  for (const part of document.querySelectorAll('[data-text]')) part.textContent = text(part.dataset.text);
  for (const part of document.querySelectorAll('[data-label]')) part.setAttribute('aria-label', text(part.dataset.label));
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === state.lang));
  const fill = (select, options, value) => {
    select.replaceChildren(...options.map(([code, name]) => element('option', { value: code, textContent: name })));
    select.value = value;
  };
  fill($('set'), Object.keys(facets).map(set => [set, text(set)]), state.set);
  fill($('by'), facets[state.set].map(id => [id, dimensions.find(dimension => dimension.id === id)[state.lang]]), state.by);
  fill($('measure'), ['partnerships', 'municipality', 'partner'].map(id => [id, text(id)]), state.measure);
}

async function refresh() {
  const turn = ++asked;
  writeAddress();
  try {
    const ids = facets[state.set];
    const [dimensions, answer, page, ...counts] = await Promise.all([
      get('dimensions', {}),
      countBy(state.by, null),
      get('partnerships', { where: where(null), take: listed }),
      ...ids.map(id => countBy(id, id)),
    ]);
    const all = await Promise.all(ids.map(allCategories));
    if (turn !== asked) return; // a later click has asked again
    const focused = document.activeElement?.dataset?.key;
    showTexts(dimensions);
    showAnswer(answer, all[ids.indexOf(state.by)]);
    showList(page);
    $('facets').replaceChildren(...ids.map((id, index) => showFacet(id, counts[index], all[index])));
    if (focused) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    $('problem').hidden = true;
    document.body.dataset.turn = turn;
  } catch (problem) {
    $('problem').textContent = `${text('problem')} ${problem.message}`;
    $('problem').hidden = false;
  }
}

function choose(change) {
  Object.assign(state, change);
  refresh();
}

$('set').onchange = event => {
  location.hash = new URLSearchParams({ set: event.target.value, lang: state.lang });
};
$('by').onchange = event => choose({ by: event.target.value });
$('measure').onchange = event => choose({ measure: event.target.value });
$('clear').onclick = () => choose({ filters: Object.fromEntries(facets[state.set].map(id => [id, []])) });
for (const button of document.querySelectorAll('[data-language]')) button.onclick = () => choose({ lang: button.dataset.language });
addEventListener('hashchange', () => { readAddress(); refresh(); });
if (matchMedia('(max-width: 45rem)').matches) $('filters').open = false;
readAddress();
refresh();
