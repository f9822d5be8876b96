import type { PlainDate } from "../../calendar/plain-date.ts";

/** How a letter reaches the applicant 送达方式. */
export const DELIVERY_METHODS = {
  direct: { label: "直接送达", madeBy: "signature" },
  entrusted: { label: "委托其他行政机关代为送达", madeBy: "signature" },
  post: { label: "邮政企业寄送", madeBy: "handover" },
  electronic: { label: "电子送达", madeBy: "handover" },
} as const;

export type DeliveryMethod = keyof typeof DELIVERY_METHODS;

/** The facts of a delivery. */
export interface Delivery {
  method: DeliveryMethod;
  /** Handed to the post, or sent. */
  handedOverOn?: PlainDate;
  /** Signed for by the applicant. */
  signedOn?: PlainDate;
}

/** The day on which the organ has replied: the signature, or the handing over to the post; undefined until then. Basis: 送达解释. */
export function repliedOn({ method, handedOverOn, signedOn }: Delivery): PlainDate | undefined {
  return DELIVERY_METHODS[method].madeBy === "signature" ? signedOn : handedOverOn;
}

/** Whether the reply was made by the last day; undefined while it has not been made. */
export function inTime(delivery: Delivery, due: PlainDate): boolean | undefined {
  const day = repliedOn(delivery);
  return day === undefined ? undefined : day <= due;
}
