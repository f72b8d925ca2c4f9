/**
 * What the page does by itself: it shows the rows that have the words somebody looks for. Without it the page has all rows
 * and no box to search in.
 */
export const SCRIPT = `
(() => {
  const form = document.getElementById('search');
  const box = document.getElementById('words');
  const said = document.getElementById('found');
  if (!form || !box || !said) return;
  form.hidden = false;
  const plain = (text) => text.normalize('NFKC').toLowerCase();
  const rows = [...document.querySelectorAll('[data-row]')].map((row) => ({ row, text: plain(row.textContent) }));
  const groups = [...document.querySelectorAll('[data-rows]')];
  const show = () => {
    const words = plain(box.value).split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const { row, text } of rows) {
      const fits = words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) count++;
    }
    for (const group of groups) group.hidden = words.length > 0 && !group.querySelector('[data-row]:not([hidden])');
    said.textContent = words.length === 0 ? '' : count === 0 ? '当てはまる行はありません。' : rows.length + '行のうち' + count + '行を表示しています。';
  };
  let timer;
  box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(show, 150); });
  form.addEventListener('submit', (event) => { event.preventDefault(); show(); });
  form.addEventListener('reset', () => setTimeout(show));
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
})();
`;
