import { Button } from "antd";
import type { ReactNode } from "react";
import { asApiProblem } from "../api-problem.ts";
import { HowToLogIn } from "../shell/session-ended.tsx";

interface Query<Data> {
  data: Data | undefined;
  error: unknown;
  refetch(): unknown;
}

/** What was asked for, once it is there; until then a line that says so, and on failure why and what to do. */
export function Loaded<Data>({ query, children }: { query: Query<Data>; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Trouble error={query.error} retry={() => query.refetch()} />;
  return (
    <p className="waiting" role="status">
      正在读取……
    </p>
  );
}

export function Trouble({ error, retry }: { error: unknown; retry: () => void }) {
  const { status, message } = asApiProblem(error);
  if (status === 401) return <HowToLogIn />;
  return (
    <div className="error-summary" role="alert">
      <p>{message}</p>
      <Button onClick={retry}>再试一次</Button>
    </div>
  );
}
