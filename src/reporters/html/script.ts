/**
 * The one script of the HTML report: searches, filters, groups and pages what the page already has. It reads
 * attributes and text, and makes text only.
 */

export const SCRIPT = `
(() => {
  const box = document.getElementById('findings'), form = document.getElementById('controls');
  if (!form) return;
  form.hidden = false;
  const all = [...box.children].map((node) => ({ node, text: null }));
  const size = 50, pages = document.getElementById('pages'), shown = document.getElementById('shown');
  const back = document.getElementById('back'), next = document.getElementById('next');
  const day = 24 * 3600 * 1000;
  let page = 0;
  const age = (date) => {
    const days = (Date.now() - Date.parse(date)) / day;
    if (Number.isNaN(days)) return 'age unknown';
    return days < 7 ? 'under a week' : days < 31 ? 'under a month' : days < 366 ? 'under a year' : 'over a year';
  };
  const keyOf = (node, group) => (group === 'age' ? age(node.dataset.date) : node.dataset[group]);
  const textOf = (one) => (one.text ??= one.node.textContent.toLowerCase());
  const draw = () => {
    const words = form.elements.words.value.toLowerCase().split(' ').filter(Boolean);
    const on = new Set([...form.querySelectorAll('input:checked')].map((input) => input.name));
    const group = form.elements.group.value;
    const isOn = ({ node }) => [...node.classList].every((name) => on.has(name));
    const found = all.filter((one) => isOn(one) && words.every((word) => textOf(one).includes(word)));
    const groups = new Map();
    if (group) {
      for (const one of found) {
        const key = keyOf(one.node, group);
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(one);
      }
    } else groups.set(null, found);
    const last = Math.max(0, Math.ceil(found.length / size) - 1);
    page = Math.min(page, last);
    const nodes = [];
    let place = 0;
    for (const [key, members] of groups) {
      const from = Math.max(0, page * size - place), to = Math.min(members.length, (page + 1) * size - place);
      place += members.length;
      if (from >= to) continue;
      if (key !== null) {
        const head = document.createElement('h3');
        head.className = 'group';
        head.textContent = key + ' (' + members.length + ')';
        nodes.push(head);
      }
      for (const { node } of members.slice(from, to)) nodes.push(node);
    }
    box.replaceChildren(...nodes);
    pages.hidden = last === 0;
    back.disabled = page === 0;
    next.disabled = page === last;
    const where = last ? ', page ' + (page + 1) + ' of ' + (last + 1) : '';
    shown.textContent = found.length + ' of ' + all.length + ' findings' + where;
  };
  const turn = (by) => {
    page = Math.max(0, page + by);
    draw();
    box.focus({ preventScroll: true });
    box.scrollIntoView();
  };
  let wait = 0;
  form.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(() => { page = 0; draw(); }, form.elements.words === document.activeElement ? 150 : 0);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  back.addEventListener('click', () => turn(-1));
  next.addEventListener('click', () => turn(1));
  addEventListener('beforeprint', () => box.replaceChildren(...all.map(({ node }) => node)));
  addEventListener('afterprint', draw);
  draw();
})();
`;
