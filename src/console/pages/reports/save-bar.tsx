import { Button } from "antd";
import type { ReportView } from "../../../contract/reports.ts";
import { chinaTime } from "../../dates.ts";
import type { useProse } from "./use-prose.ts";

/** Saves the prose, and says how it stands. */
export function SaveBar({
  prose,
  view: { edition, savedBy, savedAt },
}: {
  prose: ReturnType<typeof useProse>;
  view: ReportView;
}) {
  const conflict = prose.contested.length > 0;
  return (
    <section aria-label="保存" className="save-bar">
      {prose.problem && (
        <p className="wrong" role="alert">
          {prose.problem.message}
        </p>
      )}
      <p role="status">
        {prose.saving && "正在保存……"}
        {!prose.saving &&
          prose.changed &&
          (prose.kept
            ? "◆ 有改动还没有保存到服务器；这台电脑已经留底，离开这一段时自动保存。"
            : "◆ 有改动还没有保存，这台电脑也不能留底，请不要关闭本页。")}
        {!prose.saving &&
          !prose.changed &&
          edition !== null &&
          `✓ 第 ${edition} 版，${savedBy} ${savedAt ? chinaTime(savedAt) : ""} 保存。`}
        {!prose.saving && !prose.changed && edition === null && "下面的文字是系统按记录写的初稿，还没有人保存过。"}
      </p>
      {prose.restored && (
        <p className="note">
          已找回您 {chinaTime(prose.restored.at)} 写下而没有保存的文字。{" "}
          <Button size="small" onClick={prose.discard}>
            不要这些，用服务器上的
          </Button>
        </p>
      )}
      {conflict ? (
        <Button onClick={prose.saveOver} aria-busy={prose.saving}>
          已经对照，保存我的文字
        </Button>
      ) : (
        <Button type="primary" onClick={prose.save} aria-busy={prose.saving} disabled={!prose.changed && edition !== null}>
          保存文字
        </Button>
      )}
    </section>
  );
}
