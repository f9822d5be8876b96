import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from "@tanstack/react-router";
import { OrganFrame } from "./shell/organ-frame.tsx";
import { ToFirstOrgan } from "./shell/to-first-organ.tsx";
import { WholePageTrouble } from "./shell/whole-page.tsx";

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <WholePageTrouble title="没有这一页" /> });
const home = createRoute({ getParentRoute: () => root, path: "/", component: ToFirstOrgan });
const organ = createRoute({ getParentRoute: () => root, path: "/$organ", component: OrganFrame });

/** A page is fetched when it is first opened. The type is said, for a page's own type leads back to the router's. */
const page = (load: () => Promise<Record<string, unknown>>, name: string): RouteComponent => lazyRouteComponent(load, name);

const pages = {
  today: page(() => import("./pages/today/today-page.tsx"), "TodayPage"),
  requests: page(() => import("./pages/requests/request-list-page.tsx"), "RequestListPage"),
  register: page(() => import("./pages/requests/register-page.tsx"), "RegisterPage"),
  request: page(() => import("./pages/requests/request-page.tsx"), "RequestPage"),
  documents: page(() => import("./pages/documents/document-list-page.tsx"), "DocumentListPage"),
  draft: page(() => import("./pages/documents/draft-page.tsx"), "DraftPage"),
  waiting: page(() => import("./pages/documents/waiting-page.tsx"), "WaitingPage"),
  review: page(() => import("./pages/documents/review-page.tsx"), "ReviewPage"),
  disputes: page(() => import("./pages/disputes/dispute-list-page.tsx"), "DisputeListPage"),
  newDispute: page(() => import("./pages/disputes/register-dispute-page.tsx"), "RegisterDisputePage"),
  dispute: page(() => import("./pages/disputes/dispute-page.tsx"), "DisputePage"),
  statistics: page(() => import("./pages/statistics/statistic-list-page.tsx"), "StatisticListPage"),
  report: page(() => import("./pages/reports/report-page.tsx"), "ReportPage"),
  profile: page(() => import("./pages/organ/profile-page.tsx"), "ProfilePage"),
};

type Search = Record<string, unknown>;
const pageOf = ({ page }: Search) => (Number.isInteger(page) && Number(page) > 1 ? { page: Number(page) } : {});
const textOf = <Key extends string>(search: Search, key: Key): { [K in Key]?: string } =>
  (search[key] ? { [key]: String(search[key]) } : {}) as { [K in Key]?: string };
const yearOf = ({ year }: Search) => (Number.isInteger(year) ? { year: Number(year) } : {});
const stateOf = ({ state }: Search) => (state === "closed" || state === "all" ? { state: state as "closed" | "all" } : {});

const routes = organ.addChildren([
  createRoute({ getParentRoute: () => organ, path: "/", component: pages.today }),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests",
    component: pages.requests,
    validateSearch: (search: Search): { state?: "closed" | "all"; page?: number } => ({ ...stateOf(search), ...pageOf(search) }),
  }),
  createRoute({ getParentRoute: () => organ, path: "/requests/new", component: pages.register }),
  createRoute({ getParentRoute: () => organ, path: "/requests/$number", component: pages.request }),
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
  createRoute({ getParentRoute: () => organ, path: "/documents/new", component: pages.draft }),
  createRoute({ getParentRoute: () => organ, path: "/documents/waiting", component: pages.waiting }),
  createRoute({ getParentRoute: () => organ, path: "/documents/waiting/$id/$edition", component: pages.review }),
  createRoute({ getParentRoute: () => organ, path: "/disputes", component: pages.disputes }),
  createRoute({
    getParentRoute: () => organ,
    path: "/disputes/new",
    component: pages.newDispute,
    validateSearch: (search: Search): { request?: string } => textOf(search, "request"),
  }),
  createRoute({ getParentRoute: () => organ, path: "/disputes/$id", component: pages.dispute }),
  createRoute({
    getParentRoute: () => organ,
    path: "/statistics",
    component: pages.statistics,
    validateSearch: (search: Search): { year?: number } => yearOf(search),
  }),
  createRoute({ getParentRoute: () => organ, path: "/reports/$year", component: pages.report }),
  createRoute({ getParentRoute: () => organ, path: "/profile", component: pages.profile }),
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
