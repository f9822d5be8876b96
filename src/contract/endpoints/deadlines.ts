import { CalendarFeed, CallList, Deadlines, OpenedFeed } from "../deadlines.ts";
import { type Endpoint, nothing, organ } from "../endpoint.ts";

export const DEADLINE_ENDPOINTS = {
  deadlines: { method: "GET", path: "/organs/:organ/deadlines", summary: "在办申请的期限", params: organ, answer: Deadlines },
  makeCallList: {
    method: "POST",
    path: "/organs/:organ/deadlines/call-list",
    summary: "催办电话单；含申请人姓名和电话，每次生成都记入日志",
    params: organ,
    answer: CallList,
  },
  calendarFeed: {
    method: "GET",
    path: "/organs/:organ/calendar-feed",
    summary: "我的日历订阅",
    params: organ,
    answer: CalendarFeed,
  },
  openCalendarFeed: {
    method: "POST",
    path: "/organs/:organ/calendar-feed",
    summary: "生成日历订阅地址；旧地址失效",
    params: organ,
    answer: OpenedFeed,
  },
  closeCalendarFeed: {
    method: "DELETE",
    path: "/organs/:organ/calendar-feed",
    summary: "停用日历订阅",
    params: organ,
    answer: nothing,
  },
} as const satisfies Record<string, Endpoint>;
