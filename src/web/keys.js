// Keys for those who review much. Everything that they do can be done without them, and without this script.
const items = () => [...document.querySelectorAll('[data-item]')];
const isTyping = (target) =>
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

function step(by) {
  const all = items();
  const here = all.findIndex((item) => item.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, here < 0 && by < 0 ? all.length - 1 : here + by))];
  const target = next?.querySelector('a, summary, button') ?? next;
  target?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function goTo(name) {
  const target = document.querySelector(`[data-key="${name}"]`);
  if (target === null) return;
  target.closest('details')?.setAttribute('open', '');
  target.focus();
  target.scrollIntoView({ block: 'center' });
}

function select() {
  const item = items().find((each) => each.contains(document.activeElement));
  const box = item?.querySelector('input[type=checkbox]');
  if (box) box.click();
  else goTo('x');
}

function help() {
  const dialog = document.querySelector('dialog.keys');
  if (dialog?.open) dialog.close();
  else dialog?.showModal();
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  a: () => goTo('a'),
  x: select,
  c: () => goTo('c'),
  n: () => goTo('n'),
  '?': help,
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = keys[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
});
document.querySelector('[data-help]')?.addEventListener('click', help);
