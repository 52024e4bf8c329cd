// Behaviour of every page. Loaded once as a module; listens on the document, so it survives enhanced
// navigation and re-rendering and works the same on static and interactive pages.
import { tableToCsv } from './ns-chart.js';

const root = document.documentElement;
const english = () => root.lang.toLowerCase().startsWith('en');
const say = (vi, en) => (english() ? en : vi);
const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);

// ---- one polite voice for what has just happened ---------------------------------------------------
function announce(text) {
  let box = document.getElementById('ns-live');
  if (!box) {
    box = document.createElement('div');
    box.id = 'ns-live'; box.className = 'toast'; box.setAttribute('role', 'status');
    document.body.append(box);
  }
  box.textContent = '';
  requestAnimationFrame(() => { box.textContent = text; });
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => { box.textContent = ''; }, 4000);
}

// ---- charts: tabs and downloads --------------------------------------------------------------------
function openTab(tab, focus) {
  const box = tab.closest('[data-chart]'), list = tab.closest('[role=tablist]');
  if (!box || !list) return;
  for (const t of list.querySelectorAll('[role=tab][data-tab]')) {
    t.setAttribute('aria-selected', String(t === tab));
    t.tabIndex = t === tab ? 0 : -1;
  }
  for (const p of box.querySelectorAll('[data-panel]')) p.hidden = p.dataset.panel !== tab.dataset.tab;
  if (focus) tab.focus();
}

function save(blob, name) {
  const a = document.createElement('a');
  a.href = URL.createObjectURL(blob); a.download = name;
  a.dataset.enhanceNav = 'false';
  document.body.append(a); a.click(); a.remove();
  setTimeout(() => URL.revokeObjectURL(a.href), 60_000);
}

async function download(button) {
  const box = button.closest('[data-chart]'), chart = box?.querySelector('ns-chart'), kind = button.dataset.download;
  if (!chart && kind !== 'csv') return;
  const name = (chart?.filename ?? 'so-lieu') + (chart?.illustration ? '-minh-hoa' : ''), before = box.querySelector('[role=tab][aria-selected=true][data-tab]');
  try {
    if (kind === 'csv') {
      const table = box.querySelector('[data-panel=table] table') ?? chart?.querySelector('table') ?? box.querySelector('table');
      save(new Blob([tableToCsv(table, english() ? 'en' : 'vi')], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    } else save(kind === 'svg' ? await chart.toSvg() : await chart.toPng(), `${name}.${kind}`);
  } catch (e) {
    console.error('download', e);
    announce(say('Không tạo được tệp. Hãy mở thẻ Biểu đồ rồi thử lại.', 'The file could not be made. Open the Chart tab and try again.'));
    before?.focus();
  }
}

// ---- theme -----------------------------------------------------------------------------------------
function showTheme() {
  for (const b of document.querySelectorAll('[data-theme-toggle]')) b.setAttribute('aria-pressed', String(dark()));
}

function toggleTheme() {
  const theme = dark() ? 'light' : 'dark';
  root.dataset.theme = theme;
  document.cookie = `ns.theme=${theme}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  showTheme();
  window.dispatchEvent(new CustomEvent('ns-theme', { detail: { theme } }));
}

async function copyLink(button) {
  const href = button.dataset.copyLink ? new URL(button.dataset.copyLink, document.baseURI).href : location.href;
  try { await navigator.clipboard.writeText(href); announce(say('Đã sao chép liên kết.', 'Link copied.')); }
  catch { window.prompt(say('Sao chép liên kết này:', 'Copy this link:'), href); }
}

// ---- events ----------------------------------------------------------------------------------------
document.addEventListener('click', e => {
  const on = s => e.target instanceof Element ? e.target.closest(s) : null;
  let t;
  if ((t = on('[data-chart] [role=tab][data-tab]'))) openTab(t);
  else if ((t = on('[data-chart] [data-download]')) && t.tagName === 'BUTTON') download(t);
  else if (on('[data-theme-toggle]')) toggleTheme();
  else if (on('[data-print]')) window.print();
  else if ((t = on('[data-copy-link]'))) copyLink(t);
  else if ((t = on('[data-reveal]'))) reveal(t);
  // a menu made of <details> closes when something else is pressed
  for (const d of document.querySelectorAll('details:is([data-menu],.menu)[open]')) if (!d.contains(e.target) || on('details[data-menu] a')) d.open = false;
});

function reveal(button) {
  const field = document.getElementById(button.dataset.reveal);
  if (!field) return;
  const show = field.type === 'password';
  field.type = show ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(show));
}

// The phone's menu lies over the page: it closes with the choice.
document.addEventListener('click', e => {
  const drawer = document.getElementById('drawer-open');
  if (drawer?.checked && e.target instanceof Element && e.target.closest('.drawer a[href]')) drawer.checked = false;
});

document.addEventListener('keydown', e => {
  const tab = e.target instanceof Element ? e.target.closest('[data-chart] [role=tab][data-tab]') : null;
  if (tab) {
    const all = [...tab.closest('[role=tablist]').querySelectorAll('[role=tab][data-tab]')], at = all.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[e.key];
    if (to !== undefined) { e.preventDefault(); openTab(all[(to + all.length) % all.length], true); return; }
  }
  if (e.key === 'Escape') {
    for (const d of document.querySelectorAll('details:is([data-menu],.menu)[open]')) { d.open = false; d.querySelector('summary')?.focus(); }
    const drawer = document.getElementById('drawer-open');
    if (drawer?.checked) { drawer.checked = false; drawer.focus(); }
    return;
  }
  const typing = e.target instanceof HTMLElement && (e.target.isContentEditable || e.target.matches('input,textarea,select'));
  const find = (e.key === '/' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey && '[data-search]')
    || (e.key.toLowerCase() === 'k' && (e.ctrlKey || e.metaKey) && '[data-search-all]');
  if (!find) return;
  const field = [...document.querySelectorAll(find)].find(f => f.offsetParent !== null);
  const input = field?.matches('input,textarea') ? field : field?.querySelector('input,textarea');
  if (input) { e.preventDefault(); input.focus(); input.select?.(); }
});

// Who adds a line goes on in its first field; who takes one away, at the button that adds.
document.addEventListener('click', e => {
  const button = e.target instanceof Element ? e.target.closest('[data-adds],[data-drops]') : null, form = button?.closest('form');
  if (!form) return;
  const name = button.dataset.adds ?? button.dataset.drops, lines = () => form.querySelectorAll(`[data-line="${name}"]`), before = lines().length;
  const watch = new MutationObserver(() => {
    const now = lines();
    if (now.length === before) return;
    watch.disconnect();
    (now.length > before ? now[now.length - 1].querySelector('input,select,textarea') : form.querySelector(`[data-adds="${name}"]`))?.focus();
  });
  watch.observe(form, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), 5000);
});

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);
showTheme();

// The server's word on what was typed into a list's search: it changes the address only while the reader is still there.
window.nsStay = (path, href) => { if (location.pathname === path) window.Blazor.navigateTo(href, { replaceHistoryEntry: true }); };

// ---- the workspace's menu ---------------------------------------------------------------------------
// A group opened or closed by hand stays so; the group of the page shown is open in any case.
const groupsAt = 'ns.menu';
const groups = () => { try { return JSON.parse(localStorage.getItem(groupsAt)) ?? {}; } catch { return {}; } };
function showGroups() {
  const kept = groups();
  for (const d of document.querySelectorAll('details[data-group]')) d.open = d.querySelector('[aria-current]') !== null || kept[d.dataset.group] === true;
}
document.addEventListener('click', e => {
  const d = e.target instanceof Element ? e.target.closest('details[data-group]>summary')?.parentElement : null;
  if (!d) return;
  try { localStorage.setItem(groupsAt, JSON.stringify({ ...groups(), [d.dataset.group]: !d.open })); } catch { /* not kept */ }
});
window.nsMenu = showGroups;

// ---- unsaved changes -------------------------------------------------------------------------------
const dirty = new Set();
const guarded = e => (e.target instanceof Element ? e.target.closest('form[data-guard]') : null);
// A picked name is typed over, not into: selected here and not by the server, so that no fast letter is lost.
document.addEventListener('focusin', e => { if (e.target.matches?.('.pick-f input')) e.target.select(); });

// Enter in a picker takes what is marked in its list; it does not send the form around it.
document.addEventListener('keydown', e => { if (e.key === 'Enter' && e.target.matches?.('.pick-f input')) e.preventDefault(); });

document.addEventListener('input', e => { const f = guarded(e); if (f) dirty.add(f); });
document.addEventListener('change', e => { const f = guarded(e); if (f) dirty.add(f); });
document.addEventListener('submit', e => dirty.delete(guarded(e)));
document.addEventListener('reset', e => dirty.delete(guarded(e)));
const unsaved = () => [...dirty].some(f => f.isConnected && f.dataset.guard !== 'saved');
window.addEventListener('beforeunload', e => { if (unsaved()) { e.preventDefault(); e.returnValue = ''; } });
// enhanced navigation changes the page without unloading it: asked here, before it starts
document.addEventListener('click', e => {
  const a = e.target instanceof Element ? e.target.closest('a[href]') : null;
  if (!a || a.target || a.hasAttribute('download') || a.getAttribute('href').startsWith('#') || e.ctrlKey || e.metaKey || e.shiftKey || !unsaved()) return;
  // a live form with a lock of its own asks by itself: one question is enough
  if (document.querySelector('.app[data-ready]') && ![...dirty].some(f => f.isConnected && f.dataset.guard !== 'saved' && !('lock' in f.dataset))) return;
  if (confirm(say('Những gì vừa nhập chưa được lưu. Rời trang này?', 'What you typed has not been saved. Leave this page?'))) dirty.clear();
  else { e.preventDefault(); e.stopImmediatePropagation(); }
}, true);

// ---- drafts that save themselves --------------------------------------------------------------------
// <form data-autosave>: a field tells its value when typing pauses, at the latest every two seconds, and not only when it is left.
const typed = new Map();
function tell(field) {
  const own = typed.get(field);
  clearTimeout(own?.timer); typed.delete(field);
  // What the server put in the box while the reader was typing does not undo the typing.
  if (own && field.value !== own.text) field.value = own.text;
  if (field.isConnected) field.dispatchEvent(new Event('change', { bubbles: true }));
}
document.addEventListener('input', e => {
  const f = e.target instanceof Element && e.target.closest('form[data-autosave]') ? e.target : null;
  if (!f || !f.matches('textarea,input[type=text]')) return;
  const since = typed.get(f)?.since ?? Date.now();
  clearTimeout(typed.get(f)?.timer);
  typed.set(f, { since, text: f.value, timer: setTimeout(() => tell(f), Math.max(0, Math.min(900, since + 2000 - Date.now()))) });
});
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') for (const f of [...typed.keys()]) tell(f); });
// What was typed while the connection was down is kept in this tab and typed again when the page is back.
const keptAt = () => `ns.kept:${location.pathname}`;
function keepTyped() {
  const fields = [...document.querySelectorAll('form[data-autosave] :is(textarea,input[type=text])[id]')].filter(f => f.value);
  if (fields.length) sessionStorage.setItem(keptAt(), JSON.stringify({ at: Date.now(), values: Object.fromEntries(fields.map(f => [f.id, f.value])) }));
}
function giveBack(tries = 40) {
  const kept = sessionStorage.getItem(keptAt());
  if (!kept) return;
  if (!document.querySelector('.app[data-ready] form[data-autosave]')) { if (tries > 0) setTimeout(() => giveBack(tries - 1), 250); return; }
  sessionStorage.removeItem(keptAt());
  const { at, values } = JSON.parse(kept);
  if (Date.now() - at > 600_000) return;
  for (const [id, value] of Object.entries(values)) {
    const f = document.getElementById(id);
    if (f && f.value !== value) { f.value = value; tell(f); }
  }
}
giveBack();

// ---- forms that answer while a slider moves -----------------------------------------------------------
// <form method="get" data-live="id">: works by itself; with scripts the part named by the id is fetched and put in place.
const live = new Map();
function ask(form) {
  const to = new URL(form.getAttribute('action'), document.baseURI), hash = to.hash;
  to.search = new URLSearchParams(new FormData(form)).toString(); to.hash = '';
  const part = document.getElementById(form.dataset.live), turn = (live.get(form)?.turn ?? 0) + 1;
  clearTimeout(live.get(form)?.timer);
  live.set(form, { turn, timer: setTimeout(async () => {
    part?.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(to, { headers: { accept: 'text/html' } }), page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById(form.dataset.live);
      if (live.get(form)?.turn !== turn || !fresh || !part?.isConnected) return;
      part.replaceChildren(...fresh.childNodes);
      history.replaceState(history.state, '', to.pathname + to.search + hash);
      announce(say('Đã tính lại.', 'Computed again.'));
    } catch (e) { console.warn('live form', e); } finally { part?.removeAttribute('aria-busy'); }
  }, 180) });
}
document.addEventListener('input', e => {
  const box = e.target instanceof HTMLInputElement ? e.target : null, form = e.target instanceof Element ? e.target.closest('form[data-live]') : null;
  if (box?.type === 'range') { const o = box.closest('label')?.querySelector('output'); if (o) o.textContent = `${Number(box.value).toLocaleString(english() ? 'en-GB' : 'vi-VN')}%`; }
  if (form && e.target.tagName !== 'SELECT') ask(form);
});
// another place asks for other fields, and so for the whole page
document.addEventListener('change', e => { const f = e.target instanceof HTMLSelectElement ? e.target.closest('form[data-live]') : null; f?.requestSubmit(); });

// ---- connection ------------------------------------------------------------------------------------
// The bar is <div id="components-reconnect-modal">. The framework reports on it: show, retrying (with
// the attempt and the seconds left), hide, failed, rejected, paused, resume-failed. The event does not bubble.
const bar = () => document.getElementById('components-reconnect-modal');
const whenSeen = () => { if (document.visibilityState === 'visible') retry(); };

async function retry() {
  document.removeEventListener('visibilitychange', whenSeen);
  try {
    // true: back; false: the server answered but no longer has this circuit; an error: no answer
    if (!await window.Blazor.reconnect() && !await window.Blazor.resumeCircuit?.()) { keepTyped(); location.reload(); }
    else setState('hide');
  } catch { setState('failed'); document.addEventListener('visibilitychange', whenSeen); }
}

async function resume() {
  try { if (!await window.Blazor.resumeCircuit()) location.reload(); else setState('hide'); } catch { setState('resume-failed'); }
}

function setState(state) { const b = bar(); if (b) { if (state === 'hide') delete b.dataset.state; else b.dataset.state = state; } }

document.addEventListener('components-reconnect-state-changed', e => {
  const { state, secondsToNextAttempt } = e.detail ?? {};
  if (state === 'rejected') { dirty.clear(); keepTyped(); location.reload(); return; }
  offline = false;
  setState(state);
  const left = bar()?.querySelector('[data-seconds]');
  if (left && secondsToNextAttempt !== undefined) left.textContent = String(secondsToNextAttempt);
  if (state === 'failed') document.addEventListener('visibilitychange', whenSeen);
  if (state === 'paused' && !asleep && document.visibilityState === 'visible') resume();
}, true);

// A silent line is noticed within 12 seconds; a page that nobody touches gives its place on the server back, unless something is typed in it.
const SILENT = 12_000, PING = 4_000, HIDDEN = 10 * 60_000, IDLE = 45 * 60_000;
// What was typed on a page since it was opened would be lost with its place: it is kept.
let asleep = false, nap = 0, touched = '', offline = false;
for (const kind of ['input', 'change']) document.addEventListener(kind, e => { if (e.target.closest?.('.app main')) touched = location.pathname; }, true);
function drowse() {
  clearTimeout(nap);
  nap = setTimeout(() => {
    if (touched === location.pathname || document.querySelector('.mud-dialog') || !document.querySelector('.app[data-ready]') || bar()?.dataset.state) return drowse();
    asleep = true;
    window.Blazor.pauseCircuit?.();
  }, document.visibilityState === 'hidden' ? HIDDEN : IDLE);
}
function wake() {
  if (asleep) { asleep = false; resume(); }
  drowse();
}
document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? wake() : drowse()));
for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, wake, true);
addEventListener('offline', () => { if (document.querySelector('.app[data-ready]') && !bar()?.dataset.state) { offline = true; setState('retrying'); } });
addEventListener('online', () => { if (offline && bar()?.dataset.state === 'retrying') setState('hide'); offline = false; });

// An account that has too many pages open is told so: the framework says nothing when the first connection is refused.
new PerformanceObserver(list => {
  if (list.getEntries().some(r => r.responseStatus === 429 && r.name.includes('/_blazor/'))) setState('full');
}).observe({ type: 'resource', buffered: true });

window.Blazor?.start({ circuit: { configureSignalR: line => line.withServerTimeout(SILENT).withKeepAliveInterval(PING) } });
drowse();

document.addEventListener('click', e => {
  const b = e.target instanceof Element ? e.target.closest('#components-reconnect-modal [data-reconnect],#blazor-error-ui [data-reconnect]') : null;
  if (!b) return;
  if (b.dataset.reconnect === 'reload') { dirty.clear(); keepTyped(); location.reload(); }
  else if (b.dataset.reconnect === 'resume') resume();
  else retry();
});

// enhanced navigation brings fresh markup: the toggle shows the present theme again
function attach() { window.Blazor?.addEventListener?.('enhancedload', showTheme); }
if (window.Blazor) attach(); else window.addEventListener('load', attach, { once: true });

// ---- files: the drop zone says which file was chosen, and takes one that is dropped on it -----------
document.addEventListener('change', e => {
  const named = e.target.matches?.('.drop input[type=file]') && e.target.closest('.drop').querySelector('[data-file-name]');
  if (named) { const names = [...e.target.files].map(f => f.name); named.textContent = names.length > 3 ? `${say(`${names.length} tệp`, `${names.length} files`)}: ${names.slice(0, 3).join(', ')}, …` : names.join(', '); }
});
for (const type of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(type, e => {
    const zone = e.target.closest?.('.drop'), input = zone?.querySelector('input[type=file]');
    if (!input) return;
    e.preventDefault();
    zone.classList.toggle('over', type === 'dragover');
    if (type === 'drop' && e.dataTransfer.files.length) { input.files = e.dataTransfer.files; input.dispatchEvent(new Event('change', { bubbles: true })); }
  });
}

// ---- keys: whatever bears data-key is pressed by it; "g t" is g, then t -------------------------------
// Single keys can be switched off in the sheet (WCAG 2.1.4). The sheet lists what is on the page.
const keysOff = () => { try { return localStorage.getItem('ns.keys') === 'off'; } catch { return false; } };
const seen = e => e.offsetParent !== null && !e.disabled;
const keyed = () => [...document.querySelectorAll('[data-key]')].filter(e => e.dataset.key && (seen(e) || e.closest('.drawer')));
const words = e => { const copy = e.cloneNode(true); for (const n of copy.querySelectorAll('.n,.sr')) n.remove(); return copy.textContent; };
const named = e => (e.getAttribute('aria-label') || words(e)).replace(/\s+/g, ' ').trim();
let first = '', firstAt = 0;

function sheet() {
  document.getElementById('ns-keys')?.remove();
  const rows = keyed().map(e => [e.dataset.key, named(e)]);
  if ([...document.querySelectorAll('[data-search]')].some(seen)) rows.push(['/', say('Tìm trong danh sách', 'Search the list')]);
  rows.push(['?', say('Mở bảng này', 'Open this sheet')], ['Esc', say('Đóng', 'Close')]);
  const make = (tag, set = {}, ...inside) => { const e = Object.assign(document.createElement(tag), set); e.append(...inside); return e; };
  const list = make('dl', { className: 'keys' });
  for (const [key, text] of rows) list.append(make('div', {}, make('dt', {}, ...key.split(' ').flatMap((k, i) => [i ? say(' rồi ', ' then ') : '', make('kbd', { textContent: k })])), make('dd', { textContent: text })));
  const page = encodeURIComponent(location.pathname + location.search);
  const links = make('ul', { className: 'help-l' }, ...[['/tro-giup', say('Làm gì ở đây, hỏi ai', 'What to do here, whom to ask')], ['/chi-tieu', say('Định nghĩa các chỉ tiêu', 'Definitions of the indicators')], [`/bao-sai-sot?trang=${page}`, say('Báo sai sót ở trang này', 'Report a mistake on this page')]]
    .map(([href, text]) => make('li', {}, make('a', { href, textContent: text }))));
  const box = make('input', { type: 'checkbox', className: 'check', checked: !keysOff() });
  box.addEventListener('change', () => { try { localStorage.setItem('ns.keys', box.checked ? 'on' : 'off'); } catch { /* not kept in this browser */ } });
  const close = make('button', { type: 'button', className: 'btn', autofocus: true, textContent: say('Đóng', 'Close') });
  const dialog = make('dialog', { id: 'ns-keys', className: 'dlg' }, make('header', {}, make('h2', { id: 'ns-keys-t', textContent: say('Trợ giúp', 'Help') })),
    make('div', { className: 'body' }, links, make('h3', { textContent: say('Phím tắt', 'Keyboard shortcuts') }), list, make('label', { className: 'row' }, box, ' ' + say('Dùng phím tắt một chữ', 'Use single-letter shortcuts'))), make('footer', {}, close));
  dialog.setAttribute('aria-labelledby', 'ns-keys-t');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener('click', e => { if (e.target instanceof Element && e.target.closest('[data-keys-sheet]')) sheet(); });
document.addEventListener('keydown', e => {
  if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || !document.querySelector('.app') || document.querySelector('dialog[open],.mud-dialog')) return;
  if (e.target instanceof HTMLElement && (e.target.isContentEditable || e.target.matches('input:not([type=checkbox]),textarea,select'))) return;
  if (e.key === '?') { e.preventDefault(); sheet(); return; }
  if (keysOff() || e.key.length !== 1) return;
  const key = e.key.toLowerCase(), now = Date.now(), both = now - firstAt < 1500 ? `${first} ${key}` : key;
  const hit = keyed().find(k => k.dataset.key === both) ?? keyed().find(k => k.dataset.key === key);
  [first, firstAt] = [key, now];
  if (hit) { e.preventDefault(); first = ''; hit.click(); }
});

// ---- search everywhere: Ctrl K, arrows, Enter -------------------------------------------------------------
const build = (tag, set = {}, ...inside) => {
  const e = document.createElement(tag);
  for (const [k, v] of Object.entries(set)) if (k in e) e[k] = v; else e.setAttribute(k, v);
  e.append(...inside);
  return e;
};

function find() {
  if (document.querySelector('dialog[open],.mud-dialog')) return;
  const input = build('input', { type: 'search', id: 'ns-find-q', autocomplete: 'off', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'ns-find-l', 'aria-autocomplete': 'list', 'aria-label': say('Tìm mọi nơi, không cần gõ dấu', 'Search everywhere, accents not needed'), placeholder: say('Tìm mọi nơi, không cần gõ dấu', 'Search everywhere, accents not needed') });
  const list = build('div', { id: 'ns-find-l', role: 'listbox', 'aria-label': say('Kết quả', 'Results') });
  const note = build('p', { className: 'find-n', role: 'status', textContent: say('Doanh nghiệp, chuyên gia, chuyên viên, dự án, danh mục, trang.', 'Enterprises, experts, specialists, projects, catalogue, pages.') });
  const dialog = build('dialog', { id: 'ns-find', className: 'dlg find', 'aria-label': say('Tìm mọi nơi', 'Search everywhere') }, build('div', { className: 'input' }, input), list, note);
  let at = -1, timer = 0, asked = 0;
  const options = () => [...list.querySelectorAll('[role=option]')];
  const mark = i => {
    const all = options();
    at = all.length ? (i + all.length) % all.length : -1;
    all.forEach((o, n) => { o.setAttribute('aria-selected', String(n === at)); if (n === at) o.scrollIntoView({ block: 'nearest' }); });
    if (at >= 0) input.setAttribute('aria-activedescendant', all[at].id); else input.removeAttribute('aria-activedescendant');
  };
  const show = lines => {
    list.replaceChildren();
    const groups = new Map();
    for (const l of lines) (groups.get(l.group) ?? groups.set(l.group, []).get(l.group)).push(l);
    let n = 0;
    for (const [group, of] of groups) {
      const box = build('div', { role: 'group', 'aria-label': group }, build('div', { className: 'find-g', textContent: group, 'aria-hidden': 'true' }));
      for (const l of of) box.append(build('a', { id: `ns-find-${n++}`, role: 'option', href: l.href, tabIndex: -1, 'aria-selected': 'false' }, build('b', { textContent: l.title }), ...(l.detail ? [build('span', { textContent: l.detail })] : [])));
      list.append(box);
    }
    input.setAttribute('aria-expanded', String(n > 0));
    note.textContent = n ? say(`${n} kết quả`, `${n} results`) : input.value.trim() ? say('Không có gì khớp.', 'Nothing matches.') : '';
    mark(0);
  };
  const ask = async () => {
    const mine = ++asked;
    if (!input.value.trim()) { show([]); return; }
    try {
      const answer = await fetch('/tim-kiem?q=' + encodeURIComponent(input.value));
      if (mine !== asked) return;
      if (answer.ok) show(await answer.json()); else note.textContent = say('Không tìm được lúc này. Thử lại sau giây lát.', 'Search is not possible now. Try again in a moment.');
    } catch { if (mine === asked) note.textContent = say('Không tìm được lúc này. Thử lại sau giây lát.', 'Search is not possible now. Try again in a moment.'); }
  };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener('keydown', e => {
    if (e.isComposing) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); mark(at + (e.key === 'ArrowDown' ? 1 : -1)); }
    else if (e.key === 'Enter' && at >= 0) { e.preventDefault(); options()[at].click(); }
  });
  dialog.addEventListener('click', e => { if (e.target === dialog || (e.target instanceof Element && e.target.closest('a'))) dialog.close(); });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  input.focus();
}

document.addEventListener('click', e => { if (e.target instanceof Element && e.target.closest('[data-find]')) find(); });
document.addEventListener('keydown', e => { if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === 'k') { e.preventDefault(); find(); } });

// What a menu of the circuit sends as an ordinary request.
// ---- how high the rows of lists are: kept in this browser -----------------------------------------------
const density = kept => { try { if (kept !== undefined) localStorage.setItem('ns.density', kept); return localStorage.getItem('ns.density') ?? ''; } catch { return kept ?? ''; } };
document.documentElement.dataset.density = density();
document.addEventListener('click', e => {
  if (!(e.target instanceof Element && e.target.closest('[data-density-toggle]'))) return;
  const low = document.documentElement.dataset.density !== 'compact';
  document.documentElement.dataset.density = density(low ? 'compact' : '');
  announce(low ? say('Hàng thấp.', 'Low rows.') : say('Hàng thường.', 'Usual rows.'));
});
document.addEventListener('click', async e => {
  const button = e.target instanceof Element && e.target.closest('[data-copy-link]');
  if (!button) return;
  try { await navigator.clipboard.writeText(location.href.split('#')[0]); announce(say('Đã chép liên kết.', 'Link copied.')); button.dataset.done = ''; setTimeout(() => delete button.dataset.done, 2000); }
  catch { announce(say('Trình duyệt không cho chép. Chép từ thanh địa chỉ.', 'The browser does not allow copying. Copy it from the address bar.')); }
});
window.nsSubmit = id => document.getElementById(id)?.requestSubmit();

// ---- a file sent by <form data-upload> shows how far it is and can be stopped ---------------------------
// Without scripts, and for small files, it is an ordinary request.
document.addEventListener('submit', e => {
  const form = e.target instanceof HTMLFormElement && 'upload' in e.target.dataset ? e.target : null;
  const files = [...form?.querySelector('input[type=file]')?.files ?? []], box = form?.querySelector('[data-sending]');
  if (!files.length || !box || e.defaultPrevented || files.reduce((sum, f) => sum + f.size, 0) < 200_000) return;
  e.preventDefault();
  const bar = box.querySelector('progress'), text = box.querySelector('[data-sent]'), button = form.querySelector('[type=submit]'), began = Date.now();
  const mb = n => (n / 1048576).toLocaleString(english() ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 1 });
  const request = new XMLHttpRequest(), end = words => { box.hidden = true; button.disabled = false; if (words) announce(words); };
  request.upload.addEventListener('progress', p => {
    const left = Math.ceil((Date.now() - began) / p.loaded * (p.total - p.loaded) / 1000);
    bar.max = p.total; bar.value = p.loaded;
    text.textContent = p.loaded === p.total ? say('Đang kiểm tra tệp…', 'Checking the file…')
      : say(`${mb(p.loaded)} trong ${mb(p.total)} MB, còn khoảng ${left} giây`, `${mb(p.loaded)} of ${mb(p.total)} MB, about ${left} s left`);
  });
  request.addEventListener('load', () => {
    if (request.status < 400) { location.href = request.responseURL; return; }
    end(say('Chưa gửi được tệp; chưa có gì được ghi. Thử lại sau giây lát.', 'The file was not sent; nothing was written. Try again in a moment.'));
  });
  request.addEventListener('error', () => end(say('Mất kết nối khi gửi tệp; chưa có gì được ghi. Gửi lại.', 'The connection was lost while sending; nothing was written. Send it again.')));
  request.addEventListener('abort', () => end(say('Đã hủy; chưa có gì được ghi.', 'Cancelled; nothing was written.')));
  box.querySelector('button').onclick = () => request.abort();
  box.querySelector('b').textContent = files.length === 1 ? files[0].name : say(`${files.length} tệp`, `${files.length} files`);
  bar.removeAttribute('value'); text.textContent = ''; box.hidden = false; button.disabled = true;
  request.open('POST', form.action);
  request.send(new FormData(form));
});

// A panel that closes gives the focus back to its button, unless the reader has pressed something else.
window.nsBack = button => { const at = document.activeElement; if (!at || at === document.body || at.closest('.mud-popover')) button.focus({ preventScroll: true }); };

// A menu that is used the first time takes the place of its plain button: it gets the focus and the same press, by mouse or by key.
// An arrow walks in an open menu and does not scroll the page behind it.
document.addEventListener('keydown', e => { if (/^(Arrow|Home|End)/.test(e.key) && e.target.closest?.('.act-pop, .act-m')) e.preventDefault(); });

window.nsOpen = (id, byKey) => {
  const button = document.querySelector(`#${id} button`);
  button?.focus({ preventScroll: true });
  if (byKey) button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  button?.click();
};
