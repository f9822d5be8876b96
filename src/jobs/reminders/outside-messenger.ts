import { createHmac } from "node:crypto";
import nodemailer from "nodemailer";
import type { Destination, Message, Messenger } from "../../actions/reminders/messenger.ts";

const SECONDS = 10;
const LONGEST_ANSWER = 10_000;

/** Sends by a mail server (SMTP) and by calling addresses of the office's own systems. */
export class OutsideMessenger implements Messenger {
  readonly #mail: { server: string; from: string } | undefined;

  constructor(mail?: { server: string; from: string }) {
    this.#mail = mail;
  }

  get mailReady(): boolean {
    return this.#mail !== undefined;
  }

  send(destination: Destination, message: Message): Promise<void> {
    return destination.channel === "mail" ? this.#post(destination, message) : call(destination, message);
  }

  async #post({ address }: Destination, { subject, text }: Message): Promise<void> {
    if (!this.#mail) throw new Error("服务器没有设置发信服务器（GONGKAI_MAIL_SERVER），请联系维护人员");
    const timeout = SECONDS * 1000;
    const transport = nodemailer.createTransport({
      url: this.#mail.server,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
    });
    try {
      await transport.sendMail({ from: this.#mail.from, to: { name: "", address }, subject, text });
    } catch (reason) {
      throw new Error(mailProblem(reason as NodeJS.ErrnoException & { responseCode?: number; response?: string }));
    } finally {
      transport.close();
    }
  }
}

function mailProblem({ code, responseCode, response }: { code?: string; responseCode?: number; response?: string }): string {
  if (code === "EAUTH") return "发信服务器不认用户名或者密码，请检查 GONGKAI_MAIL_SERVER";
  if (responseCode) return `发信服务器拒收（${responseCode}）：${(response ?? "").slice(0, 200)}`;
  return `连不上发信服务器（${code ?? "原因不明"}），稍后自动再送`;
}

/**
 * Sends the message as JSON. `msgtype` and `text` are how the robots of chat programs want it; our own fields stand beside them.
 * With a secret, `x-gongkai-signature` is `sha256=` and the HMAC-SHA256 of the body.
 */
async function call({ address, secret }: Destination, { subject, text, data }: Message): Promise<void> {
  const body = JSON.stringify({ msgtype: "text", text: { content: `${subject}\n${text}` }, ...data });
  const headers = new Headers({ "content-type": "application/json; charset=utf-8" });
  if (secret !== "") headers.set("x-gongkai-signature", `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
  const answer = await fetch(address, {
    method: "POST",
    headers,
    body,
    // A redirect would carry the cases to an address that nobody set.
    redirect: "manual",
    signal: AbortSignal.timeout(SECONDS * 1000),
  }).catch((reason: Error & { cause?: NodeJS.ErrnoException }) => {
    const why = reason.name === "TimeoutError" ? `${SECONDS} 秒内没有回答` : (reason.cause?.code ?? "连接失败");
    throw new Error(`回调地址没有接通（${why}）`);
  });
  const words = await beginningOf(answer);
  if (!answer.ok) throw new Error(`回调地址回答 ${answer.status}，没有收下`);
  // Robots of chat programs say 200 and put what went wrong into the body.
  const refused = /"errcode"\s*:\s*(-?[1-9]\d*)/.exec(words);
  if (refused) throw new Error(`回调地址没有收下（errcode ${refused[1]}）`);
}

/** The first characters of an answer, however long it is. */
async function beginningOf(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LONGEST_ANSWER) break;
  }
  return text;
}
