// <ns-chart spec='{json}' lib css locale lang filename> <table>…</table> </ns-chart>
// The library draws the marks only. Every string (names, categories, labels) is written here as text,
// never as HTML, so a name can hold anything. Colours are given as tokens and follow the theme.

const SVG = 'http://www.w3.org/2000/svg';
const WORDS = {
  vi: { final: 'chính thức', published: 'đã công bố', preliminary: 'sơ bộ', estimate: 'ước', derived: 'suy ra', missing: 'chưa công bố', target: 'mục tiêu', total: 'Tổng', source: 'Nguồn:' },
  en: { final: 'final', published: 'published', preliminary: 'preliminary', estimate: 'estimate', derived: 'derived', missing: 'not published', target: 'target', total: 'Total', source: 'Source:' },
};
const PALETTE = [1, 2, 3, 4, 5, 6, 7, 8].map(i => `var(--chart-${i})`);
const SOFT = new Set(['preliminary', 'estimate', 'derived']);
const once = new Map();
const keep = (key, make) => once.get(key) ?? (once.set(key, make()), once.get(key).catch(() => once.delete(key)), once.get(key));
const night = matchMedia('(prefers-color-scheme: dark)');
const isNumber = v => typeof v === 'number' && Number.isFinite(v);
const pen = document.createElement('canvas').getContext('2d');
let serial = 0;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host{display:block;position:relative;min-width:0}
:host([hidden]){display:none}
.v{display:none;position:relative}
:host(:state(ready)) .v{display:block}
:host(:state(ready):not(:focus-within)) .t{position:absolute;top:0;left:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.lg{display:flex;flex-wrap:wrap;gap:4px 20px;margin:0 0 8px;font:400 13px/1.5 var(--font);color:var(--text-2);font-variant-numeric:tabular-nums}
.lg:empty{display:none}
.lg span{display:inline-flex;align-items:center;gap:7px}
.lg svg{flex:none}
.plot{position:relative}
.plot svg{display:block;overflow:visible}
.plot.link,.plot .go{cursor:pointer}
text{font-family:var(--font);font-size:13px;font-variant-numeric:tabular-nums;fill:var(--text-2)}
text.m{fill:var(--text-3)} text.s{font-size:12px} text.b{font-weight:600;fill:var(--text)} text.tg{font-weight:600;fill:var(--chart-target)} text.big{font-size:22px;font-weight:600;fill:var(--text)}
text.halo{paint-order:stroke;stroke:var(--surface);stroke-width:4px;stroke-linejoin:round}
.gr{stroke:var(--chart-grid)} .ax{stroke:var(--chart-axis)}
.tip{position:absolute;z-index:3;top:0;left:0;pointer-events:none;max-width:280px;padding:8px 12px;border:1px solid var(--line-2);border-radius:var(--r-2,6px);background:var(--surface);color:var(--text);box-shadow:var(--shadow-2);font:400 13px/1.5 var(--font);font-variant-numeric:tabular-nums}
.tip[hidden]{display:none}
.tip b{display:block;font-weight:600}
.tip div{display:flex;gap:7px;align-items:baseline}
.tip i{flex:none;width:10px;height:10px;border-radius:2px}
.tip em{font-style:normal;color:var(--text-3)}
.ring{display:flex;flex-wrap:wrap;align-items:center;gap:16px 32px}
.ring .lg{flex:1 1 220px;display:grid;gap:8px;margin:0}
.ring .lg span{align-items:baseline} .ring .lg svg{align-self:center}
@media print{.tip{display:none}.plot{width:100%!important;height:auto!important}.plot>div,.apexcharts-canvas{width:100%!important;height:auto!important}.plot svg.apexcharts-svg{width:100%!important;height:auto!important}}
@media (forced-colors:active){.plot{forced-color-adjust:none}}
`);

class NsChart extends HTMLElement {
  static observedAttributes = ['spec', 'lang', 'lib', 'css', 'locale'];
  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: 'open' });
  #chart; #turn = 0; #due = false; #width = 0; #view; #watch; #sizes; #again = () => this.#plan();
  #id = `n${++serial}`;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    // the hidden id tells the library that its style sheet is already here
    this.#root.innerHTML = '<i id="apexcharts-css" hidden></i><div class="v" aria-hidden="true"></div><div class="t"><slot></slot></div>';
    const v = this.#root.querySelector('.v');
    v.addEventListener('pointermove', e => this.#hover(e));
    v.addEventListener('pointerdown', e => e.pointerType !== 'mouse' && this.#hover(e));
    v.addEventListener('pointerleave', () => this.#unhover());
    v.addEventListener('click', e => this.#click(e));
  }

  connectedCallback() {
    night.addEventListener('change', this.#again);
    document.fonts?.addEventListener?.('loadingdone', this.#again);
    this.#watch = new MutationObserver(this.#again);
    this.#watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    this.#sizes = new ResizeObserver(() => { if (Math.abs(this.clientWidth - this.#width) > 1) this.#plan(); });
    this.#sizes.observe(this);
    this.#plan();
  }

  attributeChangedCallback(_, before, now) { if (before !== now && this.isConnected) this.#plan(); }

  disconnectedCallback() {
    night.removeEventListener('change', this.#again);
    document.fonts?.removeEventListener?.('loadingdone', this.#again);
    this.#watch?.disconnect(); this.#sizes?.disconnect();
    this.#turn++; this.#width = 0;
    this.#internals.states.delete('ready');
    this.#drop();
  }

  get chart() { return this.#chart; }

  #plan() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#draw().catch(e => { this.#drop(); this.#internals.states.delete('ready'); console.error('ns-chart', e); });
    });
  }

  #drop() {
    try { this.#chart?.destroy(); } catch { /* already gone */ }
    this.#chart = undefined; this.#view = undefined;
    this.#root.querySelector('.v').replaceChildren();
  }

  async #draw() {
    const width = Math.floor(this.clientWidth);
    if (width < 60 || !this.getAttribute('spec') || !this.getAttribute('lib')) return; // hidden panel: the size observer calls again
    const turn = ++this.#turn, at = n => new URL(this.getAttribute(n), document.baseURI).href;
    const has = n => this.hasAttribute(n) && this.getAttribute(n) !== '';
    const [{ default: Apex }, css, locale] = await Promise.all([
      keep(at('lib'), () => import(at('lib'))),
      has('css') ? keep(at('css'), () => fetch(at('css')).then(r => r.text()).then(t => new CSSStyleSheet().replace(t))) : null,
      has('locale') ? keep(at('locale'), () => fetch(at('locale')).then(r => r.json())) : null,
    ]);
    if (turn !== this.#turn || !this.isConnected) return;
    if (css && !this.#root.adoptedStyleSheets.includes(css)) this.#root.adoptedStyleSheets = [css, sheet];

    const model = read(JSON.parse(this.getAttribute('spec')), this.#lang());
    const color = token => this.#resolve(token);
    this.#drop();
    this.#width = this.clientWidth;
    this.#internals.states.add('ready');
    const box = this.#root.querySelector('.v');
    const view = this.#view = lay(model, width, this.#id);
    const legend = el('div', 'lg'), plot = el('div', 'plot'), stage = el('div');
    legendInto(legend, view.legend, this.#id);
    if (model.type === 'donut') { const ring = el('div', 'ring'); ring.append(plot, legend); box.append(ring); }
    else box.append(legend, plot);
    plot.append(stage);
    plot.style.width = `${view.width}px`; plot.style.height = `${view.height}px`;
    view.legendBox = legend; view.plot = plot; view.model = model;
    view.tip = el('div', 'tip'); view.tip.hidden = true; box.append(view.tip);

    const options = view.options(color);
    if (locale) Object.assign(options.chart, { locales: [locale], defaultLocale: locale.name });
    const chart = this.#chart = new Apex(stage, options);
    await chart.render();
    if (turn !== this.#turn || this.#chart !== chart) return;
    const svg = plot.querySelector('svg.apexcharts-svg');
    if (!svg) return;
    svg.setAttribute('viewBox', `0 0 ${view.width} ${view.height}`); // lets print scale it
    view.svg = svg;
    view.finish(chart.w.globals, svg, color);
    if (model.type !== 'donut' && model.type !== 'heatmap' && model.type !== 'scatter' && model.links.length && model.links.every(Boolean)) plot.classList.add('link');
  }

  #lang() { return (this.getAttribute('lang') || this.parentElement?.closest('[lang]')?.lang || document.documentElement.lang || 'vi').toLowerCase().startsWith('en') ? 'en' : 'vi'; }

  #resolve(token) {
    const probe = el('i'); probe.style.color = token; this.#root.append(probe);
    const c = getComputedStyle(probe).color; probe.remove(); return c;
  }

  #hit(e) {
    const view = this.#view;
    if (!view?.svg || !view.hit) return null;
    const r = view.plot.getBoundingClientRect(), scale = r.width / view.width || 1;
    return view.hit((e.clientX - r.left) / scale, (e.clientY - r.top) / scale, e.composedPath()[0]);
  }

  #hover(e) {
    const view = this.#view, hit = this.#hit(e);
    if (!hit) return this.#unhover();
    view.plot.classList.toggle('go', !!hit.href);
    view.plot.style.cursor = hit.href ? 'pointer' : '';
    if (view.tipKey !== hit.key) {
      view.tipKey = hit.key;
      const title = el('b'); title.textContent = hit.title;
      view.tip.replaceChildren(title, ...hit.rows.map(row => {
        const d = el('div'), i = el('i'), t = el('span');
        i.style.background = row.color; t.textContent = row.text;
        d.append(i, t);
        if (row.note) { const n = el('em'); n.textContent = row.note; d.append(n); }
        return d;
      }));
      view.light?.(hit);
    }
    view.tip.hidden = false;
    const box = this.#root.querySelector('.v').getBoundingClientRect(), w = view.tip.offsetWidth, h = view.tip.offsetHeight;
    let x = e.clientX - box.left + 16, y = e.clientY - box.top - h - 12;
    if (x + w > box.width) x = Math.max(0, e.clientX - box.left - w - 16);
    if (y < 0) y = e.clientY - box.top + 20;
    view.tip.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
  }

  #unhover() { const v = this.#view; if (!v?.tip) return; v.tip.hidden = true; v.tipKey = null; v.plot.style.cursor = ''; v.light?.(null); }

  #click(e) {
    const href = this.#hit(e)?.href;
    if (!href) return;
    const to = new URL(href, document.baseURI);
    if (to.protocol !== 'http:' && to.protocol !== 'https:') return;
    const go = new CustomEvent('ns-navigate', { bubbles: true, composed: true, cancelable: true, detail: { href } });
    if (!this.dispatchEvent(go)) return;
    if (to.origin === location.origin && window.Blazor?.navigateTo) window.Blazor.navigateTo(to.href);
    else location.assign(to.href);
  }

  // ---- downloads -------------------------------------------------------------------------------

  get heading() {
    return this.getAttribute('aria-label') || this.closest('figure')?.querySelector('h1,h2,h3,h4')?.textContent.trim() || this.querySelector('caption')?.textContent.trim() || '';
  }

  #source() {
    return (this.getAttribute('source') || this.closest('figure')?.querySelector('.src')?.textContent || '').replace(/\s+/g, ' ').trim();
  }

  /** The mark of invented data: of the chart, or of the page it stands on. It goes with every picture and file. */
  get illustration() {
    return (this.closest('figure')?.querySelector('.demo') ?? document.querySelector('.page-h .demo'))?.textContent.trim() || '';
  }

  /** The chart as one SVG document: title, legend, plot, source, and where and when it was taken, with the type embedded. */
  async toSvg() {
    const view = this.#view;
    if (!view?.svg) throw new Error('The chart is not drawn yet.');
    this.#unhover();
    const pad = 24, w = Math.max(view.width, 360) + pad * 2, doc = document.createElementNS(SVG, 'svg');
    const style = getComputedStyle(this), font = style.getPropertyValue('--font') || 'sans-serif';
    const ink = this.#resolve('var(--text)'), ink2 = this.#resolve('var(--text-2)'), ink3 = this.#resolve('var(--text-3)');
    const put = (lines, x, y, size, lh, weight, fill) => { lines.forEach((line, i) => add(doc, 'text', { x, y: y + i * lh, 'font-size': size, 'font-weight': weight, fill, 'font-family': font }, line)); return y + lines.length * lh; };
    const back = add(doc, 'rect', { width: w, fill: this.#resolve('var(--surface)') });
    let y = pad + 14;
    y = put(wrap(this.heading, w - pad * 2, `600 18px ${font}`), pad, y, 18, 25, 600, ink);
    const sub = this.closest('figure')?.querySelector('.sub')?.textContent.replace(/\s+/g, ' ').trim();
    if (sub) y = put(wrap(sub, w - pad * 2, `400 13px ${font}`), pad, y - 2, 13, 19, 400, ink2) + 6;
    if (this.illustration) y = put([this.illustration], pad, y + 2, 13, 22, 600, this.#resolve('var(--gold-text)'));
    const keys = add(doc, 'g', {}), ring = view.model.type === 'donut';
    let x = pad, after = ring ? y + view.height : y;
    const column = () => { let ky = after + 20; for (const k of view.legend) { swatch(keys, k, pad, ky - 11, `${this.#id}x`); put([k.text], pad + 24, ky, 13, 22, 400, ink2); ky += 24; } return ky; };
    if (!ring && view.legend.length) {
      for (const k of view.legend) {
        const tw = measure(k.text, `400 13px ${font}`) + 46;
        if (x > pad && x + tw > w - pad) { x = pad; y += 22; }
        swatch(keys, k, x, y - 11, `${this.#id}x`); put([k.text], x + 22, y, 13, 0, 400, ink2); x += tw;
      }
      y += 14;
    }
    const plot = frozen(view.svg);
    plot.setAttribute('x', pad); plot.setAttribute('y', y); plot.setAttribute('width', view.width); plot.setAttribute('height', view.height);
    plot.setAttribute('overflow', 'visible');
    doc.append(plot);
    after = y += view.height;
    if (ring) y = column();
    const source = this.#source();
    y += 22;
    if (source) y = put(wrap(source, w - pad * 2, `400 12px ${font}`), pad, y, 12, 18, 400, ink3);
    const today = new Date().toLocaleDateString(this.#lang() === 'en' ? 'en-GB' : 'vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
    y = put([`Năng Suất Huế · ${location.host} · ${today}`], pad, y, 12, 18, 400, ink3);
    const h = Math.ceil(y + pad - 12);
    back.setAttribute('height', h);
    for (const n of doc.querySelectorAll('[style]')) { for (const p of ['fill', 'stroke']) { const t = n.style.getPropertyValue(p); if (t.includes('var(')) n.style.setProperty(p, this.#resolve(t)); } }
    for (const [k, v] of Object.entries({ xmlns: SVG, width: w, height: h, viewBox: `0 0 ${w} ${h}` })) doc.setAttribute(k, v);
    const faces = document.createElementNS(SVG, 'style');
    faces.textContent = await fonts(doc.textContent);
    doc.prepend(faces);
    return new Blob([new XMLSerializer().serializeToString(doc)], { type: 'image/svg+xml' });
  }

  /** The same picture as PNG at twice the size. A data: address is used, as the content policy allows no blob: image. */
  async toPng(scale = 2) {
    const text = await (await this.toSvg()).text(), img = new Image();
    img.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await img.decode();
    const canvas = document.createElement('canvas');
    canvas.width = img.naturalWidth * scale; canvas.height = img.naturalHeight * scale;
    // The fonts inside a picture are read after its first drawing: it is drawn until two drawings are the same.
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    for (let tries = 0, last = -1; tries < 12; tries++) {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(img, 0, 0, canvas.width, canvas.height);
      const dots = pen.getImageData(0, 0, canvas.width, canvas.height).data;
      let sum = 0;
      for (let i = 0; i < dots.length; i += 4) sum = (sum * 31 + dots[i] + dots[i + 1] * 3 + dots[i + 2] * 7) % 2147483647;
      if (sum === last && tries > 1) break;
      last = sum;
      await new Promise(later => setTimeout(later, 60));
    }
    return await new Promise((done, fail) => canvas.toBlob(b => b ? done(b) : fail(new Error('No picture could be made.')), 'image/png'));
  }

  /** The light-DOM table. Vietnamese: semicolons and decimal commas; English: commas and points. A cell's data-value wins over its text. */
  toCsv() { return tableToCsv(this.querySelector('table'), this.#lang()); }

  get filename() {
    return this.getAttribute('filename') || (this.heading || 'bieu-do').normalize('NFD').replace(/[̀-ͯ]/g, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'bieu-do';
  }
}

export function tableToCsv(table, lang) {
  if (!table) return '';
  const mark = lang === 'en' ? ',' : ';';
  const cell = c => {
    let v = c.dataset.value;
    if (v !== undefined) v = lang === 'en' || !/^-?\d+(\.\d+)?$/.test(v) ? v : v.replace('.', ',');
    else v = [...c.childNodes].map(n => n.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean).join(' ');
    if (v === '–') v = '';
    if (/^[=+@\t]/.test(v) || (/^-/.test(v) && !/^-?[\d.,\s]+%?$/.test(v) && v.length > 1)) v = `'${v}`;
    return /["\r\n]/.test(v) || v.includes(mark) ? `"${v.replaceAll('"', '""')}"` : v;
  };
  return '\ufeff' + [...table.rows].map(r => [...r.cells].flatMap(c => [cell(c), ...Array(Math.max(0, c.colSpan - 1)).fill('')]).join(mark)).join('\r\n') + '\r\n';
}

// ---- reading the specification -------------------------------------------------------------------

function read(spec, lang) {
  const m = { height: 0, ...spec, lang, words: WORDS[lang] };
  m.categories = (spec.categories ?? []).map(String);
  m.links = spec.links ?? [];
  m.notes = spec.annotations ?? {};
  const many = (spec.series ?? []).length > 1;
  m.series = (spec.series ?? []).map((s, i) => ({
    name: String(s.name ?? ''), data: s.points ?? s.data ?? [], status: s.status ?? [], links: spec.seriesLinks?.[i] ?? [],
    type: s.type ?? (spec.type === 'mixed' ? 'bar' : spec.type),
    color: safe(s.color) ?? (many ? PALETTE[i % PALETTE.length] : 'var(--chart-hue)'), index: i,
  }));
  if (m.type !== 'scatter' && m.categories.length === 0) m.categories = (m.series[0]?.data ?? []).map((_, i) => String(i + 1));
  const all = m.series.flatMap(s => s.data.flatMap(v => m.type === 'scatter' ? [] : [v])).filter(isNumber);
  m.decimals = spec.decimals ?? Math.min(2, Math.max(0, ...all.map(v => (String(v).split('.')[1] ?? '').length)));
  const number = d => new Intl.NumberFormat(lang === 'en' ? 'en-US' : 'vi-VN', { minimumFractionDigits: d, maximumFractionDigits: d, signDisplay: 'negative' });
  const cache = new Map();
  m.format = (v, d = m.decimals) => (cache.get(d) ?? (cache.set(d, number(d)), cache.get(d))).format(v).replace(/^-/, '−');
  m.unit = spec.unit ?? '';
  m.withUnit = v => !m.unit ? m.format(v) : m.unit === '%' ? `${m.format(v)}%` : `${m.format(v)} ${m.unit}`;
  return m;
}

function safe(color) { return typeof color === 'string' && !/[;{}]|url\(/i.test(color) && CSS.supports('color', color) ? color : undefined; }

// ---- layout ---------------------------------------------------------------------------------------

function lay(m, W, id) {
  if (m.type === 'donut') return donut(m, W, id);
  if (m.type === 'heatmap') return heatmap(m, W, id);
  if (m.type === 'scatter') return scatter(m, W, id);
  return m.horizontal ? rows(m, W, id) : columns(m, W, id);
}

function base(type, w, h, more) {
  return {
    chart: { type, width: w, height: h, background: 'transparent', fontFamily: 'inherit', animations: { enabled: false }, toolbar: { show: false }, zoom: { enabled: false }, selection: { enabled: false }, redrawOnParentResize: false, redrawOnWindowResize: false, parentHeightOffset: 0, sparkline: { enabled: false }, ...more?.chart },
    legend: { show: false }, tooltip: { enabled: false }, dataLabels: { enabled: false },
    states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
    ...more?.rest,
  };
}

const hiddenAxis = { labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false }, crosshairs: { show: false }, tooltip: { enabled: false } };
// the library adds 30 above, 15 below and 10 (rows: 15) at the left of what it is told
const plain = (p, lead = 10) => ({ padding: { left: p.left - lead, right: p.right, top: p.top - 30, bottom: p.bottom - 15 }, borderColor: 'transparent', xaxis: { lines: { show: false } }, yaxis: { lines: { show: false } } });

function columns(m, W, id) {
  const n = Math.max(1, m.categories.length), f = '13px "Be Vietnam Pro", system-ui, sans-serif';
  const bars = m.series.filter(s => s.type === 'bar'), lines = m.series.filter(s => s.type !== 'bar');
  const stacks = bars.length && m.stacked, slots = stacks ? 1 : Math.max(1, bars.length);
  const values = [], target = m.notes.target;
  for (let i = 0; i < n; i++) {
    if (stacks) { const v = bars.map(s => s.data[i]).filter(isNumber); values.push(v.filter(x => x > 0).reduce((a, b) => a + b, 0), v.filter(x => x < 0).reduce((a, b) => a + b, 0)); }
    for (const s of stacks ? lines : m.series) if (isNumber(s.data[i])) values.push(s.data[i]);
  }
  if (isNumber(target?.value)) values.push(target.value);
  // a waterfall: the first and last bars are levels, those between are steps that stand on where the one before ended
  const falls = m.waterfall && bars.length === 1 && !lines.length, ends = [];
  if (falls) bars[0].data.forEach((v, i) => ends.push(i === 0 || i === n - 1 ? v ?? 0 : ends[i - 1] + (v ?? 0)));
  if (falls) { values.length = 0; values.push(...ends); }
  const scale = nice(values, { zero: bars.length > 0 || m.type === 'area', min: m.yMin, max: m.max, head: stacks && !lines.length ? 0 : .07, whole: m.decimals === 0 && values.every(Number.isInteger) });
  const tick = v => m.format(v, scale.decimals) + (m.unit === '%' && v === scale.ticks.at(-1) ? '%' : ''), left = Math.ceil(Math.max(...scale.ticks.map(v => measure(tick(v), f)))) + 12;
  const right = 12, band = (W - left - right) / n;

  const spot = bars.length === 1 && lines.length === 0 && new Set(bars[0].status.filter(s => s && s !== 'missing')).size > 1;
  const longest = Math.max(...m.categories.map(c => measure(c, f)));
  const wordy = longest > band - 6 && m.categories.some(c => /\s/.test(c.trim()));
  let step = 1, labels = m.categories.map(c => [c]);
  if (longest > band - 6) {
    if (wordy) { labels = m.categories.map(c => wrap(c, band - 8, f)); if (labels.flat().some(t => measure(t, f) > band)) step = Math.ceil((longest + 10) / band); }
    else step = Math.ceil((longest + 10) / band);
    if (step > 1) labels = m.categories.map(c => [c]);
  }
  const sub = spot && step === 1 && band > 46;
  const depth = Math.max(...labels.map(l => l.length)) * 18 + 8 + (sub ? 16 : 0);
  // several breaks on a narrow chart are numbered, and told in the legend
  const breaks = (m.notes.breaks ?? []).filter(b => m.categories.includes(String(b.at))).map((b, i, all) => W < 520 && all.length > 1 ? { at: b.at, label: String(i + 1), told: b.label } : b);
  const top = (m.unit || breaks.length ? 26 : 12) + (breaks.length ? 14 : 0), height = m.height || (W < 520 ? 290 : 340);
  const barPx = Math.min(64, band * (slots > 1 ? .76 : .62) / slots), padding = { left, right, top, bottom: depth };

  // the target's label stands on its line where nothing is in its way, and in the legend otherwise
  const spot0 = target?.from ? Math.max(0, m.categories.indexOf(String(target.from))) : 0, spot1 = target?.to && m.categories.includes(String(target.to)) ? m.categories.indexOf(String(target.to)) : n - 1;
  const need = target?.label ? measure(target.label, `600 ${f}`) + 8 : 0, reach = Math.ceil(need / band), reachTop = target ? target.value - (scale.max - scale.min) * .09 : 0;
  const clear = (a, z) => a >= spot0 && z <= spot1 && need <= (spot1 - spot0 + 1) * band && m.series.every(s => s.data.every((v, i) => i < a || i > z || !isNumber(v) || (s.type === 'bar' ? v < reachTop : v < reachTop || v > target.value * 2 - reachTop)))
    && m.series.every(s => s.data.every((_, i) => i < a || i > z || s.type !== 'bar' || s.status[i] !== 'missing'));
  const anchor = !target?.label ? null : clear(spot1 - reach + 1, spot1) ? 'end' : clear(spot0, spot0 + reach - 1) ? 'start' : null;
  const keys = keysOf(m);
  if (target?.label && !anchor) keys.push({ kind: 'target', text: target.label });
  for (const b of breaks) if (b.told) keys.push({ kind: 'break', text: `${b.label}: ${b.told}` });

  return {
    width: W, height, legend: keys,
    options: color => {
      const pure = bars.length === 0, kinds = m.series.map(s => s.type);
      const mixed = new Set(kinds).size > 1;
      return base(mixed ? 'line' : kinds[0] ?? 'bar', W, height, {
        chart: { stacked: !!stacks },
        rest: {
          series: m.series.map((s, i) => ({ name: `s${i}`, type: mixed ? s.type : undefined, data: m.categories.map((_, k) => pure ? { x: k + .5, y: isNumber(s.data[k]) ? s.data[k] : null } : isNumber(s.data[k]) ? falls ? ends[k] : s.data[k] : null) })),
          colors: m.series.map(s => color(s.color)),
          plotOptions: { bar: { columnWidth: `${barPx * slots / band * 100}%`, borderRadius: 2, borderRadiusApplication: 'end', borderRadiusWhenStacked: 'last' } },
          stroke: { width: m.series.map(s => s.type === 'bar' ? 0 : 2.5), curve: 'straight', lineCap: 'round' },
          fill: { type: 'solid', opacity: m.series.map(s => s.type === 'area' ? .16 : 1) },
          markers: { size: 0, hover: { size: 0, sizeOffset: 0 } },
          xaxis: pure ? { ...hiddenAxis, type: 'numeric', min: 0, max: n, tickAmount: n, decimalsInFloat: 0 } : { ...hiddenAxis, type: 'category', tickPlacement: 'between', categories: m.categories.map((_, i) => String(i)) },
          yaxis: { min: scale.min, max: scale.max, tickAmount: scale.ticks.length - 1, labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false } },
          grid: plain(padding),
        },
      });
    },
    finish(g, svg) {
      const inner = svg.querySelector('.apexcharts-inner'), gw = g.gridWidth, gh = g.gridHeight, b = gw / n;
      const x = i => (i + .5) * b, y = v => gh * (1 - (v - scale.min) / (scale.max - scale.min)), zero = y(Math.max(scale.min, Math.min(scale.max, 0)));
      const under = front(inner), over = add(inner, 'g', {});
      const at = c => m.categories.indexOf(String(c));
      hatches(svg, m.series.map(s => s.color), id);

      const light = add(under, 'rect', { width: b, height: gh, y: 0, rx: 3, style: 'fill:var(--text);opacity:0' });
      this.light = h => { light.style.opacity = h ? .045 : 0; if (h) light.setAttribute('x', h.index * b); };

      for (const gap of m.notes.gaps ?? []) {
        const a = at(gap.from), z = at(gap.to);
        if (a < 0 || z < a) continue;
        add(under, 'rect', { x: a * b + 2, y: 0, width: (z - a + 1) * b - 4, height: gh, rx: 4, style: 'fill:var(--chart-gap)' });
      }
      for (const v of scale.ticks) {
        add(under, 'line', { x1: 0, x2: gw, y1: y(v), y2: y(v), class: 'gr' });
        add(over, 'text', { x: -10, y: y(v) + 4.5, 'text-anchor': 'end', class: 'm' }, tick(v));
      }
      add(over, 'line', { x1: 0, x2: gw, y1: zero, y2: zero, class: 'ax' });
      if (m.unit && m.unit !== '%') add(over, 'text', { x: -left + 4, y: -14 - (breaks.length ? 14 : 0), class: 'm s' }, m.unit);

      labels.forEach((l, i) => {
        const last = (n - 1) % step === 0 ? 0 : (n - 1) % step;
        if ((i - last) % step) return;
        l.forEach((t, k) => add(over, 'text', { x: x(i), y: gh + 20 + k * 18, 'text-anchor': 'middle' }, t));
        const st = sub ? bars[0].status[i] : null;
        if (st && st !== 'missing' && st !== 'published') add(over, 'text', { x: x(i), y: gh + 20 + l.length * 18 - 2, 'text-anchor': 'middle', class: 'm s' }, m.words[st] ?? '');
      });

      // bars: hatch what is not final, frame what is not published
      const slotX = (s, i) => x(i) - barPx * slots / 2 + (stacks ? 0 : bars.indexOf(s)) * barPx;
      const font600 = `600 ${f}`, widest = Math.max(0, ...bars.flatMap(s => s.data.filter(isNumber).map(v => measure(m.format(v), font600))));
      const roomy = widest <= (slots === 1 ? b : barPx) - (slots === 1 ? 4 : 0);
      const peak = bars.length === 1 ? bars[0].data.reduce((a, v, i) => isNumber(v) && (a < 0 || v > bars[0].data[a]) ? i : a, -1) : -1;
      const final = bars.length === 1 ? bars[0].data.findLastIndex(isNumber) : -1;
      for (const s of bars) {
        for (let i = 0; i < n; i++) {
          const path = mark(svg, s.index, i, '.apexcharts-bar-area'), v = s.data[i];
          if (!isNumber(v)) { path?.setAttribute('display', 'none'); continue; }
          if (falls) {
            const level = i === 0 || i === n - 1, a = level ? 0 : ends[i - 1], top = Math.max(a, ends[i]);
            path?.setAttribute('display', 'none');
            add(over, 'rect', { x: slotX(s, i), width: barPx, y: y(top), height: Math.max(1, y(Math.min(a, ends[i])) - y(top)), rx: 2, style: `fill:${level ? s.color : v < 0 ? 'var(--chart-2)' : 'var(--chart-3)'}` });
            if (i < n - 1) add(over, 'line', { x1: slotX(s, i), x2: slotX(s, i + 1) + barPx, y1: y(ends[i]), y2: y(ends[i]), class: 'ax', 'stroke-dasharray': '3 3' });
            add(over, 'text', { x: slotX(s, i) + barPx / 2, y: y(top) - 7, 'text-anchor': 'middle', class: 'b halo' }, (level || v < 0 ? '' : '+') + m.format(v));
            continue;
          }
          if (path) paint(path, s, i, id);
          if (stacks) {
            if (path) { const r = path.getBBox(), t = m.format(v); if (r.height > 18 && measure(t, font600) < barPx - 4) inside(over, r.x + r.width / 2, r.y + r.height / 2 + 4.5, t, s, i); }
          } else if (roomy || i === peak || i === final) add(over, 'text', { x: slotX(s, i) + barPx / 2, y: v < 0 ? y(v) + 16 : y(v) - 7, 'text-anchor': 'middle', class: 'b halo' }, m.format(v));
        }
      }
      const lo0 = scale.min < 0;
      const absent = (s, i) => !isNumber(s.data[i]) && s.status[i] === 'missing';
      for (const s of stacks ? bars.slice(0, 1) : bars) {
        for (let i = 0; i < n; i++) {
          const none = stacks ? bars.every(q => absent(q, i)) : absent(s, i);
          if (!none) continue;
          let z = i;
          if (slots === 1 && barPx < 20) while (z + 1 < n && absent(s, z + 1)) z++;
          const x0 = slotX(s, i), w = slotX(s, z) + barPx - x0, h = (lo0 ? zero : gh) - 6;
          add(under, 'rect', { x: x0, y: 6, width: w, height: h, rx: 2, style: 'fill:var(--chart-gap);stroke:var(--chart-axis)', 'stroke-dasharray': '3 3' });
          const tw = measure(m.words.missing, f);
          if (w > tw + 10) add(over, 'text', { x: x0 + w / 2, y: 6 + h / 2 + 4, 'text-anchor': 'middle', class: 's' }, m.words.missing);
          else if (w > 13) add(over, 'text', { transform: `translate(${x0 + w / 2 + 4.5},${6 + h / 2}) rotate(-90)`, 'text-anchor': 'middle', class: 's' }, m.words.missing);
          i = z;
        }
      }

      const spots = []; // labels of lines that stand already: a later one in their way is left to the tip and the table
      // lines: a dashed step and a hollow point where the figure is not final; a gap where there is none
      for (const s of lines) {
        const soft = i => SOFT.has(s.status[i]);
        if (s.data.some((v, i) => isNumber(v) && soft(i))) {
          for (const p of svg.querySelectorAll(`.apexcharts-line-series [data\\:realIndex="${s.index}"] path, .apexcharts-area-series [data\\:realIndex="${s.index}"] path`)) if (p.getAttribute('fill') === 'none') p.setAttribute('display', 'none');
          for (let i = 1; i < n; i++) if (isNumber(s.data[i]) && isNumber(s.data[i - 1])) add(over, 'line', { x1: x(i - 1), y1: y(s.data[i - 1]), x2: x(i), y2: y(s.data[i]), style: `stroke:${s.color}`, 'stroke-width': 2.5, 'stroke-linecap': 'round', 'stroke-dasharray': soft(i) || soft(i - 1) ? '1 6' : 'none' });
        } else for (const p of svg.querySelectorAll(`[data\\:realIndex="${s.index}"] path`)) if (p.getAttribute('fill') === 'none') p.style.stroke = s.color;
        const few = s.data.filter(isNumber).length * lines.length <= 16 && b > 34 && lines.length < 3, end = s.data.findLastIndex(isNumber);
        s.data.forEach((v, i) => {
          if (!isNumber(v) || i >= n) return;
          if (n <= 24 || soft(i) || i === end || (!isNumber(s.data[i - 1]) && !isNumber(s.data[i + 1]))) add(over, 'circle', { cx: x(i), cy: y(v), r: n > 24 ? 3 : 4, style: soft(i) ? `fill:var(--surface);stroke:${s.color}` : `fill:${s.color};stroke:var(--surface)`, 'stroke-width': soft(i) ? 2 : 1.5 });
          const crowded = bars.some(q => isNumber(q.data[i]));
          if ((few || i === end) && !crowded) {
            const around = [s.data[i - 1], s.data[i + 1]].filter(isNumber), rival = lines.find(q => q !== s && isNumber(q.data[i]) && q.data[i] >= v);
            const below = (rival !== undefined && lines.length > 1) || (lines.length === 1 && around.length > 0 && around.every(a => a > v));
            const ly = y(v) + (below && y(v) < gh - 22 ? 21 : -11);
            if (lines.length > 2 && spots.some(p => p.i === i && Math.abs(p.y - ly) < 15)) return;
            spots.push({ i, y: ly });
            add(over, 'text', { x: x(i), y: ly, 'text-anchor': 'middle', class: 'b halo' }, m.format(v));
          }
        });
      }

      for (const gap of m.notes.gaps ?? []) {
        const a = at(gap.from), z = at(gap.to);
        if (a < 0 || z < a || !gap.label) continue;
        wrap(gap.label, (z - a + 1) * b - 28, f).forEach((t, k) => add(over, 'text', { x: a * b + 14, y: 24 + k * 18, class: k ? 'm s' : 's' }, t));
      }
      let lastEnd = -Infinity, lift = 0;
      for (const k of breaks) {
        const bx = at(k.at) * b, tw = measure(k.label ?? '', `12px "Be Vietnam Pro", sans-serif`), flip = bx + tw + 10 > gw + right;
        lift = bx < lastEnd ? 14 - lift : 0; lastEnd = bx + tw + 16;
        add(over, 'line', { x1: bx, x2: bx, y1: -18 - lift, y2: gh, style: 'stroke:var(--text-3)', 'stroke-width': 1.5, 'stroke-dasharray': '2 4' });
        if (k.label) add(over, 'text', { x: flip ? Math.max(bx - 6, tw) : bx + 6, y: -9 - lift, 'text-anchor': flip ? 'end' : 'start', class: 's halo' }, k.label);
      }
      if (isNumber(target?.value)) {
        const ty = y(target.value), x1 = spot0 * b, x2 = (spot1 + 1) * b;
        add(over, 'line', { x1, x2, y1: ty, y2: ty, style: 'stroke:var(--chart-target)', 'stroke-width': 2, 'stroke-dasharray': '7 4' });
        if (anchor) add(over, 'text', { x: anchor === 'end' ? x2 - 4 : x1 + 4, y: ty - 9, 'text-anchor': anchor, class: 'tg halo' }, target.label);
      }
      this.hit = (px, py, node) => {
        const i = Math.floor((px - g.translateX) / b), gy = py - g.translateY;
        if (i < 0 || i >= n || gy < -8 || gy > gh + depth) return null;
        const own = node?.classList?.contains('apexcharts-bar-area') ? Number(node.closest('[data\\:realIndex]')?.getAttribute('data:realIndex')) : NaN;
        let s = m.series[own];
        if (!s && m.series.some(q => q.links[i])) { // the nearest point of a line, or the bar's slot
          const near = m.series.filter(q => isNumber(q.data[i])).map(q => [q.type === 'bar' ? Math.abs(px - g.translateX - slotX(q, i) - barPx / 2) : Math.abs(y(q.data[i]) - gy), q]).sort((p, q) => p[0] - q[0])[0];
          s = near?.[1];
        }
        return { key: `${i}`, index: i, title: m.categories[i], rows: rowsOf(m, i), href: s?.links[i] ?? m.links[i] ?? null };
      };
    },
  };
}

function rows(m, W, id) {
  const n = Math.max(1, m.categories.length), f = '13px "Be Vietnam Pro", system-ui, sans-serif', target = m.notes.target;
  const bars = m.series, slots = m.stacked ? 1 : Math.max(1, bars.length), values = [0];
  for (let i = 0; i < n; i++) {
    const v = bars.map(s => s.data[i]).filter(isNumber);
    if (m.stacked) values.push(v.filter(x => x > 0).reduce((a, c) => a + c, 0), v.filter(x => x < 0).reduce((a, c) => a + c, 0)); else values.push(...v);
  }
  if (isNumber(target?.value)) values.push(target.value);
  const widest = Math.max(20, ...bars.flatMap(s => s.data.filter(isNumber).map(v => measure(m.format(v), `600 ${f}`))));
  const above = W < 560, lo = Math.min(0, ...values), hi = Math.max(...values) || 1;
  const scale = { min: m.yMin ?? (lo < 0 ? lo * 1.12 : 0), max: m.max ?? hi };
  const room = above ? W : Math.min(W * .38, Math.max(80, ...m.categories.map(c => measure(c, f))) + 4);
  const labels = m.categories.map(c => wrap(c, above ? W - 4 : room, f));
  const deep = Math.max(...labels.map(l => l.length)), barPx = slots > 1 ? 14 : above ? 16 : 22;
  const rowH = above ? deep * 18 + slots * barPx + 16 : Math.max(deep * 18 + 10, slots * barPx + 14);
  const top = isNumber(target?.value) && target.label ? 30 : m.unit ? 22 : 4, height = m.height || n * rowH + top + 6;
  const padding = { left: above ? 0 : room + 14, right: widest + 12, top, bottom: 2 };
  return {
    width: W, height, legend: keysOf(m),
    options: color => base('bar', W, height, {
      chart: { stacked: !!m.stacked },
      rest: {
        series: bars.map((s, i) => ({ name: `s${i}`, data: m.categories.map((_, k) => isNumber(s.data[k]) ? s.data[k] : null) })),
        colors: bars.map(s => color(s.color)),
        plotOptions: { bar: { horizontal: true, barHeight: `${Math.min(100, slots * barPx / rowH * 100)}%`, borderRadius: 2, borderRadiusApplication: 'end', borderRadiusWhenStacked: 'last' } },
        stroke: { width: 0 }, fill: { type: 'solid', opacity: 1 },
        xaxis: { ...hiddenAxis, categories: m.categories.map((_, i) => String(i)), min: scale.min, max: scale.max },
        yaxis: { min: scale.min, max: scale.max, labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false } },
        grid: plain(padding, 15),
      },
    }),
    finish(g, svg) {
      const inner = svg.querySelector('.apexcharts-inner'), gw = g.gridWidth, gh = g.gridHeight, b = gh / n;
      const x = v => gw * (v - scale.min) / (scale.max - scale.min), y = i => (i + .5) * b;
      const under = front(inner), over = add(inner, 'g', {});
      const shift = above ? deep * 9 : 0; // labels sit over their bars: the marks move down within the row
      hatches(svg, bars.map(s => s.color), id);
      const light = add(under, 'rect', { x: -padding.left, width: W, height: b, rx: 3, style: 'fill:var(--text);opacity:0' });
      this.light = h => { light.style.opacity = h ? .045 : 0; if (h) light.setAttribute('y', h.index * b); };
      if (shift) for (const p of svg.querySelectorAll('.apexcharts-bar-area')) p.style.transform = `translate(0,${shift}px)${p.classList.contains('apexcharts-flip-x') ? ' scaleX(-1)' : ''}`; // the library mirrors some by style, which an attribute would lose to
      if (!above || scale.min < 0) add(over, 'line', { x1: x(0), x2: x(0), y1: 0, y2: gh, class: 'ax' });
      if (m.unit) add(over, 'text', { x: above ? 0 : 0, y: -8, class: 'm s', display: isNumber(target?.value) && target.label ? 'none' : undefined }, m.unit);
      for (let i = 0; i < n; i++) {
        labels[i].forEach((t, k) => above
          ? add(over, 'text', { x: 0, y: y(i) + shift - slots * barPx / 2 - 8 - (labels[i].length - 1 - k) * 18, class: 'halo' }, t)
          : add(over, 'text', { x: -12, y: y(i) + 4.5 + (k - (labels[i].length - 1) / 2) * 18, 'text-anchor': 'end' }, t));
        for (const s of bars) {
          const path = mark(svg, s.index, i, '.apexcharts-bar-area'), v = s.data[i];
          const cy = y(i) + shift + (m.stacked ? 0 : (bars.indexOf(s) - (slots - 1) / 2) * barPx);
          if (!isNumber(v)) {
            path?.setAttribute('display', 'none');
            if (s.status[i] === 'missing' && !(m.stacked && s !== bars[0])) {
              const w = Math.min(gw - x(0), measure(m.words.missing, f) + 24);
              add(under, 'rect', { x: x(0), y: cy - barPx / 2 + 1, width: w, height: barPx - 2, rx: 2, style: 'fill:var(--chart-gap);stroke:var(--chart-axis)', 'stroke-dasharray': '3 3' });
              add(over, 'text', { x: x(0) + 10, y: cy + 4.5, class: 's' }, m.words.missing);
            }
            continue;
          }
          if (path) paint(path, s, i, id);
          const t = m.format(v);
          if (m.stacked) { const r = path?.getBBox(); if (r && r.width > measure(t, `600 ${f}`) + 8) inside(over, r.x + r.width / 2, cy + 4.5, t, s, i); }
          else add(over, 'text', { x: v < 0 ? x(v) - 8 : x(v) + 8, y: cy + 4.5, 'text-anchor': v < 0 ? 'end' : 'start', class: 'b' }, t);
        }
      }
      if (isNumber(target?.value)) {
        const at = c => m.categories.indexOf(String(c)), a = target.from ? Math.max(0, at(target.from)) : 0, z = target.to ? at(target.to) : n - 1, tx = x(target.value);
        add(over, 'line', { x1: tx, x2: tx, y1: a * b - 4, y2: ((z < 0 ? n - 1 : z) + 1) * b, style: 'stroke:var(--chart-target)', 'stroke-width': 2, 'stroke-dasharray': '7 4' });
        if (target.label) { const tw = measure(target.label, `600 ${f}`), flip = tx + tw > gw + padding.right; add(over, 'text', { x: flip ? gw + padding.right : tx, y: a * b - 12, 'text-anchor': flip ? 'end' : 'start', class: 'tg halo' }, target.label); }
      }
      this.hit = (px, py, node) => {
        const i = Math.floor((py - g.translateY) / b);
        if (i < 0 || i >= n || px < 0 || px > W) return null;
        const own = node?.classList?.contains('apexcharts-bar-area') ? Number(node.closest('[data\\:realIndex]')?.getAttribute('data:realIndex')) : 0;
        return { key: `${i}`, index: i, title: m.categories[i], rows: rowsOf(m, i), href: m.series[own]?.links[i] ?? m.links[i] ?? null };
      };
    },
  };
}

function donut(m, W, id) {
  const s = m.series[0] ?? { data: [], status: [], links: [] }, size = Math.min(260, W), total = s.data.filter(isNumber).reduce((a, b) => a + b, 0);
  const colors = m.categories.map((_, i) => safe(m.colors?.[i]) ?? PALETTE[i % PALETTE.length]);
  const pct = v => total ? `${m.format(v / total * 100, 1)}%` : '–', many = m.categories.length;
  const note = i => isNumber(s.data[i]) ? `${m.withUnit(s.data[i])} (${pct(s.data[i])})` : m.words.missing;
  return {
    width: size, height: size,
    legend: m.categories.map((c, i) => ({ kind: isNumber(s.data[i]) ? SOFT.has(s.status[i]) ? 'hatch' : 'solid' : 'gap', color: colors[i], text: `${c}: ${note(i)}` })),
    options: color => base('donut', size, size, { rest: {
      series: s.data.map(v => isNumber(v) ? Math.max(0, v) : 0), labels: m.categories.map((_, i) => String(i)), colors: colors.map(color),
      stroke: { width: 0 }, plotOptions: { pie: { expandOnClick: false, donut: { size: '62%', labels: { show: false } } } }, grid: { padding: { left: 0, right: 0, top: 0, bottom: 0 } },
    } }),
    finish(g, svg) {
      const inner = svg.querySelector('.apexcharts-inner');
      hatches(svg, colors, id);
      const slices = [...svg.querySelectorAll('.apexcharts-pie-area')];
      for (const p of slices) {
        const j = Number(p.getAttribute('j'));
        p.style.fill = SOFT.has(s.status[j]) ? `url(#${id}-${j})` : colors[j];
        p.style.stroke = SOFT.has(s.status[j]) ? colors[j] : many > 1 ? 'var(--surface)' : 'none'; p.style.strokeWidth = SOFT.has(s.status[j]) ? '1.5px' : '2px';
      }
      const boxes = slices.map(p => p.getBBox()), x0 = Math.min(...boxes.map(r => r.x)), x1 = Math.max(...boxes.map(r => r.x + r.width)), y0 = Math.min(...boxes.map(r => r.y)), y1 = Math.max(...boxes.map(r => r.y + r.height));
      const over = add(slices[0]?.closest('.apexcharts-pie') ?? inner, 'g', {}), cx = many > 2 ? (x0 + x1) / 2 : (x0 + x1) / 2, cy = (y0 + y1) / 2;
      add(over, 'text', { x: cx, y: cy + (m.unit ? 2 : 8), 'text-anchor': 'middle', class: 'big' }, m.format(total));
      if (m.unit) wrap(m.unit, size * .5, '12px "Be Vietnam Pro", sans-serif').forEach((t, k) => add(over, 'text', { x: cx, y: cy + 21 + k * 16, 'text-anchor': 'middle', class: 'm s' }, t));
      this.hit = (_x, _y, node) => {
        if (!node?.classList?.contains('apexcharts-pie-area')) return null;
        const j = Number(node.getAttribute('j'));
        return { key: `${j}`, index: j, title: m.categories[j], rows: [{ color: colors[j], text: note(j), note: s.status[j] && s.status[j] !== 'final' && s.status[j] !== 'published' ? m.words[s.status[j]] : '' }], href: s.links[j] ?? m.links[j] ?? null };
      };
    },
  };
}

function scatter(m, W, id) {
  const f = '13px "Be Vietnam Pro", system-ui, sans-serif';
  const point = p => Array.isArray(p) ? { x: p[0], y: p[1] } : p ?? {};
  const sets = m.series.map(s => ({ ...s, points: s.data.map(point).map((p, i) => ({ ...p, i })).filter(p => isNumber(p.x) && isNumber(p.y)) }));
  const all = sets.flatMap(s => s.points), target = m.notes.target;
  const sx = nice(all.map(p => p.x), { head: .03, min: m.xMin }), sy = nice([...all.map(p => p.y), ...(isNumber(target?.value) ? [target.value] : [])], { head: .05, min: m.yMin, max: m.max });
  const tick = v => m.format(v, sy.decimals), left = Math.ceil(Math.max(...sy.ticks.map(v => measure(tick(v), f)))) + 12, height = m.height || (W < 520 ? 300 : 360);
  return {
    width: W, height, legend: keysOf(m),
    options: color => base('scatter', W, height, { rest: {
      series: sets.map((s, i) => ({ name: `s${i}`, data: s.points.map(p => ({ x: p.x, y: p.y })) })), colors: sets.map(s => color(s.color)),
      markers: { size: 5, strokeWidth: 0, hover: { size: 5, sizeOffset: 0 } }, fill: { opacity: .75 },
      xaxis: { ...hiddenAxis, type: 'numeric', min: sx.min, max: sx.max, tickAmount: sx.ticks.length - 1 },
      yaxis: { min: sy.min, max: sy.max, tickAmount: sy.ticks.length - 1, labels: { show: false } },
      grid: plain({ left, right: 16, top: 26, bottom: 44 }),
    } }),
    finish(g, svg) {
      const inner = svg.querySelector('.apexcharts-inner'), gw = g.gridWidth, gh = g.gridHeight, under = front(inner), over = add(inner, 'g', {});
      const x = v => gw * (v - sx.min) / (sx.max - sx.min), y = v => gh * (1 - (v - sy.min) / (sy.max - sy.min));
      for (const v of sy.ticks) { add(under, 'line', { x1: 0, x2: gw, y1: y(v), y2: y(v), class: 'gr' }); add(over, 'text', { x: -10, y: y(v) + 4.5, 'text-anchor': 'end', class: 'm' }, tick(v)); }
      const skip = sx.ticks.length * (measure(m.format(sx.max, sx.decimals), f) + 14) > gw ? 2 : 1;
      sx.ticks.forEach((v, k) => k % skip || add(over, 'text', { x: x(v), y: gh + 20, 'text-anchor': 'middle', class: 'm' }, m.format(v, sx.decimals)));
      add(over, 'line', { x1: 0, x2: gw, y1: gh, y2: gh, class: 'ax' });
      if (m.unit) add(over, 'text', { x: -left + 4, y: -12, class: 'm s' }, m.unit);
      if (m.unitX) add(over, 'text', { x: gw, y: gh + 39, 'text-anchor': 'end', class: 'm s' }, m.unitX);
      if (isNumber(target?.value)) { add(over, 'line', { x1: 0, x2: gw, y1: y(target.value), y2: y(target.value), style: 'stroke:var(--chart-target)', 'stroke-width': 2, 'stroke-dasharray': '7 4' }); if (target.label) add(over, 'text', { x: gw - 4, y: y(target.value) - 8, 'text-anchor': 'end', class: 'tg halo' }, target.label); }
      const ring = add(over, 'circle', { r: 8, style: 'fill:none;stroke:var(--text);opacity:0', 'stroke-width': 2 });
      this.light = h => { ring.style.opacity = h ? 1 : 0; if (h) { ring.setAttribute('cx', h.x); ring.setAttribute('cy', h.y); } };
      this.hit = (px, py) => {
        let best = null, far = 18 ** 2;
        for (const s of sets) for (const p of s.points) { const d = (x(p.x) + g.translateX - px) ** 2 + (y(p.y) + g.translateY - py) ** 2; if (d < far) { far = d; best = { s, p }; } }
        if (!best) return null;
        const { s, p } = best, tail = m.unitX ? ` · ${m.format(p.x, m.decimalsX ?? sx.decimals)} ${m.unitX}` : '';
        return { key: `${s.index}-${p.i}`, x: x(p.x), y: y(p.y), title: String(p.name ?? m.categories[p.i] ?? s.name), rows: [{ color: s.color, text: m.withUnit(p.y) + tail, note: s.status[p.i] && s.status[p.i] !== 'final' && s.status[p.i] !== 'published' ? m.words[s.status[p.i]] : '' }], href: p.href ?? s.links[p.i] ?? m.links[p.i] ?? null };
      };
    },
  };
}

function heatmap(m, W, id) {
  const f = '13px "Be Vietnam Pro", system-ui, sans-serif', n = Math.max(1, m.categories.length), k = m.series.length;
  const room = Math.min(W * .34, Math.max(40, ...m.series.map(s => measure(s.name, f))) + 4), names = m.series.map(s => wrap(s.name, room, f));
  const cell = Math.max(30, ...names.map(l => l.length * 18 + 8)), band = (W - room - 18) / n;
  const flat = m.series.flatMap(s => s.data.filter(isNumber)), lo = Math.min(...flat), hi = Math.max(...flat);
  const heads = m.categories.map(c => wrap(c, band - 4, f)), tall = heads.some(l => l.some(t => measure(t, f) > band));
  const step = tall ? Math.ceil((Math.max(...m.categories.map(c => measure(c, f))) + 8) / band) : 1;
  const depth = (tall ? 1 : Math.max(...heads.map(l => l.length))) * 18 + 8, height = m.height || k * cell + depth + 6;
  return {
    width: W, height, legend: m.series.some(s => s.data.some((v, i) => !isNumber(v) && s.status[i] === 'missing')) ? [{ kind: 'gap', text: cap(m.words.missing) }] : [],
    options: color => base('heatmap', W, height, { rest: {
      series: [...m.series].reverse().map((s, i) => ({ name: `s${i}`, data: m.categories.map((_, j) => ({ x: String(j), y: isNumber(s.data[j]) ? s.data[j] : null })) })),
      colors: [color('var(--chart-hue)')], stroke: { width: 2, colors: [color('var(--surface)')] }, plotOptions: { heatmap: { enableShades: false, radius: 2 } },
      xaxis: { ...hiddenAxis, type: 'category' }, yaxis: { labels: { show: false } }, grid: plain({ left: room + 12, right: 2, top: 2, bottom: depth }),
    } }),
    finish(g, svg, color) {
      const hue = channels(color('var(--chart-hue)')), ground = channels(color('var(--surface)'));
      const inner = svg.querySelector('.apexcharts-inner'), gw = g.gridWidth, gh = g.gridHeight, b = gw / n, h = gh / k, over = add(inner, 'g', {});
      for (const r of svg.querySelectorAll('.apexcharts-heatmap-rect')) {
        const bx = r.getBBox(), i = Math.min(k - 1, Math.floor((bx.y + bx.height / 2) / h)), j = Math.min(n - 1, Math.floor((bx.x + bx.width / 2) / b)), s = m.series[i], v = s?.data[j];
        if (!isNumber(v)) { r.style.fill = 'var(--chart-gap)'; r.style.stroke = 'var(--chart-axis)'; r.style.strokeWidth = '1px'; r.style.strokeDasharray = '3 3'; continue; }
        const p = hi > lo ? (v - lo) / (hi - lo) : .6;
        const share = .1 + p * .9, tone = hue.map((c, q) => Math.round(c * share + ground[q] * (1 - share)));
        r.style.fill = `rgb(${tone})`; r.style.stroke = 'var(--surface)'; r.style.strokeWidth = '2px';
        const t = m.format(v);
        if (measure(t, f) < b - 6) add(over, 'text', { x: (j + .5) * b, y: (i + .5) * h + 4.5, 'text-anchor': 'middle', style: `fill:${ink(tone)}` }, t + (SOFT.has(s.status[j]) ? '*' : ''));
      }
      names.forEach((l, i) => l.forEach((t, q) => add(over, 'text', { x: -12, y: (i + .5) * h + 4.5 + (q - (l.length - 1) / 2) * 18, 'text-anchor': 'end' }, t)));
      m.categories.forEach((c, j) => { if (j % step) return; (tall ? [c] : heads[j]).forEach((t, q) => add(over, 'text', { x: (j + .5) * b, y: gh + 20 + q * 18, 'text-anchor': 'middle', class: 'm' }, t)); });
      this.hit = (px, py) => {
        const j = Math.floor((px - g.translateX) / b), i = Math.floor((py - g.translateY) / h), s = m.series[i];
        if (!s || j < 0 || j >= n) return null;
        const v = s.data[j], st = s.status[j];
        return { key: `${i}-${j}`, title: `${s.name} · ${m.categories[j]}`, rows: [{ color: 'var(--chart-hue)', text: isNumber(v) ? m.withUnit(v) : m.words.missing, note: isNumber(v) && st && st !== 'final' && st !== 'published' ? m.words[st] : '' }], href: s.links[j] ?? m.links[j] ?? null };
      };
    },
  };
}

// ---- pieces ---------------------------------------------------------------------------------------

function keysOf(m) {
  const keys = [], soft = new Set(), plain = m.series.some(s => s.status.includes('published')) ? 'published' : 'final', line = s => s.type === 'line' || s.type === 'area', bars = m.series.filter(s => !line(s));
  let final = false, gap = false;
  for (const s of m.series) s.data.forEach((v, i) => {
    const st = s.status[i];
    if (v === null || v === undefined || (typeof v === 'number' && !isNumber(v))) { if (st === 'missing' && !line(s)) gap = true; } else if (SOFT.has(st)) soft.add(st); else if (!line(s)) final = true;
  });
  const words = [...soft].map(t => m.words[t]).join(', '), alone = m.series.length === 1;
  if (alone) {
    const s = m.series[0];
    if (soft.size || gap) {
      if (line(s) ? s.data.some((v, i) => isNumber(v) && !SOFT.has(s.status[i])) : final) keys.push({ kind: line(s) ? 'line' : 'solid', color: s.color, text: cap(m.words[plain]) });
      if (soft.size) keys.push({ kind: line(s) ? 'dash' : 'hatch', color: s.color, text: cap(words) });
    }
  } else {
    for (const s of m.series) {
      const known = s.data.map((v, i) => [v, s.status[i]]).filter(p => isNumber(p[0])), whole = known.length > 0 && known.every(p => SOFT.has(p[1]));
      keys.push({ kind: m.type === 'scatter' ? 'dot' : line(s) ? whole ? 'dash' : 'line' : whole ? 'hatch' : 'solid', color: s.color, text: s.name });
    }
    if (soft.size) {
      const onBars = bars.some(s => s.data.some((v, i) => isNumber(v) && SOFT.has(s.status[i])));
      keys.push({ kind: onBars ? 'hatch' : 'dash', color: 'var(--text-3)', text: cap(words) });
    }
  }
  if (gap) keys.push({ kind: 'gap', text: cap(m.words.missing) });
  return keys;
}

function legendInto(box, keys, id) {
  keys.forEach((k, i) => {
    const span = el('span'), icon = document.createElementNS(SVG, 'svg');
    icon.setAttribute('width', 16); icon.setAttribute('height', 12);
    swatch(icon, k, 0, 0, `${id}l${i}`);
    span.append(icon, document.createTextNode(k.text));
    box.append(span);
  });
}

function swatch(parent, k, x, y, id) {
  const g = add(parent, 'g', { transform: `translate(${x},${y})` }), tone = k.color ?? 'var(--chart-axis)';
  if (k.kind === 'line' || k.kind === 'dash') {
    add(g, 'line', { x1: 1, x2: 15, y1: 6, y2: 6, style: `stroke:${tone}`, 'stroke-width': 2.5, 'stroke-linecap': 'round', 'stroke-dasharray': k.kind === 'dash' ? '1 5' : 'none' });
  } else if (k.kind === 'target') add(g, 'line', { x1: 0, x2: 16, y1: 6, y2: 6, style: 'stroke:var(--chart-target)', 'stroke-width': 2, 'stroke-dasharray': '6 3' });
  else if (k.kind === 'break') add(g, 'line', { x1: 8, x2: 8, y1: 0, y2: 12, style: 'stroke:var(--text-3)', 'stroke-width': 1.5, 'stroke-dasharray': '2 3' });
  else if (k.kind === 'dot') add(g, 'circle', { cx: 8, cy: 6, r: 5, style: `fill:${tone}` });
  else if (k.kind === 'gap') add(g, 'rect', { x: .5, y: .5, width: 15, height: 11, rx: 2, style: 'fill:var(--chart-gap);stroke:var(--chart-axis)', 'stroke-dasharray': '3 2' });
  else {
    add(g, 'rect', { x: .75, y: .75, width: 14.5, height: 10.5, rx: 2, style: k.kind === 'hatch' ? `fill:var(--surface);stroke:${tone}` : `fill:${tone};stroke:${tone}`, 'stroke-width': 1.5 });
    if (k.kind === 'hatch') add(g, 'path', { d: 'M2 8L8 2M4 10.5L12 2.5M10 10L14 6', style: `fill:none;stroke:${tone}`, 'stroke-width': 1.6 });
  }
}

function rowsOf(m, i) {
  return m.series.filter(s => isNumber(s.data[i]) || s.status[i] === 'missing').map(s => ({
    color: s.color,
    text: (m.series.length > 1 ? `${s.name}: ` : '') + (isNumber(s.data[i]) ? m.withUnit(s.data[i]) : m.words.missing),
    note: isNumber(s.data[i]) && s.status[i] && s.status[i] !== 'final' && s.status[i] !== 'published' ? m.words[s.status[i]] ?? '' : '',
  }));
}

function hatches(svg, colors, id) {
  const defs = add(svg, 'defs', {});
  colors.forEach((c, i) => {
    const p = add(defs, 'pattern', { id: `${id}-${i}`, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
    add(p, 'rect', { width: 7, height: 7, style: 'fill:var(--surface)' });
    add(p, 'rect', { width: 2.6, height: 7, style: `fill:${c}` });
  });
}

function paint(path, s, i, id) {
  const soft = SOFT.has(s.status[i]);
  path.style.fill = soft ? `url(#${id}-${s.index})` : s.color;
  path.style.fillOpacity = 1;
  path.style.stroke = soft ? s.color : `color-mix(in srgb, ${s.color} 72%, var(--text))`;
  path.style.strokeWidth = soft ? '1.5px' : '.75px';
  path.style.strokeOpacity = 1;
}

function inside(over, x, y, text, s, i) {
  const t = add(over, 'text', { x, y, 'text-anchor': 'middle', class: SOFT.has(s.status[i]) ? 'b halo' : 'b' }, text);
  if (SOFT.has(s.status[i])) return;
  const probe = add(over, 'g', { style: `color:${s.color}` });
  t.style.fill = ink(channels(getComputedStyle(probe).color));
  probe.remove();
}

/** Black or white, whichever reads better: one of them always has 4.5:1. */
const channels = c => (c.match(/[\d.]+/g) ?? [0, 0, 0]).slice(0, 3).map(Number);
const ink = rgb => { const [r, g, b] = rgb.map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b > .179 ? '#000' : '#fff'; };

const mark = (svg, s, i, kind) => svg.querySelector(`[data\\:realIndex="${s}"] ${kind}[j="${i}"]`);
const front = inner => { const g = document.createElementNS(SVG, 'g'); const series = [...inner.children].find(c => /-series|apexcharts-pie|plot-series/.test(c.getAttribute('class') ?? '')); inner.insertBefore(g, series ?? null); return g; };
const el = (tag, cls) => { const e = document.createElement(tag); if (cls) e.className = cls; return e; };
const cap = t => t.charAt(0).toLocaleUpperCase('vi') + t.slice(1);

function add(parent, tag, attributes, text) {
  const e = document.createElementNS(SVG, tag);
  for (const [k, v] of Object.entries(attributes)) if (v !== undefined && v !== null && v !== 'none' || k === 'display' && v) e.setAttribute(k, v);
  if (text !== undefined) e.textContent = text;
  parent.append(e);
  return e;
}

function measure(text, font) { pen.font = font; return pen.measureText(text).width; }

/** Breaks a text into lines between words; nothing is ever cut off. */
function wrap(text, width, font) {
  const lines = [];
  let line = '';
  for (const word of String(text).trim().split(/\s+/)) {
    const next = line ? `${line} ${word}` : word;
    if (line && measure(next, font) > width) { lines.push(line); line = word; } else line = next;
  }
  if (line) lines.push(line);
  return lines.length ? lines : [''];
}

function nice(values, { zero = false, min, max, head = 0, whole = false } = {}) {
  let lo = Math.min(...values), hi = Math.max(...values);
  if (!values.length) { lo = 0; hi = 1; }
  if (zero || (lo >= 0 && hi - lo > hi * .35)) lo = Math.min(0, lo);
  if (zero) hi = Math.max(0, hi);
  if (hi === lo) { hi += Math.abs(hi) * .1 || 1; if (lo !== 0) lo -= Math.abs(lo) * .1; }
  const span = hi - lo;
  if (hi > 0) hi += span * head;
  if (lo < 0 || lo > 0) lo -= lo === 0 ? 0 : span * head;
  lo = min ?? lo; hi = max ?? hi;
  const raw = (hi - lo) / 6, power = 10 ** Math.floor(Math.log10(raw)), unit = raw / power, step = Math.max(whole ? 1 : 0, (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10) * power);
  const a = min ?? Math.floor(lo / step + 1e-9) * step, z = max ?? Math.ceil(hi / step - 1e-9) * step, ticks = [];
  for (let v = a; v <= z + step * 1e-6; v += step) ticks.push(Math.abs(v) < step * 1e-6 ? 0 : Number(v.toPrecision(12)));
  const decimals = Math.max(0, Math.min(4, -Math.floor(Math.log10(step) + 1e-9)));
  return { min: a, max: z, step, ticks, decimals };
}

// ---- a drawing that stands alone -------------------------------------------------------------------

const KEPT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'paint-order', 'display'];

function frozen(svg) {
  const copy = svg.cloneNode(true), from = [svg, ...svg.querySelectorAll('*')], to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((node, i) => {
    const style = getComputedStyle(node);
    to[i].removeAttribute('class'); to[i].removeAttribute('style');
    for (const p of KEPT) { const v = style.getPropertyValue(p); if (v) to[i].style.setProperty(p, v.replace(/url\("[^"#]*#/g, 'url("#')); }
    for (const a of [...to[i].attributes]) if (a.name.includes(':') && !a.name.startsWith('xmlns')) to[i].removeAttribute(a.name);
  });
  copy.querySelectorAll('foreignObject,title,style').forEach(n => n.remove());
  return copy;
}

async function fonts(text) {
  const points = new Set([...text].map(c => c.codePointAt(0))), wanted = [];
  const covers = range => !range || range.split(',').some(part => { const [a, z = a] = part.trim().replace(/^U\+/i, '').split('-').map(h => parseInt(h, 16)); for (const p of points) if (p >= a && p <= z) return true; return false; });
  const walk = list => {
    for (const rule of list) {
      if (rule instanceof CSSFontFaceRule) {
        const s = rule.style, url = /url\(["']?([^"')]+)/.exec(s.getPropertyValue('src'))?.[1];
        if (/be vietnam pro/i.test(s.getPropertyValue('font-family')) && /^(400|600)$/.test(s.getPropertyValue('font-weight')) && url && covers(s.getPropertyValue('unicode-range')))
          wanted.push({ weight: s.getPropertyValue('font-weight'), range: s.getPropertyValue('unicode-range'), url: new URL(url, rule.parentStyleSheet.href ?? document.baseURI).href });
      } else if (rule.styleSheet) { try { walk(rule.styleSheet.cssRules); } catch { /* another origin */ } } else if (rule.cssRules) walk(rule.cssRules);
    }
  };
  for (const s of document.styleSheets) { try { walk(s.cssRules); } catch { /* another origin */ } }
  const faces = await Promise.all(wanted.map(async w => {
    try {
      const data = await keep(w.url, async () => { const bytes = new Uint8Array(await (await fetch(w.url)).arrayBuffer()); let s = ''; for (let i = 0; i < bytes.length; i += 8192) s += String.fromCharCode(...bytes.subarray(i, i + 8192)); return btoa(s); });
      return `@font-face{font-family:"Be Vietnam Pro";font-weight:${w.weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${w.range}}`;
    } catch { return ''; }
  }));
  return faces.join('');
}

if (!customElements.get('ns-chart')) customElements.define('ns-chart', NsChart);
