import * as z from "zod";
import { type Endpoint, nothing, numbered, organ, paged } from "../endpoint.ts";
import { day } from "../fields.ts";
import { Clock, Receipt, Registration, Reply, RequestDetail, RequestLine, RequestQuery, Service, Step } from "../requests.ts";

export const REQUEST_ENDPOINTS = {
  requests: {
    method: "GET",
    path: "/organs/:organ/requests",
    summary: "申请列表",
    params: organ,
    query: RequestQuery,
    answer: paged(RequestLine),
  },
  register: {
    method: "POST",
    path: "/organs/:organ/requests",
    summary: "登记收到的申请",
    params: organ,
    body: Registration,
    answer: Receipt,
  },
  request: {
    method: "GET",
    path: "/organs/:organ/requests/:number",
    summary: "一件申请",
    params: numbered,
    answer: RequestDetail,
  },
  recordStep: {
    method: "POST",
    path: "/organs/:organ/requests/:number/steps",
    summary: "记录影响期限的事项",
    params: numbered,
    body: Step,
    answer: nothing,
  },
  reply: {
    method: "POST",
    path: "/organs/:organ/requests/:number/reply",
    summary: "答复",
    params: numbered,
    body: Reply,
    answer: nothing,
  },
  recordService: {
    method: "POST",
    path: "/organs/:organ/requests/:number/service",
    summary: "记录送达",
    params: numbered,
    body: Service,
    answer: nothing,
  },
  replyDeadline: {
    method: "GET",
    path: "/organs/:organ/reply-deadline",
    summary: "收到之日对应的答复期限",
    params: organ,
    query: z.object({ receivedOn: day("收到申请之日") }),
    answer: Clock,
  },
} as const satisfies Record<string, Endpoint>;
