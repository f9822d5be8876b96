import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import QRCode from "qrcode";
import { useEffect, useState } from "react";
import { useAct, useAnswer } from "../../answers.ts";
import { chinaTime } from "../../dates.ts";
import { SelectField } from "../../form/choice-fields.tsx";
import { Form } from "../../form/form.tsx";
import { TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { ReasonForm } from "../review/reason-form.tsx";
import { DocumentsMenu } from "./documents-menu.tsx";

const DISCLOSURES = { proactive: "主动公开", "on-request": "依申请公开", "not-public": "不公开" } as const;
const STATES = { open: "有效", expired: "已到期", revoked: "已撤销" } as const;

/** 科室递送: what sections handed in by their links, and the links themselves. */
export function HandInPage() {
  const organ = useOrganCode();
  const handIns = useAnswer("handIns", { params: { organ } });
  const give = useAct("returnHandIn");
  return (
    <>
      <PageHead title="科室递送" lead="科室用手机扫码递送文件，不用账号。递送来的文件在这里变成送审稿，或者说明理由退回。" />
      <div className="filters">
        <DocumentsMenu />
      </div>
      <Loaded query={handIns}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty>没有待处理的递送。</Empty>
          ) : (
            <Listing
              caption="待处理的递送"
              lines={lines}
              id={({ id }) => id}
              columns={[
                {
                  head: "标题",
                  heads: true,
                  className: "wide",
                  cell: ({ id, uploadId, title }) => (
                    <Link
                      to="/$organ/documents/hand-ins/$id/$upload"
                      params={{ organ, id: String(id), upload: String(uploadId) }}
                    >
                      {title}
                    </Link>
                  ),
                },
                { head: "科室", className: "nowrap", cell: ({ section }) => section },
                { head: "文件", cell: ({ fileName, unreadable }) => (unreadable ? `${fileName}（▲ 打不开）` : fileName) },
                {
                  head: "公开属性",
                  cell: ({ disclosure, reason }) => (reason ? `${DISCLOSURES[disclosure]}：${reason}` : DISCLOSURES[disclosure]),
                },
                { head: "收到", className: "day", cell: ({ receivedAt }) => chinaTime(receivedAt) },
                {
                  head: "退回",
                  cell: ({ id, title }) => (
                    <details>
                      <summary>退回</summary>
                      <ReasonForm
                        label={`退回“${title}”的理由`}
                        submit="退回科室"
                        act={give}
                        send={(reason) => give.mutate({ params: { organ, id }, body: { reason } })}
                      />
                    </details>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      <SectionLinks />
    </>
  );
}

function SectionLinks() {
  const organ = useOrganCode();
  const links = useAnswer("sectionLinks", { params: { organ } });
  const revoke = useAct("revokeSectionLink");
  const [made, setMade] = useState<{ section: string; address: string } | null>(null);
  const form = useForm({
    name: "createSectionLink",
    initial: { section: "", days: "30" },
    message: (values) => ({ params: { organ }, body: values }),
    done: ({ address }, { section = "" }) => setMade({ section, address }),
  });
  return (
    <>
      <h2 className="part">科室链接</h2>
      {made && <NewLink {...made} />}
      <Form
        form={form}
        label="新建科室链接"
        submit="生成链接和二维码"
        primary={false}
        note="有这个链接的人只能替这个科室递送文件，看不到别的。"
      >
        <TextField name="section" label="科室" />
        <SelectField
          name="days"
          label="有效期"
          groups={[{ label: "天数", choices: ["7", "30", "90", "180"].map((value) => ({ value, label: `${value} 天` })) }]}
        />
      </Form>
      <Loaded query={links}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty>还没有给科室的链接。</Empty>
          ) : (
            <Listing
              caption="科室链接"
              lines={lines}
              id={({ id }) => id}
              columns={[
                { head: "科室", heads: true, cell: ({ section }) => section },
                { head: "状态", className: "nowrap", cell: ({ state }) => STATES[state] },
                { head: "到期", className: "day", cell: ({ expiresAt }) => chinaTime(expiresAt) },
                { head: "递送", numeric: true, cell: ({ handIns }) => handIns },
                {
                  head: "撤销",
                  cell: ({ id, section, state }) =>
                    state === "open" && (
                      <Button
                        size="small"
                        aria-label={`撤销${section}的链接`}
                        onClick={() => revoke.mutate({ params: { organ, id } })}
                      >
                        撤销
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}

/** Shown once: the server keeps only a digest of it. */
function NewLink({ section, address }: { section: string; address: string }) {
  const [code, setCode] = useState("");
  useEffect(() => {
    void QRCode.toString(address, { type: "svg", margin: 2 }).then(setCode);
  }, [address]);
  return (
    <section className="note done" aria-label="新链接">
      <p>
        {section}的递送链接（只显示这一次）：<a href={address}>{address}</a>
      </p>
      {code && (
        <img alt={`${section}的递送二维码`} width="200" height="200" src={`data:image/svg+xml,${encodeURIComponent(code)}`} />
      )}
    </section>
  );
}
