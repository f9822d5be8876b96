/** What `gongkai/proofreading` offers to other programs 校对: preparing the lists once, proofreading any number of texts, copied paragraphs, and scanning for words. */
export { type Finding, type Severity, summarize } from "./finding.ts";
export { Gazetteer } from "./gazetteer.ts";
export type { ProofreadingContext } from "./proofreading/context.ts";
export { type CopiedParagraph, CopiedParagraphs } from "./proofreading/copied/copied-paragraphs.ts";
export { proofreadDocument } from "./proofreading/from-document.ts";
export { listOfRows, rowsOfDocument } from "./proofreading/import-lists.ts";
export type { LexiconFile } from "./proofreading/lexicon.ts";
export { type Automaton, STOP } from "./proofreading/matching/automaton.ts";
export { buildAutomaton } from "./proofreading/matching/build-automaton.ts";
export { createFolding } from "./proofreading/matching/folding.ts";
export { LiveAutomaton } from "./proofreading/matching/live-automaton.ts";
export { openAutomaton } from "./proofreading/matching/open-automaton.ts";
export { scanChunks, scanChunksAsync } from "./proofreading/matching/scan-chunks.ts";
export { type OfficeLists, withOfficeLists } from "./proofreading/office-lists.ts";
export { contextFor, type ProofreadingMaterials, prepareProofreading } from "./proofreading/preparation.ts";
export { type ProofreadDocument, type ProofreadResult, proofread, proofreadThrough } from "./proofreading/proofread.ts";
export { readDocument } from "./reading/read-document.ts";
export { describeTsvProblem, type TsvProblem } from "./tsv.ts";
