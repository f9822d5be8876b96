import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Basis } from "../../law/basis.ts";

const item = (n: number): readonly Basis[] => [{ instrument: "ogi-regulations", article: 31, item: n }];

/** The ways in which a request can come in 提交渠道, and what fixes the day of receipt in each. */
export const CHANNELS = {
  "in-person": { label: "当面提交", decides: "arrival", ground: "当面提交，以提交之日为收到申请之日", basis: item(1) },
  "signed-mail": { label: "邮寄（签收）", decides: "arrival", ground: "邮寄提交，以签收之日为收到申请之日", basis: item(2) },
  "ordinary-mail": {
    label: "平常信函",
    decides: "confirmation",
    ground: "平常信函，以与申请人确认之日为收到申请之日",
    basis: item(2),
  },
  online: {
    label: "互联网渠道",
    decides: "confirmation",
    ground: "互联网渠道提交，以双方确认之日为收到申请之日",
    basis: item(3),
  },
  fax: { label: "传真", decides: "confirmation", ground: "传真提交，以双方确认之日为收到申请之日", basis: item(3) },
  misdirected: {
    label: "寄到本机关其他机构或者个人",
    decides: "confirmation",
    ground: "未寄到公开工作机构，比照平常信函，以与申请人确认之日为收到申请之日",
    basis: [{ instrument: "receipt-interpretation-2015", article: null }],
  },
} as const satisfies Record<
  string,
  { label: string; decides: "arrival" | "confirmation"; ground: string; basis: readonly Basis[] }
>;

export type Channel = keyof typeof CHANNELS;

/** When and how a request came in. */
export interface Arrival {
  channel: Channel;
  arrivedOn: PlainDate;
  /** The day on which organ and applicant confirmed to each other that it was received. */
  confirmedOn?: PlainDate;
}

/** The legal day of receipt 收到申请之日, or that it waits for a confirmation the office must seek at once. */
export type Receipt =
  | { receivedOn: PlainDate; ground: string; basis: readonly Basis[] }
  | { receivedOn: null; confirmBy: PlainDate; ground: string; basis: readonly Basis[] };

/** The day of receipt by channel. Basis: 条例 art. 31. */
export function receiptOf({ channel, arrivedOn, confirmedOn }: Arrival): Receipt {
  const { decides, ground, basis } = CHANNELS[channel];
  if (decides === "arrival") return { receivedOn: arrivedOn, ground, basis };
  if (confirmedOn !== undefined) return { receivedOn: confirmedOn, ground, basis };
  return { receivedOn: null, confirmBy: arrivedOn, ground: `${ground}；尚未确认，应当于到达当日与申请人确认`, basis };
}
