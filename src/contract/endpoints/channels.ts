import * as z from "zod";
import { type Endpoint, identified } from "../endpoint.ts";

/** A published document as an article of a public account 公众号版, measured against the limits of that channel. */
export const WechatArticle = z.object({
  title: z.string(),
  author: z.string(),
  digest: z.string(),
  html: z.string(),
  limits: z.array(
    z.object({
      part: z.string(),
      used: z.number(),
      most: z.number(),
      unit: z.string(),
      kept: z.boolean(),
      fix: z.string(),
      source: z.string(),
    }),
  ),
  losses: z.array(z.string()),
});

export const CHANNEL_ENDPOINTS = {
  wechatArticle: {
    method: "GET",
    path: "/organs/:organ/documents/:id/wechat-article",
    summary: "已公开的文件的公众号版",
    params: identified,
    answer: WechatArticle,
  },
} as const satisfies Record<string, Endpoint>;
