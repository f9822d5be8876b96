import ical, { ICalEventTransparency } from "ical-generator";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";

/** A day to keep in mind, in a calendar. */
export interface CalendarEvent {
  /** Stays the same when the day moves, so that a subscriber sees one event and not two. */
  id: string;
  day: PlainDate;
  summary: string;
  description: string;
  url: string;
}

/** Writes whole-day events as iCalendar 日历订阅 (RFC 5545); they block nobody's time. */
export function writeCalendar({ name, at, events }: { name: string; at: Date; events: readonly CalendarEvent[] }): string {
  const calendar = ical({ name, prodId: { company: "Gongkai", product: "deadlines", language: "ZH" }, ttl: 3600 });
  for (const { day, ...event } of events)
    calendar.createEvent({
      ...event,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
      stamp: at,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}
