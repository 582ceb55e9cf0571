// A small client of the civility service, typed from its OpenAPI document (api.d.ts).
//
//   npm install && npm run types && npm run build
//   node client.js http://127.0.0.1:8000 [API key]
//
// Offsets are asked for in UTF-16 units, those of JavaScript's strings.

import type { components } from "./api";

type Schemas = components["schemas"];
type Turn = Schemas["TurnRequest"];
type Problem = Schemas["ProblemBody"];

export class ServiceError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
  }
}

export class Civility {
  constructor(private readonly url: string, private readonly key?: string) {}

  private async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = { "Content-Type": "application/json" };
    if (this.key) headers.Authorization = `Bearer ${this.key}`;
    const init: RequestInit = { method, headers };
    if (body !== undefined) init.body = JSON.stringify(body);
    const answer = await fetch(new URL(path, this.url), init);
    if (!answer.ok) throw new ServiceError((await answer.json()) as Problem);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }

  async detect(texts: string[], options: Partial<Schemas["DetectRequest"]> = {}): Promise<Schemas["ReportBody"][]> {
    const request = { offsets: "utf16", ...options, texts };
    return (await this.ask<Schemas["DetectResponse"]>("POST", "/v1/detect", request)).reports;
  }

  begin(setup: Partial<Schemas["ConversationRequest"]> = {}): Promise<Schemas["Head"]> {
    return this.ask("POST", "/v1/conversations", setup);
  }

  /** The advice after a turn; with a turn_id it may be sent again and counts once. */
  turn(call: string, turn: Turn): Promise<Schemas["Answer"]> {
    return this.ask("POST", `/v1/conversations/${encodeURIComponent(call)}/turns`, turn);
  }

  summary(call: string): Promise<Schemas["SummaryBody"]> {
    return this.ask("GET", `/v1/conversations/${encodeURIComponent(call)}/summary`);
  }

  forget(call: string): Promise<void> {
    return this.ask("DELETE", `/v1/conversations/${encodeURIComponent(call)}`);
  }
}

/** The text of a finding, cut out of the text that was sent. */
export function found(text: string, span: Schemas["SpanBody"]): string {
  return text.slice(span.start, span.end);
}

async function main(url: string, key?: string): Promise<void> {
  const service = new Civility(url, key);
  for (const report of await service.detect(["😀 You idiot!", "谢谢您的帮助。"])) {
    console.log(report.text, "→", report.spans.map((span) => `${span.category}: ${found(report.text, span)}`));
  }
  const call = await service.begin({ language: "fa", policy: "three-strikes" });
  const advice = await service.turn(call.id, { turn_id: "t1", speaker: "customer", text: "تو یک احمقی!" });
  console.log(advice.action, "–", advice.because);
  for (const line of advice.say) console.log(line.text);
  await service.forget(call.id);
}

const [url, key] = process.argv.slice(2);
if (url) await main(url, key);
