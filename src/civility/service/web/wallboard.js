import { $, begin, category, events, failed, make, state, t } from "/web/common.js";

let shown = [];
let stream;

function card(call) {
  const age = make("span", { className: "age", "data-updated": call.updated });
  const list = (...rows) => make("dl", {}, ...rows.flatMap(([name, ...value]) => [make("dt", {}, t(name)), make("dd", {}, ...value)]));
  return make("li", { className: `card level-${call.attention}` },
    make("p", { className: "what" }, t(`action.${call.action}`)),
    list(["call", make("bdi", {}, call.id)], ["count", call.strikes.toLocaleString(state.language)], ["categories", call.categories.map(category).join(" · ") || "–"],
      ["policy", make("bdi", {}, call.policy)], ["updated", age]),
    make("a", { href: `/desk?call=${encodeURIComponent(call.id)}` }, t("open")));
}

function draw() {
  $("board").replaceChildren(...shown.map(card));
  $("none").hidden = shown.length > 0;
  ages();
}

function ages() {
  for (const each of document.querySelectorAll(".age")) {
    const seconds = Math.max(0, Math.round(Date.now() / 1000 - Number(each.dataset.updated)));
    each.textContent = seconds < 120 ? `${seconds.toLocaleString(state.language)} ${t("seconds")}` : new Date(each.dataset.updated * 1000).toLocaleTimeString(state.language);
  }
}

async function watch() {
  stream?.abort();
  const mine = stream = new AbortController();
  while (!mine.signal.aborted) {
    try {
      for await (const board of events(`/v1/wallboard?attention=${$("every").checked ? 0 : 1}`, mine.signal)) {
        shown = board;
        $("status").textContent = t("live");
        failed();
        draw();
      }
    } catch (error) {
      if (mine.signal.aborted) return;
      failed(error);
    }
    $("status").textContent = t("offline");
    await new Promise((done) => setTimeout(done, 2000));
  }
}

$("every").addEventListener("change", watch);
setInterval(ages, 1000);
begin(draw);
watch();
