// What all pages share: header, language, colours, blur, the key, calls to the service, marked text.
// Nothing is ever put into a page as markup: text goes in by textContent alone.

import { languages, strings } from "/web/strings.js";

const asked = new URLSearchParams(location.search).get("lang");

export const state = {
  language: pick(asked) ?? pick(remembered("language")) ?? pick(navigator.language.slice(0, 2)) ?? "en",
};

function pick(language) {
  return language in languages ? language : undefined;
}

function remembered(name) {
  return localStorage.getItem(`civility.${name}`) ?? "";
}

function remember(name, value) {
  localStorage.setItem(`civility.${name}`, value);
}

/** The words of a key in the interface's language; the key's last part where there are none. */
export function t(key) {
  return strings[state.language][key] ?? strings.en[key] ?? key.split(".").pop().replaceAll("_", " ");
}

/** Make an element: tag, properties, children (elements or strings, which become text). */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name === "on") for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    else if (name in element && name !== "list") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

export const $ = (id) => document.getElementById(id);

// Words, direction, colours

export function translate() {
  document.documentElement.lang = state.language;
  document.documentElement.dir = state.language === "fa" ? "rtl" : "ltr";
  for (const element of document.querySelectorAll("[data-i18n]")) element.textContent = t(element.dataset.i18n);
  for (const element of document.querySelectorAll("[data-i18n-label]")) element.setAttribute("aria-label", t(element.dataset.i18nLabel));
  document.title = `${t(document.body.dataset.page)} – civility`;
}

function theme(value) {
  if (value) document.documentElement.dataset.theme = value;
  else delete document.documentElement.dataset.theme;
}

function blur(on) {
  document.documentElement.toggleAttribute("data-blur", on);
}

/** Build the header and translate the page; calls `again` when the interface's language changes. */
export function begin(again = () => {}) {
  theme(remembered("theme"));
  blur(remembered("blur") === "1");
  document.body.prepend(make("a", { className: "skip", href: "#content", "data-i18n": "skip" }), header(again));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.activeElement?.closest?.("mark")?.classList.add("dismissed");
  });
  translate();
}

function header(again) {
  const links = ["desk", "playground", "wallboard"].map((page) =>
    make("li", {}, make("a", { href: `/${page}`, "data-i18n": page, "aria-current": document.body.dataset.page === page && "page" })));
  return make("header", {},
    make("span", { className: "name" }, "civility"),
    make("nav", { "data-i18n-label": "pages" }, make("ul", {}, ...links)),
    make("div", { className: "tools" }, blurTool(), themeTool(), languageTool(again), keyTool()));
}

function blurTool() {
  const box = make("input", { type: "checkbox", checked: remembered("blur") === "1", on: {
    change: () => { remember("blur", box.checked ? "1" : ""); blur(box.checked); } } });
  return make("label", {}, box, make("span", { "data-i18n": "blur" }));
}

function choose(label, options, value, chosen) {
  const select = make("select", { on: { change: () => chosen(select.value) } },
    ...options.map(([key, words, translated]) => make("option", { value: key, "data-i18n": translated, selected: key === value }, words)));
  return make("label", {}, make("span", { "data-i18n": label }), select);
}

function themeTool() {
  const options = [["", "", "auto"], ["light", "", "light"], ["dark", "", "dark"]];
  return choose("theme", options, remembered("theme"), (value) => { remember("theme", value); theme(value); });
}

function languageTool(again) {
  const label = choose("interface", Object.entries(languages), state.language, (value) => {
    state.language = value;
    remember("language", value);
    translate();
    again();
  });
  for (const option of label.querySelectorAll("option")) option.lang = option.value;
  return label;
}

function keyTool() {
  const field = make("input", { type: "password", autocomplete: "off", value: key() ?? "", on: {
    change: () => sessionStorage.setItem("civility.key", field.value.trim()) } });
  return make("details", {}, make("summary", { "data-i18n": "key" }),
    make("div", {}, make("label", {}, make("span", { "data-i18n": "key" }), field), make("p", { className: "hint", "data-i18n": "keyHint" })));
}

export function key() {
  return sessionStorage.getItem("civility.key") || undefined;
}

// The service

function headers(extra = {}) {
  return key() ? { ...extra, Authorization: `Bearer ${key()}` } : extra;
}

/** Ask the service; throws an Error whose message can be shown. */
export async function ask(path, body) {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const answer = await fetch(path, { ...init, headers: headers(body === undefined ? {} : { "Content-Type": "application/json" }) });
  if (answer.ok) return answer.status === 204 ? undefined : answer.json();
  const problem = await answer.json().catch(() => ({}));
  const places = (problem.errors ?? []).map((fault) => fault.detail);
  throw new Error([problem.title ?? answer.statusText, problem.detail, ...places].filter(Boolean).join(" · "));
}

/** Open a stream of server-sent events with the key in a header, which EventSource cannot send. */
export async function* events(path, signal) {
  const answer = await fetch(path, { headers: headers({ Accept: "text/event-stream" }), signal });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).title ?? answer.statusText);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    const parts = text.split("\n\n");
    text = parts.pop();
    for (const part of parts) {
      const data = part.split("\n").filter((line) => line.startsWith("data: ")).map((line) => line.slice(6)).join("\n");
      if (data) yield JSON.parse(data);
    }
  }
}

/** A WebSocket to the service; the key travels as a sub-protocol. */
export function socket(path) {
  const url = new URL(path, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return new WebSocket(url, key() ? ["civility.v1", `key.${key()}`] : ["civility.v1"]);
}

export function failed(error) {
  $("error").textContent = error ? `${t("error")}: ${error.message}` : "";
  $("error").hidden = !error;
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch { // no clipboard on a page that came without TLS: the old way still works
    const box = make("textarea", { value: text, className: "visually-hidden" });
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
}

// Marked text

export function counts(span) {
  if (span.stance !== "asserted") return false;
  if (span.kind !== "abuse") return true;
  return span.target !== "self" && span.score >= 0.5 && !(span.category === "insult" && span.target === "thing");
}

export const category = (name) => t(`cat.${name}`);

function reason(span) {
  const parts = [category(span.category), t(`severity.${span.severity}`)];
  if (span.target !== "unknown") parts.push(`${t("target")}: ${t(`target.${span.target}`)}`);
  if (span.stance !== "asserted") parts.push(t(`stance.${span.stance}`));
  if (!counts(span)) parts.push(t("doesNotCount"));
  return `${parts.join(" · ")} — ${span.why}`;
}

let tips = 0;

function marked(words, spans) {
  const [first] = spans;
  const tip = `tip-${++tips}`;
  const idle = counts(first) ? "" : " idle";
  const mark = make("mark", { className: first.kind + idle, tabIndex: 0, "data-kind": first.kind, "aria-describedby": tip, on: {
    blur: () => mark.classList.remove("dismissed") } },
  make("span", { className: "words" }, words),
  make("span", { className: "tip", id: tip, role: "tooltip", lang: state.language, dir: state.language === "fa" ? "rtl" : "ltr" }, spans.map(reason).join("\n")));
  return mark;
}

/** The text as nodes, its findings marked. Offsets are code points; overlapping findings share a mark. */
export function mark(text, spans) {
  const points = Array.from(text);
  const wide = spans.filter((span) => span.end - span.start < points.length || span.kind !== "helpful" && span.kind !== "conduct");
  const edges = [...new Set([0, points.length, ...wide.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const words = points.slice(edges[i], edges[i + 1]).join("");
    const over = wide.filter((span) => span.start <= edges[i] && span.end >= edges[i + 1]);
    over.sort((a, b) => counts(b) - counts(a) || b.score - a.score);
    nodes.push(over.length ? marked(words, over) : document.createTextNode(words));
  }
  return nodes;
}

export function chips(spans) {
  const kinds = new Map(spans.filter(counts).map((span) => [span.category, span.kind]));
  return make("ul", { className: "chips" }, ...[...kinds].map(([name, kind]) => make("li", { className: `chip ${kind}` }, category(name))));
}

/** Fill a list of languages for a text or call. */
export async function languageOptions(select) {
  const found = await ask("/v1/languages");
  const chosen = select.value;
  select.replaceChildren(make("option", { value: "", "data-i18n": "recognise" }, t("recognise")),
    ...found.map((each) => make("option", { value: each.code, lang: each.code, selected: each.code === chosen }, each.name)));
}
