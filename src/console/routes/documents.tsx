import { createRoute } from "@tanstack/react-router";
import { page, pageOf, type Search, textOf } from "./address.ts";
import { organ } from "./root.tsx";

export const documentRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/documents",
    component: page(() => import("../pages/documents/document-list-page.tsx"), "DocumentListPage"),
    validateSearch: (search: Search): { title?: string; item?: string; page?: number } => ({
      ...textOf(search, "title"),
      ...textOf(search, "item"),
      ...pageOf(search),
    }),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/new",
    component: page(() => import("../pages/documents/draft-page.tsx"), "DraftPage"),
    validateSearch: (search: Search): { duty?: string } => textOf(search, "duty"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/waiting",
    validateSearch: (search: Search): { page?: number } => pageOf(search),
    component: page(() => import("../pages/documents/waiting-page.tsx"), "WaitingPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/waiting/$id/$edition",
    component: page(() => import("../pages/documents/review-page.tsx"), "ReviewPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/waiting/$id/$edition/revise",
    component: page(() => import("../pages/documents/revise-page.tsx"), "RevisePage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/wechat/$id",
    component: page(() => import("../pages/channels/wechat-page.tsx"), "WechatPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/hand-ins",
    component: page(() => import("../pages/documents/hand-in-page.tsx"), "HandInPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/hand-ins/$id/$upload",
    component: page(() => import("../pages/documents/take-hand-in-page.tsx"), "TakeHandInPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/register",
    component: page(() => import("../pages/documents/register-page.tsx"), "IssueRegisterPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/review-settings",
    component: page(() => import("../pages/review/settings-page.tsx"), "ReviewSettingsPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/secrecy/$month",
    component: page(() => import("../pages/review/secrecy-page.tsx"), "SecrecyPage"),
  }),
];
