import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Answer } from "../../../contract/endpoints.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { ReceiptSheet } from "./receipt-sheet.tsx";
import { RegisterForm } from "./register-form.tsx";

/** 登记收到的申请: what came at the counter, by mail, e-mail or fax. */
export function RegisterPage() {
  const organ = useOrganCode();
  const [receipt, setReceipt] = useState<Answer<"register"> | null>(null);
  const above = (
    <Link to="/$organ/requests" params={{ organ }}>
      依申请公开
    </Link>
  );
  if (receipt) {
    return (
      <>
        <PageHead title={`已登记：${receipt.number}`} above={above} />
        <ReceiptSheet receipt={receipt} another={() => setReceipt(null)} />
      </>
    );
  }
  return (
    <>
      <PageHead
        title="登记收到的申请"
        above={above}
        lead="照申请书填写。申请的用途不要问，也不要求申请人说明（《条例》第二十九条）。"
      />
      <RegisterForm done={setReceipt} />
    </>
  );
}
