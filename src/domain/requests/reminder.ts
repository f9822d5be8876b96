/** How urgent a deadline is 提醒级别, the least first: whoever is told from a level on is told of all that follow. */
export const REMINDER_LEVELS = { soon: "临近期限", today: "今天到期", late: "已超期" } as const;

export type ReminderLevel = keyof typeof REMINDER_LEVELS;

const ORDER = Object.keys(REMINDER_LEVELS) as ReminderLevel[];

/** The level of a case with so many working days left, or none while there is time. `soonDays` working days before the deadline it begins. */
export function levelOf(left: number, soonDays: number): ReminderLevel | undefined {
  if (left < 0) return "late";
  if (left === 0) return "today";
  return left <= soonDays ? "soon" : undefined;
}

/** Whether somebody who is told from one level on is told of this one: what is late climbs to those above 逐级上报. */
export const isTold = (from: ReminderLevel, level: ReminderLevel): boolean => ORDER.indexOf(level) >= ORDER.indexOf(from);

/** Whether it is quiet 免打扰 at a time of day, all written 08:30; a span may reach over midnight, and an empty one is none. */
export function isQuiet(time: string, { from, to }: { from: string; to: string }): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/** A case in a reminder: nothing of applicant or request. */
export interface RemindedCase {
  number: string;
  level: ReminderLevel;
  dueOn: string;
  /** Working days left; below nought when late. */
  left: number;
  /** The office that handles it 承办, if any took it over. */
  office: string | null;
}

/** A reminder in words: a subject for the mailbox, a line a case. */
export function reminderWords(
  organ: string,
  cases: readonly RemindedCase[],
  address?: string,
): { subject: string; text: string } {
  const counted = ORDER.toReversed().flatMap((level) => {
    const count = cases.filter((one) => one.level === level).length;
    return count === 0 ? [] : [`${count} 件${REMINDER_LEVELS[level]}`];
  });
  const lines = cases.map(({ number, dueOn, left, office }) => {
    const time = left < 0 ? `已超期 ${-left} 个工作日` : left === 0 ? "今天到期" : `还剩 ${left} 个工作日`;
    return `${number}　应于 ${dueOn} 前答复，${time}${office ? `（承办：${office}）` : ""}`;
  });
  return {
    subject: `${organ}依申请公开：${counted.join("、")}`,
    text: [
      `${organ}有 ${cases.length} 件依申请公开需要留意：`,
      "",
      ...lines,
      "",
      ...(address ? [`办理：${address}`] : []),
      "本提醒不含申请人和申请内容。要改收件人和时间，请到后台“期限提醒”。",
    ].join("\n"),
  };
}
