import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { Erasures } from "../../../contract/endpoints/erasures.ts";
import { useAct, useAnswer } from "../../answers.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { numberColumn, ToRequests } from "./request-columns.tsx";

/** 到期销毁: the cases whose applicant need not be kept any longer. */
export function ErasuresPage() {
  const organ = useOrganCode();
  const erasures = useAnswer("erasures", { params: { organ } });
  const [done, tell] = useState("");
  return (
    <>
      <PageHead
        title="到期销毁"
        above={<ToRequests />}
        lead="过了保管年限的申请，销毁申请人信息和申请内容。日期、类别、办理结果留着，统计不变。"
      />
      <p role="status" className={done ? "done" : undefined}>
        {done}
      </p>
      <Loaded query={erasures}>
        {(view) => {
          if (view.retentionYears === null)
            return (
              <Empty
                basis="《个人信息保护法》第十九条"
                begin={
                  <Link to="/$organ/profile" params={{ organ }}>
                    打开机关资料
                  </Link>
                }
              >
                还没有设保管年限，什么也不会销毁。请管理员在机关资料里按本机关的文书档案保管期限表填写。
              </Empty>
            );
          if (view.total === 0)
            return <Empty basis="《个人信息保护法》第十九条">没有过了 {view.retentionYears} 年保管年限的申请。</Empty>;
          return <Due view={view} done={tell} />;
        }}
      </Loaded>
    </>
  );
}

function Due({ view: { retentionYears, total, lines }, done }: { view: Erasures; done: (words: string) => void }) {
  const organ = useOrganCode();
  const act = useAct("erase");
  const [asked, ask] = useState(false);
  const numbers = lines.map(({ number }) => number);
  const erase = () =>
    act.mutate(
      { params: { organ }, body: { numbers } },
      {
        onSuccess: ({ erased }) => {
          ask(false);
          done(`已销毁 ${erased} 件的申请人信息和申请内容。`);
        },
      },
    );
  return (
    <>
      <p>
        答复满 {retentionYears} 年的共 {total} 件{total > lines.length && `，这里列出最早的 ${lines.length} 件，一批一批办`}。
      </p>
      <Listing
        caption="到期的申请"
        lines={lines}
        id={({ number }) => number}
        columns={[
          numberColumn(organ),
          { head: "收到", className: "day", cell: ({ receivedOn }) => receivedOn },
          { head: "答复", className: "day", cell: ({ decidedOn }) => decidedOn },
          { head: "保管到", className: "day", cell: ({ keptUntil }) => keptUntil },
        ]}
      />
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.message}
        </p>
      )}
      {asked ? (
        <fieldset aria-label="确认销毁">
          <p>
            <b>
              销毁以后，这 {lines.length}{" "}
              件的申请人、联系方式、申请内容、附件和文书谁也读不出来，不能恢复。以前的数据库备份里还有，请按备份的保管期限一并清理。
            </b>
          </p>
          <Button danger aria-busy={act.isPending} onClick={erase}>
            销毁这 {lines.length} 件
          </Button>{" "}
          <Button type="link" onClick={() => ask(false)}>
            不销毁
          </Button>
        </fieldset>
      ) : (
        <Button onClick={() => ask(true)}>销毁……</Button>
      )}
    </>
  );
}
