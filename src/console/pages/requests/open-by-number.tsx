import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useMay, useOrganCode } from "../../session.ts";

/** Opens a case by the number on its receipt; anything else is looked for as the applicant. */
export function OpenByNumber({ find }: { find: (applicant: string) => void }) {
  const mayFind = useMay("applicant.read");
  const organ = useOrganCode();
  const navigate = useNavigate();
  const [number, setNumber] = useState("");
  const open = (event: FormEvent) => {
    event.preventDefault();
    const typed = number.trim();
    if (mayFind && !/^\d{4}-\d+$/.test(typed)) return find(typed);
    if (typed) navigate({ to: "/$organ/requests/$number", params: { organ, number: typed } });
  };
  return (
    <search>
      <form onSubmit={open}>
        <Input
          data-search
          maxLength={100}
          aria-label={mayFind ? "编号，或者申请人的姓名、证件号码、电话" : "按编号打开"}
          placeholder={mayFind ? "编号、姓名、证件号或电话" : "编号，例如 2023-0007"}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          autoComplete="off"
        />
        <Button htmlType="submit">{mayFind ? "查找" : "打开"}</Button>
      </form>
    </search>
  );
}
