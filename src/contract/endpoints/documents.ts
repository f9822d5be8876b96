import * as z from "zod";
import { DocumentKey, DocumentLine, DocumentQuery, Draft, WaitingDocument } from "../documents.ts";
import { type Endpoint, edition, nothing, organ, paged } from "../endpoint.ts";

export const DOCUMENT_ENDPOINTS = {
  documents: {
    method: "GET",
    path: "/organs/:organ/documents",
    summary: "已公开的文件",
    params: organ,
    query: DocumentQuery,
    answer: paged(DocumentLine),
  },
  waitingDocuments: {
    method: "GET",
    path: "/organs/:organ/documents/waiting",
    summary: "待审核发布的文件",
    params: organ,
    answer: z.array(WaitingDocument),
  },
  draftDocument: {
    method: "POST",
    path: "/organs/:organ/documents",
    summary: "送审一份文件",
    params: organ,
    body: Draft,
    answer: DocumentKey,
  },
  releaseDocument: {
    method: "POST",
    path: "/organs/:organ/documents/:id/editions/:edition/release",
    summary: "审核发布",
    params: edition,
    answer: nothing,
  },
} as const satisfies Record<string, Endpoint>;
