import { Link } from "@tanstack/react-router";
import type { ReminderLine } from "../../../contract/reminders.ts";
import { useAnswer } from "../../answers.ts";
import { chinaTime } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { RecipientForm } from "./recipient-form.tsx";
import { Recipients } from "./recipients.tsx";
import { ReminderTimesForm } from "./reminder-times-form.tsx";

/** 期限提醒: who is told of deadlines, when, and whether it arrived. */
export function RemindersPage() {
  const organ = useOrganCode();
  const mayEdit = useMay("organ.edit");
  const reminders = useAnswer("reminders", { params: { organ } }, true, () => 30_000);
  return (
    <>
      <PageHead
        title="期限提醒"
        above={
          <Link to="/$organ/requests/deadlines" params={{ organ }}>
            期限
          </Link>
        }
        lead="临近期限、今天到期、已超期的申请，逐级告知。提醒里只有编号、日期和承办部门，没有申请人和申请内容。"
      />
      <Loaded query={reminders}>
        {({ setting, mailReady, recipients, newest }) => (
          <>
            {!mailReady && (
              <p className="note warn">
                这台服务器还没有设置发信服务器，邮件发不出去；网络回调不受影响。请维护人员设置 GONGKAI_MAIL_SERVER 和
                GONGKAI_MAIL_FROM 后重新启动。
              </p>
            )}
            <h2>收件人</h2>
            {recipients.length === 0 ? (
              <Empty>还没有收件人，谁也不会收到提醒。{mayEdit ? "请在下面增加。" : "请本机关管理员增加。"}</Empty>
            ) : (
              <Recipients lines={recipients} />
            )}
            {mayEdit && <RecipientForm key={recipients.length} />}
            <h2 className="part">时间</h2>
            {mayEdit ? (
              <ReminderTimesForm setting={setting} />
            ) : (
              <p>
                到期前 {setting.soonDays} 个工作日起提醒；{setting.quietFrom} 至 {setting.quietTo} 和休息日不打扰。
              </p>
            )}
            <h2 className="part">最近的提醒</h2>
            {newest.length === 0 ? (
              <Empty>还没有提醒过。有申请临近期限时，这里列出告知了谁、是否送到。</Empty>
            ) : (
              <Newest lines={newest} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

const STATES: Record<ReminderLine["state"], string> = { sent: "已送到", waiting: "等待再送", "given-up": "没有送出" };

function Newest({ lines }: { lines: readonly ReminderLine[] }) {
  return (
    <Listing
      caption="最近的提醒"
      lines={lines}
      id={({ id }) => id}
      columns={[
        { head: "时间", heads: true, className: "nowrap", cell: ({ madeAt }) => chinaTime(madeAt) },
        { head: "收件人", className: "nowrap", cell: ({ address }) => address },
        { head: "申请", className: "wide", cell: ({ numbers }) => numbers.join("、") },
        {
          head: "结果",
          cell: ({ state, problem }) => (
            <>
              {STATES[state]}
              {problem && <small>{problem}</small>}
            </>
          ),
        },
      ]}
    />
  );
}
