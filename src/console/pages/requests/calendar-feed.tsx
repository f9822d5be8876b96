import { Button, Input } from "antd";
import { useState } from "react";
import { useAct, useAnswer } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";

/** 日历订阅: the address is shown once, when it is made. */
export function CalendarFeed() {
  const organ = useOrganCode();
  const { data } = useAnswer("calendarFeed", { params: { organ } });
  const open = useAct("openCalendarFeed");
  const close = useAct("closeCalendarFeed");
  const [address, tell] = useState("");
  if (!data) return null;
  const problem = open.error ?? close.error;
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">日历订阅</h2>
      <p className="soft">
        {data.openedOn ? `${data.openedOn} 起已订阅。` : "把期限放进手机或电脑的日历。"}
        日历里只有编号和日期，没有申请人和申请内容。
      </p>
      {problem && (
        <p className="wrong" role="alert">
          {problem.message}
        </p>
      )}
      {address && (
        <>
          <Input readOnly aria-label="订阅地址" value={address} onFocus={(event) => event.target.select()} />
          <p className="note">请现在复制到日历程序的“订阅日历”里：离开这一页就看不到了。不要转给别人。</p>
        </>
      )}
      <p>
        <Button
          aria-busy={open.isPending}
          onClick={() =>
            open.mutate({ params: { organ } }, { onSuccess: ({ path }) => tell(`${window.location.origin}${path}`) })
          }
        >
          {data.openedOn ? "换一个新地址" : "生成订阅地址"}
        </Button>{" "}
        {data.openedOn && (
          <Button
            type="link"
            aria-busy={close.isPending}
            onClick={() => close.mutate({ params: { organ } }, { onSuccess: () => tell("") })}
          >
            停用
          </Button>
        )}
      </p>
    </section>
  );
}
