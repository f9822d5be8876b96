import { Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { WholePage } from "./whole-page.tsx";
import { WithSession } from "./with-session.tsx";

/** `/console/` leads to the first organ of the person. */
export function ToFirstOrgan(): ReactNode {
  return (
    <WithSession>
      {({ organs: [first] }) =>
        first ? (
          <Navigate to="/$organ" params={{ organ: first.code }} replace />
        ) : (
          <WholePage title="还没有可以办理的机关">
            <p>您的账号还没有在任何机关获得权限。请联系系统管理员。</p>
          </WholePage>
        )
      }
    </WithSession>
  );
}
