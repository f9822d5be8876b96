import { Button } from "antd";
import { type FormEvent, useId, useRef, useState } from "react";
import { PAPER_KINDS } from "../../../contract/requests.ts";
import { useAct } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { base64Of } from "./base64.ts";

/** Adds a scanned paper 添加附件; it is encrypted under the key of the case. */
export function PaperForm({ number }: { number: string }) {
  const organ = useOrganCode();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<(typeof PAPER_KINDS)[number]>("application");
  const [fault, setFault] = useState("");
  const act = useAct("addPaper");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (!file) return setFault("请选择文件");
    setFault("");
    const body = { kind, name: file.name, file: base64Of(await file.arrayBuffer()) };
    act.mutate(
      { params: { organ, number }, body },
      {
        onSuccess: () => {
          if (input.current) input.current.value = "";
        },
        onError: (problem) => setFault(problem.fields.file ?? problem.message),
      },
    );
  };
  return (
    <details className="no-print">
      <summary>添加附件</summary>
      <form onSubmit={send} aria-label="添加附件">
        <p>
          <label htmlFor={`${id}-kind`}>是什么</label>{" "}
          <select
            id={`${id}-kind`}
            className="select"
            value={kind}
            onChange={(event) => setKind(event.target.value as typeof kind)}
          >
            {PAPER_KINDS.map((one) => (
              <option key={one} value={one}>
                {WORDS.paperKind[one]}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor={`${id}-file`}>文件（PDF、JPG、PNG、docx，不超过 10 MB）</label>
          <input id={`${id}-file`} ref={input} type="file" accept=".pdf,.jpg,.jpeg,.png,.docx" aria-describedby={`${id}-fault`} />
        </p>
        <p id={`${id}-fault`} role="status" className={fault ? "wrong" : undefined}>
          {fault}
        </p>
        <Button htmlType="submit" aria-busy={act.isPending}>
          添加附件
        </Button>
      </form>
    </details>
  );
}
