import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useOrganCode } from "../../session.ts";

/** Opens a case by the number on its receipt. */
export function OpenByNumber() {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const [number, setNumber] = useState("");
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim()) navigate({ to: "/$organ/requests/$number", params: { organ, number: number.trim() } });
  };
  return (
    <search>
      <form onSubmit={open}>
        <Input
          data-search
          aria-label="按编号打开"
          placeholder="编号，例如 2023-0007"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          autoComplete="off"
        />
        <Button htmlType="submit">打开</Button>
      </form>
    </search>
  );
}
