import type { Check } from "./check.ts";
import { improvementPlan } from "./checks/A-plan.ts";
import { feeStatement } from "./checks/F-fee.ts";
import { sumOfChildren } from "./checks/M-sum.ts";
import { copiedPassage } from "./checks/N-copied.ts";
import { foreignPlace } from "./checks/N-foreign-place.ts";
import { leftover } from "./checks/N-leftover.ts";
import { organName } from "./checks/N-organ-name.ts";
import { outline } from "./checks/N-outline.ts";
import { parentLevel } from "./checks/N-parent-level.ts";
import { partsOfWhole } from "./checks/N-parts.ts";
import { percentage } from "./checks/N-percentage.ts";
import { punctuation } from "./checks/N-punctuation.ts";
import { silentCell } from "./checks/N-silent.ts";
import { supersededBasis } from "./checks/N-superseded-basis.ts";
import { tableMismatch } from "./checks/N-table-mismatch.ts";
import { reportingYear } from "./checks/N-year.ts";
import { emptyReport } from "./checks/S-empty.ts";
import { formOfYear } from "./checks/S-form.ts";
import { missingSection } from "./checks/S-missing-section.ts";
import { missingTopic } from "./checks/S-missing-topic.ts";
import { unreadPage } from "./checks/S-unread-page.ts";
import { inForceBalance } from "./checks/T2-balance.ts";
import { proactiveCells } from "./checks/T2-cell.ts";
import { requestBalance } from "./checks/T3-balance.ts";
import { carriedOver } from "./checks/T3-carry.ts";
import { requestCells } from "./checks/T3-cell.ts";
import { outcomeSum } from "./checks/T3-outcome-sum.ts";
import { rowSum } from "./checks/T3-row-sum.ts";
import { disputeCells } from "./checks/T4-cell.ts";
import { pendingCases } from "./checks/T4-pending.ts";
import { disputeSum } from "./checks/T4-sum.ts";

/** Every check of an annual report 年报核查项, in the order in which findings are shown. */
export const CHECKS: readonly Check[] = [
  unreadPage,
  emptyReport,
  formOfYear,
  missingSection,
  missingTopic,
  inForceBalance,
  proactiveCells,
  requestBalance,
  outcomeSum,
  rowSum,
  carriedOver,
  requestCells,
  disputeSum,
  disputeCells,
  pendingCases,
  sumOfChildren,
  tableMismatch,
  silentCell,
  partsOfWhole,
  percentage,
  foreignPlace,
  parentLevel,
  organName,
  copiedPassage,
  reportingYear,
  leftover,
  outline,
  punctuation,
  supersededBasis,
  feeStatement,
  improvementPlan,
];
