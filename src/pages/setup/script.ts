/**
 * Puts a view in place of what stands, field by field, so that what is being typed stays; and tells the host what was
 * answered and pressed. It decides nothing.
 */
export const SCRIPT = `
const part = (id) => document.getElementById(id);
const form = part('form');
const end = part('end');
const status = part('status');
const timers = new Map();
let count = 0;
let composing = false;

const fieldAt = (at) => at.closest('.field');
const idOf = (field) => field.dataset.id;
const inputsOf = (field) => [...field.querySelectorAll('input')];
function valueOf(field) {
  const inputs = inputsOf(field);
  const [first] = inputs;
  if (first.name === '') return first.type === 'checkbox' ? first.checked : first.value;
  const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
  return first.type === 'radio' ? chosen[0] : chosen;
}
function put(field, value) {
  for (const input of inputsOf(field)) {
    if (input.name !== '') input.checked = Array.isArray(value) ? value.includes(input.value) : input.value === value;
    else if (input.type === 'checkbox') input.checked = value === true;
    else if (input !== document.activeElement) input.value = value || '';
  }
}
function tell(field, left) {
  clearTimeout(timers.get(field));
  timers.delete(field);
  const value = valueOf(field);
  if (!left && field.told === JSON.stringify(value)) return;
  field.told = JSON.stringify(value);
  host.send({ do: 'answer', ref: idOf(field), value, count: ++count, left });
}
function complain(field, error) {
  const place = field.querySelector('.error');
  if (place.textContent !== error) place.textContent = error;
  place.hidden = error === '';
  field.classList.toggle('wrong', error !== '');
  const [first] = inputsOf(field);
  const at = first.type === 'radio' ? field.querySelector('fieldset') : first.name === '' ? first : undefined;
  if (!at) return;
  if (error === '') at.removeAttribute('aria-invalid');
  else at.setAttribute('aria-invalid', 'true');
}
/** The element of that name among a parent's children, at its place. */
function child(parent, id, index, make) {
  let own = [...parent.children].find((one) => idOf(one) === id);
  if (!own) {
    own = make();
    own.dataset.id = id;
  }
  if (parent.children[index] !== own) parent.insertBefore(own, parent.children[index] || null);
  return own;
}
/** What is asked no more goes first, so that nothing that is typed into has to move: it would lose the focus. */
function drop(parent, wanted) {
  const ids = new Set(wanted.map(({ id }) => id));
  for (const own of [...parent.children]) if (!ids.has(idOf(own))) own.remove();
}
function element(name, className) {
  const own = document.createElement(name);
  own.className = className;
  return own;
}
function showField(parent, { id, code, value, error }, index, fresh) {
  const own = child(parent, id, index, () => element('div', 'field'));
  if (own.code !== code && !(composing && own.contains(document.activeElement))) {
    const active = own.contains(document.activeElement) ? document.activeElement : undefined;
    const place = active && [...own.querySelectorAll('input, button')].indexOf(active);
    const typed = active && own.code !== undefined ? valueOf(own) : value;
    const caret = active && active.type === 'text' ? active.selectionStart : undefined;
    own.innerHTML = code;
    own.code = code;
    put(own, typed);
    const again = active && own.querySelectorAll('input, button')[place];
    if (again) again.focus();
    if (again && caret !== undefined && again.type === 'text') again.setSelectionRange(caret, caret);
  } else if (fresh) put(own, value);
  if (fresh) own.told = JSON.stringify(valueOf(own));
  complain(own, error);
}
function showSection({ id, head, fields }, index, fresh) {
  const own = child(form, id, index, () => {
    const section = element('section', 'step');
    section.setAttribute('aria-labelledby', 'section-' + id);
    section.append(element('div', 'head'), element('div', 'fields'));
    return section;
  });
  const [top, list] = own.children;
  if (own.code !== head && !(own.code !== undefined && top.contains(document.activeElement))) {
    top.innerHTML = head;
    own.code = head;
  }
  drop(list, fields);
  fields.forEach((field, at) => showField(list, field, at, fresh));
}
host.listen((view) => {
  // the dialog's own button
  if (view && view.type === 'DialogButtonEvent') return host.send({ do: 'close' });
  if (!view || view.do !== 'view') return;
  const fresh = view.seen >= count;
  drop(form, view.sections);
  view.sections.forEach((section, at) => showSection(section, at, fresh));
  if (end.code !== view.end) {
    end.innerHTML = view.end;
    end.code = view.end;
  }
  document.body.removeAttribute('aria-busy');
  status.textContent = view.status;
  if (view.focus) {
    const at = part(view.focus);
    if (at) {
      (at.tagName === 'FIELDSET' ? at.querySelector('input:checked') || at.querySelector('input') || at : at).focus();
      at.scrollIntoView({ block: at.tagName === 'H2' || at.tagName === 'H1' ? 'start' : 'center' });
    }
  }
});
document.addEventListener('compositionstart', () => { composing = true; });
document.addEventListener('compositionend', () => { composing = false; });
form.addEventListener('input', ({ target }) => {
  const field = fieldAt(target);
  if (target.type === 'checkbox' || target.type === 'radio') return;
  clearTimeout(timers.get(field));
  timers.set(field, setTimeout(() => tell(field, false), 250));
});
form.addEventListener('change', ({ target }) => tell(fieldAt(target), true));
document.querySelector('main').addEventListener('click', (event) => {
  const at = event.target.closest('[data-do]');
  if (!at) return;
  event.preventDefault();
  if (at.dataset.do === 'reveal') {
    const input = part(at.getAttribute('aria-controls'));
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    at.textContent = shown ? at.dataset.hide : at.dataset.show;
    at.setAttribute('aria-label', at.textContent + ': ' + at.dataset.name);
    return;
  }
  for (const field of [...timers.keys()]) tell(field, false);
  if (at.dataset.do === 'review' || at.dataset.do === 'apply') document.body.setAttribute('aria-busy', 'true');
  host.send(at.dataset.ref === undefined ? { do: at.dataset.do } : { do: at.dataset.do, ref: at.dataset.ref });
});
addEventListener('pagehide', () => { for (const field of [...timers.keys()]) tell(field, false); });
host.send({ do: 'ready' });
`;
