import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { OrganFrame } from "./shell/organ-frame.tsx";
import { ToFirstOrgan } from "./shell/to-first-organ.tsx";
import { WholePageTrouble } from "./shell/whole-page.tsx";

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <WholePageTrouble title="没有这一页" /> });
const home = createRoute({ getParentRoute: () => root, path: "/", component: ToFirstOrgan });
const organ = createRoute({ getParentRoute: () => root, path: "/$organ", component: OrganFrame });

/** A page is fetched when it is first opened. */
const pages = {
  today: lazyRouteComponent(() => import("./pages/today/today-page.tsx"), "TodayPage"),
  requests: lazyRouteComponent(() => import("./pages/requests/request-list-page.tsx"), "RequestListPage"),
  register: lazyRouteComponent(() => import("./pages/requests/register-page.tsx"), "RegisterPage"),
  request: lazyRouteComponent(() => import("./pages/requests/request-page.tsx"), "RequestPage"),
  documents: lazyRouteComponent(() => import("./pages/documents/document-list-page.tsx"), "DocumentListPage"),
  draft: lazyRouteComponent(() => import("./pages/documents/draft-page.tsx"), "DraftPage"),
  waiting: lazyRouteComponent(() => import("./pages/documents/waiting-page.tsx"), "WaitingPage"),
  review: lazyRouteComponent(() => import("./pages/documents/review-page.tsx"), "ReviewPage"),
  disputes: lazyRouteComponent(() => import("./pages/disputes/dispute-list-page.tsx"), "DisputeListPage"),
  newDispute: lazyRouteComponent(() => import("./pages/disputes/register-dispute-page.tsx"), "RegisterDisputePage"),
  dispute: lazyRouteComponent(() => import("./pages/disputes/dispute-page.tsx"), "DisputePage"),
  statistics: lazyRouteComponent(() => import("./pages/statistics/statistic-list-page.tsx"), "StatisticListPage"),
  report: lazyRouteComponent(() => import("./pages/reports/report-page.tsx"), "ReportPage"),
  profile: lazyRouteComponent(() => import("./pages/organ/profile-page.tsx"), "ProfilePage"),
};

type Search = Record<string, unknown>;
const pageOf = ({ page }: Search) => (Number.isInteger(page) && Number(page) > 1 ? { page: Number(page) } : {});
const textOf = <Key extends string>(search: Search, key: Key): { [K in Key]?: string } =>
  (search[key] ? { [key]: String(search[key]) } : {}) as { [K in Key]?: string };
const yearOf = ({ year }: Search) => (Number.isInteger(year) ? { year: Number(year) } : {});
const stateOf = ({ state }: Search) => (state === "closed" || state === "all" ? { state: state as "closed" | "all" } : {});

const under = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => organ, path, component });

const routes = organ.addChildren([
  under("/", pages.today),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests",
    component: pages.requests,
    validateSearch: (search: Search): { state?: "closed" | "all"; page?: number } => ({ ...stateOf(search), ...pageOf(search) }),
  }),
  under("/requests/new", pages.register),
  under("/requests/$number", pages.request),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents",
    component: pages.documents,
    validateSearch: (search: Search): { title?: string; item?: string; page?: number } => ({
      ...textOf(search, "title"),
      ...textOf(search, "item"),
      ...pageOf(search),
    }),
  }),
  under("/documents/new", pages.draft),
  under("/documents/waiting", pages.waiting),
  under("/documents/waiting/$id/$edition", pages.review),
  under("/disputes", pages.disputes),
  createRoute({
    getParentRoute: () => organ,
    path: "/disputes/new",
    component: pages.newDispute,
    validateSearch: (search: Search): { request?: string } => textOf(search, "request"),
  }),
  under("/disputes/$id", pages.dispute),
  createRoute({
    getParentRoute: () => organ,
    path: "/statistics",
    component: pages.statistics,
    validateSearch: (search: Search): { year?: number } => yearOf(search),
  }),
  under("/reports/$year", pages.report),
  under("/profile", pages.profile),
]);

/** Every address of the console. */
export const router = createRouter({
  routeTree: root.addChildren([home, routes]),
  basepath: "/console",
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: ({ error }) => <WholePageTrouble title="页面出错" error={error} />,
  defaultPendingComponent: () => (
    <p className="waiting" role="status">
      正在打开……
    </p>
  ),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
