// The page works without this script. With it addresses are short, the filters are folded on a phone, and the page stays
// where it was. A choice is shown only when the form is sent: people who choose by keyboard pass other choices first.
'use strict';
const form = document.querySelector('.filters form');
const place = 'gemeente-partnerships-scroll';
if (form) {
  form.addEventListener('submit', () => {
    for (const field of form.elements) if (field.name && field.value === '') field.disabled = true;
    sessionStorage.setItem(place, JSON.stringify([location.pathname, scrollY, document.activeElement?.id ?? '']));
  });
  addEventListener('pageshow', () => { for (const field of form.elements) field.disabled = false; });
}
const filters = document.querySelector('.filters');
if (filters && matchMedia('(max-width: 60rem)').matches && !document.querySelector('.empty')) filters.open = false;
const kept = sessionStorage.getItem(place);
sessionStorage.removeItem(place);
if (kept) {
  const [path, top, focused] = JSON.parse(kept);
  if (path === location.pathname) {
    const field = document.getElementById(focused);
    if (field) { if (filters) filters.open = true; field.focus({ preventScroll: true }); }
    scrollTo(0, top);
  }
}
