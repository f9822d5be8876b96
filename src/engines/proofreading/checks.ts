import type { Check } from "./check.ts";
import { documentNumber } from "./checks/D-document-number.ts";
import { impossibleDate } from "./checks/D-impossible-date.ts";
import { numberYear } from "./checks/D-number-year.ts";
import { periodOrder } from "./checks/D-period-order.ts";
import { weekdayContradiction } from "./checks/D-weekday.ts";
import { foreignPlace } from "./checks/G-foreign-place.ts";
import { formerPlace } from "./checks/G-former-place.ts";
import { levelWord } from "./checks/G-level-word.ts";
import { ownName } from "./checks/G-own-name.ts";
import { wrongParent } from "./checks/G-wrong-parent.ts";
import { bankCard } from "./checks/I-bank-card.ts";
import { homeAddress } from "./checks/I-home-address.ts";
import { identityNumber } from "./checks/I-identity-number.ts";
import { mobileNumber } from "./checks/I-mobile-number.ts";
import { lawArticle } from "./checks/L-article.ts";
import { lawNumber } from "./checks/L-number.ts";
import { repealed } from "./checks/L-repealed.ts";
import { lawTitle } from "./checks/L-title.ts";
import { arabicMark } from "./checks/O-arabic-mark.ts";
import { level } from "./checks/O-level.ts";
import { sequence } from "./checks/O-sequence.ts";
import { titleSeparator } from "./checks/P1-title-separator.ts";
import { quotationSeparator } from "./checks/P2-quotation-separator.ts";
import { approximatePair } from "./checks/P3-approximate-pair.ts";
import { shortenedPair } from "./checks/P4-shortened-pair.ts";
import { ordinalMark } from "./checks/P5-ordinal-mark.ts";
import { nestedQuotation } from "./checks/P6-nested-quotation.ts";
import { nestedTitle } from "./checks/P7-nested-title.ts";
import { documentNumberBracket } from "./checks/P9-document-number-bracket.ts";
import { nestedBracket } from "./checks/P10-nested-bracket.ts";
import { pairs } from "./checks/P11-pairs.ts";
import { dash } from "./checks/P12-dash.ts";
import { ellipsis } from "./checks/P13-ellipsis.ts";
import { repeatedMark } from "./checks/P14-repeated-mark.ts";
import { nestedColon } from "./checks/P15-nested-colon.ts";
import { numberHyphen } from "./checks/P16-number-hyphen.ts";
import { spanMark } from "./checks/P17-span-mark.ts";
import { commemorativeDay } from "./checks/P18-commemorative-day.ts";
import { nameDot } from "./checks/P19-name-dot.ts";
import { listEndings } from "./checks/P20-list-endings.ts";
import { halfWidth } from "./checks/P22-half-width.ts";
import { closingMark } from "./checks/P23-closing-mark.ts";
import { doubledMark } from "./checks/P24-doubled-mark.ts";
import { mixedQuantity } from "./checks/Q1-mixed-quantity.ts";
import { chineseDate } from "./checks/Q2-chinese-date.ts";
import { lunarDate } from "./checks/Q3-lunar-date.ts";
import { approximateFigure } from "./checks/Q4-approximate-figure.ts";
import { fixedWord } from "./checks/Q5-fixed-word.ts";
import { congressSession } from "./checks/Q6-congress-session.ts";
import { rangeUnit } from "./checks/Q8-range-unit.ts";
import { zero } from "./checks/Q9-zero.ts";
import { shortYear } from "./checks/Q10-short-year.ts";
import { digitDate } from "./checks/Q11-digit-date.ts";
import { doubledWords } from "./checks/W-doubled-words.ts";
import { ethnicReligious } from "./checks/W-ethnic-religious.ts";
import { forbidden } from "./checks/W-forbidden.ts";
import { hongKongMacaoTaiwan } from "./checks/W-hong-kong-macao-taiwan.ts";
import { leader } from "./checks/W-leader.ts";
import { leaderOrder } from "./checks/W-leader-order.ts";
import { listedItems } from "./checks/W-listed-items.ts";
import { ownList } from "./checks/W-own-list.ts";
import { partyOrganization } from "./checks/W-party-organization.ts";
import { standardWording } from "./checks/W-standard-wording.ts";
import { superseded } from "./checks/W-superseded.ts";
import { wrongWord } from "./checks/W-wrong-word.ts";
import { comment } from "./checks/X-comment.ts";
import { fieldCode } from "./checks/X-field-code.ts";
import { garbled } from "./checks/X-garbled.ts";
import { pageChrome } from "./checks/X-page-chrome.ts";
import { placeholder } from "./checks/X-placeholder.ts";

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
  doubledWords,
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
