import * as z from "zod";
import { DutyDetail, DutyEvent, DutyInput, FullList } from "../duties.ts";
import { type Endpoint, identified, nothing, organ } from "../endpoint.ts";

const made = z.object({ id: z.number() });

export const DUTY_ENDPOINTS = {
  fullList: { method: "GET", path: "/organs/:organ/duties", summary: "全清单与公开情况", params: organ, answer: FullList },
  duty: { method: "GET", path: "/organs/:organ/duties/:id", summary: "清单的一项", params: identified, answer: DutyDetail },
  addDuty: { method: "POST", path: "/organs/:organ/duties", summary: "增加一项", params: organ, body: DutyInput, answer: made },
  changeDuty: {
    method: "PUT",
    path: "/organs/:organ/duties/:id",
    summary: "修改一项",
    params: identified,
    body: DutyInput,
    answer: nothing,
  },
  removeDuty: { method: "DELETE", path: "/organs/:organ/duties/:id", summary: "删去一项", params: identified, answer: nothing },
  restoreDuty: {
    method: "POST",
    path: "/organs/:organ/duties/:id/restoration",
    summary: "撤销删去",
    params: identified,
    answer: nothing,
  },
  recordDutyEvent: {
    method: "POST",
    path: "/organs/:organ/duties/:id/events",
    summary: "登记信息形成，或者没有发生",
    params: identified,
    body: DutyEvent,
    answer: nothing,
  },
} as const satisfies Record<string, Endpoint>;
