import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { ListDetail } from "../../../contract/office-lists.ts";
import { useAct } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";

/** Trying a version out on what is published, and switching it on or off. */
export function ListSwitch({ list: { id, active, version }, mayEdit }: { list: ListDetail; mayEdit: boolean }) {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const change = useAct("switchList");
  const tryOut = useAct("tryOutList");
  const error = change.error ?? tryOut.error;
  const params = { organ, id };
  const turn = (to: number | null) => change.mutate({ params, body: { version: to } });
  return (
    <section aria-label="试用和启用" className="note">
      <p role="status">{active === null ? "○ 没有启用，不影响校对。" : `● 第 ${active} 版已经启用，校对时立即使用。`}</p>
      {mayEdit && version > 0 && (
        <p className="page-acts">
          <Button
            onClick={() =>
              tryOut.mutate(
                { params, body: { version } },
                {
                  onSuccess: ({ id: run }) =>
                    navigate({ to: "/$organ/proofreading/runs/$id", params: { organ, id: String(run) } }),
                },
              )
            }
          >
            在已公开的文件上试用第 {version} 版
          </Button>
          {active !== version && <Button onClick={() => turn(version)}>启用第 {version} 版</Button>}
          {active !== null && <Button onClick={() => turn(null)}>停用</Button>}
        </p>
      )}
      {error && (
        <p className="wrong" role="alert">
          {error.message}
        </p>
      )}
    </section>
  );
}
