import { $, ask, begin, chips, copy, failed, languageOptions, make, mark, socket, state, t } from "/web/common.js";
import { samples } from "/web/samples.js";

const desk = { call: undefined, socket: undefined, seq: 0, started: 0, texts: new Map(), turns: [], policies: [], say: [], wordings: undefined, queue: [], timer: undefined };

// The call

async function newCall() {
  const given = Object.fromEntries([...new FormData($("setup"))].filter(([, value]) => value));
  await join(await ask("/v1/conversations", given));
}

async function join(call, turns = []) {
  desk.socket?.close();
  Object.assign(desk, { call, seq: 0, started: Date.now(), turns: [], say: [], wordings: undefined });
  $("turns").replaceChildren();
  $("record").hidden = $("copy-record").hidden = true;
  $("checklist").replaceChildren();
  $("coach").hidden = true;
  history.replaceState(null, "", `?${new URLSearchParams({ call: call.id, lang: state.language })}`);
  for (const turn of turns) arrived({ given: turn.given, ...turn.answer, id: turn.id, seq: turn.seq, conversation: call });
  draw();
  await connect();
}

function connect() {
  const mine = desk.socket = socket(`/v1/conversations/${desk.call.id}/live?after=${desk.seq}`);
  mine.addEventListener("message", (event) => heard(JSON.parse(event.data)));
  mine.addEventListener("close", () => {
    if (mine !== desk.socket) return;
    status(false);
    setTimeout(() => mine === desk.socket && connect(), 1500);
  });
  return new Promise((done) => mine.addEventListener("open", () => { status(true); done(); }, { once: true }));
}

function status(live) {
  $("call").replaceChildren(`${t("callId")} `, make("bdi", {}, desk.call.id), ` · ${t(live ? "live" : "offline")}`);
}

function heard(message) {
  if (message.type === "answer") arrived(message);
  if (message.type === "problem") failed(new Error([message.detail, ...message.errors.map((fault) => fault.detail)].join(" · ")));
  draw();
}

function arrived(answer) {
  if (answer.seq <= desk.seq) return;
  desk.seq = answer.seq;
  desk.call = answer.conversation;
  const at = answer.given.at ?? answer.given.start ?? 0;
  desk.started = Math.min(desk.started, Date.now() - at * 1000); // the call began before this desk joined it
  desk.turns.push({ ...answer, at });
  if (answer.late) desk.turns.sort((a, b) => a.at - b.at);
  if (answer.event === "end") record().catch(failed);
  else if (answer.action === "coach") desk.better = answer;
  else if (answer.speaker === "customer" || answer.say.length) desk.say = answer, desk.wordings = undefined;
  if (answer.speaker === "agent" && answer.action === "continue") desk.better = undefined;
}

// Sending

const clock = () => Math.round((Date.now() - desk.started) / 100) / 10;

/** Send what `build` makes once there is a call to send it to. */
async function send(build) {
  if (!desk.call) await newCall();
  failed();
  desk.socket.send(JSON.stringify(build()));
}

function sendTurn(speaker, text) {
  const turn_id = crypto.randomUUID?.() ?? `t${Date.now()}-${Math.random().toString(36).slice(2)}`;
  desk.texts.set(turn_id, text);
  return send(() => ({ type: "turn", turn_id, speaker, text, at: clock() }));
}

function sendEvent(event, times = () => ({})) {
  return send(() => ({ type: "event", event, ...times() }));
}

// Playing a call

function script() {
  const lines = $("script").value.split("\n").map((line) => line.trim()).filter(Boolean);
  return lines.map((line) => {
    const found = /^(c|customer|a|agent)\s*[:：]\s*(.+)$/iu.exec(line);
    return found ? { speaker: found[1][0].toLowerCase() === "c" ? "customer" : "agent", text: found[2] } : { speaker: "customer", text: line };
  });
}

async function step() {
  if (!desk.queue.length && !desk.timer) desk.queue = script();
  const turn = desk.queue.shift();
  if (turn) await sendTurn(turn.speaker, turn.text);
  return desk.queue.length > 0;
}

function pause() {
  clearInterval(desk.timer);
  desk.timer = undefined;
  $("play").dataset.i18n = "play";
  $("play").textContent = t("play");
}

async function play() {
  if (desk.timer) return pause();
  if (!(await step())) return undefined;
  $("play").dataset.i18n = "pause";
  $("play").textContent = t("pause");
  desk.timer = setInterval(async () => { if (!(await step())) pause(); }, 1200);
  return undefined;
}

async function all() {
  pause();
  while (await step());
}

// Drawing

const grave = new Set(["end_call", "escalate", "transfer", "safeguard", "final_warning", "warn"]);
const stepClass = (action) => (action === "coach" ? "coach" : grave.has(action) ? "grave" : "mild");

const seconds = (at) => (at === undefined ? "" : at.toLocaleString(state.language, { style: "unit", unit: "second", unitDisplay: "narrow" }));

function turnItem(turn) {
  if (turn.given.event) return make("li", { className: "turn event" }, eventWords(turn));
  const text = desk.texts.get(turn.id) ?? turn.given.text;
  const who = make("p", { className: "who" }, make("span", {}, t(turn.speaker === "customer" ? "customerSays" : "agentSays")), make("span", {}, seconds(turn.given.at)));
  const item = make("li", { className: `turn ${turn.speaker}` }, who,
    make("p", { className: "text", dir: "auto", lang: turn.report?.language ?? "" }, ...mark(text, turn.report?.spans ?? [])), chips(turn.report?.spans ?? []));
  if (turn.action !== "continue") item.append(make("p", { className: `step ${stepClass(turn.action)}` }, t(`action.${turn.action}`)));
  return item;
}

function eventWords(turn) {
  const words = { hold: "holdNoted", transfer: "transferNoted", flag: "flagNoted", end: "afterCall" }[turn.given.event];
  const next = ["continue", "coach"].includes(turn.action) ? "" : ` · ${t(`action.${turn.action}`)}`;
  return `${t(words ?? turn.given.event)}${next}`;
}

function drawLadder() {
  const policy = desk.policies.find((each) => each.name === (desk.call?.policy ?? $("setup").elements.policy.value));
  const strikes = desk.call?.strikes ?? 0;
  $("ladder").replaceChildren(...(policy?.ladder ?? []).map((action, index) =>
    make("li", { className: strikes >= index + 1 ? "reached" : "", "aria-current": Math.floor(strikes) === index + 1 && "step" }, t(`action.${action}`))));
  $("strikes").textContent = `${t("count")}: ${strikes.toLocaleString(state.language)}`;
}

function line(each, language) {
  return make("p", { className: "line", lang: language, dir: language === "fa" ? "rtl" : "ltr" }, each.text);
}

function drawSay() {
  const advice = desk.say;
  const lines = desk.wordings?.lines ?? advice.say ?? [];
  const none = make("p", { className: "hint" }, t("nothing"));
  $("lines").replaceChildren(...(lines.length ? lines.map((each) => line(each, advice.language)) : [none]));
  $("action").textContent = advice.action && advice.action !== "continue" ? t(`action.${advice.action}`) : "";
  $("action").className = `step ${stepClass(advice.action)}`;
  const because = advice.because && lines.length ? [`${t("because")}: `, make("bdi", { lang: "en" }, advice.because)] : [];
  $("because").replaceChildren(...because);
  $("copy").disabled = $("variant").disabled = !lines.length;
}

function drawCoach() {
  const better = desk.better;
  $("coach").hidden = !better;
  if (better) $("better").replaceChildren(...better.say.map((each) => make("p", { lang: better.language, dir: "auto" }, each.text)));
}

function draw() {
  const before = $("turns").childElementCount;
  $("turns").replaceChildren(...desk.turns.map(turnItem));
  if (desk.turns.length > before) $("turns").lastElementChild.scrollIntoView({ block: "nearest" });
  $("no-turns").hidden = desk.turns.length > 0;
  drawLadder();
  drawSay();
  drawCoach();
}

// Lines and record

async function variant() {
  const [first, ...rest] = desk.say.say;
  if (!desk.wordings) {
    const given = Object.fromEntries([...new FormData($("setup"))].filter(([name, value]) => value && ["customer", "agent_name", "company"].includes(name)));
    const found = await ask(`/v1/phrases?${new URLSearchParams({ ...given, language: desk.say.language, variants_of: first.id })}`);
    desk.wordings = { found: found.filter((each) => each.text), place: 0 };
    desk.wordings.place = Math.max(0, desk.wordings.found.findIndex((each) => each.text === first.text));
  }
  const { found } = desk.wordings;
  if (found.length) {
    desk.wordings.place = (desk.wordings.place + 1) % found.length;
    desk.wordings.lines = [found[desk.wordings.place], ...rest];
  }
  drawSay();
}

async function copyLines() {
  await copy((desk.wordings?.lines ?? desk.say.say).map((each) => each.text).join("\n"));
  $("copied").textContent = t("copied");
  setTimeout(() => { $("copied").textContent = ""; }, 2000);
}

async function record() {
  const summary = await ask(`/v1/conversations/${desk.call.id}/summary`);
  const items = summary.checklist.map((each) => (typeof each === "string" ? each : each.text ?? each.id));
  $("checklist").replaceChildren(...items.map((each) => make("li", { dir: "auto" }, each)));
  $("record").textContent = summary.record;
  $("record").hidden = $("copy-record").hidden = false;
}

// Wiring

const tell = (work) => async (event) => {
  event?.preventDefault();
  try { await work(event); } catch (error) { failed(error); }
};

$("setup").addEventListener("submit", tell(newCall));
$("setup").addEventListener("change", () => drawLadder());
$("turn").addEventListener("submit", tell(async () => {
  const { text, speaker } = $("turn").elements;
  if (!text.value.trim()) return;
  await sendTurn(speaker.value, text.value.trim());
  text.value = "";
  text.focus();
}));
$("turn").elements.text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) $("turn").requestSubmit();
});
$("hold").addEventListener("submit", tell(() => {
  const seconds = Number($("minutes").value) * 60;
  return sendEvent("hold", () => ({ start: clock(), end: clock() + seconds }));
}));
$("flag").addEventListener("click", tell(() => sendEvent("flag", () => ({ at: clock() }))));
$("transfer").addEventListener("click", tell(() => sendEvent("transfer", () => ({ at: clock() }))));
$("sample").addEventListener("click", () => { $("script").value = samples[state.language]; desk.queue = []; });
$("play").addEventListener("click", tell(play));
$("next").addEventListener("click", tell(async () => { pause(); await step(); }));
$("all").addEventListener("click", tell(all));
$("copy").addEventListener("click", tell(copyLines));
$("variant").addEventListener("click", tell(variant));
$("finish").addEventListener("click", tell(async () => { if (desk.call) { if (desk.call.status === "open") await sendEvent("end"); else await record(); } }));
$("copy-record").addEventListener("click", tell(() => copy($("record").textContent)));

async function start() {
  desk.policies = await ask("/v1/policies");
  $("setup").elements.policy.replaceChildren(...desk.policies.map((each) => make("option", { value: each.name, selected: each.name === "three-strikes" }, each.title || each.name)));
  await languageOptions($("setup").elements.language);
  const asked = new URLSearchParams(location.search).get("call");
  if (asked) {
    const found = await ask(`/v1/conversations/${encodeURIComponent(asked)}`);
    await join(found, found.turns);
  }
  draw();
}

begin(draw);
tell(start)();
