import { $, ask, begin, category, counts, failed, languageOptions, make, mark, state, t } from "/web/common.js";
import { texts } from "/web/samples.js";

const form = $("form");
let last;

const grade = (score) => score.toLocaleString(state.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function row(span) {
  const cell = (...children) => make("td", {}, ...children);
  const words = make("td", { tabIndex: span.kind === "abuse" ? 0 : -1 },
    make("span", { className: span.kind === "abuse" ? "words" : "", dir: "auto" }, span.text));
  const meant = counts(span) ? t(`stance.${span.stance}`) : `${t(`stance.${span.stance}`)} (${t("doesNotCount")})`;
  const why = span.evasion.length ? `${span.why} · ${t("evasion")}: ${span.evasion.join(", ")}` : span.why;
  return make("tr", {}, words, cell(make("span", { className: `chip ${span.kind}` }, category(span.category))), cell(t(`severity.${span.severity}`)),
    cell(grade(span.score)), cell(t(`target.${span.target}`)), cell(meant),
    cell(make("span", { dir: "auto" }, why), make("br"), make("code", { dir: "ltr" }, span.entry)));
}

function show(report) {
  last = report;
  $("result").hidden = false;
  const bad = report.abusive;
  $("verdict").className = `verdict ${bad ? "bad" : report.checked ? "good" : ""}`;
  $("verdict").textContent = report.checked ? `${t(bad ? "abusive" : "notAbusive")} · ${t("score")} ${grade(report.score)}` : t("notChecked");
  $("looked").lang = report.language ?? "";
  $("looked").replaceChildren(...mark(report.text, report.spans));
  $("nothing").hidden = report.spans.length > 0;
  $("table-box").hidden = !report.spans.length;
  $("table").tBodies[0].replaceChildren(...report.spans.map(row));
  $("json").textContent = JSON.stringify(report, null, 2);
}

async function check() {
  const given = new FormData(form);
  const request = { text: given.get("text"), speaker: given.get("speaker") };
  if (given.get("language")) request.language = given.get("language");
  try {
    show((await ask("/v1/detect", request)).reports[0]);
    failed();
  } catch (error) {
    failed(error);
  }
}

form.addEventListener("submit", (event) => { event.preventDefault(); check(); });
form.elements.text.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) check(); });
$("sample").addEventListener("click", () => { form.elements.text.value = texts[state.language]; check(); });

begin(() => last && show(last));
languageOptions(form.elements.language).catch(failed);
