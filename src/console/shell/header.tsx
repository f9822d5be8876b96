import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { Answer } from "../../contract/endpoints.ts";
import { useAct } from "../answers.ts";

interface Props {
  session: Answer<"session">;
  organ: Answer<"session">["organs"][number];
  showHelp: () => void;
}

/** Whose office this is, who sits in it, and the way out. */
export function Header({ session: { account, organs }, organ, showHelp }: Props) {
  const navigate = useNavigate();
  const leave = useAct("logOut");
  return (
    <header className="head">
      <Link to="/$organ" params={{ organ: organ.code }} className="organ">
        {organ.name}
        <span>政府信息公开工作台</span>
      </Link>
      {organs.length > 1 && (
        <select
          className="select"
          aria-label="切换机关"
          value={organ.code}
          onChange={(event) => navigate({ to: "/$organ", params: { organ: event.target.value } })}
        >
          {organs.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
      <div className="person">
        <span>
          {account.name}
          {account.dutyTitle && <small>{account.dutyTitle}</small>}
        </span>
        <Button type="link" onClick={showHelp}>
          键盘操作
        </Button>
        <Button type="link" onClick={() => leave.mutate({}, { onSuccess: () => window.location.assign("/console/") })}>
          退出登录
        </Button>
      </div>
    </header>
  );
}
