import { type Endpoint, nothing, organ } from "../endpoint.ts";
import { ChainCheck, ProfileInput, TodayView } from "../organs.ts";

export const ORGAN_ENDPOINTS = {
  today: { method: "GET", path: "/organs/:organ/today", summary: "今天要办的事", params: organ, answer: TodayView },
  profile: { method: "GET", path: "/organs/:organ/profile", summary: "机关资料", params: organ, answer: ProfileInput.nullable() },
  saveProfile: {
    method: "PUT",
    path: "/organs/:organ/profile",
    summary: "保存机关资料",
    params: organ,
    body: ProfileInput,
    answer: nothing,
  },
  verifyChain: {
    method: "GET",
    path: "/organs/:organ/events/verification",
    summary: "核验事件链",
    params: organ,
    answer: ChainCheck,
  },
} as const satisfies Record<string, Endpoint>;
