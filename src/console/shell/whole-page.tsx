import { Button } from "antd";
import type { ReactNode } from "react";
import { asApiProblem } from "../api-problem.ts";

/** A page that stands alone, before an organ is known or when nothing else can be shown. */
export function WholePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="whole-page" id="content">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

export function WholePageTrouble({ title, error }: { title: string; error?: unknown }): ReactNode {
  return (
    <WholePage title={title}>
      {error !== undefined && <p role="alert">{asApiProblem(error).message}</p>}
      <p>
        <Button href="/console/">回到今天</Button>
      </p>
    </WholePage>
  );
}
