import "./older-browsers.ts";
import "./without-eval.ts";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ConfigProvider } from "antd";
import chinese from "antd/locale/zh_CN";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProblem } from "./api-problem.ts";
import "./styles/paper.css";
import "./styles/frame.css";
import "./styles/listing.css";
import "./styles/form.css";
import "./styles/print.css";
import { router } from "./router.tsx";
import { theme } from "./theme.ts";

/** An answer that says no will say no again; only a lost connection is worth another try. */
const retry = (failures: number, problem: unknown) => failures < 2 && problem instanceof ApiProblem && problem.status === 0;

// Reading a case is an event of its log: a window that merely comes to the front does not read it again.
const queries = { retry, staleTime: 10_000, refetchOnWindowFocus: false };
const answers = new QueryClient({ defaultOptions: { queries, mutations: { retry: false } } });

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <ConfigProvider theme={theme} locale={chinese} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={answers}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  </StrictMode>,
);
