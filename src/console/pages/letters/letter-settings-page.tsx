import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { LetterKindLine } from "../../../contract/letters.ts";
import type { Law } from "../../../law/law.ts";
import { useAct, useAnswer, useLaw } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import "./letters.css";

/** 文书设置: what waits for a signature, whose template each letter has, and which the head signs. */
export function LetterSettingsPage() {
  const organ = useOrganCode();
  const law = useLaw();
  const kinds = useAnswer("letterKinds", { params: { organ } });
  const waiting = useAnswer("waitingLetters", { params: { organ } });
  return (
    <>
      <PageHead
        title="文书"
        lead="十二种文书都有默认模板。下载后可以在 WPS 里改字句和版式；占位符 {…} 里的内容由系统写入，法律依据、逾期后果、救济途径不能删。"
      />
      <Loaded query={waiting}>
        {(lines) =>
          lines.length > 0 && (
            <>
              <h2>待签发</h2>
              <ul className="letters">
                {lines.map(({ id, title, request, submitter, submittedOn }) => (
                  <li key={id}>
                    <Link className="opens" to="/$organ/requests/$number" params={{ organ, number: request }}>
                      {title}，申请 {request}
                    </Link>
                    <small>
                      {submitter} {submittedOn} 送签
                    </small>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
      <Loaded query={law}>{(law) => <Loaded query={kinds}>{(lines) => <Kinds law={law} lines={lines} />}</Loaded>}</Loaded>
    </>
  );
}

function Kinds({ law, lines }: { law: Law; lines: LetterKindLine[] }) {
  const organ = useOrganCode();
  const may = useMay("letter.arrange");
  const arrange = useAct("arrangeSignature");
  return (
    <Listing
      caption="文书和模板"
      lines={lines}
      id={({ kind }) => kind}
      columns={[
        { head: "编号", className: "nowrap", cell: ({ kind }) => law.letter(kind).document },
        { head: "文书", heads: true, cell: ({ kind }) => law.letter(kind).title },
        {
          head: "签发",
          cell: ({ kind, signOff }) => (
            <label className="nowrap">
              <input
                type="checkbox"
                checked={signOff}
                disabled={!may}
                onChange={() => arrange.mutate({ params: { organ, kind }, body: { signOff: !signOff } })}
              />{" "}
              须负责人签发
            </label>
          ),
        },
        {
          head: "模板",
          cell: (line) => <Template line={line} may={may} />,
        },
        {
          head: "下载",
          className: "nowrap",
          cell: ({ kind }) => (
            <>
              <a href={fileAddress(organ, "letter-kinds", kind, "template.docx")} download>
                模板
              </a>{" "}
              <a href={fileAddress(organ, "letter-kinds", kind, "preview", "pdf")} download>
                预览
              </a>
            </>
          ),
        },
      ]}
    />
  );
}

function Template({ line: { kind, template, placeholders, required }, may }: { line: LetterKindLine; may: boolean }) {
  const organ = useOrganCode();
  const save = useAct("saveTemplate");
  const reset = useAct("resetTemplate");
  const [told, tell] = useState("");
  const upload = async (file: File | undefined) => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    save.mutate(
      { params: { organ, kind }, body: { name: file.name, content } },
      {
        onSuccess: ({ edition }) => tell(`已启用第 ${edition} 版。`),
        onError: (problem) => tell(problem.fields.content ?? problem.message),
      },
    );
  };
  return (
    <>
      {template ? `第 ${template.edition} 版 ${template.name}（${template.uploadedOn} ${template.uploader}）` : "默认"}
      <details>
        <summary>占位符</summary>
        <p>
          <b>必须保留：</b>
          {required.map((name) => `{${name}}`).join(" ")}
        </p>
        <p>
          <b>可以用：</b>
          {placeholders.map((name) => `{${name}}`).join(" ")}
        </p>
      </details>
      {may && (
        <p className="letter-acts">
          <label>
            换成自己的模板 <input type="file" accept=".docx" onChange={(event) => upload(event.target.files?.[0])} />
          </label>
          {template && (
            <Button
              type="link"
              onClick={() => reset.mutate({ params: { organ, kind } }, { onSuccess: () => tell("已恢复默认模板。") })}
            >
              恢复默认
            </Button>
          )}
        </p>
      )}
      <p role="status">{told}</p>
    </>
  );
}
