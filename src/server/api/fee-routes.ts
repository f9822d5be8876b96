import { listFees } from "../../actions/fees/list.ts";
import { quoteFee } from "../../actions/fees/quote.ts";
import { refundFee } from "../../actions/fees/refund.ts";
import type { Office } from "../../actions/office.ts";
import { none, type On } from "./implement.ts";

/** The information processing fee. */
export function registerFeeRoutes(on: On, office: Office): void {
  on("quoteFee", ({ person, params, query }) => quoteFee(office, person, params.organ, params.number, query));
  on("refundFee", ({ person, params, body }) => refundFee(office, person, params.organ, params.number, body).then(none));
  on("fees", ({ person, params, query }) => listFees(office, person, params.organ, query.year));
}
