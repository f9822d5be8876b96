import { createRouter } from "@tanstack/react-router";
import { countyRoutes } from "./routes/county.tsx";
import { disputeRoutes } from "./routes/disputes.tsx";
import { documentRoutes } from "./routes/documents.tsx";
import { dutyRoutes } from "./routes/duties.tsx";
import { letterRoutes } from "./routes/letters.tsx";
import { organRoutes } from "./routes/organ.tsx";
import { proofreadingRoutes } from "./routes/proofreading.tsx";
import { reportRoutes } from "./routes/reports.tsx";
import { requestRoutes } from "./routes/requests.tsx";
import { home, organ, root } from "./routes/root.tsx";
import { statisticRoutes } from "./routes/statistics.tsx";
import { WholePageTrouble } from "./shell/whole-page.tsx";

const routes = organ.addChildren([
  ...organRoutes,
  ...requestRoutes,
  ...documentRoutes,
  ...dutyRoutes,
  ...disputeRoutes,
  ...letterRoutes,
  ...statisticRoutes,
  ...reportRoutes,
  ...countyRoutes,
  ...proofreadingRoutes,
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
