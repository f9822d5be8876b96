import { type Endpoint, nothing } from "../endpoint.ts";
import { SessionView } from "../organs.ts";

export const SESSION_ENDPOINTS = {
  session: { method: "GET", path: "/session", summary: "当前登录人与其机关", answer: SessionView },
  logOut: { method: "DELETE", path: "/session", summary: "退出登录", answer: nothing },
} as const satisfies Record<string, Endpoint>;
