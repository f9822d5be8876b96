import { createRootRoute, createRoute, Outlet } from "@tanstack/react-router";
import { OrganFrame } from "../shell/organ-frame.tsx";
import { ToFirstOrgan } from "../shell/to-first-organ.tsx";
import { WholePageTrouble } from "../shell/whole-page.tsx";

export const root = createRootRoute({ component: Outlet, notFoundComponent: () => <WholePageTrouble title="没有这一页" /> });
export const home = createRoute({ getParentRoute: () => root, path: "/", component: ToFirstOrgan });
/** Everything that belongs to one organ. */
export const organ = createRoute({ getParentRoute: () => root, path: "/$organ", component: OrganFrame });
