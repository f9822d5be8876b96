import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { Answer } from "../../../contract/endpoints.ts";
import { dayWords } from "../../dates.ts";
import { useOrgan } from "../../session.ts";
import "./receipt.css";

interface Props {
  receipt: Answer<"register">;
  another: () => void;
}

/** 回执: number, query code and last day, on one sheet to hand over. The code is shown this once. */
export function ReceiptSheet({ receipt: { number, queryCode, dueOn, others }, another }: Props) {
  const { code, name } = useOrgan();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => sheet.current?.focus(), []);
  return (
    <>
      <section ref={sheet} className="sheet" aria-label="回执" tabIndex={-1}>
        <h2>{name}政府信息公开申请回执</h2>
        <dl className="facts">
          <dt>申请编号</dt>
          <dd className="number">{[number, ...others.map((one) => one.number)].join("、")}</dd>
          <dt>查询码</dt>
          <dd className="code">{queryCode}</dd>
          <dt>最迟答复</dt>
          <dd>{dueOn ? dayWords(dueOn) : "期限待定：收到之日还没有确认，或者缺少放假安排，请申请人稍后查询"}</dd>
        </dl>
        <p>凭编号和查询码可以在本机关政府信息公开专栏查询办理进度。</p>
      </section>
      <p className="note warn">
        <strong>查询码只显示这一次。</strong>系统里没有存它的原文，请现在打印，或者抄给申请人。
      </p>
      <p className="page-acts">
        <Button type="primary" onClick={() => window.print()}>
          打印回执
        </Button>
        <Link to="/$organ/requests/$number" params={{ organ: code, number }}>
          打开这一件
        </Link>
        <Button type="link" onClick={another}>
          再登记一件
        </Button>
      </p>
    </>
  );
}
