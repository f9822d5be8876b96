import type { Check } from "./check.ts";
import { documentNumber } from "./checks/d-document-number.ts";
import { impossibleDate } from "./checks/d-impossible-date.ts";
import { numberYear } from "./checks/d-number-year.ts";
import { periodOrder } from "./checks/d-period-order.ts";
import { weekdayContradiction } from "./checks/d-weekday.ts";
import { foreignPlace } from "./checks/g-foreign-place.ts";
import { formerPlace } from "./checks/g-former-place.ts";
import { levelWord } from "./checks/g-level-word.ts";
import { ownName } from "./checks/g-own-name.ts";
import { wrongParent } from "./checks/g-wrong-parent.ts";
import { bankCard } from "./checks/i-bank-card.ts";
import { homeAddress } from "./checks/i-home-address.ts";
import { identityNumber } from "./checks/i-identity-number.ts";
import { mobileNumber } from "./checks/i-mobile-number.ts";
import { lawArticle } from "./checks/l-article.ts";
import { lawNumber } from "./checks/l-number.ts";
import { repealed } from "./checks/l-repealed.ts";
import { lawTitle } from "./checks/l-title.ts";
import { arabicMark } from "./checks/o-arabic-mark.ts";
import { level } from "./checks/o-level.ts";
import { sequence } from "./checks/o-sequence.ts";
import { titleSeparator } from "./checks/p1-title-separator.ts";
import { quotationSeparator } from "./checks/p2-quotation-separator.ts";
import { approximatePair } from "./checks/p3-approximate-pair.ts";
import { shortenedPair } from "./checks/p4-shortened-pair.ts";
import { ordinalMark } from "./checks/p5-ordinal-mark.ts";
import { nestedQuotation } from "./checks/p6-nested-quotation.ts";
import { nestedTitle } from "./checks/p7-nested-title.ts";
import { documentNumberBracket } from "./checks/p9-document-number-bracket.ts";
import { nestedBracket } from "./checks/p10-nested-bracket.ts";
import { pairs } from "./checks/p11-pairs.ts";
import { dash } from "./checks/p12-dash.ts";
import { ellipsis } from "./checks/p13-ellipsis.ts";
import { repeatedMark } from "./checks/p14-repeated-mark.ts";
import { nestedColon } from "./checks/p15-nested-colon.ts";
import { numberHyphen } from "./checks/p16-number-hyphen.ts";
import { spanMark } from "./checks/p17-span-mark.ts";
import { commemorativeDay } from "./checks/p18-commemorative-day.ts";
import { nameDot } from "./checks/p19-name-dot.ts";
import { listEndings } from "./checks/p20-list-endings.ts";
import { halfWidth } from "./checks/p22-half-width.ts";
import { closingMark } from "./checks/p23-closing-mark.ts";
import { doubledMark } from "./checks/p24-doubled-mark.ts";
import { mixedQuantity } from "./checks/q1-mixed-quantity.ts";
import { chineseDate } from "./checks/q2-chinese-date.ts";
import { lunarDate } from "./checks/q3-lunar-date.ts";
import { approximateFigure } from "./checks/q4-approximate-figure.ts";
import { fixedWord } from "./checks/q5-fixed-word.ts";
import { congressSession } from "./checks/q6-congress-session.ts";
import { rangeUnit } from "./checks/q8-range-unit.ts";
import { zero } from "./checks/q9-zero.ts";
import { shortYear } from "./checks/q10-short-year.ts";
import { digitDate } from "./checks/q11-digit-date.ts";
import { ethnicReligious } from "./checks/w-ethnic-religious.ts";
import { forbidden } from "./checks/w-forbidden.ts";
import { hongKongMacaoTaiwan } from "./checks/w-hong-kong-macao-taiwan.ts";
import { leader } from "./checks/w-leader.ts";
import { leaderOrder } from "./checks/w-leader-order.ts";
import { listedItems } from "./checks/w-listed-items.ts";
import { ownList } from "./checks/w-own-list.ts";
import { partyOrganization } from "./checks/w-party-organization.ts";
import { standardWording } from "./checks/w-standard-wording.ts";
import { superseded } from "./checks/w-superseded.ts";
import { wrongWord } from "./checks/w-wrong-word.ts";
import { comment } from "./checks/x-comment.ts";
import { fieldCode } from "./checks/x-field-code.ts";
import { garbled } from "./checks/x-garbled.ts";
import { pageChrome } from "./checks/x-page-chrome.ts";
import { placeholder } from "./checks/x-placeholder.ts";

/** Every check of proofreading 校对项, in the order of the documentation. */
export const CHECKS: readonly Check[] = [
  ethnicReligious,
  forbidden,
  hongKongMacaoTaiwan,
  leader,
  leaderOrder,
  listedItems,
  ownList,
  partyOrganization,
  standardWording,
  superseded,
  wrongWord,
  lawArticle,
  lawNumber,
  repealed,
  lawTitle,
  documentNumber,
  impossibleDate,
  numberYear,
  periodOrder,
  weekdayContradiction,
  foreignPlace,
  formerPlace,
  levelWord,
  ownName,
  wrongParent,
  titleSeparator,
  quotationSeparator,
  approximatePair,
  shortenedPair,
  ordinalMark,
  nestedQuotation,
  nestedTitle,
  documentNumberBracket,
  nestedBracket,
  pairs,
  dash,
  ellipsis,
  repeatedMark,
  nestedColon,
  numberHyphen,
  spanMark,
  commemorativeDay,
  nameDot,
  listEndings,
  halfWidth,
  closingMark,
  doubledMark,
  mixedQuantity,
  chineseDate,
  lunarDate,
  approximateFigure,
  fixedWord,
  congressSession,
  rangeUnit,
  zero,
  shortYear,
  digitDate,
  bankCard,
  homeAddress,
  identityNumber,
  mobileNumber,
  comment,
  fieldCode,
  garbled,
  pageChrome,
  placeholder,
  arabicMark,
  level,
  sequence,
];
