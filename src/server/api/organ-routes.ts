import { verifyChain } from "../../actions/events/verify.ts";
import type { Office } from "../../actions/office.ts";
import { changeProfile, readProfile } from "../../actions/organs/profile.ts";
import { viewToday } from "../../actions/organs/today.ts";
import { none, type On } from "./implement.ts";

/** The organ: its day, its profile, its log. */
export function registerOrganRoutes(on: On, office: Office): void {
  on("today", ({ person, params }) => viewToday(office, person, params.organ));
  on("profile", ({ person, params }) => readProfile(office, person, params.organ));
  on("saveProfile", ({ person, params, body }) => changeProfile(office, person, params.organ, body).then(none));
  on("verifyChain", ({ person, params }) => verifyChain(office, person, params.organ));
}
